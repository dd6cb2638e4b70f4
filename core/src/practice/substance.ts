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

const MIN_PATTERN_WORDS = 5;
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

/** Many short pieces between commas and slashes, and hardly a word that joins them. */
function isTermList({ unit, facts }: JudgedUnit): boolean {
  const pieces = unit.text.split(/[,;/·•|+&]| and | or /).filter((piece) => piece.trim() !== '');
  const words = facts.words.length;
  const joining = facts.words.filter(({ raw }) => FRAME.has(raw.toLowerCase())).length;
  return (pieces.length >= 4 && words / pieces.length <= 3.2) || (words >= 7 && pieces.length >= 3 && joining / words < 0.08);
}

/** The substance of each unit, in order. `crowd` says of how many topics a unit speaks. */
export function substanceOf(units: readonly JudgedUnit[], crowd: (unit: JudgedUnit) => number, domain: DomainWords): UnitSubstance[] {
  const patterns = units.map(patternOf);
  const times = new Map<string, number>();
  units.forEach(({ facts }, index) => {
    if (facts.words.length >= MIN_PATTERN_WORDS) times.set(patterns[index] as string, (times.get(patterns[index] as string) ?? 0) + 1);
  });
  return units.map((judged, index): UnitSubstance => {
    const { unit, facts } = judged;
    const hasNumber = /\d/.test(unit.text) || /\b(?:hourly|daily|nightly|weekly|monthly|quarterly|half|twice|double)\b/i.test(unit.text);
    const reasoned = hasReason(unit.text);
    const inField = fieldWeight(judged, domain);
    const said = (weight: number, doubt: UnitSubstance['doubt']): UnitSubstance => ({ weight, hasNumber, hasReason: reasoned, domain: inField, doubt });
    if (unit.kind === 'code' || unit.kind === 'diagram') return said(hasNumber ? 1 : 0.7, '');
    const repeated = facts.words.length >= MIN_PATTERN_WORDS && (times.get(patterns[index] as string) ?? 0) >= PATTERN_TIMES;
    if (!hasNumber && unit.kind !== 'row' && isTermList(judged)) return said(0.15, 'list');
    if (!hasNumber && repeated) return said(0.3, 'pattern');
    if (!hasNumber && hasFlag(facts.flags, 'wish', 'general', 'deferred', 'instruction', 'others')) return said(reasoned && inField >= 1 ? 0.6 : 0.4, 'wish');
    const topics = crowd(judged);
    if (!hasNumber && !reasoned && topics >= 4) return said(0.35, 'crowded');
    if (!hasNumber && !reasoned && inField < 0.5) return said(0.5, 'vague');
    return said(1, '');
  });
}

function fieldWeight({ facts }: JudgedUnit, domain: DomainWords): number {
  let sum = 0;
  for (const stem of new Set(facts.words.map((word) => word.stem))) sum += domain.get(stem) ?? 0;
  return sum;
}
