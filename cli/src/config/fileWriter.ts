/** The only way in which the command line writes files of its own: baselines and new configs. */
import { writeFile } from 'node:fs/promises';

export interface FileWriter {
  /** Writes a whole file, absolute path; an existing one is replaced unless `isNew`, then it is a rejection with the code `EEXIST`. */
  write(path: string, text: string, options: { readonly isNew: boolean }): Promise<void>;
}

export const nodeWriter: FileWriter = {
  write: (path, text, { isNew }) => writeFile(path, text, { encoding: 'utf8', flag: isNew ? 'wx' : 'w' }),
};
