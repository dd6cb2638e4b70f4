/** Follow-up questions: the one that the text leaves open most, never the same twice, each with three hints. */
import { dimensionOf } from './dimensions.ts';
import { inSentence } from './levels.ts';
import type { Judgement, TopicState } from './judge.ts';
import { STEP_OF_DIMENSION, stepAt } from './phases.ts';
import type { Probe } from './problem.ts';
import type { RoundState } from './round.ts';

/** Follow-up questions that the text leaves open, the most telling first; the problem's own before those that the catalogue has for any system. */
export function openProbes(judgement: Judgement): Probe[] {
  return ranked(judgement).map(({ probe }) => probe);
}

interface Ranked {
  readonly probe: Probe;
  readonly urgency: number;
}

function ranked({ problem, topics }: Judgement): Ranked[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const own = problem.probes.flatMap((probe): Ranked[] => {
    const topic = byId.get(probe.topic);
    const urgency = topic ? urgencyOf(probe, topic) : 0;
    return urgency > 0 ? [{ probe, urgency }] : [];
  });
  const general = topics.filter(({ weight }) => weight >= 0.3).flatMap((topic) => generalProbes(topic).map((probe): Ranked => ({ probe, urgency: topic.weight / 2 })));
  const isNew = ({ probe }: Ranked): boolean => !problem.probes.some(({ topic, facet }) => facet !== undefined && topic === probe.topic && facet === probe.facet);
  return [...own, ...general.filter(isNew)].sort((a, b) => b.urgency - a.urgency);
}

/** What may be asked of any settled topic: a number where there is none, and what its open questions ask for. */
function generalProbes({ id, title, status, quotes, facets }: TopicState): Probe[] {
  if (status !== 'settled') return [];
  const name = inSentence(title);
  const probes = facets
    .filter(({ essential, found }) => essential && !found)
    .map(
      ({ id: facet, label, question, line }): Probe => ({
        id: `${id}/${facet}`,
        topic: id,
        facet,
        question,
        hints: [`Look again at what you wrote on ${name}.`, `What is not stated is ${label}.`, `A sentence of this form would settle it: ${line}`],
      }),
    );
  if (quotes.length > 0 && quotes.every(({ text }) => !/\d/.test(text))) {
    const hints = [
      'Which quantity would tell a good design from a bad one here?',
      'Take it from the scale of the task: requests, rows, seconds, euros.',
      `Work one figure out aloud for ${name}, and say what would change at ten times of it.`,
    ] as const;
    probes.push({ id: `${id}/number`, topic: id, question: `There is no number yet on ${name}. Which one decides, and how large is it here?`, hints });
  }
  return probes;
}

/** 0 where the text answers it. A part that is missing from what is written tells more than what is not written yet. */
function urgencyOf(probe: Probe, topic: TopicState): number {
  const started = topic.status === 'settled' || topic.status === 'thin';
  if (probe.facet !== undefined) {
    const facet = topic.facets.find(({ id }) => id === probe.facet);
    return facet?.found ? 0 : (started ? 3 : 1.5) + (facet?.essential ? 0.5 : 0);
  }
  if (probe.whenCovered) return topic.status === 'settled' ? 1 : 0;
  return topic.status === 'settled' ? 0 : topic.status === 'thin' ? 2.5 : 1.5;
}

/**
 * The next follow-up question of a round, or null where all that apply have been put.
 * What is being written, or was meant to be written by now, goes first.
 */
export function chooseProbe(judgement: Judgement, state: RoundState): Probe | null {
  const put = new Set(state.probes.map(({ id }) => id));
  const step = stepAt(state.minutes, state.elapsed);
  const last = state.events.at(-1)?.topic;
  const isOwn = ({ id }: Probe): boolean => judgement.problem.probes.some((own) => own.id === id);
  const near = (probe: Probe): number => (isOwn(probe) ? 3 : 0) + (probe.topic === last ? 2 : 0) + (STEP_OF_DIMENSION[dimensionOf(probe.topic)] === step.id ? 1 : 0);
  const open = ranked(judgement).filter(({ probe }) => !put.has(probe.id));
  return open.sort((a, b) => b.urgency + near(b.probe) - a.urgency - near(a.probe))[0]?.probe ?? null;
}
