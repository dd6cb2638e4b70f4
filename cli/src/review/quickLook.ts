/**
 * A look at Markdown that was found in a folder, before anything is parsed: could it be the design of a machine-learning system at all?
 * Says no only where the engine would; a test holds both together.
 */
import type { Surroundings } from '../../../core/src/index.ts';

/** Words of machine learning, wider than those by which the engine judges. */
const ML_WORD =
  /\b(?:models?|modell?ing|ml|ai|llms?|rag|gpt|bert|machine[- ]learning|neural|inferences?|predict\w{0,6}|train\w{0,6}|classif\w{0,10}|recommend\w{0,8}|rank(?:s|ed|er|ers|ing|ings)?|embeddings?|datasets?|labels?|labell?ed|forecast\w{0,4}|detect\w{0,5}|agents?|agentic|prompts?|gpus?|scor(?:e|es|ed|er|ers|ing)|retriev\w{0,4}|anomal\w{0,5}|fraud|tokens?|fine[- ]?tun\w{0,4}|whisper|speech|transcri\w{0,8}|chat\w{0,4}|assistants?|vectors?|index(?:es|er|ing)?|accuracy|precision|recall|auc|cach\w{0,4}|features?|bids?|bidd(?:er|ers|ing)|learn(?:s|ed|ing)?|regress(?:ion|or|ors)|boost(?:ed|ing)|xgboost|logistic|calibrat\w{0,5})\b/gi;

/** Where a text has fewer different ones, it is no design. */
const FEWEST = 2;
/** Beyond this length the engine's own limits matter, and such documents are rare. */
const LONG = 200_000;
/** Front matter is looked for in so much of the text. */
const FRONT = 10_000;

export const NO_DESIGN = 'Not reviewed: it does not read like the design of a machine-learning system';

/** Whether only the engine can tell. What steers the tool is always for the engine. */
export function mayBeDesign(text: string): boolean {
  if (text.length > LONG || text.includes('ml-design-doc') || /^waive\s*:/m.test(text.slice(0, FRONT))) return true;
  ML_WORD.lastIndex = 0;
  const different = new Set<string>();
  for (let match = ML_WORD.exec(text); match; match = ML_WORD.exec(text)) {
    different.add(match[0].toLowerCase());
    if (different.size >= FEWEST) return true;
  }
  return false;
}

/** Whether a quick look cannot tell: words of a team may make a design of what has none of the usual ones. */
export function hasOwnWords({ config }: Surroundings): boolean {
  return config?.layers.some(({ value }) => value.topics || value.terms || value.profiles) ?? false;
}
