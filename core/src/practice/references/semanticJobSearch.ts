/** Reference design for “Job search that understands”, as Markdown. */
export const semanticJobSearch = `---
ml-design-doc: search-ranking
---

# Job search that understands: reference design

## Problem and scope

6.5 million live postings in six languages, 240,000 new or changed a day; 2,100 queries a second at peak.
Search must understand "work with children near Leeds, no nights" and lose nothing for those who type exact titles.
Out of scope: paid places, job alerts by mail, matching of uploaded CVs.

## Success metrics

| Metric | Target |
| --- | --- |
| Answered applications within 14 days per searcher | +3% |
| Searches without result | 4.1% to 2.5% |
| NDCG@10 on graded pairs | 0.61 to 0.66 |
| Guardrail: success@1 for company names | at least 98% |

Answered applications decide; clicks don't.

## Data sources

Postings from employers and feeds (quality score per feed), queries and clicks (90 million a month), applications with answers, 30,000 graded pairs in two languages, 3,000 a quarter more in the others.
Feeds with over 5% expired links are paused; duplicates are merged by text hash and employer.

## Labels

Grade 3: answered application, 2: application, 1: click longer than 30 s, 0: examined and passed.
Examination is estimated by swapping neighbors in 1% of traffic, by rank and device; training weights clicks by its inverse.
Answers take 14 days, so the last two weeks are used with clicks only, at half weight.

## Query understanding and filters

A tagger of 12 ms finds place, shift, contract and exclusion; place, permit and exclusions become strict filters, salary a feature.
What it isn't sure of (under 0.8) stays text and is shown as a suggestion to tap.

## Retrieval

| Path | Candidates | p95 |
| --- | --- | --- |
| BM25 on title, employer, text per language | 400 | 25 ms |
| Multilingual bi-encoder, 384 dimensions, HNSW | 400 | 30 ms |

Both run in parallel; reciprocal rank fusion keeps 300.
Vectors: 6.5 million × 384 in int8 are 2.5 GB, links 1 GB, so each of 7 replicas holds all (6 carry 400 queries a second each, one is spare).
If filters leave under 20,000 postings, they're scanned exactly; above, the graph search filters while walking.
New postings are searchable in 3 minutes through a stream; closed ones are hidden at once by a status look-up on the last step.

## Features

60 features: both scores and ranks, title match, skills, distance, age of the posting, employer's answer rate, language pair, device.
No name, age, gender or photo; answer rate is shrunk for small employers.
Served features are logged and training reads the log.

## Model

| Candidate | NDCG@10 | 300 items, p95 |
| --- | --- | --- |
| Running engine (BM25 with boosts) | 0.61 | 3 ms |
| LambdaMART | 0.65 | 9 ms |
| **LambdaMART + cross-encoder on the top 30** | **0.67** | **9 + 45 ms** |
| Cross-encoder on 300 | 0.675 | 410 ms |

The third is chosen; the last is too slow by far. The cross-encoder has 6 layers and runs on 10 small GPUs.

## Training pipeline

Ranker weekly, encoders quarterly with hard negatives from the fused lists; Kubeflow, 4 GPUs, 14 hours for encoders; split by week, last week for test; configuration and seed in the run.

## Offline evaluation

NDCG@10 and recall@300 on graded pairs, inverse-weighted MRR on clicks.
Slices: one word, exact title, sentence, each language, cross-language, rural places.
Gate: no slice falls by more than 0.3 points; exact titles must not fall at all within the interval.

## Online experiment

By searcher hash, 5% an arm, 4 weeks (answers need 14 days); 1.1 million searchers an arm show 1.2%.
Interleaving picks among rankers first, in 3 days.
Employers' side: applications per posting must not concentrate (Gini +0.01 at most).

## Serving and latency budget

| Step | p95 |
| --- | --- |
| Edge and parsing | 20 ms |
| Query tagger and encoding | 22 ms |
| Retrieval in parallel | 35 ms |
| Features | 25 ms |
| LambdaMART | 9 ms |
| Cross-encoder, top 30 | 45 ms |
| Status look-up and page | 14 ms |
| Reserve | 50 ms |
| **Total** | **220 ms** |

When 170 ms have passed, the cross-encoder is skipped.
A cache of 60 s for the 20,000 commonest queries takes 30% of the load.

## Scalability

Monday at nine is 3 times the mean; replicas scale at 65% CPU, minimum 7.
26 million postings would be 10 GB in int8: still one machine per replica, with product quantization at 48 bytes 1.3 GB plus re-scoring.

## Deployment and versions

Encoder, index, caches and cut-offs carry one version id; a second index is built in 5 hours, changes are written twice, traffic moves 1, 10, 50, 100%, the old index stays 14 days.
Return is one switch of the id, in a minute.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| Searches without result, by language | 1.5 times the same hour, 4 weeks | search on-call, paged |
| p95 | over 220 ms for 5 min | search on-call, paged |
| Index lag of new postings | over 5 min | indexing engineer |
| Clicks on closed jobs | over 0.3% an hour | indexing engineer |
| Applications per searcher, daily | down 4% against 4 weeks | product owner |

## Drift detection

Jensen-Shannon distance of occupation classes in queries, weekly, against the previous 8 weeks; 0.08 twice means drift.
Mean similarity of the best hit per class, alert at 10% below reference.
The search team looks at events first (layoffs, season), then adds pairs for grading, then retrains the ranker out of turn.

## Data versioning

Click and feature logs are immutable daily partitions; graded pairs are in Git LFS with guideline version; a model's record lists partitions, pair version, index snapshot and commit, kept 1 year.

## Failure modes

Vector path silent after 60 ms: BM25 alone. Ranker down: fused order. Status store down: results older than 10 minutes are greyed and the link is checked on click.
A broken analyzer is rolled back with its index version.

## Fairness and privacy

Protected traits are in no feature; twice a year exposure by gender-typed titles is audited with 2,000 counterfactual queries, difference above 3% is mended before the next release.
Queries are stored without account id after 30 days; places are kept at district level.

## Cost

7 search machines, 10 small GPUs and training: 310,000 EUR a year; +1% answered applications is worth about 900,000 EUR.

## Trade-offs

- Hybrid instead of vectors only: exact titles stay safe, at the price of two indexes.
- Strict filters only when sure: some wrong hits, fewer empty pages.
- Weekly ranker: simple; sudden events wait up to 7 days, so the drift alarm can start one early.
`;
