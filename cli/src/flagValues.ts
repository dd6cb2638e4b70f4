/** Readers of the values of flags; what they refuse, they refuse in one sentence that says what is taken. */
import { InvalidArgumentError } from 'commander';

/** Reads an option that takes one of a few words. */
export function oneOf<const T extends string>(what: string, allowed: readonly T[]): (value: string) => T {
  return (value) => {
    const known = allowed.find((one) => one === value);
    if (known === undefined) throw new InvalidArgumentError(`“${value}” is no ${what}: use ${allowed.join(', ')}`);
    return known;
  };
}

/** Reads an option that takes a whole number from zero. */
export function wholeNumber(flag: string): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError(`“${value}” is no number for ${flag}: use 0, 1, 2 and so on`);
    return Number(value);
  };
}
