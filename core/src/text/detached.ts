/**
 * The same words in a string of their own.
 * An engine keeps the whole of a text in memory as long as one slice of it is used; what outlives the text must not be a slice of it.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
