/**
 * A script: packages the extension, installs it in a clean editor and plays what a person does with it, by keyboard.
 * Prints a line a step and `##vsix-tests passed=N failed=N` at the end; a failed step leaves a picture in `.cache`.
 *
 * Usage: driveVsix.ts [--vsix=FILE], to take a package that was made before.
 */
import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Analysis, analyse, type Finding, standardCatalogue, summarizeStatus, topicById } from '../../core/src/index.ts';
import { runMain } from './messages.ts';
import { type Package, type PackagedEditor, packageExtension, startPackagedEditor } from './packagedEditor.ts';
import { repositoryRoot } from './paths.ts';
import { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';

const SIZE_LIMIT = 1.5 * 1024 * 1024;
const PICTURES = join(repositoryRoot, '.cache', 'vsix');
const SOURCE = 'ml-design-docs';
/** A complete sample, and the heading in it whose hover is read. */
const COMPLETE = { file: 'card-fraud.md', heading: /^#+ .*\bMonitoring$/, topic: 'monitoring' };

/** An ordinary README, which takes the place of the samples' own. */
const README = {
  file: 'README.md',
  text: `# Orders

A web application in which the staff of a shop looks up and edits orders.

## Getting started

Install Node.js 20 and PostgreSQL 16, then:

\`\`\`sh
npm install
npm run migrate
npm run dev
\`\`\`

The application listens on port 3000. Set \`DATABASE_URL\` to use another database.

## Tests

\`npm test\` runs the unit tests, \`npm run e2e\` those in the browser.

TODO: describe how the printer is set up.

## License

MIT
`,
};

/** A sample that leaves a topic out, as the engine sees it. */
interface Gap {
  readonly file: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly finding: Finding;
  readonly topic: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

let inFront: Workbench | undefined;
const steps = new Steps(async (step) => {
  const picture = await inFront?.screenshot(`step-${step}`);
  return picture && relative(repositoryRoot, picture);
});

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { vsix: { type: 'string' } } });
  // Those of an earlier run would pass for this one's.
  await rm(PICTURES, { recursive: true, force: true });
  const packed = await steps.run('the extension is packaged', () => packageExtension(values.vsix));
  if (packed) {
    await steps.run('the package is no larger than 1.5 MB', async () => assert.ok(packed.bytes <= SIZE_LIMIT, `${packed.bytes} bytes, ${SIZE_LIMIT} are allowed`));
    await inEditor(packed, {}, playAll);
    await inEditor(packed, { 'remote.extensionKind': { [packed.extensionId]: ['web'] } }, playInWebHost);
  }
  process.stdout.write(`${steps.summary()}\n`);
  return steps.failed === 0 ? 0 : 1;
}

async function inEditor(packed: Package, settings: Readonly<Record<string, unknown>>, play: (editor: PackagedEditor) => Promise<void>): Promise<void> {
  const host = Object.keys(settings).length > 0 ? 'an editor whose extensions run in the browser' : 'a clean editor';
  const editor = await steps.run(`it installs in ${host}`, () => startPackagedEditor(packed, settings));
  if (!editor) return;
  try {
    await play(editor);
  } finally {
    await inFront?.close();
    inFront = undefined;
    await editor.stop();
  }
}

async function playAll(editor: PackagedEditor): Promise<void> {
  const gap = await findGap(editor.folder);
  const workbench = await steps.run('the editor opens a sample', () => open(editor, gap));
  if (!workbench) return;
  await steps.run(`${gap.file} shows squiggles and problems`, () => showsFindings(workbench, gap));
  await steps.run('the status item counts the topics and says why the document is reviewed', () => showsStatus(workbench, gap));
  await steps.run('`## ` offers the missing sections, and the first one is written', () => offersSections(workbench, gap));
  await steps.run('the first quick fix inserts the section and one finding asks to fill it in', () => fixInserts(workbench, editor, gap));
  await steps.run('one undo brings back every byte and the finding', () => undoRestores(workbench, editor, gap));
  await steps.run('the code of a finding leads to its packaged page', () => codeOpensPage(workbench, gap));
  await steps.run('a hover on a heading says what its section should answer', () => hoverAsks(workbench, editor));
  await steps.run('a plain README is left alone', () => leavesReadmeAlone(workbench, editor));
  await steps.run('New Design Document writes a scaffold with tab stops', () => newDocument(workbench));
}

async function playInWebHost(editor: PackagedEditor): Promise<void> {
  const gap = await findGap(editor.folder);
  const workbench = await steps.run('the editor opens a sample', () => open(editor, gap));
  if (!workbench) return;
  await steps.run(`${gap.file} shows squiggles and problems, in the browser`, () => showsFindings(workbench, gap));
  await steps.run('the first quick fix inserts the section, in the browser', () => fixInserts(workbench, editor, gap));
  await steps.run('one undo brings back every byte, in the browser', () => undoRestores(workbench, editor, gap));
}

/** The first sample with a missing topic at the highest severity, best where no other finding stands at the same place. */
async function findGap(folder: string): Promise<Gap> {
  const found: (Gap & { readonly rank: number })[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.md') && name !== README.file).sort()) {
    const text = await readFile(join(folder, file), 'utf8');
    const analysis = analyse(text);
    for (const finding of analysis.findings) {
      if (finding.check !== 'missing-topic' || finding.topic === null || finding.suppressed) continue;
      const alone = analysis.findings.every((other) => other === finding || other.span.start !== finding.span.start);
      const { line, character } = analysis.model.lines.positionAt(finding.span.start);
      found.push({ file, text, analysis, finding, topic: finding.topic, line: line + 1, column: character + 1, rank: (finding.severity === 'warning' ? 2 : 0) + (alone ? 1 : 0) });
    }
  }
  found.sort((a, b) => b.rank - a.rank);
  if (!found[0]) throw new Error('No sample leaves a topic out, so there is nothing to show');
  return found[0];
}

async function open(editor: PackagedEditor, { file }: Gap): Promise<Workbench> {
  inFront = await Workbench.open({ server: editor.server, folder: editor.folder, file: join(editor.folder, file), pictureFolder: PICTURES });
  return inFront;
}

async function showsFindings(workbench: Workbench, { finding, line, column }: Gap): Promise<void> {
  await workbench.goTo(line, column);
  await workbench.waitForSquiggles();
  const [row = ''] = (await workbench.waitForProblem((rows) => rows.some((one) => one.includes(finding.code)), finding.code)).filter((one) => one.includes(finding.code));
  assert.ok(row.includes(SOURCE) && row.includes(finding.message) && row.includes(`[Ln ${line}, Col ${column}]`), `the row says: ${row}`);
}

async function showsStatus(workbench: Workbench, { analysis }: Gap): Promise<void> {
  const { covered, asked, profileTitle } = summarizeStatus(analysis);
  await workbench.waitForLanguageStatus((all) => all.includes(`${covered} of ${asked} topics`));
  const rows = (await workbench.languageStatus()).join(' | ');
  for (const words of [`${covered} of ${asked} topics`, 'Reviewed', profileTitle ?? '']) assert.ok(rows.includes(words), `${words} is not in: ${rows}`);
  await workbench.parkMouse();
}

async function offersSections(workbench: Workbench, { topic }: Gap): Promise<void> {
  const title = headingOf(topic);
  const before = await workbench.editorText();
  await workbench.goToEnd();
  await workbench.type('\n## ');
  const labels = await workbench.suggestions();
  const label = labels.find((one) => one.toLowerCase() === title.toLowerCase());
  assert.ok(label, `${title} is not among: ${labels.join(', ')}`);
  await workbench.acceptSuggestion(label);
  await workbench.waitForTabStops();
  const text = await workbench.waitForText((now) => now.length > before.length + 10);
  assert.match(text.slice(before.length), new RegExp(`^\\s*## ${label}\\s+\\S`));
  await workbench.revert();
}

async function fixInserts(workbench: Workbench, editor: PackagedEditor, { file, text, finding, topic, line, column }: Gap): Promise<void> {
  await workbench.goTo(line, column);
  await workbench.waitForSquiggles();
  const [title = ''] = await workbench.openQuickFixes();
  const heading = headingOf(topic);
  assert.equal(title, `Insert the section “${heading}”`);
  await workbench.applyQuickFix(title);
  await workbench.waitForTabStops();
  const open = await workbench.waitForProblem((rows) => codesOn(topic, rows).length > 0 && !codesOn(topic, rows).includes(finding.code), topic);
  const [code = '', ...others] = codesOn(topic, open);
  assert.match(code, /^(placeholder|empty-section|mentioned-topic)\//);
  assert.deepEqual(others, [], 'other findings on the topic');
  await workbench.page.keyboard.press('Escape');
  await workbench.save();
  const { start, inserted } = insertion(text, await readFile(join(editor.folder, file), 'utf8'));
  assert.ok(start > 0 && inserted.split(/\r?\n/).some((one) => one.toLowerCase().includes(heading.toLowerCase())), `inserted: ${inserted}`);
}

async function undoRestores(workbench: Workbench, editor: PackagedEditor, { file, text, finding }: Gap): Promise<void> {
  await workbench.undo();
  await workbench.waitForProblem((rows) => rows.some((row) => row.includes(finding.code)), finding.code);
  await workbench.save();
  assert.deepEqual(await readFile(join(editor.folder, file)), Buffer.from(text));
}

async function codeOpensPage(workbench: Workbench, { finding }: Gap): Promise<void> {
  await workbench.problems(finding.code);
  await workbench.openCodeOfProblem(finding.code);
  await workbench.waitForTab(finding.check);
  await workbench.closeTab();
}

async function hoverAsks(workbench: Workbench, editor: PackagedEditor): Promise<void> {
  const lines = (await readFile(join(editor.folder, COMPLETE.file), 'utf8')).split(/\r?\n/);
  const line = lines.findIndex((one) => COMPLETE.heading.test(one)) + 1;
  await workbench.openFile(COMPLETE.file);
  await workbench.waitForLanguageStatus((all) => all.includes('topics'));
  await workbench.goTo(line, lines[line - 1]?.length ?? 1);
  const hover = await workbench.hoverAtCursor();
  for (const { question } of topicById(standardCatalogue, COMPLETE.topic)?.facets ?? []) assert.ok(hover.includes(question), `${question} is not in: ${hover}`);
  await workbench.page.keyboard.press('Escape');
}

async function leavesReadmeAlone(workbench: Workbench, editor: PackagedEditor): Promise<void> {
  await writeFile(join(editor.folder, README.file), README.text);
  await workbench.openFile(README.file);
  await workbench.waitForLanguageStatus((all) => all.includes('not reviewed'));
  assert.deepEqual(await workbench.problems(README.file), []);
  assert.equal(await workbench.squiggleCount(), 0);
}

async function newDocument(workbench: Workbench): Promise<void> {
  await workbench.runCommand('ML Design Docs: New Design Document');
  await workbench.pick('RAG assistant');
  await workbench.waitForTabStops();
  await workbench.type('Warranty answers');
  await workbench.page.keyboard.press('Tab');
  await workbench.type('Written at the second stop');
  const text = await workbench.editorText();
  assert.match(text, /^---\r?\nml-design-doc: rag-assistant\r?\nstage: draft\r?\n---\r?\n\r?\n# Warranty answers\r?\n/);
  assert.match(text, /\n## .*\S[^#]*Written at the second stop/);
  assert.doesNotMatch(text, /\$\{?\d/, 'a tab stop that stayed text');
  await workbench.waitForLanguageStatus((all) => all.includes('stage draft'));
}

function headingOf(topicId: string): string {
  const topic = topicById(standardCatalogue, topicId);
  return topic?.headings[0] ?? topic?.title ?? topicId;
}

/** The codes of the findings on a topic among the rows of the problems panel. */
function codesOn(topic: string, rows: readonly string[]): string[] {
  return rows.flatMap((row) => row.match(/[a-z-]+\/[a-z-]+(?= \[Ln)/) ?? []).filter((code) => code.endsWith(`/${topic}`));
}

/** What was put into a text; fails where anything else has changed. */
function insertion(before: string, after: string): { start: number; inserted: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  const end = after.length - (before.length - start);
  assert.equal(after.slice(0, start) + after.slice(end), before, 'the text without what was inserted');
  return { start, inserted: after.slice(start, end) };
}

await runMain(main);
