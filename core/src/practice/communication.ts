/** How the answer reads: order, reasons, numbers and questions. Of speech a text says nothing. */
import type { Judgement, Quote } from './judge.ts';
import { type Level, levelOf } from './levels.ts';

/** Less text than this shows nothing of how somebody explains. */
const ENOUGH_UNITS = 8;

interface Communication {
  readonly level: Level | 'not judged';
  readonly score: number;
  readonly because: string;
  readonly quotes: readonly Quote[];
}

export function communicationOf(
  { units, model, relevance, substance, substanceFactor }: Judgement,
  questions: readonly { readonly when: string }[],
  signs: readonly unknown[],
): Communication {
  if (units.length < ENOUGH_UNITS) return { level: 'not judged', score: 0, because: 'There is too little text to say how you explain.', quotes: [] };
  const headings = model.sections.filter(({ section }) => section.heading !== null).length;
  const reasons = units.filter((unit) => unit.substance.hasReason && unit.substance.weight >= 0.6);
  const numbers = units.filter((unit) => unit.substance.hasNumber);
  const asked = questions.filter(({ when }) => when === 'asked' || when === 'late').length;
  const parts = [
    0.25 * upTo(headings, 8),
    0.3 * upTo(reasons.length, Math.max(5, units.length * 0.25)),
    0.25 * upTo(numbers.length, Math.max(6, units.length * 0.35)),
    0.2 * upTo(asked, 4),
  ];
  const score =
    Math.min(1, parts.reduce((sum, part) => sum + part, 0) + signs.length * 0.05) * relevance.factor * substanceFactor * (0.5 + 0.5 * substance) * upTo(units.length, 25);
  const because = `${count(headings, 'heading')}, ${count(reasons.length, 'statement')} with a reason, ${count(numbers.length, 'statement')} with a number, ${count(asked, 'question')} asked that the interviewer could answer.`;
  return { level: levelOf(score), score, because, quotes: reasons.slice(0, 2).map(({ quote }) => quote) };
}

function upTo(value: number, enough: number): number {
  return Math.min(1, value / enough);
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`.replace(/^(\d+ \w+)s (with)$/, '$1s $2');
}
