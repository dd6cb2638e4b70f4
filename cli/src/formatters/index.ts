/** The report formats by name. */
import { loadEngine } from '../engine.ts';
import type { Formatter } from './formatter.ts';
import { githubFormatter } from './github.ts';
import { gitlabFormatter } from './gitlab.ts';
import { jsonFormatter } from './json.ts';
import { junitFormatter } from './junit.ts';
import { markdownFormatter } from './markdown.ts';
import { sarifFormatter } from './sarif.ts';
import { textFormatter } from './text.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github', 'markdown', 'gitlab', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

export async function formatterFor(format: Format, settings: { readonly color: boolean; readonly quiet: boolean; readonly cwd: string }): Promise<Formatter> {
  switch (format) {
    case 'text':
      return textFormatter(settings);
    case 'json':
      return jsonFormatter();
    case 'sarif':
      return sarifFormatter(await loadEngine(), settings.cwd);
    case 'github':
      return githubFormatter();
    case 'markdown':
      return markdownFormatter();
    case 'gitlab':
      return gitlabFormatter();
    case 'junit':
      return junitFormatter();
  }
}
