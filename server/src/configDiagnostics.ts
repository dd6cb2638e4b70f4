/** Shows mistakes in config files and baselines in these files themselves, while a document that uses them is open. */
import type { Diagnostic } from 'vscode-languageserver';
import { absentBaseline, type Surroundings } from '../../core/src/index.ts';
import { toConfigDiagnostics } from './convert.ts';

const START = { start: 0, end: 1 };

export class ConfigDiagnostics {
  readonly #send: (uri: string, diagnostics: Diagnostic[]) => void;
  /** What the client shows, as text; files without a mistake are not in it. */
  #shown = new Map<string, string>();

  constructor(send: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#send = send;
  }

  /** `used` is all that open documents are reviewed with. */
  update(used: readonly Surroundings[]): void {
    const wanted = new Map<string, Diagnostic[]>();
    for (const surroundings of used) {
      const { config, baseline } = surroundings;
      const absent = absentBaseline(surroundings);
      const textOf = (location: string): string => config?.texts.get(location) ?? '';
      for (const location of new Set(config?.problems.map((problem) => problem.location))) {
        const own = config?.problems.filter((problem) => problem.location === location) ?? [];
        wanted.set(location, toConfigDiagnostics(textOf(location), own, 'error'));
      }
      if (absent) wanted.set(absent.location, [...(wanted.get(absent.location) ?? []), ...toConfigDiagnostics(textOf(absent.location), [absent], 'warning')]);
      if (baseline?.problem) wanted.set(baseline.location, toConfigDiagnostics('', [{ span: START, message: baseline.problem }], 'error'));
    }
    const shown = new Map([...wanted].map(([uri, diagnostics]) => [uri, JSON.stringify(diagnostics)]));
    for (const uri of this.#shown.keys()) if (!shown.has(uri)) this.#send(uri, []);
    for (const [uri, diagnostics] of wanted) if (this.#shown.get(uri) !== shown.get(uri)) this.#send(uri, diagnostics);
    this.#shown = shown;
  }
}
