/** What each kind of text in a config has to be. */
import { nearest } from '../text/nearest.ts';
import { wordsOf } from '../text/words.ts';
import { globProblem } from './glob.ts';
import type { Format } from './shape.ts';

/** The ids that a config may name: those of the catalogue and those that the config and what it extends define. */
export interface Vocabulary {
  readonly checks: readonly string[];
  /** Topics that ship. */
  readonly standardTopics: readonly string[];
  /** Those and the config's own. */
  readonly topics: readonly string[];
  readonly profiles: readonly string[];
}

/** Checks with a code of the form `check/topic`. */
export const TOPIC_CHECKS = ['missing-topic', 'mentioned-topic', 'incomplete-topic', 'empty-section', 'placeholder', 'unjustified-waiver'];
const MAX_LINE = 2_000;
const MAX_PHRASE = 200;
const MAX_PATTERN = 1_000;
/** Words of one phrase, and phrases that its alternatives stand for. */
const MAX_WORDS = 10;
const MAX_VARIANTS = 64;

/** Texts of a config are shown in hovers: nothing in them may become a link, an element, or a picture that an editor would fetch. */
const MARKUP = /!\[|\]\(|\]\[|<[a-z!/?]/i;
const MARKUP_PROBLEM = 'holds Markdown for a link or a picture, or HTML: write plain words';

/** What is wrong with a text, as the rest of a sentence that starts with it; null where nothing is. */
export function formatProblem(format: Format, value: string, vocabulary: Vocabulary): string | null {
  switch (format) {
    case 'line':
    case 'markdown-line':
      if (format === 'line' && MARKUP.test(value)) return MARKUP_PROBLEM;
      if (!value.trim()) return 'is empty: write a sentence, or leave the key out';
      if (/[\r\n]/.test(value.trim())) return 'has several lines: it takes one';
      return value.length > MAX_LINE ? `has ${value.length} characters: it takes ${MAX_LINE}` : null;
    case 'markdown':
      return value.trim() ? null : 'is empty: write some Markdown, or leave the key out';
    case 'id':
      return idProblem(value);
    case 'own-topic':
      if (vocabulary.standardTopics.includes(value)) return 'is a topic that ships: give it words of yours under “terms”, or choose another id';
      return idProblem(value);
    case 'topic':
      return unknownProblem(value, vocabulary.topics, 'topic');
    case 'profile':
      return value === 'default' ? null : unknownProblem(value, vocabulary.profiles, 'profile');
    case 'profile-or-auto':
      return unknownProblem(value, ['auto', ...vocabulary.profiles], 'profile');
    case 'code':
      return codeProblem(value, vocabulary);
    case 'section': {
      const [first, second, ...more] = value.split('/');
      if (more.length > 0) return 'is no section: write a topic, or a profile and a topic with a slash between them';
      if (second === undefined) return unknownProblem(first ?? '', vocabulary.topics, 'topic');
      return unknownProblem(first ?? '', vocabulary.profiles, 'profile') ?? unknownProblem(second, vocabulary.topics, 'topic');
    }
    case 'glob':
      return globProblem(value);
    case 'phrase':
      return phraseProblem(value);
    case 'pattern':
      if (!value) return 'is empty: write a regular expression';
      return value.length > MAX_PATTERN ? `has ${value.length} characters: it takes ${MAX_PATTERN}` : null;
    case 'path':
      if (!value.trim()) return 'is empty: write the path of a file';
      return /^(?:[a-z]:)?[\\/]|^[a-z][a-z0-9+.-]+:/i.test(value) ? 'is an absolute path: write it from the folder of this config, with slashes' : backslashProblem(value);
    case 'extends':
      if (/^\.\.?\//.test(value)) return null;
      if (/^(?:@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i.test(value) && !/\.(?:jsonc?|ya?ml)$/i.test(value)) return null;
      return backslashProblem(value) ?? 'is neither a path nor a package: a path starts with “./” or “../”';
    case 'url':
      return /^https?:\/\/[^\s()<>]+$/.test(value) ? null : 'is no web address: it starts with https:// and has no spaces or brackets';
  }
}

/** What a text that does not fit was most likely meant to be, as a whole; null where nothing is near, or it fits. */
export function nearestText(format: Format, value: string, vocabulary: Vocabulary): string | null {
  const near = (text: string, known: readonly string[]): string | null => (known.includes(text) ? text : nearest(text, known));
  const parts = (first: readonly string[], second: readonly string[]): string | null => {
    const slash = value.indexOf('/');
    const [a, b] = [near(value.slice(0, slash), first), near(value.slice(slash + 1), second)];
    return a === null || b === null ? null : `${a}/${b}`;
  };
  const { checks, topics, profiles } = vocabulary;
  const guess = ((): string | null => {
    switch (format) {
      case 'topic':
        return near(value, topics);
      case 'profile':
        return near(value, profiles);
      case 'profile-or-auto':
        return near(value, ['auto', ...profiles]);
      case 'code':
        return value.includes('/') ? parts(TOPIC_CHECKS, topics) : near(value, checks);
      case 'section':
        return value.includes('/') ? parts(profiles, topics) : near(value, topics);
      default:
        return null;
    }
  })();
  return guess === value || (guess !== null && formatProblem(format, guess, vocabulary) !== null) ? null : guess;
}

function idProblem(value: string): string | null {
  if (value.length > 60) return 'is too long for an id: it takes 60 characters';
  return /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) ? null : 'is no id: it takes small letters, digits and single hyphens, and starts with a letter';
}

function backslashProblem(value: string): string | null {
  return value.includes('\\') ? 'has a backslash: write slashes' : null;
}

export function unknownProblem(value: string, known: readonly string[], what: string): string | null {
  if (known.includes(value)) return null;
  const guess = nearest(value, known);
  return `is no ${what}: ${guess ? `did you mean “${guess}”?` : `there are ${known.join(', ')}`}`;
}

function codeProblem(value: string, { checks, topics }: Vocabulary): string | null {
  const slash = value.indexOf('/');
  if (slash < 0) return unknownProblem(value, checks, 'check');
  const [check, topic] = [value.slice(0, slash), value.slice(slash + 1)];
  if (checks.includes(check) && !TOPIC_CHECKS.includes(check)) return `names a topic, but ${check} is not about topics: write “${check}” alone`;
  return unknownProblem(check, TOPIC_CHECKS, 'check on topics') ?? unknownProblem(topic, topics, 'topic');
}

/** Whether a text can stand where a config takes a phrase. */
export function isPhrase(value: string): boolean {
  return phraseProblem(value) === null;
}

/** Phrases go into one matcher for all topics: each has to stay small, whatever its alternatives. */
function phraseProblem(value: string): string | null {
  if (value.length > MAX_PHRASE) return `has ${value.length} characters: a phrase takes ${MAX_PHRASE}`;
  if (/[\r\n]/.test(value.trim())) return 'has several lines: a phrase takes one';
  if (MARKUP.test(value)) return MARKUP_PROBLEM;
  if (value.startsWith('@')) return 'starts with “@”: a phrase is made of words';
  const parts = value.trim().split(/\s+/);
  const isPlain = (part: string): boolean => part !== '*' && part.split('|').every((choice) => wordsOf(choice).length > 0);
  if (!parts.some(isPlain)) return 'holds no word: a phrase needs one that is neither “*” nor a sign';
  if (parts.length > MAX_WORDS) return `has ${parts.length} words: a phrase takes ${MAX_WORDS}`;
  const variants = parts.reduce((product, part) => product * (part === '*' ? 2 : part.split('|').length), 1);
  return variants > MAX_VARIANTS ? `stands for ${variants} phrases: it may stand for ${MAX_VARIANTS}, so split it` : null;
}
