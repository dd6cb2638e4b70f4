import { summarizeStatus } from '../../../core/src/index.ts';
import type { DocumentStatus } from '../../../protocol/index.ts';
import type { Snapshot } from '../session.ts';

/** `mlDesignDocs/documentStatus`: why a document is or is not reviewed, and how far it is. */
export function documentStatus({ uri, version, analysis }: Snapshot): DocumentStatus {
  return { uri, version, ...summarizeStatus(analysis) };
}
