import { folderOf, pathBetween, summarizeStatus } from '../../../core/src/index.ts';
import type { DocumentStatus } from '../../../protocol/index.ts';
import type { Snapshot } from '../session.ts';

/** `mlDesignDocs/documentStatus`: why a document is or is not reviewed, and how far it is. */
export function documentStatus({ uri, version, setup, analysis, hidden }: Snapshot): DocumentStatus {
  const { config } = setup.surroundings;
  return {
    uri,
    version,
    ...summarizeStatus(analysis),
    config: config ? pathBetween(folderOf(uri) ?? '', config.location) : null,
    configProblems: config?.problems.length ?? 0,
    known: hidden,
  };
}
