/** Rolls the types of the programming interface up into one file a module kind: `dist/api.d.mts` and `dist/api.d.cts`. Run by `npm run build:types`, behind `tsc -b api`. */
import fs from 'node:fs';
import path from 'node:path';

const emitted = path.join('.build', 'api', 'api', 'src');

function main(): void {
  const [data = '', functions = ''] = ['report.d.ts', 'index.d.ts'].map((file) => fs.readFileSync(path.join(emitted, file), 'utf8'));
  const own = functions.replace(/^(?:import|export) type .*$\n/gm, '');
  const text = `${data.trimEnd()}\n\n${own.trimStart()}`;
  const foreign = /^.*\b(?:import|from)\b\s*[('"].*$/m.exec(text)?.[0];
  if (foreign) throw new Error(`The types must stand alone, but they import: ${foreign}`);
  fs.mkdirSync('dist', { recursive: true });
  for (const kind of ['mts', 'cts']) fs.writeFileSync(path.join('dist', `api.d.${kind}`), text);
}

main();
