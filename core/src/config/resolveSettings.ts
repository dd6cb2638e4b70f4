/** What holds for one document, and where each value comes from: flags before config, config before the editor's settings, these before defaults. Front matter, which wins over all, is read by the engine. */
import type { SettingsValue } from './configValue.ts';
import { matchesGlob } from './glob.ts';
import type { Config, ConfigLayer } from './loadConfig.ts';
import { pathFrom } from './locations.ts';
import { defaultOptions, type Options, type Severity } from './options.ts';

/** Where a value comes from. `file` is a location, `line` counts from 1. */
export interface Origin {
  readonly from: 'flags' | 'config' | 'settings' | 'default';
  readonly file?: string;
  readonly line?: number;
}

export interface Resolved {
  readonly options: Options;
  /** By key: `profile`, `stage`, `review`, and `severity.CODE` for each override. */
  readonly origins: Readonly<Record<string, Origin>>;
}

export interface Sources {
  /** What the caller was told on the command line, if anything. */
  readonly flags?: SettingsValue;
  readonly config: Config | null;
  /** The editor's settings; they count only where there is no config. */
  readonly settings?: Options;
}

export function resolveSettings(document: string, { flags, config, settings }: Sources): Resolved {
  const severity: Record<string, Severity | 'off'> = {};
  const origins: Record<string, Origin> = {};
  const base = config ? defaultOptions : (settings ?? defaultOptions);
  const result = { profile: base.profile, stage: base.stage, review: base.review };
  for (const key of ['profile', 'stage', 'review'] as const) origins[key] = { from: base[key] === defaultOptions[key] ? 'default' : 'settings' };
  for (const [code, value] of Object.entries(base.severity)) {
    severity[code] = value;
    origins[`severity.${code}`] = { from: 'settings' };
  }
  const take = (value: SettingsValue, origin: (key: string) => Origin): void => {
    if (value.profile !== undefined) result.profile = value.profile === 'auto' ? null : value.profile;
    if (value.stage !== undefined) result.stage = value.stage;
    if (value.review !== undefined) result.review = value.review;
    for (const key of ['profile', 'stage', 'review'] as const) if (value[key] !== undefined) origins[key] = origin(key);
    for (const [code, one] of Object.entries(value.severity ?? {})) {
      severity[code] = one;
      origins[`severity.${code}`] = origin(`severity.${code}`);
    }
  };
  if (config) {
    const path = pathFrom(config.folder, document);
    for (const step of [wholeConfig, chosenDocuments, overridden]) for (const layer of config.layers) step(layer, path, take);
  }
  if (flags) take(flags, () => ({ from: 'flags' }));
  return { options: { ...result, severity }, origins };
}

type Take = (value: SettingsValue, origin: (key: string) => Origin) => void;

function at(layer: ConfigLayer, path: string): Origin {
  return { from: 'config', file: layer.location, line: layer.lineOf(path) };
}

function wholeConfig(layer: ConfigLayer, _path: string | null, take: Take): void {
  take(layer.value, (key) => at(layer, key));
}

function chosenDocuments(layer: ConfigLayer, path: string | null, take: Take): void {
  const { include = [], ignore = [] } = layer.value.documents ?? {};
  for (const [key, globs, review] of [
    ['include', include, 'always'],
    ['ignore', ignore, 'never'],
  ] as const) {
    const index = path === null ? -1 : globs.findIndex((glob) => matchesGlob(path, glob));
    if (index >= 0) take({ review }, () => at(layer, `documents.${key}[${index}]`));
  }
}

function overridden(layer: ConfigLayer, path: string | null, take: Take): void {
  for (const [index, override] of (layer.value.overrides ?? []).entries()) {
    const globs = typeof override.files === 'string' ? [override.files] : override.files;
    if (path !== null && globs.some((glob) => matchesGlob(path, glob))) take(override, (key) => at(layer, `overrides[${index}].${key}`));
  }
}
