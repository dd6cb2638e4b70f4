import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../../cli/src/formatters/index.ts';
import { ROOT, read } from '../harness/files.ts';
import { runCli } from './runCli.ts';

const guide = read('docs/guide/command-line.md');
const examples = [...guide.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap((match) => (match[1] ?? '').trim().split('\n'));
const tree = {
  ...Object.fromEntries(readdirSync(join(ROOT, 'samples')).map((name) => [`samples/${name}`, read(`samples/${name}`)])),
  'docs/other.md': '# Other\n',
};

/** The words of a command as a shell reads them, with what it redirects. */
function wordsOf(line: string): { words: string[]; stdin: string } {
  const [command = '', from] = line.split(' < ');
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  return { words, stdin: from ? read(from) : '' };
}

describe('guide to the command line', function () {
  this.timeout(60_000);

  it('has examples', () => assert.ok(examples.length > 12));

  for (const line of examples) {
    it(`runs: ${line}`, async () => {
      const { words, stdin } = wordsOf(line);
      assert.equal(words[0], 'ml-design-docs');
      const { status, err } = await runCli(words.slice(1), tree, { stdin });
      assert.equal(err, '');
      assert.ok(status === 0 || status === 1);
    });
  }

  it('names every flag of check and fix, and every format', async () => {
    const { out } = await runCli('check --help');
    const { out: fix } = await runCli('fix --help');
    for (const [flag] of (out + fix).matchAll(/^ {2}--[a-z-]+/gm)) assert.ok(guide.includes(flag.trim()), flag);
    for (const format of FORMATS) assert.ok(guide.includes(`| \`${format}\` |`), format);
  });

  it('names every command', async () => {
    const { out } = await runCli('--help');
    for (const [, name] of out.matchAll(/^ {2}([a-z]+) (?:<|\[options\])/gm)) assert.ok(guide.includes(`\`${name}\``) || guide.includes(`${name}\``), name);
  });
});
