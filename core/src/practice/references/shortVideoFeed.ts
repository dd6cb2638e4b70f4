/** Reference design for “Short videos with a feedback loop”, as Markdown. */
export const shortVideoFeed = `---
ml-design-doc: recommender
---

# Short videos with a feedback loop: reference design

## Problem and scope

45 million people open a feed of short videos 30 times a day; each page holds 8 videos out of 11 million, 900,000 of them new.
The feed must react to a swipe within 10 seconds and must not narrow to what it showed before.
Out of scope: the follow tab, ads, detection of harmful videos (a service that marks them in 2 minutes).

## Success metrics

| Level | Metric | Target |
| --- | --- | --- |
| Business | share of users back in week 4 | +0.5 points |
| Proxy | satisfied watch time (watch time weighted by survey model) | +2% |
| Guardrail | impressions of creators under 1,000 followers | at least 15% |
| Guardrail | impressions of the top 1% of videos | under 60% (was 78%) |

Week-4 return decides; watch time alone never launches anything.

## Data sources

Client events (impressions, swipes, watch time) over Kafka, 1.2 million a second at peak; video metadata and safety marks; follows; survey answers from 0.2% of sessions.
Events without an impression id are dropped (0.3%); bots are filtered by a session classifier before training.
Users who opted out (14%) are in no training table.

## Labels

Heads: completion, like, share, skip within 2 s, survey answer.
Watch time is known after minutes, surveys the same day, so examples close after 30 minutes.
Page position and session depth enter as shallow inputs in training and are constant in serving, against position bias.
3% of slots are exploration drawn with logged propensities; training weights these by inverse propensity, and this slice is the only one on which candidates are compared offline.

## Features

- User: 90-day embeddings, last 100 actions with age, country, language.
- Video: content embeddings from frames and sound at upload, counters over 10 min, 1 h, 24 h.
- Context: time, network, depth of session.

A Flink job updates session state in Redis within 2 s of an event (p95), and video counters each minute.
Served features are logged with each page, and training reads this log, so there is no second computation.

## Candidates and retrieval

| Source | Videos | Time p95 |
| --- | --- | --- |
| Two-tower nearest neighbors (HNSW, 128 dimensions, int8) | 800 | 18 ms |
| Followed and liked creators | 300 | 8 ms |
| Trending by country and language | 250 | 3 ms |
| Exploration pool (under 300 impressions) | 150 | 3 ms |

11 million vectors take 1.4 GB plus 1.5 GB of links per node; new videos enter by their content embedding within 5 minutes of upload.

## Model

A light model cuts 1,500 to 300; a multi-task transformer over the last 100 actions scores 300; a page step picks 8 with at most 2 per creator and 3 per topic.
The final score is a weighted sum of heads, weights set by experiments on week-4 return.
Baseline: popularity by country, and the old gradient-boosted ranker (survey-weighted AUC 0.71; new 0.76).
Rejected: reinforcement learning over sessions, as off-policy estimates were too noisy at 3% exploration; one big model without a light stage, which needs 3 times the GPUs.

## Training pipeline

Daily full training of the ranker on 14 days (22 billion examples, 1 in 8 kept) on 32 GPUs in 5 hours; hourly incremental steps for video embeddings.
Towers and index are built weekly and released as one unit.
Splits are by time, the last day for validation; seed and configuration are stored.

## Offline evaluation

Inverse-propensity NDCG@8 on the exploration slice, survey AUC, calibration of each head.
Slices: new users, new videos, small creators, languages, under 16.
Gate: no slice below the running model by more than 0.5%, concentration (Gini) of a simulated day not above today's.

## Online experiment

Users are split by hash, 2% per arm for 4 weeks, which shows 0.3 points of week-4 return.
Creators are shared by both arms, so effects on supply are tested by splitting creators with separate exploration pools.
A holdout of 1% stays on the old feed for half a year.

## Serving and latency budget

| Step | p95 |
| --- | --- |
| Edge and auth | 15 ms |
| Session state and features | 22 ms |
| Candidates in parallel | 20 ms |
| Light model (1,500) | 14 ms |
| Ranker (300, GPU batch) | 55 ms |
| Page rules and safety filter | 9 ms |
| Reserve | 45 ms |
| **Total** | **180 ms** |

## Scalability and cost

48,000 pages a second × 300 are 14.4 million scorings a second; a GPU bears 220,000, so 66 GPUs, plus 9 for a lost zone: 75, which is the quarter we were given over 60.
Candidates run on 120 CPU nodes; Redis holds 45 million sessions of 3 KB (135 GB) on 12 shards.
Cost grows by about 1.1 million EUR a year.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| p99 page | over 300 ms for 5 min | feed on-call, paged |
| Event lag | over 10 s for 3 min | streaming on-call, paged |
| Calibration of completion by country | outside 0.9 to 1.1 for 2 h | ranking duty |
| Restricted video shown to under 16 | any | safety on-call, paged, source switched off |
| Impressions of new videos in 3 h | under 300 for more than 20% | ranking owner, same day |

## Drift detection and the feedback loop

- Narrowing: Gini of impressions per day and median topics per user over 7 days, against a band of four weeks; outside it twice, exploration goes from 3% to 5% automatically and the ranking owner is told.
- Inputs: PSI of 50 features each day against the training window, alert at 0.2, ranking duty looks first at client releases.
- Model decay: inverse-propensity NDCG per hour on the exploration slice; 2% below the first day after training starts a retraining.

## Data versioning

Training partitions are immutable hourly Parquet files; a run's manifest lists partitions, feature-log schema, code commit and exploration policy version, kept for 180 days.
User deletion rewrites partitions within 30 days, and the manifest notes it.

## Failure modes

Session store silent after 15 ms: daily features. Ranker GPU pool overloaded: light model only. Candidates down: cached pages per country, rebuilt every 5 minutes.
A breaker opens at 5% errors in 10 s. A wrong model is rolled back by version id in 1 minute, towers and index together.

## Responsible AI and privacy

Under 16: restricted videos are filtered after ranking as the last step, and there is a pause after 60 minutes.
Creators see why reach changed; exposure by language and size is published inside the company each month.
Users may reset their profile; opted-out users get feeds by country and language only. Raw events stay 90 days.

## Trade-offs

- 3% exploration costs about 0.8% of watch time today and pays by fair starts and unbiased data.
- Session features within seconds rather than online training: simpler to roll back; we give up adaptation of weights within the day.
`;
