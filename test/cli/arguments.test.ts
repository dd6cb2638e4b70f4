import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { mistaken } from './designs.ts';
import { runCli } from './runCli.ts';

const HINT = 'Run “ml-design-docs --help” to see what there is.\n';

describe('arguments', () => {
  const mistakes: [string, string][] = [
    ['', 'No command given: use “check” and name files or folders'],
    ['docs', '“docs” is no command: use “check” and name files or folders'],
    ['check', 'Nothing to check: name at least one file or folder'],
    ['check --fast a.md', "Unknown option '--fast'"],
    ['check --format xml a.md', '“xml” is no format: use text or json'],
    ['check a.md --format', "Option '--format <value>' argument missing"],
    ['check --no-config=yes a.md', "Option '--no-config' does not take an argument"],
  ];
  for (const [command, message] of mistakes) {
    it(`explains “${command}”`, async () => {
      assert.deepEqual(await runCli(command, { 'a.md': mistaken }), { status: 2, out: '', err: `${message}\n${HINT}` });
    });
  }

  it('prints help', async () => {
    for (const command of ['--help', '-h', 'check --help']) {
      const { status, out, err } = await runCli(command);
      assert.equal(status, 0);
      assert.match(out, /^ml-design-docs reviews/);
      assert.ok(['--format', '--no-config', '--help', '--version'].every((flag) => out.includes(`  ${flag}`)));
      assert.equal(err, '');
    }
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
    assert.deepEqual(await runCli('--version'), { status: 0, out: `${version}\n`, err: '' });
  });

  it('takes a file name that starts with a dash behind --', async () => {
    const { out } = await runCli('check -- -a.md', { '-a.md': mistaken });
    assert.match(out, /^-a\.md: fraud-detection/);
  });
});
