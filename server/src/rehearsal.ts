/**
 * Types a few letters into a document that has just been opened, for nobody to see.
 * An engine compiles what runs often; without this, the first twenty letters that a person types take two to four times as long as all others.
 */
import { type Analysis, type analyseSteps, Rope } from '../../core/src/index.ts';
import type { Defer, Snapshot } from './session.ts';

interface RehearsalPorts {
  readonly analyse: typeof analyseSteps;
  readonly defer: Defer;
  readonly now: () => number;
  /** Makes what a client would be told, and tells nobody. */
  readonly tell: (snapshot: Snapshot) => void;
  /** Called before the first letter, and again where it goes on. */
  readonly onBegun?: () => void;
  /** Called once, behind the last letter. */
  readonly onOver?: () => void;
}

/** So many letters, but no more than so many milliseconds of work. */
const LETTERS = 24;
const LONGEST = 250;
/** Of a document of so many characters, the first part is typed into: somebody may type before the rest is read. */
const VERY_LONG = 262_144;
/** Milliseconds at a stretch, and no more than one letter: so long a message waits at most. */
const STRETCH = 3;
/** A letter has been typed and told. */
const TOLD = 'told';
type Steps = Generator<typeof TOLD | undefined>;
/** The first turn comes before a message that is already there, the second one behind it. */
const TURNS = 2;
const TYPED = 'an answer within 20 ms is measured at p99 a day, ';

/** Of all documents only the first one is taken: what it makes fast is fast for the others. */
export class Rehearsal {
  readonly #ports: RehearsalPorts;
  #steps: Steps | null = null;
  #typed = 0;
  #worked = 0;

  constructor(ports: RehearsalPorts) {
    this.#ports = ports;
  }

  /** Begins, or goes on where it was stopped, with what has just been told. */
  begin(text: Rope, snapshot: Snapshot): void {
    if (this.isOver || this.#steps || !snapshot.analysis.kind.isDesignDoc) return;
    const steps = this.#type(text, snapshot);
    this.#steps = steps;
    this.#ports.onBegun?.();
    this.#wait(TURNS, () => this.#step(steps));
  }

  /** All letters, typed into the first part of a document of `length` characters if that is a lot; whoever reads the rest does these steps before. */
  *ahead(snapshot: Snapshot, length: number): Generator<void, void> {
    if (length < VERY_LONG || this.isOver) return;
    this.#ports.onBegun?.();
    for (const _ of this.#type(Rope.of(snapshot.analysis.model.text), snapshot)) yield;
  }

  /** Somebody types: what is left is typed when that has been told. */
  stop(): void {
    this.#steps = null;
  }

  get isOver(): boolean {
    return this.#typed >= LETTERS || this.#worked > LONGEST;
  }

  #step(steps: Steps): void {
    if (this.#steps !== steps) return;
    const start = this.#ports.now();
    let worked = 0;
    for (let isTyped = false; !isTyped && worked <= STRETCH; ) {
      const step = steps.next();
      isTyped = step.done === true || step.value === TOLD;
      worked = this.#ports.now() - start;
    }
    this.#worked += worked;
    if (this.isOver) {
      this.stop();
      this.#ports.onOver?.();
    } else this.#wait(TURNS, () => this.#step(steps));
  }

  #wait(turns: number, callback: () => void): void {
    this.#ports.defer(() => (turns > 1 ? this.#wait(turns - 1, callback) : callback()));
  }

  *#type(text: Rope, snapshot: Snapshot): Steps {
    const { setup, analysis } = snapshot;
    const places = placesIn(analysis);
    for (let letter = this.#typed; letter < LETTERS; letter++) {
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
      this.#typed++;
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
