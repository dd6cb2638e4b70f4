/** Traits as a reader is told of them: what says the same is one reason, and what hardly carried is left out. */

export interface Trait {
  readonly words: string;
  /** Share of the log odds: above zero speaks for the topic. */
  readonly weight: number;
}

/** So many reasons are told. */
const MOST = 4;
/** A reason that carries less of its side than this explains nothing, nor does a single word that carries less than that. */
const LEAST_SHARE = 0.1;
const LEAST_WORD_SHARE = 0.06;
const MOST_WORDS = 3;
/** What is weaker than so many others adds nothing that is told. */
export const LOOKED_AT = 40;
/** Traits that say nothing to a reader. */
const SILENT = /^(?:length \d+|section \d+|a sentence|in a section on plain|a row of \d+ cells|a mechanism in a section on plain)$/;

/**
 * The reasons of one side, strongest first, none twice; `strongest` are its first traits, and `total` is the weight of all.
 * A word counts with the name or the role that says it too, a role counts once wherever it is said, and other single words count together.
 * Where nothing carries much, the strongest reason stands alone. What is told carries its share of `otherSide` as well, the weight of all that speaks for the opposite.
 */
export function reasonsOf(strongest: readonly Trait[], total: number, otherSide = 0): Trait[] {
  const groups = new Map<string, Trait[]>();
  const join = (key: string, trait: Trait): void => {
    const group = groups.get(key);
    if (group) group.push(trait);
    else groups.set(key, [trait]);
  };
  /** By each word of a name or a role, its key. */
  const said = new Map<string, string>();
  const quoted: Trait[] = [];
  for (const trait of strongest) {
    if (SILENT.test(trait.words) || isFragment(trait.words)) continue;
    const key = keyOf(trait.words);
    if (key === WORD) {
      quoted.push(trait);
      continue;
    }
    if (!groups.has(key)) for (const word of key.toLowerCase().split(/[\s“”,;]+/)) if (word.length > 3 && !said.has(word)) said.set(word, key);
    join(key, trait);
  }
  for (const trait of quoted) join(said.get(trait.words.slice(1, -1).toLowerCase()) ?? WORD, trait);
  const all = [...groups].map(([key, group]) => asOne(key, group, total)).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const carrying = all.filter(({ weight }) => weight / total >= LEAST_SHARE);
  return (carrying.length > 0 ? carrying : all.slice(0, 1)).filter(({ weight }) => Math.abs(weight) >= LEAST_SHARE * Math.abs(otherSide)).slice(0, MOST);
}

const WORD = 'word';
const HEADING = 'heading';

/** What a trait says the same as. */
function keyOf(words: string): string {
  if (words.startsWith('“') && words.indexOf('”') === words.length - 1) return WORD;
  if (/^(?:upper )?heading word |^(?:under|below) a heading on |^in a section on /.test(words)) return HEADING;
  return words.replace(/^(says [^;]*).*$/, '$1').replace(/ (?:in an? [a-z]+|under [A-Z].*)$/, '');
}

function asOne(key: string, traits: readonly Trait[], total: number): Trait {
  if (key === HEADING) return { words: traits.find(({ words }) => !words.includes('heading word '))?.words ?? 'the words of its heading', weight: sumOf(traits) };
  if (key !== WORD) return { words: key, weight: sumOf(traits) };
  const quoted = eachOnce(traits);
  const carrying = quoted.filter(({ weight }) => weight / total >= LEAST_WORD_SHARE);
  const shown = (carrying.length > 0 ? carrying : quoted).slice(0, MOST_WORDS);
  return { words: together(shown.map(({ words }) => words)), weight: sumOf(shown) };
}

/** A word counts by itself and by the classes that it is of: to a reader that is one reason. Strongest first. */
function eachOnce(traits: readonly Trait[]): Trait[] {
  const sums = new Map<string, Trait>();
  for (const { words, weight } of traits) {
    const key = words.toLowerCase();
    sums.set(key, { words: sums.get(key)?.words ?? words, weight: (sums.get(key)?.weight ?? 0) + weight });
  }
  return [...sums.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

export function sumOf(traits: readonly Trait[]): number {
  return traits.reduce((sum, { weight }) => sum + weight, 0);
}

/** Words and pairs of words as one reason; no word beside a pair that holds it. */
function together(quoted: readonly string[]): string {
  const inner = (words: string): string => words.slice(1, -1).toLowerCase();
  const own = quoted.filter(
    (one, index) =>
      !quoted.some(
        (other, at) =>
          at !== index &&
          inner(other) !== inner(one) &&
          inner(other)
            .split(/[\s…]+/)
            .includes(inner(one)),
      ),
  );
  const [first = '', ...others] = own;
  return others.length === 0 ? first : `the words ${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}`;
}

/** Words that say nothing where they stand alone or at the end of a pair. */
const FILLER =
  /^(?:an?|the|of|in|on|at|to|for|by|and|or|but|is|are|was|be|been|has|have|with|under|over|above|below|from|as|it|its|we|our|ours|us|you|they|that|this|these|there|here|so|also|who|which|when|while|where|before|after|within|per|vs|each|all|any|not|no|never|only|just|if|else|than|then|into|out|up|will|would|can|could|do|does|did|get|gets|got|gives?|goes|one|[a-z]|[\d.,%]+)$/i;

/** Whether quoted words are a piece of a phrase, such as “share of” or “… 20”, which explains nothing. */
function isFragment(words: string): boolean {
  const quoted = /“([^”]*)”$/
    .exec(words)?.[1]
    ?.split(/[\s…]+/)
    .filter(Boolean);
  return quoted !== undefined && quoted.length > 0 && (FILLER.test(quoted[0] as string) || FILLER.test(quoted.at(-1) as string));
}
