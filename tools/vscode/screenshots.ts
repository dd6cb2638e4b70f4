/**
 * A script behind `npm run screenshots`: photographs the packaged extension in a real workbench, in a light and a dark theme, into docs/images.
 * Every scene starts from the files as they are and leaves them so.
 *
 * Usage: screenshots.ts [--vsix=FILE] [--out=FOLDER] [--only=SCENE,SCENE]
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../core/src/index.ts';
import { HarnessError, runMain, say } from './messages.ts';
import { packageExtension, startPackagedEditor } from './packagedEditor.ts';
import { repositoryRoot } from './paths.ts';
import { practiceRound, practiceScorecard } from './practiceScenes.ts';
import type { Theme } from './settings.ts';
import { smallPng } from './smallPng.ts';
import { type Box, Workbench } from './workbench.ts';

const SIZE = { width: 1280, height: 800 };
const SIZE_LIMIT = 200 * 1024;
const THEMES: readonly Theme[] = ['dark', 'light'];

/** What only takes room or tells of this run is left out of the pictures. */
const TIDY = {
  'editor.minimap.enabled': false,
  'editor.fontSize': 15,
  'editor.lineHeight': 23,
  'editor.stickyScroll.enabled': false,
  'editor.scrollBeyondLastLine': true,
  'editor.occurrencesHighlight': 'off',
  'editor.renderWhitespace': 'none',
  'editor.hover.above': false,
  'editor.suggest.preview': false,
  'editor.cursorBlinking': 'solid',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
};

interface Scene {
  readonly name: string;
  /** A sample. */
  readonly file: string;
  /** Sets the stage and says which part of the window is the picture; all of it where nothing is said. */
  readonly play: (workbench: Workbench, text: string, folder: string) => Promise<Box | undefined>;
}

const SCENES: readonly Scene[] = [
  { name: 'findings', file: 'shelf-camera.md', play: findings },
  { name: 'quick-fix', file: 'store-demand-forecast.md', play: quickFix },
  { name: 'completion', file: 'incident-agent.md', play: completion },
  { name: 'hover', file: 'card-fraud.md', play: hover },
  { name: 'status', file: 'shelf-camera.md', play: status },
  { name: 'practice', file: 'card-fraud.md', play: (workbench, _, folder) => practiceRound(workbench, folder) },
  { name: 'scorecard', file: 'card-fraud.md', play: practiceScorecard },
];

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { vsix: { type: 'string' }, out: { type: 'string' }, only: { type: 'string' } } });
  const wanted = values.only?.split(',');
  const scenes = SCENES.filter(({ name }) => wanted?.includes(name) ?? true);
  const pictureFolder = resolve(values.out ?? join(repositoryRoot, 'docs', 'images'));
  const editor = await startPackagedEditor(await packageExtension(values.vsix), TIDY);
  try {
    const workbench = await Workbench.open({ server: editor.server, folder: editor.folder, pictureFolder, size: SIZE, scale: 2 });
    await workbench.toggleSideBar();
    for (const theme of THEMES) {
      for (const { name, file, play } of scenes) {
        await workbench.openFile(file);
        await workbench.setTheme(theme);
        await workbench.waitForLanguageStatus((all) => all.includes('topics'));
        const text = await readFile(join(editor.folder, file), 'utf8');
        const clip = await play(workbench, text, editor.folder);
        await keepSmall(await workbench.screenshot(`${name}-${theme}`, clip));
        await workbench.leaveScene();
      }
    }
    await workbench.close();
  } finally {
    await editor.stop();
  }
  return 0;
}

async function keepSmall(picture: string): Promise<void> {
  const small = smallPng(await readFile(picture));
  await writeFile(picture, small);
  say(`${picture} ${Math.ceil(small.length / 1024)} KB`);
  if (small.length > SIZE_LIMIT) throw new HarnessError(`${picture} is larger than 200 KB.`, 'Crop the scene.');
}

/** The end of a design with gaps, over the list of all its problems. */
async function findings(workbench: Workbench, text: string): Promise<undefined> {
  await workbench.waitForProblem((rows) => rows.length > 3);
  await workbench.showAtTop(lineOf(text, '**Updates**'));
  await workbench.clickAt(lineOf(text, '**Monitoring**'), 1);
  await workbench.waitForSquiggles();
  return undefined;
}

/** The menu under the heading behind which a section is missing. */
async function quickFix(workbench: Workbench, text: string): Promise<Box> {
  const { findings: found, model } = analyse(text);
  const missing = found.find(({ check, topic }) => check === 'missing-topic' && topic !== null);
  if (!missing) throw new HarnessError('The sample leaves out no topic, so no quick fix can be shown.', 'Choose another sample for this scene.');
  const { line, character } = model.lines.positionAt(missing.span.start);
  await workbench.showAtTop(line - 3);
  await workbench.clickAt(line + 1, character + 1);
  await workbench.waitForSquiggles();
  await workbench.openQuickFixes();
  return { x: 0, y: 0, width: 860, height: 460 };
}

/** The missing sections behind `## ` at the end, with the details of the first. */
async function completion(workbench: Workbench, text: string): Promise<Box> {
  const last = text.trimEnd().split('\n').length;
  await workbench.showAtTop(last - 4);
  await workbench.clickAt(last, 1);
  await workbench.page.keyboard.press('Control+End');
  await workbench.type('\n## ');
  await workbench.suggestions();
  const bottom = await workbench.showSuggestionDetails();
  return { x: 0, y: 0, width: 900, height: Math.min(Math.ceil(bottom) + 16, SIZE.height) };
}

/** What a section answers, on its heading. */
async function hover(workbench: Workbench, text: string): Promise<Box> {
  const line = lineOf(text, /^## .*\bMonitoring$/m);
  await workbench.showAtTop(line - 2);
  await workbench.clickAt(line, 10);
  await workbench.hoverAtCursor();
  return { x: 0, y: 0, width: 960, height: 500 };
}

/** The rows behind the braces of the status bar. */
async function status(workbench: Workbench, text: string): Promise<Box> {
  // The empty room behind the end makes a quiet background.
  await workbench.showAtTop(text.trimEnd().split('\n').length);
  await workbench.languageStatus();
  // The bars of a list that just appeared fade away.
  await workbench.page.waitForTimeout(2_000);
  return { x: SIZE.width - 680, y: SIZE.height - 230, width: 680, height: 230 };
}

/** Counted from 1. */
function lineOf(text: string, words: string | RegExp): number {
  const at = typeof words === 'string' ? text.indexOf(words) : text.search(words);
  if (at < 0) throw new HarnessError(`${words} is not in the sample.`, 'Choose another place for this scene.');
  return text.slice(0, at).split('\n').length;
}

await runMain(main);
