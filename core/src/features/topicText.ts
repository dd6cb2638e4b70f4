/** How topics are told in Markdown, and how an author's words are quoted in it. */
import type { Topic } from '../catalogue/topic.ts';

/** What a section should answer: summary and questions, essential ones first in bold. */
export function topicQuestions(topic: Topic): string {
  const facets = [...topic.facets].sort((a, b) => Number(b.essential) - Number(a.essential));
  return [topic.summary, facets.map((facet) => `- ${facet.essential ? `**${facet.question}**` : facet.question}`).join('\n')].filter(Boolean).join('\n\n');
}

/** Sources, one link each, by the title without what stands behind a colon, so that all can be seen in the few lines that an editor shows; the whole title is the link's own. */
export function topicSources({ references }: Topic): string {
  const short = references.map(({ title }) => title.split(': ')[0] as string);
  return references
    .map(({ title, url }, index) => {
      const name = short.indexOf(short[index] as string) === short.lastIndexOf(short[index] as string) ? (short[index] as string) : title;
      return `[${escapeMarkdown(name)}](${url}${name === title ? '' : ` "${title.replace(/["\\]/g, '\\$&')}"`})`;
    })
    .join(', ');
}

const MOST = 100;

/** An author's words as plain text inside our Markdown: one line, cut to length, nothing in it is markup. */
export function quoted(text: string, most = MOST): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  const cut =
    line.length > most
      ? `${line
          .slice(0, most - 1)
          .join('')
          .trimEnd()}…`
      : line.join('');
  return `“${escapeMarkdown(cut)}”`;
}

/** Text in which nothing is markup, not even an address. For use inside a line: a list mark at the very start stays one. */
export function escapeMarkdown(text: string): string {
  const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
  return text.replace(/[\\`*_{}[\]()<>#|~&$!@]|:(?=\/\/)|(?<=www)\./gi, (sign) => entities[sign] ?? `\\${sign}`);
}
