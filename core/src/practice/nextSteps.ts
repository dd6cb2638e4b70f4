/** The three things that would lift an answer most. */
import { DIMENSIONS, dimensionOf } from './dimensions.ts';
import { inSentence } from './levels.ts';
import type { FacetState, Judgement, TopicState } from './judge.ts';

const STEPS = 3;

interface Candidate {
  readonly gain: number;
  readonly text: string;
  /** No two steps are of one kind. */
  readonly kind: string;
}

export function nextSteps(
  { topics, units, relevance, substanceFactor, problem }: Judgement,
  questions: readonly { readonly question: string; readonly essential: boolean; readonly when: string }[],
  change: { readonly text: string; readonly reacted: boolean } | null,
  covered: ReadonlySet<string>,
): string[] {
  const candidates: Candidate[] = topics.filter(({ weight }) => weight > 0).flatMap((topic) => topicStep(topic, covered.has(topic.id)));
  if (units.length >= 5 && relevance.factor < 0.6) candidates.push({ gain: 3, kind: 'field', text: `Tie every decision to this system: what does it mean for “${problem.title}”` });
  if (substanceFactor < 0.8) candidates.push({ gain: 2, kind: 'substance', text: 'Replace lists of names by decisions: which one, for what, and at what number' });
  const unasked = questions.find(({ essential, when }) => essential && (when === 'late' || when === 'never'));
  if (unasked) candidates.push({ gain: 0.75, kind: 'asking', text: `Ask in the first minutes: “${unasked.question}”` });
  if (change && !change.reacted) candidates.push({ gain: 0.9, kind: 'change', text: 'Say what the changed requirement changes in the design, and what that costs' });
  const chosen: Candidate[] = [];
  // Among equals the order of a round decides: what comes first there is learned first.
  const rank = ({ kind }: Candidate): number => DIMENSIONS.findIndex(({ id }) => id === kind);
  for (const candidate of candidates.sort((a, b) => b.gain - a.gain || rank(a) - rank(b))) {
    if (chosen.length < STEPS && !chosen.some(({ kind }) => kind === candidate.kind)) chosen.push(candidate);
  }
  return chosen.map(({ text }) => text);
}

function topicStep({ id, title, status, score, weight, facets }: TopicState, isCovered: boolean): Candidate[] {
  const kind = dimensionOf(id);
  const open = facets.filter(({ found }) => !found);
  const first: FacetState | undefined = open.find(({ essential }) => essential) ?? open[0];
  const gain = weight * (1 - score);
  if (status === 'settled') return first?.essential ? [{ gain: gain * 0.9, kind, text: `${title} lacks ${first.label}: ${first.question}` }] : [];
  if (status === 'waived') return [];
  const question = first ? `: ${first.question}` : '';
  if (isCovered) return [{ gain, kind, text: `Deepen ${inSentence(title)}, which is covered, but thin for this level${question || ': add a number, a reason or a mechanism'}` }];
  return [{ gain, kind, text: status === 'thin' ? `Decide ${inSentence(title)}, which is only touched on${question}` : `Add ${inSentence(title)}, which is left out${question}` }];
}
