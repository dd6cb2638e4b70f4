/**
 * Types a few letters into a document that has just been opened, for nobody to see.
 * An engine compiles what runs often; without this, the first twenty letters that a person types take two to four times as long as all others.
 */
import type { Analysis, analyseSteps, Rope } from '../../core/src/index.ts';
import type { Defer, Snapshot } from './session.ts';

interface RehearsalPorts {
  readonly analyse: typeof analyseSteps;
  readonly defer: Defer;
  readonly now: () => number;
  /** Makes what a client would be told, and tells nobody. */
  readonly tell: (snapshot: Snapshot) => void;
}

/** So many letters, but no longer than so many milliseconds. */
const LETTERS = 48;
const LONGEST = 250;
/** Milliseconds at a stretch, and no more than one letter. */
const STRETCH = 5;
/** A letter has been typed and told. */
const TOLD = 'told';
/** The first turn comes before a message that is already there, the second one behind it. */
const TURNS = 2;
const TYPED = 'an answer within 20 ms is measured at p99 a day, ';

/** Of all documents only the first one is taken: what it makes fast is fast for the others. */
export class Rehearsal {
  readonly #ports: RehearsalPorts;
  #steps: Generator<typeof TOLD | undefined> | null = null;
  #isOver = false;

  constructor(ports: RehearsalPorts) {
    this.#ports = ports;
  }

  begin(text: Rope, snapshot: Snapshot): void {
    if (this.#isOver || this.#steps || !snapshot.analysis.kind.isDesignDoc) return;
    this.#steps = this.#type(text, snapshot);
    const end = this.#ports.now() + LONGEST;
    this.#wait(TURNS, () => this.#step(end));
  }

  /** Somebody types. */
  stop(): void {
    if (this.#steps) this.#isOver = true;
    this.#steps = null;
  }

  #step(end: number): void {
    const start = this.#ports.now();
    for (let now = start, isTyped = false; this.#steps && !isTyped && now - start <= STRETCH; ) {
      const step = this.#steps.next();
      isTyped = step.value === TOLD;
      now = this.#ports.now();
      if (step.done || now > end) this.stop();
    }
    if (this.#steps) this.#wait(TURNS, () => this.#step(end));
  }

  #wait(turns: number, callback: () => void): void {
    this.#ports.defer(() => (turns > 1 ? this.#wait(turns - 1, callback) : callback()));
  }

  *#type(text: Rope, snapshot: Snapshot): Generator<typeof TOLD | undefined> {
    const { setup, analysis } = snapshot;
    const places = placesIn(analysis);
    for (let letter = 0; letter < LETTERS; letter++) {
      const at = places[letter % places.length] ?? 0;
      const written = TYPED.slice(0, letter + 1);
      const steps = this.#ports.analyse(text.edited({ start: at, oldEnd: at }, written), setup.options, setup.catalogue, analysis, {
        start: at,
        oldEnd: at,
        newEnd: at + written.length,
      });
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          this.#ports.tell({ ...snapshot, analysis: step.value });
          break;
        }
        yield;
      }
      yield TOLD;
    }
  }
}

/** Behind the first words of a sentence, an item and a row, from the middle of the document on. */
function placesIn({ model: { sections } }: Analysis): number[] {
  const places = new Map<string, number>();
  for (let index = sections.length >> 1; index < sections.length && places.size < 3; index++) {
    const { section, start } = sections[index] as (typeof sections)[number];
    for (const { kind, span } of section.units) {
      if ((kind === 'sentence' || kind === 'item' || kind === 'row') && !places.has(kind)) places.set(kind, start + Math.min(span.start + 4, span.end));
    }
  }
  return [...places.values()];
}
