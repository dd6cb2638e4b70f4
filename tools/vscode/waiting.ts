/** Waiting for what a page shows. */

export const waitMs = 20_000;

/** Asks again until the answer holds; the last answer is part of the error. */
export async function poll<T>(what: string, ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  const giveUpAt = Date.now() + waitMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Asks until two answers in a row, some time apart, are the same. */
export async function settled(ask: () => Promise<string>): Promise<string> {
  let last = await ask();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 400));
    const next = await ask();
    if (next === last) return next;
    last = next;
  }
}

/** The workbench writes non-breaking spaces and breaks its rows into lines. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
