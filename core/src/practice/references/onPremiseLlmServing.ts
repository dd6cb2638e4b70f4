/** Reference design for “Language models on own machines”, as Markdown. */
export const onPremiseLlmServing = `---
ml-design-doc: llm-gateway
---

# Language models on own machines: reference design

## Problem and scope

A hospital group serves chat, letter drafting and diagnosis coding to 11,000 staff from 6 servers with 8 GPUs of 80 GB each; no text leaves the data center.
Out of scope: the applications themselves, training of models from scratch, research clusters.

## Success metrics

| Metric | Target |
| --- | --- |
| Chat: first token p95 | 1 s |
| Chat: tokens a second per user | at least 20 |
| Letters of the night done by 06:00 | 99% of nights |
| Availability of chat by day | 99.9% a month |
| Critical errors in letters, physicians' audit | 0 in 300 a month |

Minutes saved per letter (6 today, from user studies) decide on growth.

## Load

- Chat: 70 requests a second × 1,500 + 350 tokens: 105,000 in and 24,500 out a second.
- Night: 220,000 letters × 6,000 tokens, 22:00 to 06:00: 45,800 tokens a second.
- Day letters: 6 a second × 6,500 tokens.

## Model selection

| Use | Model | Why | Rejected |
| --- | --- | --- | --- |
| Chat | 8B, FP8 | accepted by physicians, 2,500 out tokens a second per GPU | 70B: 9 times the GPUs |
| Letters | 70B, FP8 | 8B lost 41 to 59 in pairs | 16 bits: twice the memory, no visible gain |
| Coding | 8B tuned | not released before its own judgment | |

We chose the smallest model that physicians accepted for each use, since GPUs and not quality limit how many people can be served.

## Capacity

| Server | By day | By night |
| --- | --- | --- |
| 1, 2 | chat 8B, 16 GPUs | letters 70B |
| 3, 4 | letters 70B, 4 groups of 4 GPUs | letters 70B |
| 5 | long prompts (over 8,000 tokens), coding | chat 8B |
| 6 | spare, new versions | spare |

Chat needs 10 GPUs for output and about 5 for prefill; 16 carry it.
70B: 70 GB weights on 4 GPUs leave 230 GB; 0.16 MB of KV cache a token and 2,000 tokens make 700 sequences, so computing binds, not memory.
Night: 4 servers at 15,000 tokens a second finish 1.3 billion tokens in 6.1 hours of 8.

## Serving

vLLM with continuous batching and chunked prefill (1,024 tokens), behind a gateway that speaks the chat-completions dialect and streams.
Letters run through a queue with results in the document system.
Prefixes of system prompts are cached; all else is keyed by clinic.

## Routing, limits and priorities

The router sends each request by class and prompt length: chat to servers 1 and 2, letters to 3 and 4, prompts above 8,000 tokens to server 5.
Classes: emergency chat, chat, letters, night batch, with weights 6 : 3 : 1 and the batch on what is left.
Each clinic has tokens a minute by head count; it may borrow while the queue is empty.
Failover: a chat request waits at most 2 s, then goes to server 5, then is answered without history, then refused with a clear text; batch is preempted first.
Usage is accounted per clinic and application monthly.

## Latency budget

| Step | p95 |
| --- | --- |
| Gateway, rights, quota | 30 ms |
| Queue | 350 ms |
| Prefill of 1,500 tokens | 280 ms |
| First decode step and stream | 60 ms |
| Reserve | 280 ms |
| **First token** | **1,000 ms** |

Then at most 50 ms a token; prompts above 8,000 tokens go to their own pool, so decode isn't held up.

## Failure modes

| Failure | Noticed | Answer |
| --- | --- | --- |
| GPU fault | health check, 20 s | group drained, spare server loads weights in 4 min |
| Server lost | 20 s | server 6 takes its role; letters may wait 4 hours |
| Two servers lost | | night batch cut to discharge letters, 60% |
| Queue over 2 s for 5 min | metric | degradation as above, on-call paged |
| Power or cooling | building alarm | batch stopped, GPUs capped at 60% |

Target: chat back within 5 minutes; drills each quarter.

## Deployment

Weights come on signed media, are scanned and put into an internal registry.
A new version runs on server 6 in shadow for a day on copied requests, then takes 10, 50, 100%; servers drain for up to 120 s so that no stream breaks; the old weights stay on local disks, return takes 4 minutes.
What writes letters needs the medical board's signature.

## Offline evaluation

1,200 letters judged in pairs by 14 physicians, dosage and date checks by string; 400 chat questions; 500 long prompts.
Gate: no new critical error in 1,200 (upper bound 0.25%), win rate at least 48%, no specialty under 45%.
Physicians agree at kappa 0.66.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| First token p95 per class | over 1 s for 5 min | platform on-call, paged |
| Queue time of chat | over 1 s for 3 min | autoscaler moves a GPU group, on-call at 2 s |
| KV cache use | over 90% for 10 min | platform team, same day |
| Letters done at 04:00 | under 70% | on-call starts server 6 |
| Error rate | over 0.5% in 5 min | on-call, paged |
| GPU memory errors | any uncorrectable | drained, hardware partner |

## Drift detection

The share of characters that physicians change per clinic and week is compared with the last 12 weeks; 8 points more for two weeks makes the medical board read 50 letters.
200 fixed prompts run every night on each model; a change of score by 2 sigma of 30 nights stops any rollout.
Prompt lengths and applications per clinic by PSI each week against the last quarter, 0.25 leads to a new capacity plan.

## Data versioning

Evaluation letters are pseudonymized and frozen as immutable manifests with content hashes and judgment round; tuning data for coding is versioned in DVC with its consent state.
A letter's record names model digest, quantization recipe, template commit and adapter, and stays as long as the letter.

## Observability

Trace id from application to GPU group; logs hold times and token counts.
Prompts are kept encrypted for 30 days; reading needs two people, and each look is logged.

## Privacy and security

Only the treating clinic's applications may send and read its texts; service identities by mutual TLS, rights from the clinical system.
No cache crosses clinics except for system prompts; timing tests are part of each release.
Servers have no way to the internet; administrators work through a recorded jump host.
Injected text in patient documents can't act, as models have no tools; drafts are marked as drafts.

## Responsible AI

Physicians sign every letter; the draft shows its sources in the record.
Acceptance by language background of staff and by specialty is reviewed quarterly.

## Cost and resources

Hardware 2.1 million EUR over 5 years, power 65 kW at 0.22 EUR: 125,000 EUR a year, four engineers.
A chat request costs about 0.03 cents of power and 0.2 cents in all.
New servers take seven months: an order is placed when the weekly peak passes 70% for a month; demand doubles in half a year, so at 55% the plan is opened.

## Rollout

Two clinics in month 1, chat for all in month 3, letters by specialty until month 8.

## Trade-offs

- FP8: half the memory, and a monthly audit instead of certainty.
- Night use of chat servers: 4 servers for letters, so chat at night has only server 5.
- One spare server (17% of the rack) instead of more throughput: buys 99.9% and safe updates. When a flu wave brings 112 requests a second, the spare becomes chat, and updates wait.
`;
