/** All that is added up over the evidence of a document for its kind, profile and coverage. */
import type { Block } from './blocks.ts';
import { talliesOf } from './coverage.ts';
import { decisionSums, kindCounts } from './kindTraits.ts';
import type { Lexicon } from './lexicon.ts';
import { cueHits } from './profileDetection.ts';
import { shownInBlock } from './systemShape.ts';
import { fillCounts } from './unfilled.ts';
import { proseWaivers } from './waivers.ts';

/** Adds up in steps; whoever asks afterwards finds it done. Of a block that has changed, only what has changed is added up. */
export function* sumSteps(root: Block, lexicon: Lexicon): Generator<void> {
  yield* fillCounts.steps(root, lexicon);
  yield* kindCounts.steps(root, lexicon);
  yield* decisionSums.steps(root, lexicon);
  yield* cueHits.steps(root, lexicon.catalogue);
  yield* proseWaivers.steps(root, lexicon);
  yield* shownInBlock.steps(root, lexicon);
  yield* talliesOf.steps(root, lexicon);
}
