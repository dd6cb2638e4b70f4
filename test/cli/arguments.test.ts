import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { mistaken } from './designs.ts';
import { runCli } from './runCli.ts';

const COMMANDS = ['check', 'diff', 'fix', 'new', 'explain', 'init', 'config', 'topics', 'profiles', 'practice', 'completion'];
const HINT = 'Run “ml-design-docs --help” to see what there is.\n';

describe('arguments', () => {
  const mistakes: [string, string][] = [
    ['', 'No command given: use “check” and name files, folders or patterns'],
    ['chekc a.md', 'Unknown command “chekc”: did you mean “check”?'],
    ['xyzzy', 'Unknown command “xyzzy”'],
    ['check', 'Nothing to check: name at least one file, folder or pattern, or - for standard input'],
    ['check !a.md', 'Nothing to check: name at least one file, folder or pattern, or - for standard input'],
    ['check --fromat json a.md', 'Unknown option “--fromat”: did you mean “--format”?'],
    ['check --xyzzy a.md', 'Unknown option “--xyzzy”'],
    ['check --format xml a.md', '“xml” is no format: use text, json, sarif, github, markdown, gitlab, junit'],
    ['check a.md --format', 'Option “--format <format>” argument missing'],
    ['check --max-warnings x a.md', '“x” is no number for --max-warnings: use 0, 1, 2 and so on'],
    ['check --max-warnings -1 a.md', '“-1” is no number for --max-warnings: use 0, 1, 2 and so on'],
    ['check --color blue a.md', '“blue” is no color: use auto, always, never'],
    ['check --stage final a.md', '“final” is no stage: use draft, review, approved'],
    ['check --profile recomender a.md', '“recomender” is no profile: did you mean “recommender”?'],
    ['check --profile xyzzy a.md', '“xyzzy” is no profile: “ml-design-docs profiles” lists them'],
    ['check --stdin-filename b.md a.md', '--stdin-filename names the text of standard input: add - to read it'],
    ['check --output gone/r.txt a.md', 'The report cannot be written to gone/r.txt: No such file or folder'],
    ['check --output docs a.md', 'The report cannot be written to docs: A folder, not a file'],
    ['fix', 'Nothing to fix: name at least one file, folder or pattern'],
    ['fix -', '“fix” writes files and cannot take standard input: name a file'],
    ['fix --topics drift a.md', '“drift” is no topic: “ml-design-docs topics” lists them'],
    ['fix --topics drift-detektion a.md', '“drift-detektion” is no topic: did you mean “drift-detection”?'],
    ['fix --topics , a.md', 'No topic named: “ml-design-docs topics” lists them'],
    ['new', 'Missing required argument “profile”'],
    ['new genral', '“genral” is no profile: did you mean “general”?'],
    ['new general a b', 'Too many arguments for “new”. Expected 2 arguments but got 3'],
    ['explain', 'Missing required argument “file”'],
    ['config --print', 'Missing required argument “file”'],
    ['diff', 'Missing required argument “base”'],
    ['diff --format sarif main', '“sarif” is no format of diff: use text, markdown, github, json'],
    ['check --update-baseline --no-config a.md', '--update-baseline and --no-config exclude each other: without a config no baseline is looked for'],
    ['topics --format xml', '“xml” is no format: use text, json'],
    ['completion tcsh', '“tcsh” is no shell known here: use bash, zsh, fish'],
  ];
  for (const [command, message] of mistakes) {
    it(`explains “${command}”`, async () => {
      assert.deepEqual(await runCli(command, { 'a.md': mistaken, 'docs/b.md': mistaken }), { status: 2, out: '', err: `${message}\n${HINT}` });
    });
  }

  it('prints help', async () => {
    for (const command of ['--help', '-h', 'help']) {
      const { status, out, err } = await runCli(command);
      assert.deepEqual([status, err], [0, '']);
      for (const name of COMMANDS) assert.match(out, new RegExp(`^  ${name} `, 'm'));
      assert.match(out, /^Exit status:$/m);
    }
  });

  for (const name of COMMANDS) {
    it(`prints help of ${name}, with examples and exit status`, async () => {
      for (const command of [`${name} --help`, `help ${name}`]) {
        const { status, out, err } = await runCli(command);
        assert.deepEqual([status, err], [0, '']);
        assert.match(out, new RegExp(`^Usage: ml-design-docs ${name} `));
        assert.ok(out.includes(`  ml-design-docs ${name}`) && /^Exit status:$/m.test(out));
      }
    });
  }

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    assert.deepEqual(await runCli('--version'), { status: 0, out: `${version}\n`, err: '' });
  });

  it('takes a file name that starts with a dash behind --', async () => {
    const { out } = await runCli('check -- -a.md', { '-a.md': mistaken });
    assert.match(out, /^-a\.md: fraud-detection/);
  });
});
