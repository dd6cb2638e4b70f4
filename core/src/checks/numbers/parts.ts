/** Parts with the whole that is stated for them: rows of a table, items of a list, a sum inside a sentence. */
import type { Unit } from '../../document/unit.ts';
import type { JudgedUnit } from '../../evidence/evidence.ts';
import { type Measure, measuresOf, readMeasures } from '../../evidence/measure.ts';
import { Remembered } from '../../text/memory.ts';
import { isStated, remembered } from './standing.ts';

export interface Part {
  readonly judged: JudgedUnit;
  readonly measure: Measure;
}

export interface Whole {
  readonly parts: readonly Part[];
  readonly total: Part;
}

/** Parts that do not follow one another, or do not all occur, do not add up. */
const NO_SUM =
  /\b(?:parallel\w*|concurren\w+|async\w*|simultaneous\w*|overlap\w*|fan-?out|max of|maximum of|cumulative\w*|elapsed|running total|optional\w*|fallbacks?|cache (?:hit|miss)\w*|hit|miss|either|whichever|slowest|alternative\w*|instead|of which|including|incl\.|thereof|subtotal|per (?:item|call|token|step|document|page|chunk)|each|timeouts?|ttl|retry|retries|only (?:on|if|when|for)|if|when|unless|offline|before|after|current\w*|today|speed-?up|measured|observed|benchmark\w*|actual\w*)\b/i;
const doesNotAdd = remembered(({ text }) => NO_SUM.test(text));
const TOTAL_LABEL =
  /^(?:(?:grand |latency |time |memory |cost |monthly |overall |estimated )?(?:total|sum)\b|(?:overall|end[- ]to[- ]end|e2e|whole (?:request|path|answer|pipeline|system))\b|(?:total |overall |end[- ]to[- ]end |latency |monthly )?(?:budget|limit|cap)$)/i;
const TOTAL_WORD = /\b(?:budget|total|totals|in total|altogether|end[- ]to[- ]end|e2e|overall|allocat\w+|split|breakdown|divided|made up of|adds? up)\b/i;
const ADDABLE: ReadonlySet<string> = new Set(['time', 'money', 'bytes']);
const HEADER_UNIT = /(?:^|[\s([])(ms|milliseconds?|s|sec|seconds?|min|minutes?|MB|GB|GiB|MiB|USD|EUR|\$|€)[)\]]?$/;
const MAX_ITEM = 140;

/** The wholes of one section. */
export function findWholes(units: readonly JudgedUnit[]): Whole[] {
  const wholes: Whole[] = [];
  for (const { members, lead } of groupsOf(units)) wholes.push(...(members[0]?.unit.kind === 'row' ? tableWholes(members, lead) : listWholes(members, lead)));
  for (const judged of units) if (measuresOf(judged.unit).length >= 3 && isStated(judged)) wholes.push(...sentenceWholes(judged));
  return wholes;
}

interface Group {
  readonly members: JudgedUnit[];
  /** What introduces it in its section, if anything. */
  readonly lead: JudgedUnit | null;
}

/** Rows of one table, or items of one list, that stand one behind the other. */
function groupsOf(units: readonly JudgedUnit[]): Group[] {
  const groups: Group[] = [];
  let open = null as Group | null;
  let said: JudgedUnit | null = null;
  for (const judged of units) {
    const { kind, leadIn } = judged.unit;
    if (kind === 'header') {
      open = null;
      continue;
    }
    const last = open?.members.at(-1);
    if (kind === 'row' || kind === 'item') {
      if (open && last?.unit.kind === kind && last.unit.leadIn === leadIn) open.members.push(judged);
      else groups.push((open = { members: [judged], lead: said }));
    } else open = null;
    said = kind === 'sentence' || kind === 'item' ? judged : null;
  }
  return groups.filter(({ members }) => members.length >= 2);
}

function tableWholes(rows: readonly JudgedUnit[], lead: JudgedUnit | null): Whole[] {
  const width = rows[0]?.unit.cells.length ?? 0;
  const around = [rows[0]?.unit.leadIn ?? '', lead?.unit.text ?? ''].join(' ');
  if (rows.length > 40 || rows.every(({ unit }) => measuresOf(unit).length === 0)) return [];
  // Most tables have no total, which is seen sooner than whether their rows may be added up.
  const labels = rows.filter((judged) => TOTAL_LABEL.test(labelOf(judged))).length;
  if (labels > 1 || (labels === 0 && !leadTotal(lead))) return [];
  if (!rows.every(isStated) || NO_SUM.test(around) || rows.some(({ unit }) => doesNotAdd(unit))) return [];
  const wholes: Whole[] = [];
  for (let column = 1; column < width; column++) {
    const header = rows[0]?.unit.cells[column]?.header ?? '';
    if (NO_SUM.test(header) || /%|\bshare\b|\bp50\b.*\bp9/i.test(header)) continue;
    const read = rows.map((judged) => ({ judged, isTotal: TOTAL_LABEL.test(labelOf(judged)), measures: cellMeasures(judged.unit)[column] ?? [] }));
    if (read.some(({ measures }) => measures.length > 1)) continue;
    const totals = read.filter(({ isTotal }) => isTotal);
    const parts = read.flatMap(({ judged, isTotal, measures }): Part[] => (isTotal || !measures[0] ? [] : [{ judged, measure: measures[0] }]));
    const total = totals.length === 1 && totals[0]?.measures[0] ? { judged: totals[0].judged, measure: totals[0].measures[0] } : totals.length === 0 ? leadTotal(lead) : null;
    if (total) wholes.push({ parts, total });
  }
  return wholes.filter(isSum);
}

function labelOf({ unit }: JudgedUnit): string {
  const label = unit.cells.find((cell) => /\p{L}/u.test(cell.text))?.text ?? '';
  return label.replace(/[*_`:]/g, '').trim();
}

const cells = new Remembered<Unit, readonly (readonly Measure[])[]>();

/** The quantities of a row, cell by cell; read once. */
function cellMeasures(unit: Unit): readonly (readonly Measure[])[] {
  return (
    cells.get(unit) ??
    cells.set(
      unit,
      unit.cells.map(({ header, text }) => measuresOfCell(header, text)),
    )
  );
}

/** With the unit of its column where it has none itself. */
function measuresOfCell(header: string, text: string): Measure[] {
  const own = HEADER_UNIT.exec(header.trim())?.[1];
  return readMeasures(text).flatMap((measure): Measure[] => {
    if (ADDABLE.has(measure.dimension)) return [measure];
    if (!own || measure.dimension !== 'plain' || measure.noun) return [];
    const [completed] = readMeasures(own === '$' || own === '€' ? `${own}${measure.text}` : `${measure.text} ${own}`);
    return completed && ADDABLE.has(completed.dimension) ? [{ ...completed, high: (completed.value / Math.max(measure.value, 1e-12)) * measure.high, text: measure.text }] : [];
  });
}

/** The total of an introducing sentence: one quantity, called a budget or a total. */
function leadTotal(lead: JudgedUnit | null): Part | null {
  if (!lead || !isStated(lead) || !TOTAL_WORD.test(lead.unit.text)) return null;
  const measures = measuresOf(lead.unit).filter(({ dimension }) => ADDABLE.has(dimension));
  return measures.length === 1 && measures[0] ? { judged: lead, measure: measures[0] } : null;
}

function listWholes(items: readonly JudgedUnit[], lead: JudgedUnit | null): Whole[] {
  if (items.length > 40 || items.some(({ unit }) => measuresOf(unit).length === 0)) return [];
  const own = lead && items[0]?.unit.leadIn && lead.unit.text.startsWith(items[0].unit.leadIn.slice(0, 60)) ? lead : lead?.unit.kind === 'sentence' ? lead : null;
  const labels = items.filter(({ unit }) => TOTAL_LABEL.test(unit.text)).length;
  if (labels > 1 || (labels === 0 && !leadTotal(own))) return [];
  if (!items.every(isStated) || items.some(({ unit }) => doesNotAdd(unit) || unit.text.length > MAX_ITEM)) return [];
  if (own && doesNotAdd(own.unit)) return [];
  const read = items.map((judged) => ({
    judged,
    isTotal: TOTAL_LABEL.test(judged.unit.text),
    measures: measuresOf(judged.unit).filter(({ dimension }) => ADDABLE.has(dimension)),
  }));
  if (read.some(({ measures }) => measures.length > 1)) return [];
  const totals = read.filter(({ isTotal }) => isTotal);
  const parts = read.flatMap(({ judged, isTotal, measures }): Part[] =>
    !isTotal && measures[0] && isLabeled(judged.unit.text, measures[0]) ? [{ judged, measure: measures[0] }] : [],
  );
  const total = totals.length === 1 && totals[0]?.measures[0] ? { judged: totals[0].judged, measure: totals[0].measures[0] } : totals.length === 0 ? leadTotal(own) : null;
  // One item that is no part makes the list something else.
  return total && parts.length === items.length - totals.length ? [{ parts, total }].filter(isSum) : [];
}

/** "Retrieval: 40 ms", "40 ms for retrieval", "Retrieval 40 ms": a name and a number, not a statement. */
function isLabeled(text: string, { start, end }: Measure): boolean {
  const label = text.slice(0, start).replace(/(?:[\s~<≤≈(]|\bp\d\d){0,8}$/, '');
  if (/[:=–—-]$/.test(label) || start <= 2) return label.split(/\s+/).length <= 8;
  return end >= text.length - 2 && label.split(/\s+/).length <= 5;
}

/** "300 ms = 50 + 200 + 100", "50 ms + 200 ms = 240 ms", "a budget of 300 ms: 50 ms retrieval, 200 ms model and 100 ms network". */
function sentenceWholes(judged: JudgedUnit): Whole[] {
  const { text } = judged.unit;
  if (text.length > 400) return [];
  const measures = measuresOf(judged.unit);
  const wholes: Whole[] = [];
  const between = (index: number): string => text.slice(measures[index]?.end ?? 0, measures[index + 1]?.start ?? text.length);
  for (let first = 0; first < measures.length - 1; first++) {
    let last = first;
    while (last < measures.length - 1 && /^[^+=.;:]{0,40}\+[^+=.;:]{0,40}$/.test(between(last))) last++;
    if (last > first) {
      const head = measures[first - 1];
      const tail = measures[last + 1];
      const total =
        head && /^[^.;+]{0,30}(?:=|\(|:)\s?~?[^.;+\d]{0,30}$/.test(between(first - 1)) ? head : tail && /^[^.;+\d]{0,30}=[^.;+\d]{0,12}$/.test(between(last)) ? tail : null;
      const parts = withUnits(measures.slice(first, last + 1), total);
      if (total && parts && !doesNotAdd(judged.unit)) wholes.push({ total: { judged, measure: total }, parts: parts.map((measure) => ({ judged, measure })) });
      first = last;
    }
  }
  wholes.push(...enumerated(judged, measures));
  return wholes.filter(isSum);
}

/** Plain numbers of a sum take the unit of its total or of their neighbors. */
function withUnits(parts: readonly Measure[], total: Measure | null): Measure[] | null {
  if (!total || !ADDABLE.has(total.dimension)) return null;
  const plain = parts.filter((part) => part.dimension === 'plain');
  if (plain.some((part) => part.noun !== '') || parts.some((part) => part.dimension !== 'plain' && part.dimension !== total.dimension)) return null;
  const model = parts.find((part) => part.dimension === total.dimension) ?? total;
  const unit = /[^\d\s.,]{1,16}$/.exec(model.text)?.[0] ?? '';
  return parts.map((part) => {
    if (part.dimension !== 'plain') return part;
    const [completed] = readMeasures(total.dimension === 'money' ? `$${part.text}` : `${part.text} ${unit}`);
    return completed ? { ...completed, start: part.start, end: part.end, text: part.text } : part;
  });
}

function enumerated(judged: JudgedUnit, measures: readonly Measure[]): Whole[] {
  const { text } = judged.unit;
  const [total, ...parts] = measures;
  if (!total || parts.length < 2 || doesNotAdd(judged.unit) || text.includes('+')) return [];
  if (!TOTAL_WORD.test(text.slice(Math.max(0, total.start - 60), total.end + 30)) || !ADDABLE.has(total.dimension)) return [];
  if (!/^[^.;\d]{0,25}(?::|\(|—|–|split into|divided into|made up of)[^.;:\d]{0,40}$/.test(text.slice(total.end, parts[0]?.start))) return [];
  const same = parts.every((part) => part.dimension === total.dimension);
  const listed = parts.slice(1).every((part, index) => /^[^.;:\d]{0,50}(?:,|\band\b)[^.;:\d]{0,40}$/.test(text.slice(parts[index]?.end ?? 0, part.start)));
  return same && listed ? [{ total: { judged, measure: total }, parts: parts.map((measure) => ({ judged, measure })) }] : [];
}

/** At least two parts of the total's dimension; a part as large as the total means that it is a maximum or the end of a running sum. */
function isSum({ parts, total }: Whole): boolean {
  const same = parts.every(({ measure }) => measure.dimension === total.measure.dimension && (measure.dimension !== 'money' || perOf(measure) === perOf(total.measure)));
  return (
    parts.length >= 2 && same && ADDABLE.has(total.measure.dimension) && parts.every(({ measure }) => Math.abs(measure.value - total.measure.value) > 1e-9 * total.measure.value)
  );
}

/** "$40 per month" and "$480 per year" do not add up. */
function perOf({ noun }: Measure): string {
  return / per (\w+)/.exec(noun)?.[1] ?? '';
}
