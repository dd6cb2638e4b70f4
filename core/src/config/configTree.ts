/** From the text of a config file to one kind of tree, whatever the language, every key and value with its place. */
import { type Node as JsonNode, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';

export type ConfigLanguage = 'json' | 'yaml';

export type ConfigNode =
  | { readonly kind: 'map'; readonly span: Span; readonly entries: readonly ConfigEntry[] }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly ConfigNode[] }
  | { readonly kind: 'scalar'; readonly span: Span; readonly value: string | number | boolean | null };

export interface ConfigEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: ConfigNode;
}

export interface PlacedMessage {
  readonly message: string;
  readonly span: Span;
  /** What the writer most likely meant to stand at the span. */
  readonly replacement?: string;
}

export interface ConfigTree {
  /** Null where nothing can be read. */
  readonly root: ConfigNode | null;
  readonly problems: readonly PlacedMessage[];
}

/** A longer text is not read. */
export const MAX_CONFIG_LENGTH = 500_000;
/** Values of one file, those that YAML aliases repeat counted each time. */
const MAX_NODES = 100_000;
const MAX_DEPTH = 30;
/** Behind the first mistake of grammar the others mostly follow from it. */
const MAX_GRAMMAR_PROBLEMS = 3;

export function configLanguage(location: string): ConfigLanguage {
  return /\.ya?ml$/i.test(location) ? 'yaml' : 'json';
}

/** Reads what can be read; any text gives a tree, nothing throws. */
export function parseConfig(text: string, language: ConfigLanguage): ConfigTree {
  if (text.length > MAX_CONFIG_LENGTH) {
    return {
      root: null,
      problems: [
        { message: `The file has ${text.length} characters and is not read: a config takes ${MAX_CONFIG_LENGTH}; move parts into files that it extends`, span: start(text) },
      ],
    };
  }
  if (!text.replace('\uFEFF', '').trim()) return { root: null, problems: [{ message: 'The file is empty: write a setting such as “profile”, or delete it', span: start(text) }] };
  try {
    // A byte order mark is no part of either language; a space in its place keeps the offsets.
    return language === 'yaml' ? parseYaml(text.replace(/^\uFEFF/, ' ')) : parseJson(text.replace(/^\uFEFF/, ' '));
  } catch (error) {
    const message = error instanceof TooMuch ? error.message : 'The file cannot be read: its values are nested too deeply';
    return { root: null, problems: [{ message, span: start(text) }] };
  }
}

class TooMuch extends Error {}

function start(text: string): Span {
  return { start: 0, end: Math.min(1, text.length) };
}

/** Counts what is visited, so that neither aliases nor nesting make a small file large. */
function counter(): (depth: number) => void {
  let nodes = 0;
  return (depth) => {
    if (depth > MAX_DEPTH) throw new TooMuch(`The file cannot be read: its values are nested more than ${MAX_DEPTH} deep`);
    if (++nodes > MAX_NODES) throw new TooMuch(`The file cannot be read: it has more than ${MAX_NODES} values`);
  };
}

const JSON_ERRORS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word without quotation marks',
  InvalidNumberFormat: 'not a number',
  PropertyNameExpected: 'a key in quotation marks is expected',
  ValueExpected: 'a value is expected',
  ColonExpected: 'a colon is expected behind the key',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace “}” is missing',
  CloseBracketExpected: 'a closing bracket “]” is missing',
  EndOfFileExpected: 'there is text behind the end',
  UnexpectedEndOfComment: 'a comment is not closed',
  UnexpectedEndOfString: 'a quotation mark is not closed',
  InvalidUnicode: 'an unknown Unicode escape',
  InvalidEscapeCharacter: 'an unknown escape; a backslash is written “\\\\”',
  InvalidCharacter: 'a character that JSON does not take, such as a tab inside a text',
};

function parseJson(text: string): ConfigTree {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const count = counter();
  const convert = (node: JsonNode, depth: number): ConfigNode => {
    count(depth);
    const span = { start: node.offset, end: node.offset + Math.max(1, node.length) };
    if (node.type === 'array') return { kind: 'list', span, items: (node.children ?? []).map((child) => convert(child, depth + 1)) };
    if (node.type !== 'object') return { kind: 'scalar', span, value: node.value ?? null };
    const entries = (node.children ?? []).flatMap(({ children }): ConfigEntry[] => {
      const [key, value] = children ?? [];
      if (!key || !value) return [];
      return [{ key: String(key.value), keySpan: { start: key.offset, end: key.offset + key.length }, value: convert(value, depth + 1) }];
    });
    return { kind: 'map', span, entries };
  };
  const problems = errors.slice(0, MAX_GRAMMAR_PROBLEMS).map(({ error, offset, length }) => {
    const code = printParseErrorCode(error);
    const at = Math.min(offset, Math.max(0, text.length - 1));
    return { message: `Not valid JSON: ${JSON_ERRORS[code] ?? code}`, span: { start: at, end: Math.min(text.length, at + Math.max(1, length)) } };
  });
  return { root: root ? convert(root, 0) : null, problems };
}

function parseYaml(text: string): ConfigTree {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false, merge: false });
  const count = counter();
  const convert = (node: unknown, fallback: Span, depth: number): ConfigNode => {
    count(depth);
    if (isAlias(node)) return convert(node.resolve(document) ?? null, fallback, depth + 1);
    const range = (node as { range?: readonly number[] | null } | null)?.range;
    const span = range ? { start: range[0] ?? 0, end: Math.max(range[1] ?? 0, (range[0] ?? 0) + 1) } : fallback;
    if (isSeq(node)) return { kind: 'list', span, items: node.items.map((item) => convert(item, span, depth + 1)) };
    if (isMap(node)) {
      const entries = node.items.map((pair): ConfigEntry => {
        const keyRange = (pair.key as { range?: readonly number[] | null } | null)?.range;
        const keySpan = keyRange ? { start: keyRange[0] ?? 0, end: Math.max(keyRange[1] ?? 0, (keyRange[0] ?? 0) + 1) } : span;
        return { key: isScalar(pair.key) ? String(pair.key.value) : '', keySpan, value: convert(pair.value, keySpan, depth + 1) };
      });
      return { kind: 'map', span, entries };
    }
    const value = isScalar(node) ? node.value : null;
    return { kind: 'scalar', span, value: typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null };
  };
  const problems = document.errors.slice(0, MAX_GRAMMAR_PROBLEMS).map(({ message, pos }) => ({
    message: `Not valid YAML: ${(message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '').replace(/:$/, '')}`,
    span: { start: pos[0], end: Math.max(pos[1], pos[0] + 1) },
  }));
  // A file of comments only sets nothing, and that is no mistake.
  if (document.contents === null) return { root: problems.length > 0 ? null : { kind: 'map', span: start(text), entries: [] }, problems };
  return { root: convert(document.contents, start(text), 0), problems };
}

/** The same as plain data: lists, objects and scalars. */
export function plainValue(node: ConfigNode): unknown {
  if (node.kind === 'list') return node.items.map(plainValue);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainValue(value)]));
  return node.value;
}
