import { type Catalogue, scaffoldDocument } from '../../../core/src/index.ts';
import type { ScaffoldParams } from '../../../protocol/index.ts';

/** `mlDesignDocs/scaffold`: the text of a new document as a snippet; a client asks only if it can insert one. */
export function scaffold(catalogue: Catalogue, { profile }: ScaffoldParams): string {
  return scaffoldDocument(catalogue, profile, 'snippet');
}
