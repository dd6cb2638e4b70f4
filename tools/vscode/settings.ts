/**
 * The user settings of a harness editor: quiet, offline, the same every time.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Theme = 'light' | 'dark';

export const themeNames: Readonly<Record<Theme, string>> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
};

const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.reduceMotion': 'on',
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'chat.commandCenter.enabled': false,
  // Known to newer releases only, whose fixes would otherwise include their assistant's.
  'chat.disableAIFeatures': true,
  // The browser editor saves after a delay by default, which would change the samples while somebody tries things.
  'files.autoSave': 'off',
};

/** The settings of a fresh user data folder; `extra` wins. */
export function harnessSettings(theme: Theme, extra: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return { ...quietSettings, 'workbench.colorTheme': themeNames[theme], ...extra };
}

/** Writes settings where the server looks for them; settings somebody has changed meanwhile are kept. */
export async function writeSettingsOnce(userDataDir: string, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const file = join(userDataDir, 'User', 'settings.json');
  if (existsSync(file)) return;
  await mkdir(join(userDataDir, 'User'), { recursive: true });
  await writeFile(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}
