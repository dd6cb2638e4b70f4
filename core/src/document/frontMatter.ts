/** Reads the three keys of ours in YAML front matter; never anything else, and never TOML or JSON. */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { Span } from '../text/span.ts';

export const FRONT_MATTER_KEYS = ['ml-design-doc', 'stage', 'waive'] as const;
export const STAGES = ['draft', 'review', 'approved'] as const;
export type Stage = (typeof STAGES)[number];

/** A value with the place it stands at, absolute. */
interface Placed<T> {
  readonly value: T;
  readonly span: Span;
}

export interface FrontMatterWaiver {
  readonly topic: string;
  readonly reason: string | null;
  readonly span: Span;
}

export interface FrontMatter {
  readonly language: 'yaml' | 'toml' | 'json';
  /** With its fences, absolute. */
  readonly span: Span;
  /** `true`, `false` or a profile id, as written. */
  readonly designDoc: Placed<boolean | string> | null;
  readonly stage: Placed<string> | null;
  readonly waivers: readonly FrontMatterWaiver[];
  /** YAML that cannot be read, or a value of the wrong type. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
  /** Whether one of our keys stands in it, read or not. */
  readonly steers: boolean;
}

/** The most usual front matter says one thing, which is seen sooner than read. */
const PLAIN = /^(ml-design-doc: )(true|false)\r?\n?$/;

/**
 * Reads front matter.
 * `source` is what stands between the fences, `offset` its place in the text; `span` includes the fences.
 */
export function readFrontMatter(language: FrontMatter['language'], source: string, offset: number, span: Span): FrontMatter {
  const steers = language === 'yaml' && /^(?:ml-design-doc|waive)\s*:/m.test(source);
  const nothing = { language, span, designDoc: null, stage: null, waivers: [], problems: [], steers };
  if (language !== 'yaml') return nothing;

  const plain = steers ? PLAIN.exec(source) : null;
  if (plain) {
    const start = offset + (plain[1] as string).length;
    const end = start + (plain[2] as string).length;
    return { ...nothing, designDoc: { value: plain[2] === 'true', span: { start, end } } };
  }

  const problems: { message: string; span: Span }[] = [];
  const place = (range: readonly number[] | null | undefined): Span =>
    range ? { start: offset + (range[0] ?? 0), end: offset + Math.max(range[1] ?? 0, (range[0] ?? 0) + 1) } : span;
  const yaml = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  for (const error of yaml.errors.slice(0, 1)) {
    problems.push({ message: `The front matter is not valid YAML: ${firstLine(error.message)}`, span: place(error.pos) });
  }
  if (!isMap(yaml.contents)) return { ...nothing, problems };

  let designDoc: FrontMatter['designDoc'] = null;
  let stage: FrontMatter['stage'] = null;
  const waivers: FrontMatterWaiver[] = [];
  for (const pair of yaml.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const range = (isScalar(pair.key) ? pair.key.range : null) ?? null;
    const value = pair.value;
    const valueSpan = place((value as { range?: number[] } | null)?.range ?? range);
    if (key === 'ml-design-doc') {
      const scalar = isScalar(value) ? value.value : undefined;
      if (typeof scalar === 'boolean' || typeof scalar === 'string') designDoc = { value: scalar, span: valueSpan };
      else problems.push({ message: '`ml-design-doc` takes true, false or the id of a profile', span: valueSpan });
    } else if (key === 'stage' && steers) {
      stage = { value: isScalar(value) ? String(value.value) : '', span: valueSpan };
    } else if (key === 'waive') {
      if (!isMap(value)) {
        problems.push({ message: '`waive` takes topics with a reason each, such as `drift-detection: one-off analysis`', span: valueSpan });
        continue;
      }
      for (const entry of value.items) {
        if (!isScalar(entry.key)) continue;
        const reason = isScalar(entry.value) && entry.value.value !== null ? String(entry.value.value).trim() : '';
        waivers.push({ topic: String(entry.key.value), reason: reason || null, span: place(entry.key.range) });
      }
    }
  }
  return { language, span, designDoc, stage, waivers, problems, steers };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+.*$/, '').replace(/:$/, '');
}
