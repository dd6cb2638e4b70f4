/** What the user asked for, read from the arguments. Knows no file and prints nothing. */
import { parseArgs } from 'node:util';
import { DIFF_FORMATS, type DiffRequest } from './commands/diff.ts';

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'check'; readonly format: Format; readonly paths: readonly string[]; readonly useConfig: boolean; readonly updateBaseline: boolean }
  | ({ readonly kind: 'diff' } & DiffRequest)
  | { readonly kind: 'config'; readonly path: string }
  | { readonly kind: 'init'; readonly paths: readonly string[] }
  | { readonly kind: 'mistake'; readonly message: string };

export const HELP = `ml-design-docs reviews machine-learning system design documents in Markdown.

Usage:
  ml-design-docs check [--format text|json] [--no-config] [--update-baseline] FILES-OR-FOLDERS...
  ml-design-docs diff [--format text|markdown|github|json] BASE [HEAD]
  ml-design-docs config --print FILE
  ml-design-docs init --from FILES-OR-FOLDERS...
  ml-design-docs practice list|start|score|history (see “practice --help”)

Folders are searched for .md and .markdown files; hidden folders, node_modules and what
.gitignore files name are skipped. A file named itself is always reported.
diff says what the changes since BASE did to the designs; without HEAD it takes the working tree.

Options:
  --format text|json  how to print the findings (text)
  --no-config         do not look for a config file, nor for a baseline
  --update-baseline   write what is found as known, and take out what is no longer there
  --print             print what holds for a document, and where each value comes from
  --from              write a config that fits the designs there are
  --help              print this text
  --version           print the version

Exit status:
  0  no finding at warning or above
  1  at least one finding at warning or above that is not suppressed
  2  something could not be run or read
`;

export function readArguments(argv: readonly string[]): Request {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    // Behind the first sentence stands advice on file names that start with a dash.
    const text = error instanceof Error ? error.message : String(error);
    return { kind: 'mistake', message: text.split(/\.\s/)[0] ?? text };
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...paths] = positionals;
  if (command === undefined) return { kind: 'mistake', message: 'No command given: use “check” and name files or folders' };
  if (command === 'diff') return readDiff(paths, values.format);
  if (command === 'config') {
    if (!values.print || paths.length !== 1) return { kind: 'mistake', message: '“config” prints what holds for a document: write “config --print FILE”' };
    return { kind: 'config', path: paths[0] ?? '' };
  }
  if (command === 'init') {
    if (!values.from || paths.length === 0) return { kind: 'mistake', message: '“init” learns from designs: write “init --from FILES-OR-FOLDERS”' };
    return { kind: 'init', paths };
  }
  if (command !== 'check') return { kind: 'mistake', message: `“${command}” is no command: use “check” and name files or folders` };
  const format = FORMATS.find((one) => one === values.format);
  if (!format) return { kind: 'mistake', message: `“${values.format}” is no format: use ${FORMATS.join(' or ')}` };
  if (paths.length === 0) return { kind: 'mistake', message: 'Nothing to check: name at least one file or folder' };
  return { kind: 'check', format, paths, useConfig: !values['no-config'], updateBaseline: values['update-baseline'] === true };
}

function readDiff([base, head, ...rest]: readonly string[], wanted: string): Request {
  const format = DIFF_FORMATS.find((one) => one === wanted);
  if (!format) return { kind: 'mistake', message: `“${wanted}” is no format of diff: use ${DIFF_FORMATS.join(', ')}` };
  if (base === undefined) return { kind: 'mistake', message: 'Nothing to compare with: name a branch, a tag or a commit' };
  if (rest.length > 0) return { kind: 'mistake', message: 'diff compares two versions: name one or two revisions' };
  return { kind: 'diff', base, head: head ?? null, format };
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      'no-config': { type: 'boolean' },
      'update-baseline': { type: 'boolean' },
      print: { type: 'boolean' },
      from: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
    },
  });
}
