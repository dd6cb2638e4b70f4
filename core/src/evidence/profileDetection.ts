/** Which kind of system a document designs, from its words. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import { profileById } from '../catalogue/catalogue.ts';
import { type DocumentModel, titleSection } from '../document/documentModel.ts';
import { wordsOf } from '../text/words.ts';
import { PhraseMatcher } from './phraseMatcher.ts';

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
export function detectProfile(model: DocumentModel, catalogue: Catalogue): Profile {
  const { matcher, meanings } = cuesOf(catalogue);
  const scores = new Map<Profile, number>();
  const repeats = new Map<number, number>();
  const title = titleSection(model)?.section;
  for (const placed of model.sections) {
    for (const unit of placed.section.units) {
      const factor = unit.kind === 'heading' ? (placed.section === title ? TITLE_FACTOR : HEADING_FACTOR) : unit.kind === 'code' ? 0.25 : 1;
      for (const hit of matcher.match(wordsOf(unit.text.slice(0, 600)))) {
        const count = (repeats.get(hit.id) ?? 0) + 1;
        repeats.set(hit.id, count);
        const meaning = meanings[hit.id];
        if (meaning && (count <= MAX_REPEATS || factor > 1)) scores.set(meaning.profile, (scores.get(meaning.profile) ?? 0) + (meaning.weight * factor) / Math.sqrt(count));
      }
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [best, next] = ranked;
  if (!best || best[1] < MIN_SCORE || (next && best[1] < next[1] * MIN_LEAD)) return profileById(catalogue, 'general');
  return best[0];
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
    compiled.set(catalogue, (cues = { matcher, meanings }));
  }
  return cues;
}
