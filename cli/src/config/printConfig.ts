/** What holds for one document, and where each value comes from: the answer of `config --print`. Pure. */
import type { Analysis, Config, Setup } from '../../../core/src/index.ts';

interface PrintedValue {
  readonly value: string;
  readonly origin: 'front-matter' | 'flags' | 'config' | 'settings' | 'default' | 'detected';
  /** File and line, where there is one. */
  readonly place?: string;
}

export interface PrintedConfig {
  readonly document: string;
  readonly reviewed: boolean;
  readonly reason: string;
  /** Null where there is none. */
  readonly config: string | null;
  /** Files that it extends, the first one read first. */
  readonly extends: readonly string[];
  readonly baseline: string | null;
  readonly profile: PrintedValue;
  readonly stage: PrintedValue;
  readonly review: PrintedValue;
  /** Only what is not as usual. */
  readonly severity: Readonly<Record<string, PrintedValue>>;
  /** Own topics, words, profiles and templates, each with its place. */
  readonly topics: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, string>>;
  readonly profiles: Readonly<Record<string, string>>;
  readonly templates: Readonly<Record<string, string>>;
}

/** `printed` gives a location as people read it. */
export function printConfig(document: string, setup: Setup, analysis: Analysis, printed: (location: string) => string): PrintedConfig {
  const { config, baseline } = setup.surroundings;
  const value = (key: string, said: string): PrintedValue => {
    const origin = setup.origins[key] ?? { from: 'default' };
    return { value: said, origin: origin.from, ...(origin.file === undefined ? {} : { place: `${printed(origin.file)}:${origin.line}` }) };
  };
  const front = analysis.model.frontMatter;
  const inFrontMatter = (said: string): PrintedValue => ({ value: said, origin: 'front-matter' });
  const profile = analysis.profile.id;
  return {
    document,
    reviewed: analysis.kind.isDesignDoc,
    reason: analysis.kind.reason,
    config: config ? printed(config.location) : null,
    extends: (config?.layers ?? []).slice(0, -1).map((layer) => printed(layer.location)),
    baseline: baseline ? printed(baseline.location) : null,
    profile:
      analysis.profileOrigin === 'front-matter'
        ? inFrontMatter(profile)
        : analysis.profileOrigin === 'options'
          ? value('profile', profile)
          : { value: profile, origin: 'detected' },
    stage: front?.stage?.value === analysis.stage ? inFrontMatter(analysis.stage) : value('stage', analysis.stage),
    review: front?.designDoc ? inFrontMatter(front.designDoc.value === false ? 'never' : 'always') : value('review', setup.options.review),
    severity: Object.fromEntries(Object.entries(setup.options.severity).map(([code, said]) => [code, value(`severity.${code}`, said)])),
    ...additions(config, printed),
  };
}

function additions(config: Config | null, printed: (location: string) => string): Pick<PrintedConfig, 'topics' | 'terms' | 'profiles' | 'templates'> {
  const topics: Record<string, string> = {};
  const terms: Record<string, string> = {};
  const profiles: Record<string, string> = {};
  const templates: Record<string, string> = {};
  for (const layer of config?.layers ?? []) {
    const place = (path: string): string => `${printed(layer.location)}:${layer.lineOf(path)}`;
    const { value } = layer;
    for (const [index, { id }] of (value.topics ?? []).entries()) topics[id] = place(`topics[${index}]`);
    for (const id of Object.keys(value.terms ?? {})) terms[id] = place(`terms.${id}`);
    for (const id of Object.keys(value.profiles ?? {})) profiles[id] = place(`profiles.${id}`);
    for (const kind of ['sections', 'documents'] as const) {
      for (const key of Object.keys(value.templates?.[kind] ?? {})) templates[`${kind}.${key}`] = place(`templates.${kind}.${key}`);
    }
  }
  return { topics, terms, profiles, templates };
}
