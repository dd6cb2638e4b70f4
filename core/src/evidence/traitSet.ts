/** The traits of one unit, as numbers in tables that are used again for the next one: a document has hundreds of thousands of them. */

/** Traits with their values, in the order in which they were first seen, each once. */
export type Traits = Iterable<readonly [trait: number, value: number]>;

/** So many traits fit without growing. */
const USUAL = 512;

export class TraitSet implements Traits {
  /** Only the first `size` count. */
  traits = new Uint32Array(USUAL);
  values = new Float64Array(USUAL);
  size = 0;
  /** By hash, one more than the place of a trait; 0 where there is none. */
  #places = new Int32Array(4 * USUAL);

  clear(): void {
    if (this.traits.length > USUAL) this.#make(USUAL);
    else this.#places.fill(0);
    this.size = 0;
  }

  /** A trait that was seen before keeps its place and gets the new value. */
  add(trait: number, value: number): void {
    const mask = this.#places.length - 1;
    let slot = (trait ^ (trait >>> 16)) & mask;
    for (let place = this.#places[slot] as number; place !== 0; place = this.#places[slot] as number) {
      if (this.traits[place - 1] === trait) {
        this.values[place - 1] = value;
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (this.size === this.traits.length) {
      this.#grow();
      this.add(trait, value);
      return;
    }
    this.traits[this.size] = trait;
    this.values[this.size] = value;
    this.#places[slot] = ++this.size;
  }

  /** Scales the traits at these places, half-open, by what makes a vector of `length` of them; one shorter than one is taken for one. */
  normalize(from: number, to: number, length: number): void {
    let square = 0;
    for (let i = from; i < to; i++) square += (this.values[i] as number) ** 2;
    const scale = length / Math.sqrt(Math.max(1, square));
    for (let i = from; i < to; i++) this.values[i] = (this.values[i] as number) * scale;
  }

  *[Symbol.iterator](): Iterator<readonly [number, number]> {
    for (let i = 0; i < this.size; i++) yield [this.traits[i] as number, this.values[i] as number];
  }

  #grow(): void {
    const { traits, values, size } = this;
    this.#make(size * 2);
    this.size = 0;
    for (let i = 0; i < size; i++) this.add(traits[i] as number, values[i] as number);
  }

  #make(length: number): void {
    this.traits = new Uint32Array(length);
    this.values = new Float64Array(length);
    this.#places = new Int32Array(4 * length);
  }
}
