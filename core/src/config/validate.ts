/** Holds a config tree against its declaration: what fits is kept, what doesn't is named with its place and what would be allowed. */
import { nearest } from '../text/nearest.ts';
import type { Span } from '../text/span.ts';
import type { ConfigNode, PlacedMessage } from './configTree.ts';
import { formatProblem, nearestText, type Vocabulary } from './formats.ts';
import type { Shape } from './shape.ts';

/** Where each value stands, by its path: `severity.placeholder`, `overrides[0].files`. */
export type Places = ReadonlyMap<string, Span>;

export interface Validated {
  readonly value: unknown;
  readonly problems: readonly PlacedMessage[];
  readonly places: Places;
}

/** Problems of one file; behind these the rest is counted. */
const MAX_PROBLEMS = 100;

export function validate(root: ConfigNode, shape: Shape, vocabulary: Vocabulary): Validated {
  const problems: PlacedMessage[] = [];
  const places = new Map<string, Span>();
  const value = read(root, shape, '', { vocabulary, problems, places });
  if (problems.length <= MAX_PROBLEMS) return { value, problems, places };
  const kept = problems.slice(0, MAX_PROBLEMS);
  const last = kept[MAX_PROBLEMS - 1] as PlacedMessage;
  kept[MAX_PROBLEMS - 1] = { ...last, message: `${last.message} (and ${problems.length - MAX_PROBLEMS} more mistakes)` };
  return { value, problems: kept, places };
}

interface Context {
  readonly vocabulary: Vocabulary;
  readonly problems: PlacedMessage[];
  readonly places: Map<string, Span>;
}

/** The value as far as it fits, or undefined. */
function read(node: ConfigNode, shape: Shape, path: string, context: Context): unknown {
  context.places.set(path, node.span);
  const say = (message: string, guess: string | null = null): undefined =>
    void context.problems.push({ message: `${path ? `“${path}”` : 'The config'} ${message}`, span: node.span, ...replacing(guess) });
  switch (shape.kind) {
    case 'text': {
      if (node.kind !== 'scalar' || typeof node.value !== 'string') return say(`takes ${takes(shape)}, not ${given(node)}`);
      const problem = formatProblem(shape.format, node.value, context.vocabulary);
      if (problem === null) return node.value;
      const guess = nearestText(shape.format, node.value, context.vocabulary);
      return void context.problems.push({ message: `“${path}”: “${shorten(node.value)}” ${problem}`, span: node.span, ...replacing(guess) });
    }
    case 'choice': {
      if (node.kind === 'scalar' && typeof node.value === 'string' && shape.values.includes(node.value)) return node.value;
      const guess = node.kind === 'scalar' && typeof node.value === 'string' ? nearest(node.value, shape.values) : null;
      return say(`takes ${takes(shape)}, not ${given(node)}${guess ? `: did you mean “${guess}”?` : ''}`, guess);
    }
    case 'flag':
      return node.kind === 'scalar' && typeof node.value === 'boolean' ? node.value : say(`takes true or false, not ${given(node)}`);
    case 'list': {
      if (node.kind !== 'list') return say(`takes ${takes(shape)}, not ${given(node)}`);
      if (node.items.length > shape.most) say(`has ${node.items.length} entries; the first ${shape.most} are taken`);
      const kept: unknown[] = [];
      for (const [index, item] of node.items.slice(0, shape.most).entries()) {
        const value = read(item, shape.of, `${path}[${index}]`, context);
        if (value === undefined) continue;
        if (kept.length < index) movePlaces(context.places, `${path}[${index}]`, `${path}[${kept.length}]`);
        kept.push(value);
      }
      return kept;
    }
    case 'either': {
      const fitting = shape.of.find((one) => kindsOf(one).includes(typeOf(node)));
      return fitting ? read(node, fitting, path, context) : say(`takes ${shape.of.map(takes).join(' or ')}, not ${given(node)}`);
    }
    case 'record':
      return node.kind === 'map' ? readRecord(node, shape, path, context) : say(`takes keys with values, not ${given(node)}`);
    case 'map': {
      if (node.kind !== 'map') return say(`takes keys with values, not ${given(node)}`);
      if (node.entries.length > shape.most) say(`has ${node.entries.length} keys; the first ${shape.most} are taken`);
      const result: Record<string, unknown> = {};
      for (const { key, keySpan, value } of uniqueEntries(node, path, context).slice(0, shape.most)) {
        const problem = key === '__proto__' ? 'is no key here' : formatProblem(shape.keys, key, context.vocabulary);
        if (problem !== null) {
          const guess = nearestText(shape.keys, key, context.vocabulary);
          context.problems.push({ message: `${path ? `“${path}”: ` : ''}“${shorten(key)}” ${problem}`, span: keySpan, ...replacing(guess) });
          continue;
        }
        const read_ = read(value, shape.of, `${path}.${key}`, context);
        if (read_ !== undefined) result[key] = read_;
      }
      return result;
    }
  }
}

function readRecord(node: ConfigNode & { kind: 'map' }, shape: Shape & { kind: 'record' }, path: string, context: Context): unknown {
  const result: Record<string, unknown> = {};
  const keys = Object.keys(shape.fields);
  for (const { key, keySpan, value } of uniqueEntries(node, path, context)) {
    const field = Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    if (!field) {
      const guess = nearest(key, keys);
      context.problems.push({
        message: `“${shorten(key)}” is no key ${path ? `of “${path}”` : 'of the config'}: ${guess ? `did you mean “${guess}”?` : `it takes ${keys.join(', ')}`}`,
        span: keySpan,
        ...replacing(guess),
      });
      continue;
    }
    const read_ = read(value, field, path ? `${path}.${key}` : key, context);
    if (read_ !== undefined) result[key] = read_;
  }
  const absent = shape.required.filter((key) => !node.entries.some((entry) => entry.key === key));
  if (absent.length > 0) context.problems.push({ message: `“${path}” needs “${absent.join('” and “')}”`, span: node.span });
  // Without what it needs the rest says nothing; what was wrong with a needed value is told already.
  return shape.required.every((key) => result[key] !== undefined) ? result : undefined;
}

function replacing(guess: string | null): { readonly replacement?: string } {
  return guess === null ? {} : { replacement: guess };
}

/** The last of equal keys counts, as in the languages themselves, and is named. */
function uniqueEntries(node: ConfigNode & { kind: 'map' }, path: string, context: Context): (typeof node.entries)[number][] {
  const last = new Map(node.entries.map((entry) => [entry.key, entry]));
  for (const entry of node.entries) {
    if (last.get(entry.key) !== entry)
      context.problems.push({ message: `“${path ? `${path}.` : ''}${shorten(entry.key)}” stands twice: the last one counts, take this one out`, span: entry.keySpan });
  }
  return [...last.values()];
}

/** What follows an entry that was left out moves up in the value; its places do so too. */
function movePlaces(places: Map<string, Span>, from: string, to: string): void {
  for (const [path, span] of [...places]) if (path === from || path.startsWith(`${from}.`) || path.startsWith(`${from}[`)) places.set(to + path.slice(from.length), span);
}

type JsonType = 'text' | 'flag' | 'list' | 'map' | 'other';

function typeOf(node: ConfigNode): JsonType {
  if (node.kind !== 'scalar') return node.kind;
  return typeof node.value === 'string' ? 'text' : typeof node.value === 'boolean' ? 'flag' : 'other';
}

function kindsOf(shape: Shape): readonly JsonType[] {
  if (shape.kind === 'either') return shape.of.flatMap(kindsOf);
  if (shape.kind === 'record') return ['map'];
  return [shape.kind === 'choice' ? 'text' : shape.kind];
}

function takes(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return 'a text';
    case 'choice':
      return `one of ${shape.values.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'list':
      return 'a list';
    case 'either':
      return shape.of.map(takes).join(' or ');
    default:
      return 'keys with values';
  }
}

function given(node: ConfigNode): string {
  if (node.kind === 'list') return 'a list';
  if (node.kind === 'map') return 'keys with values';
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? `“${shorten(node.value)}”` : String(node.value);
}

function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
