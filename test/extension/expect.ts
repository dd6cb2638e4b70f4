/** As much of an assertion library as the suites need: Node's own does not load in a web worker. */

export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

export function ok(value: unknown, what: string): asserts value {
  if (!value) throw new Error(`expected ${what}`);
}

export function match(actual: string, pattern: RegExp, what = 'text'): void {
  if (!pattern.test(actual)) throw new Error(`${what}: expected ${String(pattern)} in ${JSON.stringify(actual)}`);
}
