/**
 * Makes mocha's globals (`describe`, `it`, …) before any suite is loaded; must be the first import of the bundle.
 * Takes mocha's browser build, which runs in the Node and in the web worker extension host alike.
 */
import 'mocha/mocha.js';

const testTimeoutMs = 30_000;

interface MochaGlobals {
  readonly Mocha: typeof import('mocha');
  readonly mocha: BrowserMocha;
}

export const { Mocha, mocha } = globalThis as unknown as MochaGlobals;

mocha.setup({ ui: 'bdd', timeout: testTimeoutMs });
