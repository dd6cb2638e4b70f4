/** Who said that a topic is out of scope: front matter, a comment, or the prose itself. */
import { absolute, type DocumentModel } from '../document/documentModel.ts';
import type { Waiver } from './coverage.ts';
import { listInBlock, perSection } from './blocks.ts';
import type { DocumentEvidence, JudgedUnit } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { hasFlag } from './unitFlags.ts';

/** Words that give a reason behind the statement. */
const REASON_WORD = /\b(?:because|since|as (?=(?:the|we|it|there)\b)|due to|given that)\b/i;
/** Marks that may stand before a reason, but also before what is ruled out. */
const REASON_MARK = /[:;—]|\s[–-]\s/;
/** Words in parentheses right behind the name: "retrieval (each team keeps its own search)". */
const ASIDE = /^[\s*_`]{0,4}\(([^()]{1,300})\)/;
const SHORTEST_REASON = 12;
/** A name of the topic has to stand this near to the start of a non-goal. */
const NEAR_START = 6;
/** "Not planned" and its like admit a gap, they do not rule the question out. */
const ADMITTED_GAP = /\b(?:not (?:yet|planned|done|implemented|currently|available)|no (?:plans?|alerts?|monitoring)|yet|for now|at the moment|later|future|TODO|TBD|to be)\b/i;

/** The waiver of each topic that has one, by topic id. Front matter beats comments, comments beat prose; the first of a kind counts. */
export function findWaivers(model: DocumentModel, found: DocumentEvidence, lexicon: Lexicon): Map<string, Waiver> {
  const waivers = new Map<string, Waiver>();
  for (const waiver of explicitWaivers(model)) if (!waivers.has(waiver.topic)) waivers.set(waiver.topic, waiver);
  for (const { topic, unit, reason, section } of proseWaivers(found.blocks.root, lexicon)) {
    const placed = model.sections[section];
    if (placed && !waivers.has(topic)) waivers.set(topic, { topic, reason, origin: 'prose', span: absolute(placed, unit.span) });
  }
  return waivers;
}

const waiversIn = perSection(({ units }, lexicon: Lexicon) =>
  units.flatMap((judged) =>
    waivedInProse(judged, lexicon).map((topic) => ({
      topic: lexicon.topics[topic]?.topic.id ?? '',
      unit: judged.unit,
      reason: reasonIn(judged, topic, lexicon) ?? reasonBelow(judged, units),
    })),
  ),
);

export const proseWaivers = listInBlock(waiversIn);

/** Waivers in front matter and comments, in order of precedence; ids are not checked here. */
export function explicitWaivers(model: DocumentModel): Waiver[] {
  const front = (model.frontMatter?.waivers ?? []).map(({ topic, reason, span }): Waiver => ({ topic, reason, origin: 'front-matter', span }));
  const comments = model.directives
    .filter((directive) => directive.verb === 'waive')
    .flatMap((directive) => directive.words.map(({ word }): Waiver => ({ topic: word, reason: directive.reason, origin: 'comment', span: directive.span })));
  return [...front, ...comments];
}

function waivedInProse({ unit, facts, context }: JudgedUnit, lexicon: Lexicon): readonly number[] {
  if (unit.kind === 'code' || unit.kind === 'header' || hasFlag(facts.flags, 'question', 'placeholder')) return [];
  const stated = hasFlag(facts.flags, 'outOfScope') && !ADMITTED_GAP.test(unit.text) && !ADMITTED_GAP.test(unit.leadIn);
  if (unit.kind === 'heading') return stated ? [...facts.namedSpecifically] : [];
  if (stated && facts.namedSpecifically.size > 0) return [...facts.namedSpecifically];
  if (stated && context.own.length > 0 && !context.compound && /^(?:n\/a|not (?:applicable|needed|required|relevant)|out of scope)/i.test(unit.text)) return context.own;
  if (context.role !== 'nonGoals' || unit.kind === 'sentence' || ADMITTED_GAP.test(unit.text)) return [];
  return [...facts.namedSpecifically].filter((topic) =>
    facts.hits.some((hit) => {
      const meaning = lexicon.meanings[hit.id];
      return meaning?.kind === 'name' && meaning.specific && meaning.topic === topic && hit.from >= 0 && hit.from < NEAR_START;
    }),
  );
}

function reasonIn({ unit, facts }: JudgedUnit, topic: number, lexicon: Lexicon): string | null {
  const names = facts.hits.filter(({ id, from }) => {
    const meaning = lexicon.meanings[id];
    return from >= 0 && meaning?.kind === 'name' && meaning.topic === topic;
  });
  for (const { to } of names) {
    const aside = ASIDE.exec(unit.text.slice(facts.words[to - 1]?.end ?? 0))?.[1]?.trim();
    if (aside && aside.length >= SHORTEST_REASON) return aside;
  }
  const word = REASON_WORD.exec(unit.text);
  const match = word ?? REASON_MARK.exec(unit.text);
  if (!match) return null;
  const start = match.index + match[0].length;
  const reason = unit.text.slice(start).trim();
  if (reason.length < SHORTEST_REASON) return null;
  if (word) return reason;
  // "Out of scope: drift detection" has the name of the topic where a reason would be.
  return names.length > 0 && names.every(({ from }) => (facts.words[from]?.start ?? 0) >= start) ? null : reason;
}

/** What stands first under a heading that rules a topic out says why. */
function reasonBelow({ unit }: JudgedUnit, section: readonly JudgedUnit[]): string | null {
  if (unit.kind !== 'heading') return null;
  const first = section.find((other) => other.unit.kind !== 'heading');
  if (!first || hasFlag(first.facts.flags, 'question', 'placeholder') || ADMITTED_GAP.test(first.unit.text)) return null;
  return first.unit.text.length >= SHORTEST_REASON ? first.unit.text : null;
}
