/** Reference design for “Fraud in instant payments”, as Markdown. */
export const instantPaymentFraud = `---
ml-design-doc: fraud-detection
---

# Fraud in instant payments: reference design

## Problem and scope

The scorer decides on 4.8 million outgoing payments a day (peak 260 per second) while the customer waits: send, warn and confirm, hold for up to 4 hours, or refuse.
It covers stolen accounts and payments that a customer is talked into.
Out of scope: card payments, incoming payments, and the prosecution of mule accounts.

Assumptions: 0.07% fraud is about 3,360 payments a day; 24 analysts close 1,900 cases a day.

## Success metrics

| Level | Metric | Today | Target |
| --- | --- | --- | --- |
| Business | loss after recoveries per day | 1.29 million EUR | under 0.75 million EUR |
| Customer | good payments held | 0.05% | at most 0.04% |
| Model | fraud value caught at 1,900 cases a day | 40% | at least 65% |

Guardrail: at most 6 calls per 10,000 payments.
The loss decides a launch, the share of held good payments may veto it.

## What an error costs

A missed fraud costs 640 EUR, a good payment held 7 EUR.
Holding pays when p × 640 > (1 − p) × 7, so above p = 1.1%.
That would hold some 9,000 payments a day, so the cut is raised until 1,900 cases remain: about 9% overall, 5% for new payees above 1,000 EUR.

## Data

- Core banking events (Kafka, 55 a second on average, owner: Payments), three years.
- App sessions and device identifiers, present for 91% of payments, owner: Digital.
- Case outcomes and customer reports, owner: Fraud Operations.

Hourly checks stop the feature job if a row count is 30% off the same hour of last week or device identifiers are missing for more than 15%.

### Labels

A payment is fraud if a customer report is confirmed by an analyst within 35 days; 50% come within 4 days, 90% within 35.
Scams and stolen accounts are labeled apart.
Refused payments have no outcome: 0.5% of would-be refusals under 200 EUR are let through at random, and weighted by the inverse of that chance in training.
Two analysts read 5% of cases twice; agreement is 92%.

### Imbalance

Negatives are sampled at 1:40.
The log odds are corrected by the sampling rate, then isotonic regression on an unsampled later week calibrates them per payee class.
The metric is precision and recall at 1,900 cases, never accuracy.

### Versions of data

Training tables are Iceberg tables.
Each run records the snapshot id of every input, the label cutoff and the git commit in MLflow; snapshots behind a released model carry its tag and stay for 5 years.
Twice a year one release is rebuilt from its record and must come within 0.002 of its AUC-PR.

## Features

180 features: amount against the customer's own history (30), velocity over 5 minutes to 30 days (70), payee novelty and how many other customers pay it (35), device and session behavior such as hesitation or an active call (45).
One Flink job computes velocities and writes them to Redis and to the log, so training reads what serving saw; a nightly comparison of 20,000 payments fails above 0.1% differences.

## Model

| Candidate | Value caught at 1,900 cases | p99 |
| --- | --- | --- |
| Rules of today | 40% | 4 ms |
| Logistic regression | 51% | 1 ms |
| **LightGBM, two heads (theft, scam)** | **67%** | **8 ms** |
| Graph network over payees | 69% | 45 ms |

We take LightGBM with 700 trees: the graph network gains 2 points for 37 ms, and its best signal (payee degree) is a nightly feature already.
The scam head sees payee and session features only, since device and log-in look normal there.

## Training pipeline

An Airflow DAG trains each Sunday on payments 35 to 400 days old, plus confirmed fraud of the last 35 days at weight 0.5; younger unreported payments are left out.
It takes 2 hours on one 32-core machine, tunes with 40 Optuna trials a month, seed fixed.

## Offline evaluation

Split by time: train to month m, calibrate on m + 1, test on m + 2, no customer in two parts.
Slices: new payee, age over 70, channel, amount band.
Gate: value caught not below the running model by more than 0.5 points in any slice with over 200 frauds, calibration error under 0.01.

## Serving and latency budget

A gRPC service with 12 replicas in two data centers; each bears 60 payments a second, so one center carries the peak alone.

| Step | p99 |
| --- | --- |
| Edge and validation | 10 ms |
| Online features (Redis, 2 reads) | 32 ms |
| Payee lookup | 18 ms |
| Model and calibration | 8 ms |
| Rules and reasons | 7 ms |
| Reserve | 45 ms |
| **Total** | **120 ms** |

At 100 ms the service stops waiting and answers with what it has.

## Failure modes

| Failure | Noticed by | Answer |
| --- | --- | --- |
| Feature store silent | 2% timeouts in 30 s, breaker | score with request features, cuts lowered by a third |
| Scorer down | health check, 10 s | 90 rules decide; above 1,000 EUR the payment is held |
| Stream lag over 60 s | lag alert | velocity features marked stale, on-call paged |

## Rollout

Shadow for 2 weeks, then 5% of customers by hash, 25%, all, each step a week.
Rollback is a config switch within 2 minutes, by the on-call engineer.
The test compares loss per payment and held good payments; 5% of customers show a 15% change of loss in 4 weeks at 80% power.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| p99 latency | over 110 ms for 5 min | payments on-call, paged |
| Held share per segment | ±40% of the same hour, 4 weeks | fraud duty lead, paged |
| Precision of closed cases, daily | under 0.30 | fraud data science, same day |
| Missing device identifiers | over 15% for 15 min | Digital on-call |

First hour of a fall in precision: feature nulls, then the segment with most holds, then a rule or a cut there, without a deploy.

## Drift detection

PSI of the score and the 40 strongest features per segment, each hour, against a fixed reference of four weeks.
Above 0.2 in three hours running the duty scientist is called; a narrow peak goes to fraud intelligence as a possible attack, a broad one to the owner of the data.
With matured labels the recall of each month is compared with the backtest; a fall by 5 points triggers retraining at once.

## Retraining

Weekly, on 12 months, through the gate above; on drift at once.
A failed run leaves the old model in place and pages nobody until the third time.

## Responsible AI and privacy

A refused customer sees the main reason, drawn from SHAP groups, and gets a human review within one working day.
Hold rates by age band and nationality are compared monthly; a ratio above 1.25 goes to the risk committee.
Features hold pseudonymous customer ids; only fraud analysts see names, decisions are logged for 5 years, session raw data for 30 days.

## Trade-offs

- One scorer with two heads instead of two services: a common latency path; given up is separate release.
- Holding instead of refusing: costs analysts, keeps good customers.
- We revisit the graph network when the payee lookup falls below 10 ms.
`;
