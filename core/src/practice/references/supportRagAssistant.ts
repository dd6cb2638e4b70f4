/** Reference design for “Answers for customer support”, as Markdown. */
export const supportRagAssistant = `---
ml-design-doc: rag-assistant
---

# Answers for customer support: reference design

## Problem and scope

Customers of a telecom company ask 52,000 questions a day in the app, peak 9 per second.
The assistant answers from tariff sheets, help articles and device manuals, names its sources, and hands over to a person when it can't.
Non-goals: changing contracts, sales talk, phone calls.

## Success metrics

| Metric | Today | Target |
| --- | --- | --- |
| Resolved without contact within 48 h | 41% | 55% |
| Wrong price or deadline | not known | at most 3 in 1,000 answers |
| Answer accepted in survey | 3.9 of 5 | at least 3.9 |

A refusal costs a call (4 EUR); a wrong price is far worse, so refusals up to 18% are accepted.

## Data sources

- Tariff sheets, 2,100, from the product database, valid from and to by the minute; owner: Products.
- Help articles, 34,000, about 6% outdated; owner: 25 editors.
- Manuals and forum posts, 273,900; forum posts have the lowest trust.

Ingestion rejects documents without validity or owner; duplicates above 0.95 MinHash similarity are merged.

## Retrieval

**Chunking.** Tariffs are cut by row, each chunk repeating table title, column names and validity; articles by heading at 350 tokens with 50 overlap.
310,000 documents give 2.8 million chunks.

**Index.** Multilingual embeddings of 1,024 dimensions in int8: 2.9 GB, plus 0.9 GB of HNSW links.
One Qdrant shard with 3 replicas holds it; each replica bears 12 searches a second.

**Search.** BM25 and vectors fetch 50 each, reciprocal rank fusion keeps 50, a cross-encoder keeps 6.
Codes and device names have a boosted field.
Prices are read from the product database by tariff id, never from chunk text.

**Refresh.** Change events reach the index in 6 minutes on average, 15 at most; tariffs are preloaded and switch by validity filter at midnight; withdrawal writes a tombstone that filters within 1 minute.

## Model and prompt

A hosted mid-size model in an EU region with zero retention, pinned to a dated version; temperature 0.1, at most 300 output tokens.
The prompt holds rules, up to 6 chunks of 350 tokens with ids, tariff and open orders of the customer, and the question: 2,900 tokens.
Each sentence must end with chunk ids; output is JSON of sentences with ids.
Fine-tuning was rejected: prices change nightly, and a tuned model can't name its source.
A prompt change runs 600 golden questions in CI.

## Grounding

- **Prevent:** no answer if the best reranker score is under 0.35 (chosen on 400 questions without an answer: 92% refused).
- **Detect:** an entailment model checks each sentence against its chunks; every price and date must occur as a string in a cited chunk or in the product record.
- **Handle:** one unsupported sentence is removed; if a number fails, the answer is withheld and a person offered.
- **Measure:** unsupported sentences in 2% of answers per day by a judge, and in 150 answers a week by staff.

## Offline evaluation

2,000 questions answered by staff, split into 1,400 for tuning and 600 untouched; refreshed by 100 a month.
Retrieval: recall@6 at least 0.90 (now 0.92). Answers: faithfulness at least 0.97, completeness at least 0.85.
Slices: tariffs, devices, Turkish, English, questions without an answer.
The judge model agrees with staff at kappa 0.71; it's rechecked monthly on 150 pairs.
Release gate: no critical error among 150 price questions and no slice down by more than 2 points.

## Serving and latency budget

The service streams over HTTP from 6 stateless pods; retrieval and checks run beside it.

| Step | p95 |
| --- | --- |
| Gateway, login, masking | 60 ms |
| Query embedding and both searches | 140 ms |
| Rerank of 50 | 110 ms |
| Prompt and first sentence from model | 850 ms |
| Check of the first sentence | 140 ms |
| **First words shown** | **1,300 ms of 1,500 ms** |
| Remaining sentences, checked while streaming | 3,300 ms |
| **Full answer** | **4,600 ms of 6,000 ms** |

After 2.5 s without a first token the request goes to the second vendor once.

## Cost

2,900 input tokens at 2 EUR a million are 0.58 cents, 220 output tokens at 8 EUR are 0.18, search and checks 0.15, judging 2% adds 0.02: 0.93 cents of 1.2 per question, about 177,000 EUR a year.

## Scalability

Peak 9 per second with 4.6 s each are 42 answers at once; the vendor limit is 120,000 tokens a second against 28,000 needed.
On the day of a price letter (four times the load) pods scale on concurrency and the reranker drops from 50 to 25 candidates.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| Unsupported sentences, daily judge | over 0.5% | assistant team, release stopped |
| Refusal rate, hourly | up by a third on 4 weeks | on-call engineer |
| Contacts within 48 h | over 50% on two days | product owner |
| First words p95 | over 1.5 s for 10 min | on-call, paged |
| Age of index | over 15 min | search engineer, paged |

Editors read the 50 commonest refused questions each Monday.

## Drift detection

- Questions: share of questions farther than 0.4 from the nearest of 300 topic centroids, weekly against the last 8 weeks; above 1.3 times the editors get a sample of 50.
- Model: 300 fixed questions every night against the last 14 nights on faithfulness and length; outside 2 sigma twice, traffic goes to the second vendor and the on-call informs the first.
- Corpus: share of cited chunks older than 12 months, alert at 10%.

## Data versioning

Each chunk has a content hash, validity and index build id; builds stay for 90 days as snapshots.
An answer's record names build, chunk ids, prompt commit and model version, so an answer of three weeks ago can be shown with what was read.
Golden questions live in Git with reviewer and date.

## Privacy and security

Names, numbers and addresses are masked before storing; masked questions stay 30 days, records 400 days.
The customer's contract is read with the customer's own token.
Forum text is passed in delimited blocks marked as untrusted; the model has no tools that act, and an output check blocks offers that are not in the tariff sheets.
80 injection cases run with each release.

## Failure modes

| Failure | Answer |
| --- | --- |
| Vendor down | second vendor after 2.5 s; both down: search results as a list |
| Vector index down | BM25 alone, threshold raised |
| Entailment check down | only answers made of quoted sentences |

## Rollout and experiment

Staff drafts for 4 weeks, then 5%, 25% and 100% of customers by customer id; resolved within 48 h decides, after 3 weeks (20,000 customers an arm show 1.4 points).
Prompt, model and index switch back by flag in a minute.

## Trade-offs

- Withheld answers cost about 4,700 handovers a day at 9%; we pay that for the bound on prices.
- Hosted model rather than own GPUs: cheaper below 200,000 questions a day, at the price of dependence; revisited if law forbids it.
- Reranker adds 110 ms and 7 points of recall.
`;
