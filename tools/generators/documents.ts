/** The files made from the catalogue and the checks. */
import fs from 'node:fs';
import path from 'node:path';
import { standardCatalogue } from '../../core/src/catalogue/catalogue.ts';
import { vocabulary } from '../../core/src/catalogue/vocabulary/index.generated.ts';
import { checks } from '../../core/src/checks/checks/index.generated.ts';
import { CHECK_IDS } from '../../core/src/checks/checkIds.ts';
import { checkPages } from './checkPages.ts';
import { configSchema } from './configSchema.ts';
import { manifest } from './manifest.ts';
import { snippetFile } from './snippets.ts';
import { profilePages, topicPages } from './topicPages.ts';
import { wordClassTable } from './wordClassTable.ts';
import { fillZones } from './zones.ts';

/** Names and contents; null takes a page away whose subject is gone. */
export function generatedDocuments(root: string): Map<string, string | null> {
  const files = new Map<string, string | null>([
    ...topicPages(standardCatalogue),
    ...profilePages(standardCatalogue),
    ...checkPages(checks),
    ['snippets/ml-design-docs.json', snippetFile(standardCatalogue)],
    ['schema/ml-design-docs.config.schema.json', configSchema(standardCatalogue, CHECK_IDS)],
    ['core/src/evidence/wordClassTable.generated.ts', wordClassTable(vocabulary)],
    ['package.json', manifest(fs.readFileSync(path.join(root, 'package.json'), 'utf8'), standardCatalogue)],
  ]);
  const readme = path.join(root, 'README.md');
  if (fs.existsSync(readme)) files.set('README.md', fillZones(fs.readFileSync(readme, 'utf8'), standardCatalogue, checks));
  for (const folder of ['docs/topics', 'docs/checks', 'docs/profiles']) {
    for (const file of fs.existsSync(path.join(root, folder)) ? fs.readdirSync(path.join(root, folder)) : []) {
      if (!files.has(`${folder}/${file}`)) files.set(`${folder}/${file}`, null);
    }
  }
  return files;
}
