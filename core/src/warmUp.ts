/** Makes ready ahead of the first document what that would wait for. */
import { analyseSteps } from './analyse.ts';
import { type Catalogue, standardCatalogue } from './catalogue/catalogue.ts';
import { defaultOptions } from './config/options.ts';
import { lexiconOf } from './evidence/lexicon.ts';
import { firstPartSteps } from './firstPart.ts';

/** A little of what most documents have. */
const TEXT = `---
ml-design-doc: true
---

# A

A model is trained on 30 days of clicks: TODO.

- **Latency:** p99 below 80 ms

## B

| Part | p95 |
| --- | --- |
| C | 20 ms |
`;

/** Each step tells what the next one is for: `first`, what is told first of a long document, or the `whole` analysis of any. */
export function* warmUpSteps(catalogue: Catalogue = standardCatalogue): Generator<'first' | 'whole', void> {
  lexiconOf(catalogue);
  yield 'first';
  for (const _ of firstPartSteps(TEXT, defaultOptions, catalogue, { long: 0, part: TEXT.length })) yield 'first';
  yield 'whole';
  for (const _ of analyseSteps(TEXT, defaultOptions, catalogue)) yield 'whole';
}
