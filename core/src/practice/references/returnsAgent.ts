/** Reference design for “An agent for returns and refunds”, as Markdown. */
export const returnsAgent = `---
ml-design-doc: agentic-system
---

# An agent for returns and refunds: reference design

## Problem and scope

An online shop gets 24,000 return cases a day, 40 a minute at peak.
The agent understands the message, checks order and policy, and creates a label, a refund or an exchange, or hands over with a summary.
Users are customers by chat (70%) and e-mail (30%) in four languages; 55 people take what it leaves.
Non-goals: sales advice, complaints about staff, orders from business customers.

## Success metrics

| Metric | Target |
| --- | --- |
| Cases solved without a person | 60% in the first quarter |
| Wrong refunds, audit of 200 a week | at most 0.3% (today 0.4%) |
| Done or handed over within 60 s | 95% |
| Cost per case | at most 0.12 EUR |

Guardrail: satisfaction not below today's 4.1 of 5.
At 60% solved, 9,600 cases remain; staff close 3,200, so the rest are pre-filled approvals of 20 s each.

## Agent design

**Loop.** A fixed graph, not a free plan: understand, fetch, decide, confirm, act, close.
The model understands the message and chooses among label, refund, exchange or hand-over; policy and amounts are computed by code from numbered rules.
This graph needs 7 steps at most; 92% over all would need 98.8% a step, so fetch and act are deterministic.

**Tools.**

| Tool | Risk | Guard |
| --- | --- | --- |
| get_order, get_policy | read | scoped to the customer's token |
| create_label | reversible | at most 2 a case |
| create_exchange | reversible for 2 h | stock check |
| refund | final | under 40 EUR, code checks amount and rule, idempotency key from case, line and amount |

**Limits.** 9 tool calls, 60 s and 6 cents a case; the same call twice ends the loop; then hand-over with a summary.

**Approval.** Refunds of 40 EUR or more, a third refund in 90 days, goodwill outside the rules: a person sees message, order, rule and proposal, and decides with one click.

**Memory.** Thread and tool results within the case only; across cases the order system and a refund counter.

## Prompt and model

A hosted mid-size model in the EU, dated version pinned, temperature 0; a small classifier answers the plain 30% (label only) without it.
The system prompt has 1,800 tokens: role, four actions, two examples per action, the rules that code selected for country and reason (at most 6), output as JSON by schema; invalid JSON is repaired once.
No fine-tuning: rules change twice a month; the 1.1 million closed cases serve as tests and examples.
A prompt change is released only through the replay below.

## Model selection

| Candidate | Right action | Cost a case |
| --- | --- | --- |
| Forms and rules | 45% of cases covered | 0.01 EUR |
| **Mid-size model in a graph** | **91%** | **0.05 EUR** |
| Large model, free plan | 93% | 0.19 EUR |

The graph misses 2 points and fits the cost; a free plan also made 4 wrong refunds in 600.

## Offline evaluation

600 recorded cases with stubbed tools, 150 of them critical (refunds, fraud, injections), in four languages.
Metrics: right final action, wrong refunds, tool-argument errors, steps.
Gate: 0 wrong refunds of 150, action accuracy not down by more than 1 point, each language at least 87%.
40 cases are replaced each month from the audit; two people label each, kappa 0.83.

## Guardrails

- Input: texts are passed as data in delimited fields; a classifier checks each message for prompt injection, and a marked case loses the refund tool.
- Output: a validator blocks any answer that quotes a rule which was not selected or an amount that code did not compute.
- Action: the refund service checks order, amount and counter itself, whatever the agent says.

## Latency budget

| Step | p95 |
| --- | --- |
| Understand (model) | 1.8 s |
| First reaction shown | 2.2 s of 3 s |
| Order and policy | 0.9 s |
| Decide (model) | 2.4 s |
| Confirm with the customer | excluded |
| Act and read back | 3.5 s |
| Close (model) | 1.6 s |
| **Total without waiting** | **10.2 s of 60 s** |

At 45 s the agent stops and hands over.

## Serving

Cases run as durable workflows in Temporal, so a restart resumes at the last step; 40 a minute with 10 s each are 7 at once, 4 workers bear 60.

## Failure modes

| Failure | Answer |
| --- | --- |
| Refund call times out | same key again, then read the status, after two tries finance gets the case |
| Model vendor down | second vendor after 8 s; both down: forms and queue |
| Policy store stale by more than 24 h | refunds stop, labels go on |
| Runaway | refunds over 1.5 times the hour's usual sum switch the refund tool off |

## Observability

One record per case: masked messages, each tool call with arguments and result, rule numbers, prompt and model version, approver, times and cost; one trace id through all services.
Kept 24 months, readable by audit and the duty lead; each case can be replayed against stubs.

## Monitoring

| Signal | Level | Who acts |
| --- | --- | --- |
| Refund sum per hour | 1.5 times the same hour of 4 weeks | kill switch at once, duty lead paged |
| Wrong refunds, weekly audit | over 0.3% | product owner stops refunds of that reason |
| Hand-over rate per hour | over 55% for 2 h | on-call engineer |
| Tool errors | over 3% in 10 min | on-call, paged |
| Cost per case, daily | over 0.12 EUR | team lead |

## Drift detection

The daily mix of actions per reason and country is compared with the last 28 days by chi-square; p below 0.001 with a change of 20% freezes prompt releases and sends 50 cases to audit.
100 fixed cases run every night on the live model version; two more errors than the 14-night mean alert the on-call, who pins the previous version.
New message topics: share of messages with low intent confidence (under 0.6) above 12% in a week leads to 200 labels.

## Data versioning

Rules, prompts, tool schemas and test cases are in Git; a release number names commits of all four and the model's dated version.
Test sets are stored by content hash with the policy date they assume; after a change of rules they're relabeled under a new hash, the old one stays for 2 years.

## Privacy and security

The agent acts with the customer's own session token and can't reach other orders; unauthenticated e-mail gets a log-in link only.
Payment data never enters the prompt; names and addresses are masked in records; messages are deleted after 90 days, records pseudonymous afterwards.
Attack tests: 120 injections and 30 staged fraud cases each release.

## Cost

1.4 model calls of 2,600 tokens in all on average are 0.05 EUR, workflow and logs 0.01, audit 0.02: 0.08 EUR of 0.12.

## Rollout

Proposals to staff for 4 weeks (accepted at least 90%), labels alone for 5% of cases, then refunds under 20 EUR, then under 40; each step two weeks, back by flag.
The test is by customer, 10% on the old way as control.

## Responsible AI

The customer is told that a machine answers and can reach a person at any time; refusals name the rule.
Refusal rates by language and country are compared monthly, ratio above 1.2 is audited with 100 cases.

## Trade-offs

- A graph instead of a free agent: fewer surprises, more work for each new kind of case.
- 40 EUR as limit: 58% of refunds pass without approval; at 60 EUR it would be 71%, with three times the money at risk.
`;
