/** One text analyzed with everything that is asked of it and with what the documents beside it settle. */
import type { Analysis, Setup } from '../../../core/src/index.ts';
import { loadEngine } from '../engine.ts';
import type { FilePort } from '../files.ts';
import { followLinks } from '../linked.ts';
import { forwardSlashes } from '../paths.ts';

export interface DocumentText {
  /** As reports print it. */
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
}

export interface Analysed {
  /** Findings that the baseline knows are marked as suppressed. */
  readonly analysis: Analysis;
  /** Other documents had a say. */
  readonly isLinked: boolean;
}

/** `root` is absolute: nothing outside of it is read. */
export async function analyseDocument(document: DocumentText, setup: Setup, root: string, files: FilePort): Promise<Analysed> {
  const { analyse, analyseConfigured } = await loadEngine();
  const own = analyse(document.text, setup.options, setup.catalogue);
  const followed = await followLinks(own, document, setup, { root, files });
  const { analysis } = analyseConfigured(forwardSlashes(document.absolute), document.text, setup, () => followed);
  return { analysis, isLinked: followed !== own };
}
