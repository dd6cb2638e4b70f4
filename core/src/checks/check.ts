/** What a check is: a declaration with its docs and examples, and a pure function that yields what it found. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Profile } from '../catalogue/profile.ts';
import type { Options } from '../config/options.ts';
import type { DocumentModel } from '../document/documentModel.ts';
import type { Stage } from '../document/frontMatter.ts';
import type { TopicCoverage } from '../evidence/coverage.ts';
import type { DocumentKind } from '../evidence/documentKind.ts';
import type { DocumentEvidence } from '../evidence/evidence.ts';
import type { Remembering } from '../text/memory.ts';
import type { Span } from '../text/span.ts';
import type { CheckId } from './checkIds.ts';

/** Everything a check may look at; immutable. */
export interface CheckContext extends Remembering {
  readonly model: DocumentModel;
  readonly catalogue: Catalogue;
  readonly profile: Profile;
  readonly stage: Stage;
  readonly kind: DocumentKind;
  readonly found: DocumentEvidence;
  readonly coverage: readonly TopicCoverage[];
  readonly options: Options;
}

/** What a check yields; severity, code and suppression are added by `runChecks`. */
export interface RawFinding {
  readonly topic?: string;
  readonly message: string;
  readonly span: Span;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

export interface Check {
  readonly id: CheckId;
  readonly since: string;
  /** One sentence for lists: what it reports. */
  readonly summary: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** What the author does about it. */
  readonly help: string;
  /** Documents that show it, and documents that do not: its first tests, printed on its docs page. */
  readonly examples: { readonly incorrect: readonly string[]; readonly correct: readonly string[] };
  /** Whether it also looks at Markdown that is not a design document: only mistakes in what steers the tool. */
  readonly everywhere?: true;
  /** Whether it asks for what is yet to be written: a form that others fill in is not asked. */
  readonly asks?: true;
  /** Whether what it finds in a section stays found, whatever is written behind that section. */
  readonly local?: true;
  /** Finds what `run` rests on and would find itself, in steps of a few milliseconds even in a long document. */
  readonly steps?: (context: CheckContext) => Generator<void>;
  readonly run: (context: CheckContext) => Iterable<RawFinding>;
}

export function defineCheck(check: Check): Check {
  return check;
}
