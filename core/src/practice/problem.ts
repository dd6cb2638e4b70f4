/** What a practice problem is: data of one interview task, with everything its interviewer knows. */

/** Phases of a round, in order. */
export type PhaseId = 'clarify' | 'scope' | 'data' | 'model' | 'serving' | 'monitoring' | 'trade-offs' | 'wrap-up';

export type Difficulty = 'junior' | 'mid' | 'senior' | 'staff';

/** What an answer is judged by. */
export type DimensionId = 'framing' | 'data' | 'modelling' | 'serving' | 'evaluation' | 'monitoring' | 'responsible-ai' | 'trade-offs' | 'communication';

/** What an interviewer would say to a question. */
export interface Clarification {
  /** kebab-case, unique in the problem. */
  readonly id: string;
  /** The question as a candidate might put it; offered in the picker. */
  readonly question: string;
  /** Other wordings: phrases (catalogue syntax, see topic.ts `Phrase`) of which any two different ones, or one marked with a leading `!` that alone is specific enough, make a written question match. */
  readonly cues: readonly string[];
  /** The interviewer's answer: one or two sentences, concrete numbers where asked for. */
  readonly answer: string;
  /** Whether a strong candidate asks it; asked late (after the scope phase) or never is noted. */
  readonly essential?: true;
}

/** A follow-up question, chosen when the text leaves something open. */
export interface Probe {
  readonly id: string;
  /** Topic id of the catalogue. */
  readonly topic: string;
  /** Facet id of that topic: the probe is asked when this facet isn't found. Without it: when the topic is not covered, or, if `whenCovered`, as a deepening question. */
  readonly facet?: string;
  readonly whenCovered?: true;
  readonly question: string;
  /** Three steps: a nudge, a pointer to the mechanism, nearly the answer. */
  readonly hints: readonly [string, string, string];
}

/** A change of requirements in the middle of a round. */
export interface RequirementChange {
  /** Share of the round's time at which it arrives, 0.4 to 0.75. */
  readonly at: number;
  readonly text: string;
  /** Topics whose text should react. */
  readonly topics: readonly string[];
  /** Phrases of which at least one should appear after the change (new number, mechanism). */
  readonly reactions: readonly string[];
}

export interface Problem {
  /** kebab-case, never changed once released. */
  readonly id: string;
  readonly title: string;
  /** Profile id. */
  readonly profile: string;
  readonly difficulty: Difficulty;
  /** The prompt as the interviewer reads it: two to four sentences, leaving things open. */
  readonly prompt: string;
  /** Scale numbers revealed in the prompt or on asking. */
  readonly scale: readonly string[];
  readonly clarifications: readonly Clarification[];
  readonly probes: readonly Probe[];
  readonly change: RequirementChange;
  /** Topic ids a strong answer must cover. */
  readonly mustReach: readonly string[];
  /** One line each: what lifts an answer to strong for this problem, with phrases (cues) that show it. */
  readonly strongSigns: readonly { readonly text: string; readonly dimension: DimensionId; readonly cues: readonly string[] }[];
  /** Weight per dimension; those left out get the default. Sum need not be 100. */
  readonly weights?: Partial<Record<DimensionId, number>>;
  /** There is a reference design of our own in core/src/practice/references/, as Markdown text. */
  readonly hasReference?: true;
}

/** Declares a problem; the types check it, nothing runs. */
export function defineProblem<const P extends Problem>(problem: P): Problem {
  return problem;
}
