/**
 * How the harness talks: one-line progress on stderr, and errors that carry their remedy.
 * stdout is left to results (an address, the output of a test run).
 */

/** Something is missing or failed outside our code; `remedy` says what the reader can do about it. */
export class HarnessError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'HarnessError';
    this.remedy = remedy;
  }
}

export function say(text: string): void {
  process.stderr.write(`[vscode] ${text}\n`);
}

/** Prints any thrown value for a person: message and remedy for ours, the stack for a surprise. */
export function sayError(error: unknown): void {
  if (error instanceof HarnessError) {
    say(`Error: ${error.message}`);
    say(`Remedy: ${error.remedy}`);
  } else {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** Runs a script's main function: prints a failure and sets the exit status, never a bare stack for a known one. */
export async function runMain(main: () => Promise<number>): Promise<never> {
  try {
    process.exit(await main());
  } catch (error) {
    sayError(error);
    process.exit(1);
  }
}
