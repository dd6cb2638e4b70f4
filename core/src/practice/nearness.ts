/** How near a question in anybody's words is to each thing that the interviewer knows: by the words they share, and by the kind of question. */
import { wordsOf } from '../text/words.ts';
import type { Clarification } from './problem.ts';
import { QUESTION_KINDS } from './questionKinds.ts';

const FUNCTION_WORDS = new Set(
  `a an the of to in on at for by with and or is are be do does did we you i it this that there their our your have has had can could should would may must will what which who how when where why
  any some so as from about if than then not no my me us they them its was were been being get need want much many more most also only just right yes ok okay let lets tell know please like use one two all
  other else into out up`.split(/\s+/),
);

/** Stems of the words that carry a text's meaning. */
export function contentStems(text: string): Set<string> {
  return new Set(
    wordsOf(text)
      .filter(({ raw }) => !FUNCTION_WORDS.has(raw.toLowerCase()))
      .map(({ stem }) => stem),
  );
}

interface Known {
  /** How much each stem speaks for it: the question's own words most. */
  readonly weights: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
}

const QUESTION = 1;
const CUE = 0.9;
const ANSWER = 0.8;

function knownOf({ id, question, cues, answer }: Clarification): Known {
  const cueText = cues.join(' . ').replace(/[!|*]/g, ' ');
  const weights = new Map<string, number>();
  const kinds = new Map<string, number>();
  // The lightest first, so that the heaviest stays.
  for (const [text, weight] of [
    [answer, ANSWER],
    [cueText, CUE],
    [`${id.replace(/-/g, ' ')} ${question}`, QUESTION],
  ] as const) {
    for (const stem of contentStems(text)) weights.set(stem, weight);
    for (const kind of QUESTION_KINDS) if (kind.told.test(text)) kinds.set(kind.id, weight === ANSWER && cues.length > 0 ? KIND_IN_ANSWER : weight);
  }
  return { weights, kinds };
}

/** An answer often touches on what it is not about; the scale, which has no cues, is all in its answer. */
const KIND_IN_ANSWER = 0.6;
/** A shared kind counts as much as half of the words. */
const KIND = 0.5;
/** From here on a question is taken to mean it. */
const NEAR = 0.3;
/** Without a kind in common it takes two words and more of the question. */
const NEAR_BY_WORDS = 0.4;

/** Measures how near questions are to what is known; computed once for a task. */
export class Nearness {
  readonly #known: readonly Known[];
  readonly #counts = new Map<string, number>();

  constructor(clarifications: readonly Clarification[]) {
    this.#known = clarifications.map(knownOf);
    for (const { weights } of this.#known) for (const stem of weights.keys()) this.#counts.set(stem, (this.#counts.get(stem) ?? 0) + 1);
  }

  /** One number for each clarification, in order: 0 where it is too far off to be meant. */
  of(question: string): number[] {
    const stems = [...contentStems(question)];
    const kinds = QUESTION_KINDS.filter(({ asked }) => asked.test(question));
    const total = stems.reduce((sum, stem) => sum + this.#rarity(stem), 0);
    return this.#known.map(({ weights, kinds: own }) => {
      const shared = stems.filter((stem) => weights.has(stem));
      const words = shared.reduce((sum, stem) => sum + this.#rarity(stem) * (weights.get(stem) ?? 0), 0) / Math.max(1, total);
      const kind = kinds.reduce((sum, { id }) => sum + (own.get(id) ?? 0), 0) / Math.max(1, kinds.length);
      if (kind === 0) return shared.length >= 2 && words >= NEAR_BY_WORDS ? words : 0;
      const near = words + KIND * kind;
      return near >= NEAR ? near : 0;
    });
  }

  /** What one thing alone speaks of tells more than what all do; a word that nothing knows of counts as one in two of them. */
  #rarity(stem: string): number {
    const size = this.#known.length;
    return Math.log(1 + size / (this.#counts.get(stem) ?? size / 2));
  }
}
