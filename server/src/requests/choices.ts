import { type Catalogue, STAGES } from '../../../core/src/index.ts';
import type { Choices } from '../../../protocol/index.ts';

/** `mlDesignDocs/choices`: what a person may choose from in the client's quick picks. */
export function choices({ profiles }: Catalogue): Choices {
  return { profiles: profiles.map(({ id, title, summary }) => ({ id, title, summary })), stages: STAGES };
}
