/** Numbered steps of a drive through the editor: each prints one line, a failed one leaves a picture and the next still runs. */

export class Steps {
  readonly #onFailure: (step: number) => Promise<string | undefined>;
  #passed = 0;
  #failed = 0;

  /** `onFailure` gives the place of a picture, if one could be taken. */
  constructor(onFailure: (step: number) => Promise<string | undefined>) {
    this.#onFailure = onFailure;
  }

  get failed(): number {
    return this.#failed;
  }

  /** Runs one step; what it returns is undefined where it failed. */
  async run<T>(title: string, step: () => Promise<T>): Promise<T | undefined> {
    const number = this.#passed + this.#failed + 1;
    try {
      const result = await step();
      this.#passed++;
      process.stdout.write(`ok ${number} ${title}\n`);
      return result;
    } catch (error) {
      this.#failed++;
      const picture = await this.#onFailure(number).catch(() => undefined);
      const reason = error instanceof Error ? error.message : String(error);
      process.stdout.write(`FAILED ${number} ${title}\n  ${reason.replace(/\n/g, '\n  ')}\n${picture === undefined ? '' : `  see ${picture}\n`}`);
      return undefined;
    }
  }

  /** The line that `npm test` reads. */
  summary(): string {
    return `##vsix-tests passed=${this.#passed} failed=${this.#failed}`;
  }
}
