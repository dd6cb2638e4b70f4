/** What a comment, or a value in front matter, does to the review. */
import type { Analysis } from '../analyse.ts';
import { topicById } from '../catalogue/catalogue.ts';
import type { Directive } from '../document/directive.ts';
import { contains, type Span } from '../text/span.ts';
import { escapeMarkdown, quoted } from './topicText.ts';

const SCOPE: Readonly<Record<string, string>> = {
  disable: 'from here to `ml-design-docs-enable` or the end of the file',
  'disable-next-line': 'on the next line',
  'disable-line': 'on this line',
  'disable-file': 'in the whole file',
};

export function steeringHover(analysis: Analysis, offset: number): { span: Span; markdown: string } | null {
  const directive = analysis.model.directives.find((one) => contains(one.span, offset));
  if (directive) return directive.known ? { span: directive.span, markdown: directiveText(analysis, directive) } : null;
  const front = analysis.model.frontMatter;
  if (front?.designDoc && contains(front.designDoc.span, offset)) return { span: front.designDoc.span, markdown: designDocText(analysis, front.designDoc.value) };
  if (front?.stage && contains(front.stage.span, offset)) return { span: front.stage.span, markdown: `Stage **${analysis.stage}**: ${STAGE_TEXT[analysis.stage]}` };
  const waiver = front?.waivers.find((one) => contains(one.span, offset));
  if (waiver) return { span: waiver.span, markdown: waiverText(analysis, [waiver.topic], waiver.reason) };
  const prose = analysis.kind.isDesignDoc ? analysis.coverage.find((one) => one.waiver?.origin === 'prose' && contains(one.waiver.span, offset))?.waiver : null;
  return prose ? { span: prose.span, markdown: `Read as a waiver. ${waiverText(analysis, [prose.topic], prose.reason)}` } : null;
}

const STAGE_TEXT = {
  draft: 'missing and undecided topics are reported one step lower',
  review: 'the default severities',
  approved: 'missing core topics are errors, required ones warnings',
} as const;

function directiveText(analysis: Analysis, directive: Directive): string {
  const words = directive.words.map(({ word }) => word);
  if (directive.verb === 'waive') return waiverText(analysis, words, directive.reason);
  const what = words.length > 0 ? `findings of ${words.map((word) => `\`${word.replace(/`/g, '')}\``).join(', ')}` : 'all findings';
  if (directive.verb === 'enable') return `Shows ${what} again from here on`;
  const hidden = analysis.findings.filter(
    (finding) =>
      finding.suppressed?.by === 'comment' &&
      finding.suppressed.reason === directive.reason &&
      (words.length === 0 || words.includes(finding.check) || words.includes(finding.code)),
  );
  return [
    `Hides ${what} ${SCOPE[directive.verb] ?? ''}`,
    reasonText(directive.reason),
    ...(hidden.length > 0
      ? [
          hidden
            .slice(0, 5)
            .map((finding) => `- ${escapeMarkdown(finding.message)}`)
            .join('\n'),
        ]
      : []),
  ].join('\n\n');
}

function waiverText({ catalogue }: Analysis, topics: readonly string[], reason: string | null): string {
  const titles = topics.map((id) => `**${topicById(catalogue, id)?.title ?? escapeMarkdown(id)}**`).join(', ');
  return `${titles || 'Nothing'} is waived: out of scope for this document, and not asked for\n\n${reasonText(reason)}`;
}

function reasonText(reason: string | null): string {
  return reason ? `Reason: ${quoted(reason, 300)}` : 'No reason is given';
}

function designDocText({ catalogue, profile }: Analysis, value: boolean | string): string {
  if (value === false) return 'This document is never reviewed';
  if (value !== true && !catalogue.profiles.some((one) => one.id === value)) return 'No such profile';
  const lead = value === true ? `Always reviewed; its text reads like **${profile.title}**` : `Always reviewed, as **${profile.title}**`;
  return [`${lead}: ${profile.summary}`, ...(profile.focus.length > 0 ? [`A reviewer looks first at:\n\n${profile.focus.map((one) => `- ${one}`).join('\n')}`] : [])].join('\n\n');
}
