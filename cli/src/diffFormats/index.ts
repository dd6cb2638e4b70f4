/** The formats of the command `diff` by name. */
import { loadEngine } from '../engine.ts';
import type { DiffFormatter } from './diffReport.ts';
import { githubDiff } from './github.ts';
import { markdownDiff } from './markdown.ts';
import { textDiff } from './text.ts';

export const DIFF_FORMATS = ['text', 'markdown', 'github', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export async function diffFormatterFor(format: DiffFormat, settings: { readonly color: boolean }): Promise<DiffFormatter> {
  switch (format) {
    case 'text':
      return textDiff(settings);
    case 'markdown':
      return markdownDiff;
    case 'github': {
      const { standardCatalogue } = await loadEngine();
      return githubDiff(new Set(standardCatalogue.topics.filter(({ core }) => core).map(({ id }) => id)));
    }
    case 'json':
      return (report) => `${JSON.stringify(report, null, 2)}\n`;
  }
}
