/** The words that a misspelled directive or front-matter value probably meant, as edits. */
import type { Analysis } from '../analyse.ts';
import { CHECK_IDS } from '../checks/checkIds.ts';
import type { Finding } from '../checks/finding.ts';
import { nearest } from '../text/nearest.ts';
import { DIRECTIVE_VERBS } from '../document/directive.ts';
import { STAGES } from '../document/frontMatter.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';

export interface Replacement {
  readonly word: string;
  readonly edit: TextEdit;
}

/** Codes that a comment may name. */
export function suppressionWords(analysis: Analysis): string[] {
  const topics = analysis.catalogue.topics.map((topic) => topic.id);
  return [...CHECK_IDS, ...topics.flatMap((id) => [`missing-topic/${id}`, `mentioned-topic/${id}`])];
}

/** Best first, three at most; empty where no known word is near. */
export function replacements(analysis: Analysis, finding: Finding): Replacement[] {
  const same = (span: Span): boolean => span.start === finding.span.start && span.end === finding.span.end;
  const words = finding.check === 'unknown-directive' ? directiveWords(analysis, same) : frontMatterWords(analysis, same);
  return words.slice(0, 3).map((word) => ({ word, edit: { span: finding.span, newText: word } }));
}

function directiveWords(analysis: Analysis, same: (span: Span) => boolean): string[] {
  const topics = analysis.catalogue.topics.map((topic) => topic.id);
  for (const directive of analysis.model.directives) {
    if (same(directive.verbSpan)) return directive.known ? [] : near(directive.verb, DIRECTIVE_VERBS).map((verb) => `ml-design-docs-${verb}`);
    const word = directive.words.find((one) => same(one.span));
    if (word) return near(word.word, directive.verb === 'waive' ? topics : suppressionWords(analysis));
  }
  return [];
}

function frontMatterWords(analysis: Analysis, same: (span: Span) => boolean): string[] {
  const { frontMatter } = analysis.model;
  if (frontMatter?.designDoc && same(frontMatter.designDoc.span))
    return near(
      String(frontMatter.designDoc.value),
      analysis.catalogue.profiles.map((profile) => profile.id),
    );
  if (frontMatter?.stage && same(frontMatter.stage.span)) {
    const guess = near(frontMatter.stage.value, STAGES);
    return [...guess, ...STAGES.filter((stage) => !guess.includes(stage))];
  }
  const waiver = frontMatter?.waivers.find((one) => same(one.span));
  return waiver
    ? near(
        waiver.topic,
        analysis.catalogue.topics.map((topic) => topic.id),
      )
    : [];
}

function near(word: string, candidates: readonly string[]): string[] {
  const guess = nearest(word, candidates);
  return guess && guess !== word ? [guess] : [];
}
