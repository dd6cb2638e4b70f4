/** Which kind of system a document designs, from its words. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import { profileById } from '../catalogue/catalogue.ts';
import { type DocumentModel, titleSection } from '../document/documentModel.ts';
import { wordsOf } from '../text/words.ts';
import { perBlock, perSection } from './blocks.ts';
import type { DocumentEvidence } from './evidence.ts';
import { PhraseMatcher } from './phraseMatcher.ts';

interface CueHit {
  readonly id: number;
  /** How often the cue stood in the block up to here. */
  readonly nth: number;
  readonly factor: number;
  /** Index in the block. */
  readonly section: number;
}

/** The cues of a block: how often each stands there, and the hits that can count, in order. */
interface CueHits {
  readonly counts: ReadonlyMap<number, number>;
  readonly hits: readonly CueHit[];
}

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
  const repeats = new Uint32Array(cues.meanings.length);
  const title = titleSection(model)?.index ?? -1;
  for (const { block, first } of found.blocks) {
    const { counts, hits } = cueHits(block, cues);
    for (const { id, nth, factor, section } of hits) {
      const count = (repeats[id] as number) + nth;
      const weighed = factor === IN_HEADING ? (first + section === title ? TITLE_FACTOR : HEADING_FACTOR) : factor;
      if (count > MAX_REPEATS && weighed <= 1) continue;
      const { profile, weight } = cues.meanings[id] as Cues['meanings'][number];
      scores.set(profile, (scores.get(profile) ?? 0) + (weight * weighed) / Math.sqrt(count));
    }
    for (const [id, count] of counts) repeats[id] = (repeats[id] as number) + count;
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

const cueHits = perBlock(({ sections }, cues: Cues): CueHits => {
  const counts = new Map<number, number>();
  const hits: CueHit[] = [];
  sections.forEach((judged, section) => {
    for (const { id, factor } of cuesIn(judged, cues)) {
      const nth = (counts.get(id) ?? 0) + 1;
      counts.set(id, nth);
      if (nth <= MAX_REPEATS || factor === IN_HEADING) hits.push({ id, nth, factor, section });
    }
  });
  return { counts, hits };
});

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
