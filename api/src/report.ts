/** The plain data that the package hands out. Fields are only ever added. Lines and columns count from 1, columns in UTF-16 code units. */

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Finding {
  /** The check, with the topic behind a slash where it is about one: `missing-topic/monitoring`. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
  readonly related: readonly { readonly start: Position; readonly end: Position; readonly message: string }[];
  /** Set where the author asked not to see it. */
  readonly suppressed: { readonly reason: string | null } | null;
}

export interface TopicResult {
  readonly id: string;
  readonly title: string;
  readonly status: 'covered' | 'mentioned' | 'missing' | 'waived' | 'not-applicable';
  /** What the profile asks for. */
  readonly importance: 'required' | 'recommended' | 'none';
  /** Best first. */
  readonly evidence: readonly { readonly line: number; readonly endLine: number; readonly text: string; readonly why: string }[];
  readonly facets: readonly { readonly id: string; readonly label: string; readonly essential: boolean; readonly found: boolean }[];
  readonly waiver: { readonly reason: string | null; readonly line: number } | null;
}

export interface Report {
  /** False for Markdown that is not the design of a machine-learning system; it then has no findings but on mistakes in what steers the review. */
  readonly isDesignDoc: boolean;
  /** Nobody has filled it in yet. */
  readonly isTemplate: boolean;
  /** Why it was or was not reviewed, one sentence. */
  readonly reason: string;
  /** Null where it was not reviewed. */
  readonly profile: string | null;
  readonly stage: 'draft' | 'review' | 'approved';
  readonly topics: readonly TopicResult[];
  /** By place. */
  readonly findings: readonly Finding[];
}

export interface AnalyseOptions {
  /** Id of the profile for documents that name none; left out, the text decides. */
  readonly profile?: string;
  /** For documents that name none; `review` if left out. */
  readonly stage?: 'draft' | 'review' | 'approved';
  /** By check or code, such as `{ 'placeholder': 'off', 'missing-topic/monitoring': 'error' }`; the more specific one wins. */
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  /** `always` takes every text for a design, `never` none; `auto`, the default, lets the text decide. */
  readonly review?: 'auto' | 'always' | 'never';
}

export interface FixOptions extends AnalyseOptions {
  /** Ids of the topics whose sections are wanted; left out, all that are missing. */
  readonly topics?: readonly string[];
}

export interface FixResult {
  /** The text with the sections; every character of the old one is kept, in order. */
  readonly text: string;
  /** Ids of the topics whose sections were inserted. */
  readonly inserted: readonly string[];
}

export interface TopicInfo {
  readonly id: string;
  readonly title: string;
  readonly isCore: boolean;
  /** What it settles, one sentence. */
  readonly summary: string;
  /** What a reviewer asks. */
  readonly questions: readonly string[];
}

export interface ProfileInfo {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Ids of topics. */
  readonly required: readonly string[];
  readonly recommended: readonly string[];
}
