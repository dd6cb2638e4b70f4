/** What the user asked for, read from the arguments. Knows no file and prints nothing. */
import { parseArgs } from 'node:util';

const FORMATS = ['text', 'json'] as const;
type Format = (typeof FORMATS)[number];

export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'check'; readonly format: Format; readonly paths: readonly string[] }
  | { readonly kind: 'mistake'; readonly message: string };

export const HELP = `ml-design-docs reviews machine-learning system design documents in Markdown.

Usage:
  ml-design-docs check [--format text|json] [--no-config] FILES-OR-FOLDERS...
  ml-design-docs practice list|start|score|history (see “practice --help”)

Folders are searched for .md and .markdown files; hidden folders, node_modules and what
.gitignore files name are skipped. A file named itself is always reported.

Options:
  --format text|json  how to print the findings (text)
  --no-config         do not look for a config file
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
  if (command !== 'check') return { kind: 'mistake', message: `“${command}” is no command: use “check” and name files or folders` };
  const format = FORMATS.find((one) => one === values.format);
  if (!format) return { kind: 'mistake', message: `“${values.format}” is no format: use ${FORMATS.join(' or ')}` };
  if (paths.length === 0) return { kind: 'mistake', message: 'Nothing to check: name at least one file or folder' };
  return { kind: 'check', format, paths };
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'text' },
      // Accepted so that scripts can say it already; there is no config file yet.
      'no-config': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'V' },
    },
  });
}
