/** Clock and file writing of Node.js as practice sees them. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PracticePort } from './commands/practice.ts';

export const nodePractice: PracticePort = {
  now: () => Date.now(),
  async write(path, text) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
};
