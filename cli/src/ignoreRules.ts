/** What the `.gitignore` files above and in a folder name. Knows patterns and paths; reading the files is left to others. */
import ignore, { type Ignore } from 'ignore';

/** The rules that hold in one folder; paths are relative to the topmost folder, with slashes. Immutable. */
export interface IgnoreRules {
  /** `path` ends in a slash if it is a folder. */
  ignores(path: string): boolean;
  /** The rules of a folder below, with the text of its own `.gitignore`; they win over those above, as git has it. */
  with(folder: string, text: string): IgnoreRules;
}

export const noRules: IgnoreRules = rulesOf(null);

function rulesOf(matcher: Ignore | null): IgnoreRules {
  return {
    ignores: (path) => matcher?.ignores(path) ?? false,
    with(folder, text) {
      const next = ignore({ ignorecase: false });
      if (matcher) next.add(matcher);
      return rulesOf(next.add(patternsFromTop(folder, text)));
    },
  };
}

/** The patterns of a `.gitignore`, rewritten so that they mean the same from the topmost folder. One list for all keeps git's rule that the last match wins. */
function patternsFromTop(folder: string, text: string): string[] {
  const above = folder.replace(/[\\*?[\]]/g, '\\$&');
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => /[^!/\s]/.test(line) && !line.startsWith('#'));
  if (!above) return patterns;
  return patterns.map((line) => {
    const negated = line.startsWith('!');
    const pattern = negated ? line.slice(1) : line;
    // A slash before the end ties a pattern to its folder; one without holds at any depth.
    const tied = pattern.trimEnd().slice(0, -1).includes('/');
    return `${negated ? '!' : ''}/${above}/${tied ? '' : '**/'}${pattern.replace(/^\//, '')}`;
  });
}
