/**
 * Globs over paths with forward slashes: `*`, `?`, `[a-z]`, `[!a-z]`, `{a,b}`, and `**` for any number of folders.
 * Own code, because the usual libraries turn a glob into a backtracking pattern, and a config is not to be trusted with the time of a review:
 * matching takes the length of the glob times the length of the path, never more.
 */

const MAX_GLOB = 300;
/** Globs that the braces of one stand for. */
const MAX_BRACES = 100;

/** What is wrong with a glob, as the rest of a sentence that starts with it; null where nothing is. */
export function globProblem(glob: string): string | null {
  if (!glob.trim()) return 'is empty: write a path with “*” or “**”';
  if (glob.length > MAX_GLOB) return `has ${glob.length} characters: a glob takes ${MAX_GLOB}`;
  if (glob.includes('\\')) return 'has a backslash: write slashes';
  if (glob.startsWith('!')) return 'starts with “!”: name what is left out under “documents.ignore”';
  if (/^[a-z]:|^[a-z][a-z0-9+.-]+:\/\//i.test(glob)) return 'is an absolute path: write it from the folder of the config';
  if (/^\/|(?:^|\/)\.\.?(?:\/|$)/.test(glob)) return 'starts with a slash or has “.” or “..” in it: write it from the folder of the config';
  if (/[?*+@!]\(/.test(glob)) return 'has a group in parentheses: write the choices in braces, “{a,b}”';
  const braces = expandBraces(glob);
  if (braces === null) return 'has a brace “{” or “}” without its other half';
  if (braces.length > MAX_BRACES) return `stands for more than ${MAX_BRACES} globs: split it`;
  return braces.some((one) => one.split('/').some((segment) => tokensOf(segment) === null)) ? 'has a bracket “[” that is not closed or holds nothing' : null;
}

/** Whether a path fits a glob. A glob without a slash fits names at any depth; one that ends in a slash fits everything below that folder. A glob with a problem fits nothing. */
export function matchesGlob(path: string, glob: string): boolean {
  if (globProblem(glob) !== null) return false;
  const segments = path.split('/');
  return (expandBraces(glob) ?? []).some((one) => {
    const whole = one.endsWith('/') ? `${one}**` : one.includes('/') ? one : `**/${one}`;
    // Everything below a folder, but not a file of the folder's name.
    return matchSegments(
      segments,
      whole
        .replace(/\/\*\*$/, '/**/*')
        .split('/')
        .map(partOf),
    );
  });
}

type Token =
  | { readonly kind: 'star' }
  | { readonly kind: 'any' }
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'set'; readonly not: boolean; readonly ranges: readonly string[] };
type Part = '**' | readonly Token[];

function partOf(segment: string): Part {
  return segment === '**' ? '**' : (tokensOf(segment) ?? []);
}

/** Null where a bracket is not closed. */
function tokensOf(segment: string): Token[] | null {
  const characters = [...segment];
  const tokens: Token[] = [];
  for (let i = 0; i < characters.length; i++) {
    const char = characters[i] as string;
    if (char === '*') {
      if (tokens.at(-1)?.kind !== 'star') tokens.push({ kind: 'star' });
    } else if (char === '?') tokens.push({ kind: 'any' });
    else if (char === '[') {
      const not = characters[i + 1] === '!' || characters[i + 1] === '^';
      const from = i + (not ? 2 : 1);
      const end = characters.indexOf(']', from + 1);
      if (end < 0) return null;
      tokens.push({ kind: 'set', not, ranges: rangesOf(characters.slice(from, end)) });
      i = end;
    } else tokens.push({ kind: 'char', char });
  }
  return tokens;
}

/** Pairs of first and last character, two characters each. */
function rangesOf(characters: readonly string[]): string[] {
  const ranges: string[] = [];
  for (let i = 0; i < characters.length; i++) {
    const isRange = characters[i + 1] === '-' && i + 2 < characters.length;
    ranges.push(`${characters[i]}${isRange ? characters[i + 2] : characters[i]}`);
    if (isRange) i += 2;
  }
  return ranges;
}

function matchSegments(path: readonly string[], parts: readonly Part[]): boolean {
  return matchSequence(
    path,
    parts,
    (part) => part === '**',
    // As in a shell, a star at the start leaves hidden names out; they have to be named.
    (segment, part) => (part !== '**' && segment !== '' && !(segment.startsWith('.') && part[0]?.kind !== 'char') ? matchName(segment, part) : false),
    (segment) => segment !== '' && !segment.startsWith('.'),
  );
}

function matchName(name: string, tokens: readonly Token[]): boolean {
  return matchSequence(
    [...name],
    tokens,
    (token) => token.kind === 'star',
    fits,
    () => true,
  );
}

function fits(char: string, token: Token): boolean {
  if (token.kind === 'set') {
    const inside = token.ranges.some((range) => {
      const [first = '', last = ''] = range;
      return first <= char && char <= last;
    });
    return inside !== token.not;
  }
  return token.kind === 'any' || (token.kind === 'char' && token.char === char);
}

/** Whether items fit a row of parts, some of which stand for any number of items. When a later part fails, only the last such part takes one item more. */
function matchSequence<I, P>(items: readonly I[], parts: readonly P[], isMany: (part: P) => boolean, one: (item: I, part: P) => boolean, many: (item: I) => boolean): boolean {
  let item = 0;
  let part = 0;
  let manyPart = -1;
  let manyItem = 0;
  while (item < items.length) {
    const current = parts[part];
    if (current !== undefined && isMany(current)) {
      manyPart = part++;
      manyItem = item;
    } else if (current !== undefined && one(items[item] as I, current)) {
      item++;
      part++;
    } else if (manyPart >= 0 && many(items[manyItem] as I)) {
      item = ++manyItem;
      part = manyPart + 1;
    } else return false;
  }
  while (part < parts.length && isMany(parts[part] as P)) part++;
  return part === parts.length;
}

/** The globs that braces stand for; null where one has no other half. Stops once there are too many. */
function expandBraces(glob: string): string[] | null {
  const open = glob.indexOf('{');
  const close = glob.indexOf('}');
  if (open < 0) return close < 0 ? [glob] : null;
  if (close >= 0 && close < open) return null;
  let depth = 0;
  const choices: string[] = [];
  let from = open + 1;
  for (let i = open; i < glob.length; i++) {
    const char = glob[i];
    if (char === '{') depth++;
    if (char === '}') depth--;
    if ((char === ',' && depth === 1) || depth === 0) {
      choices.push(glob.slice(from, i));
      from = i + 1;
    }
    if (depth > 0) continue;
    const found: string[] = [];
    for (const choice of choices) {
      const expanded = expandBraces(glob.slice(0, open) + choice + glob.slice(i + 1));
      if (expanded === null) return null;
      found.push(...expanded);
      if (found.length > MAX_BRACES) break;
    }
    return found;
  }
  return null;
}
