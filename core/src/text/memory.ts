/**
 * What was computed of an immutable value, kept in the value itself.
 * A weak map would look the same, but a JavaScript engine lets go of what such a map holds only when it looks through the whole heap:
 * until then, every version of a document that was ever typed would be carried along.
 */

/** Part of a value; equal to any other one, because what is in it follows from the value. */
export class Memory {
  #kept: Map<object, unknown> | null = null;

  get(key: object): unknown {
    return this.#kept?.get(key);
  }

  set(key: object, value: unknown): void {
    this.#kept ??= new Map();
    this.#kept.set(key, value);
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
