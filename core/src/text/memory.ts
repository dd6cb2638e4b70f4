/**
 * What was computed of an immutable value, kept in the value itself.
 * A weak map would look the same, but a JavaScript engine lets go of what such a map holds only when it looks through the whole heap:
 * until then, every version of a document that was ever typed would be carried along.
 */

/** Part of a value; equal to any other one, because what is in it follows from the value. */
export class Memory {
  /** Keys, each with its value behind it: so few that looking at each is sooner done than a map is made. */
  #kept: unknown[] | null = null;

  get(key: object): unknown {
    const kept = this.#kept;
    if (kept) for (let at = 0; at < kept.length; at += 2) if (kept[at] === key) return kept[at + 1];
    return undefined;
  }

  set(key: object, value: unknown): void {
    const kept = this.#kept;
    if (!kept) {
      this.#kept = [key, value];
      return;
    }
    let at = 0;
    while (at < kept.length && kept[at] !== key) at += 2;
    kept[at] = key;
    kept[at + 1] = value;
  }
}

export interface Remembering {
  readonly memory: Memory;
}

/** One thing that is remembered of values of a kind. */
export class Remembered<T extends Remembering, V> {
  get(of: T): V | undefined {
    return of.memory.get(this) as V | undefined;
  }

  set(of: T, value: V): V {
    of.memory.set(this, value);
    return value;
  }
}
