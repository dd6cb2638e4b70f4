/** Edits to what steers the tool: waivers in front matter and comments, their reasons, and taking out what steers nothing. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { endOfHeadingLine } from '../checks/insertSection.ts';
import { escapeSnippet, type HoleStyle } from '../checks/skeleton.ts';
import type { Directive } from '../document/directive.ts';
import { type DocumentModel, sectionAt, titleSection } from '../document/documentModel.ts';
import { type FrontMatter, readFrontMatter } from '../document/frontMatter.ts';
import type { Span } from '../text/span.ts';
import { applyEdits, lineEndingOf, type TextEdit } from '../text/textEdit.ts';
import { isInCode } from './codeBlocks.ts';

/** What stands where a reason is to be written. */
const REASON = 'TODO: the reason';

export function reasonHole(style: HoleStyle, stop = 1): string {
  return style === 'snippet' ? `\${${stop}:${REASON}}` : REASON;
}

/** The edit that waives a topic: an entry in YAML front matter where there is some, else a comment behind the title. */
export function waiveEdit(model: DocumentModel, topic: string, style: HoleStyle): TextEdit {
  return frontMatterWaiver(model, topic, style) ?? commentWaiver(model, topic, style);
}

function commentWaiver(model: DocumentModel, topic: string, style: HoleStyle): TextEdit {
  const ending = lineEndingOf(model.text);
  const comment = `<!-- ml-design-docs-waive ${topic} -- ${reasonHole(style)} -->`;
  const title = titleSection(model);
  if (title && title.section.heading?.style !== 'html') {
    const offset = endOfHeadingLine(model.text, title);
    return insertion(offset, `${ending}${ending}${comment}${/^(?:\r\n|\r|\n)[ \t]*[^\s]/.test(model.text.slice(offset, offset + 200)) ? ending : ''}`);
  }
  const start = model.sections[0]?.start ?? 0;
  if (model.frontMatter) return insertion(model.frontMatter.span.end, `${ending}${ending}${comment}${ending}`);
  return insertion(Math.max(start, model.text.startsWith('\uFEFF') ? 1 : 0), `${comment}${ending}${ending}`);
}

/** Null where there is no YAML front matter, or none that could take an entry without changing what the rest of it means. */
function frontMatterWaiver(model: DocumentModel, topic: string, style: HoleStyle): TextEdit | null {
  const front = model.frontMatter;
  if (front?.language !== 'yaml' || front.problems.length > 0) return null;
  const { source, offset } = sourceOf(model, front);
  // A `stage` that belongs to another tool would be read as ours from now on.
  if (!front.steers && /^["']?stage["']?\s*:/m.test(source)) return null;
  const ending = lineEndingOf(model.text);
  const entry = (hole: string): string => `${topic}: "${hole}"`;
  const place = waiverPlace(source);
  if (!place) return null;
  const edit = (hole: string): TextEdit => insertion(offset + place.at, place.text(entry(hole)).replace(/\n/g, ending));
  const after = reread(model, front, [edit(REASON)]);
  const expected = [...front.waivers.map((one) => one.topic), topic].sort().join();
  if (
    !after ||
    after.problems.length > 0 ||
    after.waivers
      .map((one) => one.topic)
      .sort()
      .join() !== expected
  )
    return null;
  return edit(reasonHole(style));
}

/** Where a new entry goes inside the source of front matter, and how it is written there. */
function waiverPlace(source: string): { at: number; text: (entry: string) => string } | null {
  const yaml = parseDocument(source, { prettyErrors: false, logLevel: 'silent' });
  if (yaml.contents !== null && (!isMap(yaml.contents) || yaml.contents.flow)) return null;
  const pair = yaml.contents?.items.find((item) => isScalar(item.key) && item.key.value === 'waive');
  if (!pair) return { at: source.length, text: (entry) => `waive:\n  ${entry}\n` };
  if (!isMap(pair.value) || !pair.value.range) return null;
  if (pair.value.flow) return { at: pair.value.range[0] + 1, text: (entry) => ` ${entry}${pair.value && isMap(pair.value) && pair.value.items.length > 0 ? ',' : ' '}` };
  const first = pair.value.range[0];
  const lineStart = Math.max(source.lastIndexOf('\n', first - 1), source.lastIndexOf('\r', first - 1)) + 1;
  const indent = source.slice(lineStart, first);
  return /^ *$/.test(indent) ? { at: lineStart, text: (entry) => `${indent}${entry}\n` } : null;
}

/** The edit that gives a waiver its reason, or null where it is prose or not written in a way one can add to. */
export function reasonEdit(model: DocumentModel, span: Span, style: HoleStyle): TextEdit | null {
  const directive = model.directives.find((one) => one.verb === 'waive' && one.span.start === span.start && one.span.end === span.end);
  if (directive) return commentReason(model, directive, style);
  const front = model.frontMatter;
  const waiver = front?.waivers.find((one) => one.span.start === span.start && one.span.end === span.end);
  if (!front || !waiver) return null;
  const rest = model.text.slice(span.end, front.span.end);
  const empty = /^["']?\s*:\s*(["'])(?=\1)/.exec(rest);
  const colon = /^["']?\s*:(?=\s*(?:[,}]|\r|\n|$)|[ \t]+(?:~|null)?[ \t]*(?:\r|\n|$))/.exec(rest);
  const hole = (quote: string, written: string): string => `${quote}${written}${quote}`;
  const edits = empty ? ([span.end + empty[0].length, ''] as const) : colon && !/^["']?\s*:\s*(?:~|null)/.test(rest) ? ([span.end + colon[0].length, ' "'] as const) : null;
  if (!edits) return null;
  const make = (written: string): TextEdit => insertion(edits[0], edits[1] ? ` ${hole('"', written)}` : written);
  const after = reread(model, front, [make(REASON)]);
  return after && after.problems.length === 0 && after.waivers.some((one) => one.topic === waiver.topic && one.reason === REASON) ? make(reasonHole(style)) : null;
}

function commentReason(model: DocumentModel, directive: Directive, style: HoleStyle): TextEdit | null {
  const close = directive.span.end - '-->'.length;
  const last = directive.words.at(-1)?.span.end;
  if (last === undefined) return null;
  const between = model.text.slice(last, close);
  const dashes = /^\s+(?:--|—|–)(?=\s*$)/.exec(between)?.[0];
  if (dashes === undefined && between.trim() !== '') return null;
  const at = last + (dashes?.length ?? 0);
  const tail = at < close && /\s/.test(model.text[at] ?? '') ? '' : ' ';
  return insertion(at, `${dashes === undefined ? ' -- ' : ' '}${reasonHole(style)}${tail}`);
}

/** The edit that takes out a comment, a word of it, or an entry of front matter; null where that is not simply done. */
export function removalEdit(model: DocumentModel, span: Span): TextEdit | null {
  const directive = model.directives.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (directive) {
    const word = directive.words.find((one) => one.span.start === span.start && one.span.end === span.end);
    if (!word || directive.words.length === 1) return { span: withLine(model.text, directive.span), newText: '' };
    const gap = /^[\s,]*/.exec(model.text.slice(span.end))?.[0].length ?? 0;
    const isLast = directive.words.at(-1) === word;
    const previous = directive.words[directive.words.indexOf(word) - 1];
    const before = isLast && previous ? span.start - previous.span.end : 0;
    return { span: { start: span.start - before, end: span.end + (isLast ? 0 : gap) }, newText: '' };
  }
  const front = model.frontMatter;
  const index = front?.waivers.findIndex((one) => one.span.start === span.start && one.span.end === span.end) ?? -1;
  if (!front || index < 0) return null;
  const { source } = sourceOf(model, front);
  const only = front.waivers.length === 1 ? /^waive[ \t]*:[ \t]*(?:\r\n|\r|\n)/m.exec(source) : null;
  const line = withLine(model.text, { start: span.start, end: lineEnd(model.text, span.end) });
  if (only && sourceOf(model, front).offset + only.index + only[0].length !== line.start) return null;
  const edit = { span: { start: only ? sourceOf(model, front).offset + only.index : line.start, end: line.end }, newText: '' };
  const after = reread(model, front, [edit]);
  const expected = front.waivers
    .filter((_, i) => i !== index)
    .map((one) => one.topic)
    .join();
  return after && after.problems.length === front.problems.length && after.waivers.map((one) => one.topic).join() === expected ? edit : null;
}

/** The edit that hides what stands on the line of `span`, by a comment at its end; null where a comment there would be no comment. */
export function hideLineEdit(model: DocumentModel, span: Span, code: string, style: HoleStyle): TextEdit | null {
  const line = model.lines.lineSpan(model.lines.lineAt(span.start));
  const text = model.text.slice(line.start, line.end);
  if (isInCode(model, sectionAt(model, span.start), span.start)) return null;
  if (/[`|<\\$[\]]|^\s*(?:#|\*\*|$)|^(?: {4}|\t)|^[ \t]*[-=]+[ \t]*$/.test(text)) return null;
  const at = line.start + text.trimEnd().length;
  return insertion(at, ` <!-- ml-design-docs-disable-line ${style === 'snippet' ? escapeSnippet(code) : code} -- ${reasonHole(style)} -->`);
}

function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/** What stands between the fences of front matter, and where. */
export function sourceOf(model: DocumentModel, front: FrontMatter): { source: string; offset: number } {
  const whole = model.text.slice(front.span.start, front.span.end);
  const open = /^[^\r\n]*(?:\r\n|\r|\n|$)/.exec(whole)?.[0].length ?? 0;
  const close = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1;
  return { source: whole.slice(open, Math.max(open, close)), offset: front.span.start + open };
}

/** Front matter as it reads after edits inside it. */
function reread(model: DocumentModel, front: FrontMatter, edits: readonly TextEdit[]): FrontMatter | null {
  const { source, offset } = sourceOf(model, front);
  const local = edits.map(({ span, newText }) => ({ span: { start: span.start - offset, end: span.end - offset }, newText }));
  if (local.some(({ span }) => span.start < 0 || span.end > source.length)) return null;
  return readFrontMatter('yaml', applyEdits(source, local), offset, front.span);
}

function lineEnd(text: string, from: number): number {
  const match = /[\r\n]/g;
  match.lastIndex = from;
  return match.exec(text)?.index ?? text.length;
}

/** The span, with its line and one blank line behind it where nothing else stands on the line. */
function withLine(text: string, span: Span): Span {
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1;
  const end = lineEnd(text, span.end);
  if (text.slice(start, span.start).trim() || text.slice(span.end, end).trim()) return span;
  const breaks = /^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
  const blank = /(?:^|\n[ \t]*|\r[ \t]*)(?:\r\n|\r|\n)$/.test(text.slice(0, start)) ? (/^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(end + breaks))?.[0].length ?? 0) : 0;
  return { start, end: end + breaks + blank };
}
