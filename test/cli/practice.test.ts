import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { historyPath } from '../../cli/src/commands/practice.ts';
import { ROOT } from '../harness/files.ts';
import { runCli as run, type FakeFile, type Run, type Written } from './runCli.ts';

const STRONG = fs.readFileSync(path.join(ROOT, 'test/fixtures/practice/instant-payment-fraud/strong.md'), 'utf8');
const HISTORY = '/home-of-ada/.local/share/ml-design-docs/history.json';
const env = { HOME: '/home-of-ada' };

interface PracticeOptions {
  readonly env: Readonly<Record<string, string>>;
  /** By absolute path. */
  readonly written?: Record<string, string>;
  readonly now?: number;
}

async function runCli(command: string, tree: Readonly<Record<string, FakeFile>> = {}, { env, written = {}, now = 0 }: PracticeOptions = { env: {} }): Promise<Run> {
  const files: Written = new Map(Object.entries(written).map(([name, text]) => [path.posix.relative('/repo', name), new TextEncoder().encode(text)]));
  const result = await run(command, tree, { env, written: files, today: now });
  for (const [name, bytes] of files) written[path.posix.resolve('/repo', name)] = new TextDecoder().decode(bytes);
  return result;
}

describe('practice on the command line', function () {
  // The first score compiles the catalogue.
  this.timeout(20_000);

  it('lists the problems, as text and as JSON', async () => {
    const json = await runCli('practice list --format json');
    const { problems } = JSON.parse(json.out) as { problems: { id: string; title: string; profile: string; prompt: string }[] };
    assert.equal(json.status, 0);
    assert.ok(problems.some(({ id, profile }) => id === 'instant-payment-fraud' && profile === 'fraud-detection'));
    const text = await runCli('practice list');
    assert.equal(text.out.trim().split('\n').length, problems.length);
  });

  it('has the problems of a team, and leaves out those that are mistaken', async () => {
    const problem = {
      id: 'lift-repairs',
      title: 'Which lift fails next',
      profile: 'forecasting',
      difficulty: 'mid',
      prompt: 'A city looks after nine hundred lifts. Say each night which ones should be visited.',
      clarifications: [{ id: 'crews', question: 'How many crews are there?', cues: ['crews', 'technicians'], answer: 'Twelve.' }],
      change: { at: 0.5, text: 'Half of the crews are on strike.', topics: ['trade-offs'], reactions: ['fewer crews'] },
      mustReach: ['monitoring'],
    };
    const tree = {
      'ml-design-docs.config.yaml': 'problems: [practice/lift.json, practice/bad.yaml, practice/none.yaml]\n',
      'practice/lift.json': JSON.stringify(problem),
      'practice/bad.yaml': 'id: Bad Id\ntitle: x\n',
    };
    const listed = await runCli('practice list --format json', tree);
    const { problems } = JSON.parse(listed.out) as { problems: { id: string }[] };
    assert.deepEqual([problems[0]?.id, problems.some(({ id }) => id === 'instant-payment-fraud'), problems.some(({ id }) => id === 'Bad Id')], ['lift-repairs', true, false]);
    const written: Record<string, string> = {};
    await runCli('practice start lift-repairs', tree, { env, written });
    assert.match(written['/repo/lift-repairs.md'] ?? '', /nine hundred lifts/);
    const without = JSON.parse((await runCli('practice list --format json --no-config', tree)).out) as { problems: { id: string }[] };
    assert.deepEqual([without.problems.some(({ id }) => id === 'lift-repairs'), without.problems.length > 0], [false, true]);
    for (const command of ['start lift-repairs', 'score design.md --problem lift-repairs --no-history']) {
      assert.match((await runCli(`practice ${command} --no-config`, { ...tree, 'design.md': STRONG }, { env })).err, /There is no problem “lift-repairs”/);
    }
    const checked = await runCli('check --format json design.md', { ...tree, 'design.md': STRONG });
    const { errors } = JSON.parse(checked.out) as { errors: { path: string; message: string }[] };
    assert.ok(errors.every(({ path: at }) => at === 'ml-design-docs.config.yaml'));
    assert.ok(
      errors.some(({ message }) => message.includes('problems[1]') && message.includes('“Bad Id” is no id')),
      JSON.stringify(errors),
    );
    assert.ok(
      errors.some(({ message }) => message.includes('problems[2]') && message.includes('is not there')),
      JSON.stringify(errors),
    );
  });

  it('starts a document, and never writes over one', async () => {
    const written: Record<string, string> = {};
    const first = await runCli('practice start instant-payment-fraud', {}, { env, written });
    assert.match(first.out, /practice score instant-payment-fraud\.md/);
    const second = await runCli('practice start instant-payment-fraud', {}, { env, written });
    assert.match(second.out, /practice score instant-payment-fraud-2\.md/);
    assert.match(written['/repo/instant-payment-fraud.md'] ?? '', /^---\nml-design-doc: fraud-detection\n---\n/);
    const named = await runCli('practice start instant-payment-fraud --output instant-payment-fraud.md', {}, { env, written });
    assert.deepEqual([named.status, named.out], [2, '']);
    assert.match((await runCli('practice start', {}, { env })).out, /practice score /);
  });

  it('scores a document and keeps the round once', async () => {
    const written: Record<string, string> = {};
    const options = { env, written, now: Date.UTC(2031, 4, 6) };
    const run = await runCli('practice score design.md', { 'design.md': STRONG }, options);
    assert.equal(run.status, 0, run.err);
    assert.match(run.out, /\n# Scorecard: .+\n\n\*\*(?:Strong hire|Hire)\*\*/);
    await runCli('practice score design.md', { 'design.md': STRONG }, options);
    assert.equal((JSON.parse(written[HISTORY] ?? '') as { rounds: unknown[] }).rounds.length, 1);
    const history = await runCli('practice history', {}, options);
    assert.match(history.out, /^2031-05-06 {2}(?:strong )?hire +\d+ % {2}.+\n[\s\S]*Next: [a-z-]+\n$/);
    assert.match((await runCli('practice history --format html', {}, options)).out, /^<!DOCTYPE html>/);
    await runCli('practice history --delete', {}, options);
    assert.match((await runCli('practice history', {}, options)).out, /No round is finished yet/);
  });

  it('scores as JSON, without a trace where asked', async () => {
    const written: Record<string, string> = {};
    const run = await runCli('practice score design.md --format json --no-history --problem support-rag-assistant', { 'design.md': STRONG }, { env, written });
    const card = JSON.parse(run.out) as { overall: string; warnings: string[] };
    assert.equal(card.overall, 'no hire');
    assert.equal(card.warnings.length, 1);
    assert.deepEqual(written, {});
  });

  it('says what is wrong, and what would be right', async () => {
    const cases: [string, RegExp][] = [
      ['practice score', /Missing required argument “file”/],
      ['practice score gone.md', /gone\.md/],
      ['practice score notes.md', /does not say which problem it answers: name it with --problem/],
      ['practice score notes.md --problem gone', /There is no problem “gone”/],
      ['practice start gone', /There is no problem “gone”/],
      ['practice list --format xml', /“xml” is no format here/],
      ['practice sing', /Unknown command “sing”/],
      ['practice list --loud', /--loud/],
    ];
    for (const [command, message] of cases) {
      const run = await runCli(command, { 'notes.md': '# Notes\n' }, { env });
      assert.equal(run.status, 2, command);
      assert.match(run.err, message, command);
      assert.equal(run.out, '', command);
    }
  });

  it('leaves a history alone that it can not read', async () => {
    const written = { [HISTORY]: '{"rounds": [{"version": 9}]}' };
    const run = await runCli('practice score design.md', { 'design.md': STRONG }, { env, written });
    assert.equal(run.status, 2);
    assert.match(run.err, /can not be read: move the file away/);
    assert.equal(written[HISTORY], '{"rounds": [{"version": 9}]}');
  });

  it('finds the place of the history by the environment', () => {
    assert.equal(historyPath({ HOME: '/h' }), '/h/.local/share/ml-design-docs/history.json');
    assert.equal(historyPath({ HOME: '/h', XDG_DATA_HOME: '/data' }), '/data/ml-design-docs/history.json');
    assert.equal(historyPath({ APPDATA: '/app' }), '/app/ml-design-docs/history.json');
    assert.throws(() => historyPath({}), /set HOME/);
  });
});
