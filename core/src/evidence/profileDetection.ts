/** Which kind of system a document designs, from its words. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import { profileById } from '../catalogue/catalogue.ts';
import { type DocumentModel, titleSection } from '../document/documentModel.ts';
import { wordsOf } from '../text/words.ts';
import { perBlock, perSection } from './blocks.ts';
import type { DocumentEvidence, SectionEvidence } from './evidence.ts';
import { PhraseMatcher } from './phraseMatcher.ts';

/** The cues of a block: how often each stands there, and the hits that can count, in order, `FIELDS` numbers each. */
interface CueHits {
  readonly counts: ReadonlyMap<number, number>;
  readonly hits: Float32Array;
}

/** Cue, how often it stood in the block up to here, factor, and index of the section in the block. */
const FIELDS = 4;

interface Cues {
  readonly matcher: PhraseMatcher;
  readonly meanings: readonly { readonly profile: Profile; readonly weight: number }[];
}

const compiled = new WeakMap<Catalogue, Cues>();

/** A profile needs so many points, and so much more than the next, to be told apart from `general`. */
const MIN_SCORE = 5;
const MIN_LEAD = 1.15;
/** How often a cue counts at most, and how much more in the title and in headings. */
const MAX_REPEATS = 6;
const TITLE_FACTOR = 4;
const HEADING_FACTOR = 2;

/** The profile that the text speaks for, `general` where none stands out. */
export function detectProfile(model: DocumentModel, found: DocumentEvidence, catalogue: Catalogue): Profile {
  const cues = cuesOf(catalogue);
  const scores = new Map<Profile, number>();
  const title = titleSection(model)?.index ?? -1;
  const { hits } = cueHits(found.blocks.root, catalogue);
  for (let at = 0; at < hits.length; at += FIELDS) {
    const factor = hits[at + 2] as number;
    const weighed = factor === IN_HEADING ? (hits[at + 3] === title ? TITLE_FACTOR : HEADING_FACTOR) : factor;
    const { profile, weight } = cues.meanings[hits[at] as number] as Cues['meanings'][number];
    scores.set(profile, (scores.get(profile) ?? 0) + (weight * weighed) / Math.sqrt(hits[at + 1] as number));
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, next] = ranked;
  if (!best || best[1] < MIN_SCORE || (next && best[1] < next[1] * MIN_LEAD)) return profileById(catalogue, 'general');
  return best[0];
}

/** Stands for the factor of a heading, which depends on whether it is the title. */
const IN_HEADING = 0;
/** Longer units are read by their beginning. */
const MAX_LENGTH = 600;

export const cueHits = perBlock<[Catalogue], CueHits>(
  (sections, catalogue) => {
    const cues = cuesOf(catalogue);
    const counts = new Map<number, number>();
    const hits: number[] = [];
    for (let section = 0; section < sections.length; section++) {
      for (const { id, factor } of cuesIn(sections[section] as SectionEvidence, cues)) {
        const nth = (counts.get(id) ?? 0) + 1;
        counts.set(id, nth);
        if (canCount(nth, factor)) hits.push(id, nth, factor, section);
      }
    }
    return { counts, hits: Float32Array.from(hits) };
  },
  (parts) => {
    const counts = new Map<number, number>();
    const hits = new Float32Array(parts.reduce((sum, { value }) => sum + value.hits.length, 0));
    let length = 0;
    for (const { value, first } of parts) {
      for (let at = 0; at < value.hits.length; at += FIELDS) {
        const id = value.hits[at] as number;
        const factor = value.hits[at + 2] as number;
        const count = (counts.get(id) ?? 0) + (value.hits[at + 1] as number);
        if (!canCount(count, factor)) continue;
        hits[length] = id;
        hits[length + 1] = count;
        hits[length + 2] = factor;
        hits[length + 3] = first + (value.hits[at + 3] as number);
        length += FIELDS;
      }
      for (const [id, count] of value.counts) counts.set(id, (counts.get(id) ?? 0) + count);
    }
    return { counts, hits: hits.subarray(0, length) };
  },
  {
    section: (value, { was, is }, catalogue) => {
      const [then, now] = [cuesIn(was, cuesOf(catalogue)), cuesIn(is, cuesOf(catalogue))];
      return then.length === now.length && then.every(({ id, factor }, i) => id === now[i]?.id && factor === now[i]?.factor) ? value : null;
    },
  },
);

function canCount(nth: number, factor: number): boolean {
  return nth <= MAX_REPEATS || factor === IN_HEADING;
}

const cuesIn = perSection(({ units }, cues: Cues) =>
  units.flatMap(({ unit, facts }) => {
    const factor = unit.kind === 'heading' ? IN_HEADING : unit.kind === 'code' ? 0.25 : 1;
    const words = unit.text.length <= MAX_LENGTH ? facts.words : wordsOf(unit.text.slice(0, MAX_LENGTH));
    return cues.matcher.match(words).map(({ id }) => ({ id, factor }));
  }),
);

function cuesOf(catalogue: Catalogue): Cues {
  let cues = compiled.get(catalogue);
  if (!cues) {
    const matcher = new PhraseMatcher();
    const meanings: { profile: Profile; weight: number }[] = [];
    for (const profile of catalogue.profiles) {
      for (const cue of profile.cues) {
        for (const phrase of cue.any) matcher.add(phrase, meanings.push({ profile, weight: cue.weight }) - 1);
      }
    }
    compiled.set(catalogue, (cues = { matcher, meanings }));
  }
  return cues;
}
