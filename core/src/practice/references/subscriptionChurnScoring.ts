/** Reference design for “Who will cancel”, as Markdown. */
export const subscriptionChurnScoring = `---
ml-design-doc: batch-scoring
---

# Who will cancel: reference design

## Problem and scope

9 million members, 3.2% cancel a month.
Each Monday at 07:00 marketing needs a list for 40,000 calls and 300,000 e-mails, for members whose renewal is two to six weeks ahead.
Out of scope: the offers themselves, members in a pause, business customers.

## Success metrics

| Level | Metric | Target |
| --- | --- | --- |
| Business | revenue kept against the control group | 3.6 million EUR a quarter (calls cost 2.6) |
| Model | share that leaves among the top 40,000 | at least 20% (rule today: 9%) |
| Process | list delivered by 07:00 | 51 of 52 weeks |

A saved member is worth 140 EUR, a call costs 5 EUR, so a call pays from an effect of 3.6 points on.
A random 5% of the list is never contacted and decides success.

## Data sources

- Viewing events (daily sums), payments and support contacts in the warehouse, complete on Sunday 21:00; owners: Product, Finance, Support.
- App sessions; present for 94% of members.
- Opt-outs (22%) and open complaints, read again before delivery.

Checks: row counts at least 90% of the last four Sundays, payments at most one day old, no member twice.

## Labels

A member counts as lost when the subscription ends without renewal; a pause of up to 60 days doesn't count.
The label window is days 14 to 42 after scoring; the first 14 days are left out, since it's too late to act.
Labels are complete 42 days later.
Members contacted in the window are left out of risk training; the control group is kept and weighted by 20.

## Features

95 features as of Sunday 21:00: viewing per week over 12 weeks and its trend, days since last view, finished series, payment failures, price changes, support contacts, device mix, tenure, season.
Visits to the cancel page and retention offers are excluded as leaks.
They are built with one SQL model for training and scoring, with the date as parameter; a test compares 1,000 members built for a past Sunday with the stored snapshot.

## Model

| Candidate | Leaves among top 40,000 | Note |
| --- | --- | --- |
| Not watched for 21 days | 9% | rule of today |
| Logistic regression | 19% | 20 features |
| **LightGBM** | **23%** | calibrated by isotonic regression |

LightGBM with 400 trees is chosen; a sequence model gained 0.4 points for ten times the upkeep.
Callers get two plain reasons per member from grouped SHAP values.

## Training pipeline

Monthly on the first Wednesday, Airflow: 18 Sundays, the last 3 for test, 1 for calibration; 35 minutes on 16 cores; 30 tuning trials a quarter; seed stored, artifacts in MLflow.

## Offline evaluation

Metric: precision among the top 40,000 and lift over the rule; calibration error under 0.02.
Split by time; the same member may occur on both sides, but windows don't overlap.
Slices: tenure, country, price plan, light viewers.
Gate: at least the running model minus 0.5 points overall, no slice under the rule.

## Serving and latency budget

Batch; no score is served on request.

| Step | Start | Minutes |
| --- | --- | --- |
| Load and checks | 21:00 | 40 |
| Features | 21:40 | 70 |
| Scoring of 9 million rows | 22:50 | 15 |
| Checks of scores | 23:05 | 15 |
| Delivery to call center and mail | 23:20 | 10 |
| **Done** | **23:30** | **150** |

7 h 30 min remain until 07:00, enough for two repeats of 150 minutes.
Scoring needs 10,000 rows a second on 8 cores.

## Online experiment

Unit: member, by hash. 5% of the list (2,000 callable members a week) is control.
With 23% churn on the list the controls of one week show a drop of 2.6 points at 80% power, four weeks 1.3 points, once outcomes are in.
After 8 weeks of random order within the list an uplift model is trained and compared by revenue kept per call.
Guardrail: complaints per 1,000 calls under 2.

## Deployment and model versions

Models are registered in MLflow with training Sundays, snapshot ids and commit; the scoring job reads the tag "live".
A new model scores beside the old one for two Sundays; marketing sees no list from it before.
Going back is moving the tag, followed by a 40-minute rerun.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| Job not done | 02:00 | data on-call, paged |
| Rows against four Sundays | under 90% | delivery stopped, data on-call |
| Share with score above 0.2 | up or down by half | analyst on duty at 06:00 decides |
| Precision of matured lists | under 18% | data science, that week |
| Revenue kept, 8 weeks | interval includes zero | marketing and data science review |

## Drift detection

PSI of the 20 strongest features and of the score against the training Sundays, each Sunday before delivery.
Above 0.2 on five features, or 0.25 on the score, delivery waits for the analyst on duty, who looks for a big series ending or a price change and decides by 06:00.
Matured churn per score decile is compared with prediction each week; a gap above 20% of a decile twice starts retraining.

## Retraining

Monthly, and after such a gap; through the gate above; a failed run leaves the live tag where it is.

## Data versioning

A snapshot of the feature table per Sunday in Iceberg, tagged with the date, kept for 18 months; a list stores run id, snapshot id, model version and commit.
So the list of 12 May can be rebuilt; a test does this each quarter.

## Failure modes

Half of the viewing data missing: last week's scores, without members contacted since, and a note in the file.
Mail tool down: calls first, mails on Tuesday.
Wrong opt-out file: delivery checks that at least 21% are excluded, otherwise it stops.

## Cost

Computing is about 6,000 EUR a year; 40,000 calls a week cost 200,000 EUR, so the weak half of calls is the first thing to cut when the control group shows no effect.

## Responsible AI and privacy

No age, gender or content categories that hint at health or belief.
Offers by country and age band are reviewed twice a year, ratio above 1.25 goes to the ethics board.
Lists hold member ids and reasons only, are encrypted, and are deleted after 30 days; features 18 months.

## Trade-offs

- Risk first, uplift later: risk can start at once, but calls some who'd stay anyway.
- Weekly instead of daily: fits call planning; a score when the cancel page opens would need an online path, for which the same features are kept by member.
- Leaving out the first two weeks loses quick leavers and keeps the list useful.
`;
