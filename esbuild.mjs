// Bundles what ships: `node esbuild.mjs` for all, `--watch` to rebuild on change, `--tests` for the suites that run inside VS Code, `--out=FOLDER` for another folder than this one.
import fs from 'node:fs';
import esbuild from 'esbuild';

const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const out = process.argv.find((one) => one.startsWith('--out='))?.slice('--out='.length) ?? '.';
// The package's main file finds its own parts by a `require` that no bundler follows.
const alias = { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' };
const shared = { bundle: true, alias, minify: !watch, sourcemap: watch ? 'linked' : false, logLevel: 'warning', legalComments: 'none', target: 'es2022' };
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...shared, platform: 'browser', format: 'cjs', mainFields: ['browser', 'module', 'main'] };

const ENGINE = 'core/src/index.ts';
const ENGINE_NAME = 'mlDesignDocsEngine';
/** The engine is one file for the server's process and its worker; each bundle that takes it from there holds this module in its place. */
const engineFrom = (contents) => ({
  name: 'engine',
  setup(build) {
    build.onResolve({ filter: /core\/src\/index\.ts$/ }, () => ({ path: ENGINE, namespace: 'engine' }));
    build.onResolve({ filter: /^\.\/engine\.js$/, namespace: 'engine' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'engine' }, () => ({ contents, loader: 'js' }));
  },
});

/** Compiling the engine takes longer than all else at the start: the server answers the first request before it loads it. */
async function lazyEngine() {
  const names = esbuild.build({ entryPoints: [ENGINE], bundle: true, format: 'esm', external: ['./*'], metafile: true, write: false, outfile: ENGINE_NAME });
  const { exports } = Object.values((await names).metafile.outputs)[0];
  return `let engine; for (const name of ${JSON.stringify(exports)}) Object.defineProperty(exports, name, { enumerable: true, get: () => (engine ??= require('./engine.js'))[name] });`;
}

/** Runs the source of the engine for what follows from the catalogue, so that no process that starts has to find it out. While somebody changes the catalogue, it does. */
async function standardPhrases() {
  const contents = `import { standardCatalogue } from './core/src/catalogue/catalogue.ts';
    import { lexiconOf } from './core/src/evidence/lexicon.ts';
    export const tables = lexiconOf(standardCatalogue).matcher.tables();`;
  const { outputFiles } = await esbuild.build({ stdin: { contents, resolveDir: '.' }, bundle: true, format: 'esm', write: false });
  const { tables } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
  const data = JSON.stringify(JSON.stringify(tables));
  return {
    name: 'standard-phrases',
    setup: (build) => build.onLoad({ filter: /standardPhrases\.ts$/ }, () => ({ contents: `export const standardPhrases = () => JSON.parse(${data});` })),
  };
}

const bundles = tests
  ? [
      { ...node, minify: false, entryPoints: ['test/extension/index.ts'], outfile: 'dist-test/extension/index.cjs', external: ['vscode'] },
      { ...browser, minify: false, entryPoints: ['test/extension/index.ts'], outfile: 'dist-test/extension/web/index.js', external: ['vscode'] },
    ]
  : [
      { ...node, entryPoints: ['client/src/node/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
      // As a script it leaves a name behind for a worker, as a module it exports the same.
      {
        ...browser,
        format: 'iife',
        conditions: ['worker'],
        entryPoints: [ENGINE],
        globalName: ENGINE_NAME,
        footer: { js: `if (typeof module === 'object') module.exports = ${ENGINE_NAME};` },
        outfile: 'dist/engine.js',
      },
      { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js', plugins: [engineFrom(await lazyEngine())] },
      { ...node, entryPoints: ['cli/src/bin.ts'], outfile: 'dist/cli.js' },
      // For Node.js and for browsers alike: nothing of a platform may come along.
      { ...browser, conditions: ['worker'], entryPoints: ['api/src/index.ts'], outfile: 'dist/api.cjs' },
      { ...browser, format: 'esm', conditions: ['worker'], entryPoints: ['api/src/index.ts'], outfile: 'dist/api.mjs' },
      { ...browser, entryPoints: ['client/src/browser/extension.ts'], outfile: 'dist/browser/extension.js', external: ['vscode'] },
      {
        ...browser,
        format: 'iife',
        conditions: ['worker'],
        entryPoints: ['server/src/browser/main.ts'],
        outfile: 'dist/browser/server.js',
        plugins: [engineFrom(`module.exports = globalThis.${ENGINE_NAME};`)],
      },
    ];

/** Patterns are left as they are written. A file of nothing but ASCII is read in a third of the time. */
function inAscii(file) {
  const code = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(
    file,
    code.replace(/[^\x00-\x7F]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

const compiled = tests || watch ? [] : [await standardPhrases()];
for (const bundle of bundles) bundle.plugins = [...(bundle.plugins ?? []), ...compiled];
for (const bundle of bundles) bundle.outfile = `${out}/${bundle.outfile}`;

if (watch) {
  for (const options of bundles) await (await esbuild.context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => esbuild.build(options)));
  for (const { outfile } of bundles) inAscii(outfile);
  if (!tests) fs.chmodSync(`${out}/dist/cli.js`, 0o755);
}
