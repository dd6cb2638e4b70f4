/**
 * Writes everything that follows from the declarations: indexes, docs pages, snippets, tables in the README, the profile list in the manifest.
 * `npm run generate` writes; `--check` writes nothing and fails where a file is not what it would write.
 */
import fs from 'node:fs';
import path from 'node:path';
import { catalogueIndexes } from './generators/indexes.ts';

const check = process.argv.includes('--check');
const root = process.cwd();

function main(): void {
  // The indexes come first: the rest is made from what they list, in a process that has not loaded the old ones.
  const stale = writeAll(catalogueIndexes(root));
  void import('./generators/documents.ts').then(({ generatedDocuments }) => {
    const all = [...stale, ...writeAll(generatedDocuments(root))];
    if (all.length === 0) return;
    console.log(`${check ? 'Out of date' : 'Written'}:\n${all.map((file) => `  ${file}`).join('\n')}`);
    if (check) {
      console.log('Run `npm run generate` and commit the result.');
      process.exitCode = 1;
    }
  });
}

/** Writes the files whose content differs (or, with `--check`, none) and returns their names. Pages of what is gone are taken away. */
function writeAll(files: ReadonlyMap<string, string | null>): string[] {
  const changed: string[] = [];
  for (const [name, content] of files) {
    const file = path.join(root, name);
    const old = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    if (old === content) continue;
    changed.push(name);
    if (check) continue;
    if (content === null) fs.rmSync(file);
    else {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, content);
    }
  }
  return changed;
}

main();
