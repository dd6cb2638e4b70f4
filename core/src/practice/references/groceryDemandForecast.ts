/** Reference design for “Fresh food for eight hundred shops”, as Markdown. */
export const groceryDemandForecast = `---
ml-design-doc: forecasting
---

# Fresh food for eight hundred shops: reference design

## Problem and scope

820 shops order 5,400 fresh items every night: 2.6 million active pairs, 1 to 10 days ahead.
The system forecasts demand as quantiles and feeds the ordering job; managers may change lines.
Out of scope: dry goods, prices, the planning of promotions.

## Success metrics

| Metric | Today | Target |
| --- | --- | --- |
| Waste of value | 8.1% | 6.5% |
| Empty shelves | 4.6% | 3.8% |
| Lines changed by managers | 9% | under 6% |
| Scaled pinball loss, days 1 to 3 | 1.00 (seasonal naive) | at most 0.80 |

Both business metrics must improve; neither may get worse in any item group by more than 0.2 points.

## From cost to quantile

Too much loses 65% of the price, too little 28% margin and goodwill that we set at 40% of the price.
The order is the quantile 68 / (68 + 65) = 0.51 of demand over the shelf life; long-lived items (under 20% waste value) get 0.80.
So an average would order too little for durable items; the model gives the levels 0.1, 0.3, 0.5, 0.7, 0.9.

## Data sources

| Source | Arrives | Owner |
| --- | --- | --- |
| Tills, by item and hour | 00:40 | Store IT |
| Hourly stock, 60% of items | 00:40 | Store IT |
| Promotion plan, 3 weeks ahead | 18:00 | Category management |
| Weather forecast, 10 days | 23:00 | vendor |
| Overrides and orders | 12:00 | Ordering |

Checks before features: rows per shop within 25% of the same weekday, no negative stock, promotions only for known items.

**Censored sales.** Where stock shows an empty shelf, the day is scaled by the usual share of sales up to that hour and flagged; days empty before 11:00 are masked.
For items without stock data, runs of zeros that have a chance under 1% are masked.

## Features

140 features: sales lags of 1 to 56 days and the same weekday, rolling means, holidays and school breaks, promotion depth, mechanics and place in the leaflet, weather of the target day, shop size and area, item group embeddings, shelf life.
They are computed in Spark as of the night of the forecast, with archived weather forecasts, never with measured weather.
New items use group, price and description until they have 21 days.

## Model

| Candidate | Scaled pinball | Time for a night |
| --- | --- | --- |
| Same weekday, 4 weeks (today) | 1.00 | 3 min |
| Regression per item | 0.93 | 70 min |
| **Global LightGBM, 5 quantiles, per horizon group** | **0.78** | **20 min** |
| Temporal fusion transformer | 0.77 | 95 min on 4 GPUs |

LightGBM is chosen: the transformer's 0.01 doesn't pay for GPUs and a second stack.
Warehouse plans are sums of sampled shop paths, so they agree with the shops.

## Training pipeline

An Airflow DAG trains on Sundays at 06:00 on 130 weeks in 3 h 10 min on 64 cores; 12 parameters are tuned once a quarter.
Train to week w − 4, early stopping on w − 3 to w − 1, test on w; seed and settings are stored with the run.

## Offline evaluation

Rolling origin: 26 nights, one a week, inputs as they stood that night.
Metrics: scaled pinball, bias, and simulated waste and empty shelves with real delivery rules.
Slices: item group, shop size, promotion, new items, holidays.
Gate: loss at most that of the running model in 22 of 26 weeks, bias within ±3% per group.

## Serving and latency budget

Batch: 2.6 million pairs × 10 days are 26 million rows, written to a table that the ordering job reads at 04:15.

| Step | From | Minutes |
| --- | --- | --- |
| Load and checks | 00:40 | 25 |
| Features | 01:05 | 35 |
| Scoring on 40 cores | 01:40 | 20 |
| Checks and publishing | 02:00 | 10 |
| **Done** | **02:10** | **90** |
| Room for one full repeat | 03:40 | 90 |
| Reserve until 04:15 | | 35 |

Orders leave at 05:00.

## Failure modes

| Failure | Noticed | Answer |
| --- | --- | --- |
| Files of some shops missing at 03:45 | row counts | features of the day before, change capped at 30% of last week's order, manager informed |
| Whole run fails twice | scheduler, 03:40 | yesterday's forecast for day 2 becomes day 1 |
| Promotion plan absurd | over 400% uplift | capped at the 95th percentile of past uplifts |

The night operator is paged at 02:40 when step 2 isn't done.

## Rollout and experiment

60 matched pairs of shops for 6 weeks; the treated shop orders from the new forecast.
Standard error over pairs is 0.25 points of waste, so 0.7 points show at 80% power; overrides count as part of the treatment.
Then 200, 500, 820 shops, each two weeks; back to the old job by a switch per shop.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| Publishing time | after 03:40 | night operator, paged |
| Bias by item group, 14 days | outside ±6% for 5 days | forecasting team, same morning |
| Share above the 0.9 quantile | outside 7 to 13% for 2 weeks | forecasting team |
| Empty shelves by region | over 5% on 2 days | planner on duty |
| Overrides | over 12% in a shop | regional lead visits |

The planner on duty sees the list at 07:00 and can put a factor of 0.7 to 1.5 on a group, which is logged and ends after 7 days.

## Drift detection

Seasons move inputs, so errors are watched first: scaled error per group over 14 days against the backtest of the same calendar weeks; 15% worse for 5 days is drift.
PSI of 30 inputs against the same month of last year, weekly, alert at 0.25.
The analyst looks at price and assortment changes; without a cause the group is retrained on the last 52 weeks that night.

## Retraining

Weekly, through the gate; on drift by group.
If the gate fails, the old model stays, and after three failures the team lead is called.

## Data versioning

All inputs are append-only Iceberg tables; a night's run stores snapshot ids, weather forecast as received, promotion plan version, model id and code commit.
Every order line carries the run id, so the 200 cucumbers of 3 June can be explained; runs are kept for 2 years and one a month is rebuilt as a test.

## Privacy and responsibility

No customer data is used; till data are sums per hour.
Managers stay responsible for orders, and see quantile, last weeks and the strongest reason.
Food banks get the list of likely surplus at 15:00.

## Cost

64 cores for training and nights cost about 38,000 EUR a year; half a point of waste is worth 5.2 million EUR.

## Trade-offs

- Global model instead of one per item: shares promotions and new items, hides odd shops; shop slices watch that.
- Repair of censored sales adds error in 40% of items, yet without it empty shelves breed empty shelves.
- One run a night: simple; a second delivery a day would need hourly data at 11:00, which we prepare by keeping hours in the tables.
`;
