/** Reference design for “One gateway to many model providers”, as Markdown. */
export const multiProviderGateway = `---
ml-design-doc: llm-gateway
---

# One gateway to many model providers: reference design

## Problem and scope

Seventy teams call language models with own keys, retries and bills.
The gateway offers one interface to four hosted vendors and one self-hosted cluster, with quotas, routing, failover and cost per team.
Load: 1,600 requests a second at peak, 2,400 input and 280 output tokens each.
Out of scope: prompt authoring, agents, fine-tuning.

## Success metrics

| Metric | Target |
| --- | --- |
| Availability of the data plane a month | 99.95% |
| Added time to first token, p99 | at most 25 ms |
| Spend moved behind the gateway in 6 months | 80% of 3.1 million EUR |
| Bill explained against vendor invoices | 99% |

## Load and capacity

1,600 × 2,680 tokens × 60 s are 257 million tokens a minute.
Contracts allow 140 + 30 + 30 + 30 = 230 million; the self-hosted cluster takes the confidential 11% (28 million), which leaves 229 million: no headroom.
So batch calls (15%) are held at peak, exact caching saves 4%, and a further 40 million a minute is bought before launch.
One data-plane pod bears 120 requests a second; 14 carry the peak, 24 run in three zones so that two zones suffice (16 pods, 1,920 a second).

## Provider routing

**Routing.** Each team has a policy in Git: data class, models in order, maximum price.
Confidential calls go to the self-hosted cluster only; a call without class is refused.
Among equal models the router picks by remaining tokens a minute, then price.

**Limits.** Token buckets per team (minute) and euro budgets (month). At 80% the team is warned, at 100% batch is refused, interactive calls borrow up to 20%.

**Failover.** One retry by the gateway, honoring retry-after, within a retry budget of 10% per team; clients and vendor SDKs retry not at all.
The breaker per vendor and model opens at 20% errors or 429 in 10 s, probes with 1 request in 50, closes after 30 good ones.
Before the first byte a switch is invisible; afterwards the caller gets a typed error event with tokens used.

**Compatibility.** The chat-completions dialect, with tool calls translated; unsupported options are refused, never dropped.

**Accounting.** Each call writes vendor usage to an append-only ledger; broken streams are counted by tokenizer; daily reconciliation explains gaps over 1%.

## Latency budget

| Step, before the first token | p99 |
| --- | --- |
| TLS, auth (cached token) | 4 ms |
| Policy and quota (local bucket, synced each second) | 3 ms |
| Masking of marked fields | 7 ms |
| Route, connection from pool | 4 ms |
| Log event (asynchronous) | 1 ms |
| Reserve | 6 ms |
| **Added in all** | **25 ms** |

Time to first token of vendors is measured apart, per model; a deadline of 20 s applies unless the team sets another.

## Serving

Envoy with an own filter in Rust; configuration comes as signed snapshots from a control plane and is kept on disk, so a pod starts without it.
Streaming by server-sent events; 30,000 open streams at peak, 2,000 per pod at most.
Quota state is in Redis; if it's away, pods use their last share and a local estimate.
The self-hosted cluster runs vLLM on 32 GPUs behind the same interface.

## Failure modes

| Failure | Noticed | Answer |
| --- | --- | --- |
| Vendor answers 429 for 20 min | breaker, 10 s | shift by team lists, hold batch, page at minute 2, vendor call at minute 5 |
| Control plane down | health check | last good configuration, changes frozen |
| Zone lost | 15 s | 16 pods carry on |
| Gateway release broken | canary errors | back in 3 min |
| Whole gateway lost | synthetic call, 30 s | four critical products use sealed direct keys |

## Deployment

Pods are released at 1%, 10%, 50%, 100% with 30 minutes between and automatic return at 0.5% more errors or 5 ms more latency.
Tests: contract tests against recorded vendor streams, load test at 2,000 a second, fault injection weekly.
A new vendor model starts in shadow (1% of calls of consenting teams), then on the teams' own evaluation cases, then in policies.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| Errors per vendor and model | over 5% in 2 min | platform on-call, paged |
| Added latency p99 | over 25 ms for 5 min | platform on-call, paged |
| Tokens a minute per contract | over 85% | capacity owner, same day; over 95% batch held |
| Ledger against vendor export | gap over 1% a day | finance engineer |
| Time to first token per model | 1.5 times the week's median, 10 min | on-call, router lowers weight |

Error budget is reviewed monthly with the teams.

## Drift detection

A vendor may change a model silently.
200 fixed prompts per model run each night at temperature 0; a judge score, answer length and refusal share are compared with the last 14 nights (z-test, threshold 3).
Two nights in a row open a ticket with the vendor, warn the teams on that model, and block it for new policies until the owner has looked.
Input mix per team (tokens, tools, languages) is compared weekly by PSI against the last 8 weeks, at 0.25 the capacity plan is redone.

## Data versioning

A call's record names the resolved model with date version, routing policy commit, masking rules version and the team's prompt template hash.
Canary prompts and the teams' evaluation cases are kept in object storage by content hash; a report states which set it used.
Ledger partitions are immutable, corrections are new entries.

## Observability

Each call has a request id that is passed to the vendor and back to the caller; traces show attempts with times.
Metadata are kept 400 days; text only for a 1% sample of consenting teams, masked, 14 days.

## Privacy and security

Teams authenticate by workload identity; vendor keys live in a vault, rotated every 30 days, never in applications.
Data class is enforced in the router with deny by default; all vendors are bound to EU regions without retention.
Caches are keyed by team, so nothing crosses teams; the semantic cache is off unless a team asks.
Prompt injection stays the application's duty; the gateway offers an input and output filter as a plug-in.

## Cost and resources

Models cost 3.1 million EUR a year; the gateway adds 190,000 EUR (pods, Redis, logs) and 3 engineers.
Savings: exact cache 4%, cheaper route where teams allow 9%, together about 400,000 EUR.

## Rollout

Two friendly teams in week 4, one critical product in week 8, 40 teams by month 4.
What draws them: one bill, no retry code, evaluation before a model is retired.

## Trade-offs

| Decision | Instead of | Because | Given up |
| --- | --- | --- | --- |
| Envoy with a filter | LiteLLM proxy | 25 ms at 30,000 streams | quick support of new vendors |
| Local quota estimates | strict counters | survives loss of Redis | up to 3% overshoot |
| No resume of streams | gluing two models | honest answers | some retries by callers |
`;
