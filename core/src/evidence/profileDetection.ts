/** Which kind of system a document designs, from its words. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import { profileById } from '../catalogue/catalogue.ts';
import { type DocumentModel, titleSection } from '../document/documentModel.ts';
import { wordsOf } from '../text/words.ts';
import type { DocumentEvidence, SectionEvidence } from './evidence.ts';
import { PhraseMatcher } from './phraseMatcher.ts';

/** The cues of one section, in order. */
interface CueHits {
  readonly ids: readonly number[];
  readonly factors: readonly number[];
}

interface Cues {
  readonly hits: WeakMap<SectionEvidence, CueHits>;
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
  const { meanings } = cues;
  const scores = new Map<Profile, number>();
  const repeats = new Uint32Array(meanings.length);
  const title = titleSection(model)?.section;
  for (const { placed, judged } of found.sections) {
    const { ids, factors } = cueHits(judged, cues);
    const headingFactor = placed.section === title ? TITLE_FACTOR : HEADING_FACTOR;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const count = (repeats[id] as number) + 1;
      repeats[id] = count;
      const factor = factors[i] === IN_HEADING ? headingFactor : (factors[i] as number);
      if (count > MAX_REPEATS && factor <= 1) continue;
      const { profile, weight } = meanings[id] as Cues['meanings'][number];
      scores.set(profile, (scores.get(profile) ?? 0) + (weight * factor) / Math.sqrt(count));
    }
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

function cueHits(judged: SectionEvidence, cues: Cues): CueHits {
  let found = cues.hits.get(judged);
  if (!found) {
    const ids: number[] = [];
    const factors: number[] = [];
    for (const { unit, facts } of judged.units) {
      const factor = unit.kind === 'heading' ? IN_HEADING : unit.kind === 'code' ? 0.25 : 1;
      const words = unit.text.length <= MAX_LENGTH ? facts.words : wordsOf(unit.text.slice(0, MAX_LENGTH));
      for (const hit of cues.matcher.match(words)) {
        ids.push(hit.id);
        factors.push(factor);
      }
    }
    cues.hits.set(judged, (found = { ids, factors }));
  }
  return found;
}

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
    compiled.set(catalogue, (cues = { hits: new WeakMap(), matcher, meanings }));
  }
  return cues;
}
