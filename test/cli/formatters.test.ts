import { strict as assert } from 'node:assert';
import { codeFrame } from '../../cli/src/formatters/codeFrame.ts';
import { clean, mistaken, notes } from './designs.ts';
import { runCli, runJson } from './runCli.ts';

/** The last line of the text report. */
async function summary(args: string, tree: Parameters<typeof runCli>[1]): Promise<string> {
  return (await runCli(`check ${args}`, tree)).out.trimEnd().split('\n').at(-1) ?? '';
}

describe('text: the summary', () => {
  it('says so if nothing was recognised', async () => {
    assert.equal(await summary('.', { 'a.md': notes, 'b.md': notes }), '2 files, none is an ML design document: nothing was reviewed');
    assert.equal(await summary('.', { 'a.md': notes }), '1 file, not an ML design document: nothing was reviewed');
    assert.equal(await summary('.', { 'a.txt': notes }), 'No Markdown files found: nothing was reviewed');
    assert.equal(await summary('. b.md', { 'a.md': notes }), '1 file, not an ML design document, 1 path could not be read: nothing was reviewed');
    assert.equal(await summary('.', { 'a.md': 'x '.repeat(1_100_000) }), '1 file, 1 too large: nothing was reviewed');
  });

  it('counts as the JSON report does', async () => {
    const tree = { 'a.md': mistaken, 'b.md': notes };
    const { report } = await runJson('.', tree);
    const { errors, warnings, information, hints } = report.summary;
    assert.deepEqual(report.summary, { documents: 2, reviewed: 1, errors, warnings, information, hints });
    const plural = (count: number | undefined, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
    assert.equal(
      await summary('.', tree),
      `1 of 2 files reviewed: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${information} information, ${plural(hints, 'hint')}`,
    );
  });

  it('counts suppressed findings apart', async () => {
    assert.match(
      await summary('a.md', { 'a.md': `${clean}\n<!-- ml-design-docs-disable-next-line placeholder -- the vendor decides -->\n\nThe region is TBD.\n` }),
      /, 1 suppressed$/,
    );
  });
});

describe('text: a document', () => {
  it('shows the place, the severity, the message, the code and the line', async () => {
    const { out } = await runCli('check a.md', { 'a.md': mistaken });
    assert.match(out, /^a\.md: fraud-detection, stage draft, \d+ of \d+ topics settled\n/);
    const pattern = / {2}(\d+):(\d+) {2}warning +“drift-detektion” is no topic[^\n]+ {2}unknown-directive\n +(\d+) \| ([^\n]+)\n +\| ( *)(\^+)\n/;
    const [, line, column, number, quoted, blanks, carets] = pattern.exec(out) ?? [];
    assert.equal(quoted, mistaken.split('\n')[Number(line) - 1]);
    assert.equal(number, line);
    assert.equal(blanks?.length, Number(column) - 1);
    assert.equal(quoted?.slice(blanks?.length, (blanks?.length ?? 0) + (carets?.length ?? 0)), 'drift-detektion');
  });

  it('is only counted if it is no design and was found in a folder', async () => {
    assert.equal((await runCli('check .', { 'a.md': notes })).out.split('\n').length, 2);
    assert.match((await runCli('check a.md', { 'a.md': notes })).out, /^a\.md: Not reviewed: [^\n]+\n\n1 file/);
  });

  it('cannot steer the terminal', async () => {
    const { out, err } = await runCli(['check', 'a\u001B[2J.md', 'gone\n.md'], {
      'a\u001B[2J.md': `${mistaken}\n## Evaluation \u001B]0;x\u0007\n\nThe metric is TBD \u001B[31m\n`,
    });
    assert.doesNotMatch(out + err, /[\u0000-\u0009\u000B-\u001F]/);
    assert.match(out, /^a\uFFFD\[2J\.md: /);
    assert.equal(err, 'gone\uFFFD.md: No such file or folder\n');
  });

  it('is colored on a terminal only, unless the environment says otherwise', async () => {
    const colored = async (options: Parameters<typeof runCli>[2]): Promise<boolean> =>
      (await runCli('check a.md', { 'a.md': mistaken }, options)).out.includes('\u001B[33mwarning\u001B[0m');
    assert.equal(await colored({}), false);
    assert.equal(await colored({ isTerminal: true }), true);
    assert.equal(await colored({ isTerminal: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await colored({ env: { FORCE_COLOR: '1' } }), true);
    assert.equal(await colored({ isTerminal: true, env: { FORCE_COLOR: '0' } }), false);
  });
});

describe('text: the code frame', () => {
  const frame = (line: string, marked: string): string[] => {
    const start = line.indexOf(marked);
    const { quoted, carets } = codeFrame(line, start, start + marked.length);
    return [quoted, carets];
  };

  it('marks the place', () => {
    assert.deepEqual(frame('## Latency TBD soon', 'TBD'), ['## Latency TBD soon', '           ^^^']);
  });

  it('counts wide characters as two columns, marks as none, tabs as one', () => {
    assert.deepEqual(frame('\t監視 🚨 e\u0301 TBD', 'TBD'), [' 監視 🚨 e\u0301 TBD', `${' '.repeat(11)}^^^`]);
  });

  it('cuts a long line around the place, never inside a pair', () => {
    const [quoted, carets] = frame(`${'🚨'.repeat(60)}TBD${' tail'.repeat(60)}`, 'TBD');
    assert.ok(quoted?.startsWith(`…${'🚨'.repeat(15)}TBD tail tail`), quoted);
    assert.ok(quoted?.endsWith('…') && quoted.length <= 102);
    assert.equal(carets, `${' '.repeat(31)}^^^`);
  });

  it('has one caret for an empty place', () => {
    assert.deepEqual(
      [codeFrame('', 0, 0), codeFrame('ab', 2, 2)],
      [
        { quoted: '', carets: '^' },
        { quoted: 'ab', carets: '^' },
      ],
    );
  });
});

describe('json', () => {
  it('is one valid document, also with nothing in it', async () => {
    const { report, err, status } = await runJson('gone.md', {});
    assert.deepEqual(report, {
      schemaVersion: 1,
      documents: [],
      errors: [{ path: 'gone.md', message: 'No such file or folder' }],
      summary: { documents: 0, reviewed: 0, errors: 0, warnings: 0, information: 0, hints: 0 },
    });
    assert.deepEqual([status, err], [2, '']);
  });

  it('holds each document with its findings', async () => {
    const { report } = await runJson('a.md b.md', { 'a.md': mistaken, 'b.md': clean });
    assert.deepEqual(
      report.documents.map(({ path, profile }) => [path, profile]),
      [
        ['a.md', 'fraud-detection'],
        ['b.md', 'fraud-detection'],
      ],
    );
    assert.deepEqual(
      report.documents.map(({ findings }) => findings.some(({ code, severity }) => code === 'unknown-directive' && severity === 'warning')),
      [true, false],
    );
  });
});
