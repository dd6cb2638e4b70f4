/** What kind of system a text shows, for questions that a system makes void. */
import { importanceOf, type Profile } from '../catalogue/profile.ts';
import { perBlock, perSection } from './blocks.ts';
import type { DocumentEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { hitsItself } from './unitFacts.ts';
import { hasFlag } from './unitFlags.ts';

export interface SystemShape {
  readonly trains: boolean;
  /** Whether a language model takes part in it. */
  readonly generates: boolean;
  /** Whether it looks things up in an index. */
  readonly searches: boolean;
}

/** The slot classes of whose words one has to stand in a unit that shows a trait. */
const SHOWN_BY: Readonly<Record<keyof SystemShape, readonly string[]>> = {
  trains: ['train-verb', 'split-word', 'label-object', 'retrain-verb', 'feature-transform'],
  generates: ['language-model'],
  searches: ['vector-store'],
};
/** So many units have to show a trait. */
const SHOWN = 2;

export function systemShape(found: DocumentEvidence, lexicon: Lexicon): SystemShape {
  const { trains, generates, searches } = shownInBlock(found.blocks.root, lexicon);
  return { trains: trains >= SHOWN, generates: generates >= SHOWN, searches: searches >= SHOWN };
}

/** How many units show each trait. */
type Shown = Readonly<Record<keyof SystemShape, number>>;

export const shownInBlock = perBlock<[Lexicon], Shown>(
  (sections, lexicon) => addedUp(sections.map((judged) => shownInSection(judged, lexicon))),
  (parts) => addedUp(parts.map(({ value }) => value)),
  {
    section: (value, { was, is }, lexicon) => changedBy(value, shownInSection(was, lexicon), shownInSection(is, lexicon)),
    part: (value, { was, is }) => changedBy(value, was, is),
  },
);

/** The sum with one summand instead of another; itself where these are equal. */
function changedBy(sum: Shown, was: Shown, is: Shown): Shown {
  const [trains, generates, searches] = [is.trains - was.trains, is.generates - was.generates, is.searches - was.searches];
  if (trains === 0 && generates === 0 && searches === 0) return sum;
  return { trains: sum.trains + trains, generates: sum.generates + generates, searches: sum.searches + searches };
}

function addedUp(list: readonly Shown[]): Shown {
  const sum = { trains: 0, generates: 0, searches: 0 };
  for (const { trains, generates, searches } of list) {
    sum.trains += trains;
    sum.generates += generates;
    sum.searches += searches;
  }
  return sum;
}

const shownInSection = perSection(({ units }, lexicon: Lexicon): Shown => {
  const written = units.filter(({ facts }) => !hasFlag(facts.flags, 'placeholder'));
  const showing = (names: readonly string[]): number => {
    const slots = names.map((name) => lexicon.slotIds.indexOf(name));
    return written.filter(({ facts }) => slots.some((id) => hitsItself(facts, id))).length;
  };
  return { trains: showing(SHOWN_BY.trains), generates: showing(SHOWN_BY.generates), searches: showing(SHOWN_BY.searches) };
});

const NEEDS_TRAINING: ReadonlySet<string> = new Set(['labeling', 'feature-engineering', 'training-pipeline', 'retraining', 'class-imbalance']);
/** Nobody asks these where no language model takes part, and everybody where one does, whatever the profile. */
const NEEDS_GENERATION: ReadonlySet<string> = new Set(['retrieval', 'grounding']);
const NEEDS_A_KIND_OF_GENERATION: ReadonlySet<string> = new Set(['llm-adaptation', 'guardrails', 'agent-design', 'provider-routing']);

/** Whether the system makes a topic's question void, so that no answer is none missing. */
export function isVoid(topic: string, profile: Profile, { trains, generates, searches }: SystemShape): boolean {
  if (NEEDS_GENERATION.has(topic)) return !generates && importanceOf(profile, topic) === 'none' && !(searches && topic === 'retrieval');
  if (profile.notApplicable.includes(topic) && profile.id !== 'general') return true;
  if (NEEDS_TRAINING.has(topic)) return !trains;
  if (NEEDS_A_KIND_OF_GENERATION.has(topic)) return !generates;
  return topic === 'edge-deployment';
}
