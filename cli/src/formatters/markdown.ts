/** Markdown for a job summary or a comment on a change: what counts in a table, the rest folded away. */
import type { JsonDocument } from '../../../core/src/index.ts';
import { type Formatter, type JsonFinding, openFindings } from './formatter.ts';
import { settledOf, summaryLine } from './summary.ts';

const ICONS: Readonly<Record<string, string>> = { error: '❌', warning: '⚠️', information: 'ℹ️', hint: '💡' };

export function markdownFormatter(): Formatter {
  return {
    detail: 'full',
    begin: () => '## Design review\n\n',
    document: documentMarkdown,
    problem: () => '',
    end: (tally, problems) =>
      [...problems.map(({ path, message }) => `- ❌ ${code(path)}: ${cell(message)}\n`), problems.length > 0 ? '\n' : '', `${cell(summaryLine(tally, problems))}\n`].join(''),
  };
}

function documentMarkdown(report: JsonDocument): string {
  const findings = openFindings(report);
  if (report.skipped !== undefined && findings.length === 0) return '';
  const { settled, asked } = settledOf(report);
  const standing = report.isDesignDoc ? `Profile ${code(report.profile ?? '')}, stage ${code(report.stage)}: **${settled} of ${asked} topics settled**` : cell(report.reason);
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const rest = findings.filter((finding) => !grave.includes(finding));
  const parts = [`### ${code(report.path)}`, standing];
  if (grave.length > 0) parts.push(table(grave));
  if (rest.length > 0) parts.push(details(`${rest.length} more to consider`, table(rest)));
  const open = report.topics.filter(({ importance, status }) => importance !== 'none' && status !== 'not-applicable');
  if (report.isDesignDoc && open.length > 0) parts.push(details('Topics', topicTable(open)));
  return `${parts.join('\n\n')}\n\n`;
}

function table(findings: readonly JsonFinding[]): string {
  const rows = findings.map(({ severity, range, message, code: id }) => `| ${ICONS[severity] ?? ''} ${severity} | ${range.start.line + 1} | ${cell(message)} | ${code(id)} |`);
  return ['| Severity | Line | Finding | Check |', '| --- | ---: | --- | --- |', ...rows].join('\n');
}

function topicTable(topics: JsonDocument['topics']): string {
  const rows = topics.map(({ id, status, importance, evidence }) => `| ${code(id)} | ${status} | ${importance} | ${evidence[0] ? `line ${evidence[0].line}` : ''} |`);
  return ['| Topic | Status | Importance | Evidence |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** Text of others in a table cell: nothing in it is markup. */
function cell(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_[\]{}<>#|~@]/g, '\\$&')
    .trim();
}

function code(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').replaceAll('|', '\\|');
  const fence = plain.includes('`') ? '``' : '`';
  return fence === '`' ? `\`${plain}\`` : `\`\` ${plain.replaceAll('``', "''")} \`\``;
}
