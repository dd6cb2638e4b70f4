/** How much a unit of a design says of this system: a decision with a number or a reason counts whole, a row of terms next to nothing. */
import type { JudgedUnit } from '../evidence/evidence.ts';
import { hasFlag } from '../evidence/unitFlags.ts';
import type { DomainWords } from './domain.ts';

export interface UnitSubstance {
  /** 0 to 1: what its evidence counts. */
  readonly weight: number;
  readonly hasNumber: boolean;
  readonly hasReason: boolean;
  /** Weight of the words of the problem's field in it. */
  readonly domain: number;
  /** Why it counts less than whole; empty where it doesn't. */
  readonly doubt: '' | 'list' | 'pattern' | 'wish' | 'crowded' | 'vague';
}

const REASON =
  /\b(?:because|so that|since|therefore|hence|rather than|instead of|otherwise|unless|whereas|although|while|which (?:lets|means|keeps|avoids|gives|saves|costs)|to (?:avoid|keep|limit|prevent|reduce|save|protect|make sure)|at the (?:cost|price|expense) of|trade|if|when|once|until|in exchange|outweighs?|too (?:slow|late|dear|expensive|large|small|weak)|cheaper|faster|slower|simpler)\b/i;

/** Whether a text gives a reason, a condition or a comparison. */
export function hasReason(text: string): boolean {
  return REASON.test(text);
}

/** Words that carry a sentence whatever it is about; what is left of it without the others is its pattern. */
const FRAME = new Set(
  'we i our the a an this that these will shall should can could must may to for of in on at by with and or is are be been being use uses used using have has had implement implements apply applies ensure ensures monitor track handle handles do does as it its also via through from into across per each all any when if than then'.split(
    ' ',
  ),
);

/** A pattern of fewer words of the frame is that of any note. */
const MIN_FRAME_WORDS = 3;
const PATTERN_TIMES = 3;

/** The words of a unit with everything that is about something taken out: `we will use _ for _`. */
function patternOf({ facts }: JudgedUnit): string {
  let pattern = '';
  for (const { raw } of facts.words) {
    const word = raw.toLowerCase();
    if (FRAME.has(word)) pattern += ` ${word}`;
    else if (!pattern.endsWith(' _')) pattern += ' _';
  }
  return pattern;
}

/** Many short pieces between commas and slashes, and hardly a word that joins them. A short row of things of the field may well be a decision, a long one is not. */
function isTermList({ unit, facts }: JudgedUnit, inField: number): boolean {
  const pieces = unit.text.split(/[,;/·•|+&]| and | or /).filter((piece) => piece.trim() !== '').length;
  const words = facts.words.length;
  if (pieces >= 6 && words / pieces <= 2.4) return true;
  if (inField >= 1) return false;
  const joining = facts.words.filter(({ raw }) => FRAME.has(raw.toLowerCase())).length;
  return (pieces >= 4 && words / pieces <= 3.2) || (words >= 7 && pieces >= 3 && joining / words < 0.08);
}

/** A figure of its own; not the digits of a name such as p99 or BERT4Rec. */
const FIGURE = /(?<![\p{L}\p{N}_-])\d|\b(?:hourly|daily|nightly|weekly|monthly|quarterly|half|twice|double|two|three|four|five|six|seven|eight|nine|ten|dozen)\b(?!-)/iu;

/** What is known of a unit beside its words. */
export interface UnitView {
  /** Of how many topics it speaks. */
  readonly crowd: (unit: JudgedUnit) => number;
  /** Whether it relates things as the mechanism of a topic does. */
  readonly mechanism: (unit: JudgedUnit) => boolean;
}

/** The substance of each unit, in order. */
export function substanceOf(units: readonly JudgedUnit[], { crowd, mechanism }: UnitView, domain: DomainWords): UnitSubstance[] {
  const patterns = units.map(patternOf);
  const times = new Map<string, number>();
  for (const pattern of patterns) times.set(pattern, (times.get(pattern) ?? 0) + 1);
  return units.map((judged, index): UnitSubstance => {
    const { unit, facts } = judged;
    const hasNumber = FIGURE.test(unit.text);
    const reasoned = hasReason(unit.text);
    const inField = fieldWeight(judged, domain);
    const said = (weight: number, doubt: UnitSubstance['doubt']): UnitSubstance => ({ weight, hasNumber, hasReason: reasoned, domain: inField, doubt });
    if (unit.kind === 'code' || unit.kind === 'diagram') return said(hasNumber ? 1 : 0.7, '');
    const pattern = patterns[index] as string;
    const repeated = (times.get(pattern) ?? 0) >= PATTERN_TIMES && pattern.split(' ').filter((word) => FRAME.has(word)).length >= MIN_FRAME_WORDS;
    if (!hasNumber && unit.kind !== 'row' && isTermList(judged, inField)) return said(0.15, 'list');
    if (!hasNumber && repeated) return said(0.3, 'pattern');
    if (!hasNumber && hasFlag(facts.flags, 'wish', 'general', 'deferred', 'instruction', 'others')) return said(reasoned && inField >= 1 ? 0.6 : 0.4, 'wish');
    const topics = crowd(judged);
    if (!hasNumber && !reasoned && topics >= 4) return said(0.35, 'crowded');
    if (!hasNumber && !reasoned && inField < 0.5) return mechanism(judged) ? said(0.65, 'vague') : said(0.5, 'vague');
    return said(1, '');
  });
}

function fieldWeight({ facts }: JudgedUnit, domain: DomainWords): number {
  let sum = 0;
  for (const stem of new Set(facts.words.map((word) => word.stem))) sum += domain.get(stem) ?? 0;
  return sum;
}
