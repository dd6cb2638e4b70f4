/** What a config file says, once it is checked: only keys and values that mean something are left. */
import type { Importance } from '../catalogue/profile.ts';
import type { TopicGroup } from '../catalogue/topic.ts';
import type { Stage } from '../document/frontMatter.ts';
import type { Options, Severity } from './options.ts';

/** Markdown as it stands, or a file that holds it; the loader reads files and puts in what they say. */
type MarkdownValue = string | { readonly file: string };

export interface SettingsValue {
  readonly profile?: string;
  readonly stage?: Stage;
  readonly severity?: Readonly<Record<string, Severity | 'off'>>;
  readonly review?: Options['review'];
}

export interface OverrideValue extends SettingsValue {
  readonly files: string | readonly string[];
}

export interface FacetValue {
  readonly id: string;
  readonly label?: string;
  readonly question: string;
  readonly essential?: boolean;
  readonly phrases?: readonly string[];
  readonly patterns?: readonly string[];
  readonly line?: string;
}

export interface TopicValue {
  readonly id: string;
  readonly title: string;
  readonly group?: TopicGroup;
  readonly summary?: string;
  readonly why?: string;
  readonly importance?: Importance | Readonly<Record<string, Importance>>;
  readonly after?: string;
  readonly headings?: readonly string[];
  readonly names?: readonly string[];
  readonly otherSenses?: readonly string[];
  readonly phrases?: readonly string[];
  readonly patterns?: readonly string[];
  readonly terms?: readonly { readonly term: string; readonly meaning?: string }[];
  readonly skeleton?: MarkdownValue;
  readonly facets?: readonly FacetValue[];
  readonly references?: readonly { readonly title: string; readonly url: string }[];
}

export interface TermsValue {
  readonly names?: readonly string[];
  readonly evidence?: readonly string[];
  readonly patterns?: readonly string[];
  readonly headings?: readonly string[];
  readonly otherSenses?: readonly string[];
}

export interface ProfileValue {
  readonly from?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly cues?: readonly string[];
  readonly required?: readonly string[];
  readonly recommended?: readonly string[];
  readonly none?: readonly string[];
  readonly order?: readonly string[];
  readonly focus?: readonly string[];
}

export interface SectionValue {
  readonly heading?: string;
  readonly body?: string;
  readonly file?: string;
}

export interface ConfigValue extends SettingsValue {
  readonly extends?: string | readonly string[];
  readonly documents?: { readonly include?: readonly string[]; readonly ignore?: readonly string[] };
  readonly overrides?: readonly OverrideValue[];
  readonly topics?: readonly TopicValue[];
  readonly terms?: Readonly<Record<string, TermsValue>>;
  readonly profiles?: Readonly<Record<string, ProfileValue>>;
  readonly templates?: { readonly sections?: Readonly<Record<string, string | SectionValue>>; readonly documents?: Readonly<Record<string, MarkdownValue>> };
  readonly problems?: readonly string[];
  readonly baseline?: string;
}
