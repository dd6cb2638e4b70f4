import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Log, Run } from 'sarif';
import { clean, mistaken, notes } from './designs.ts';
import { runCli, type Written } from './runCli.ts';

const require = createRequire(import.meta.url);
/** A name that every format has to escape in its own way. */
const ODD = 'docs/a "b" <c> 50%, x:y & ä.md';
const suppressed = `${mistaken}\n<!-- ml-design-docs-disable-next-line placeholder -- the vendor decides -->\n\nThe region is TBD.\n`;
const tree = { [ODD]: suppressed, 'docs/b.md': clean, 'docs/notes.md': notes };

async function output(format: string, args: readonly string[] = [ODD, 'docs', 'gone.md']): Promise<{ status: number; out: string; err: string }> {
  return await runCli(['check', '--format', format, ...args], tree);
}

describe('sarif', () => {
  const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;
  const { id: _, $schema: __, ...rest } = schema;
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(rest);

  async function log(args?: readonly string[]): Promise<Run> {
    const { out } = await output('sarif', args);
    const report = JSON.parse(out) as Log;
    assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 3)));
    return report.runs[0] as Run;
  }

  it('meets the official schema, also with nothing in it', async () => {
    assert.ok((await log()).results?.length);
    assert.deepEqual((await log(['docs/notes.md'])).results, []);
    assert.ok(!validate({ version: '2.1.0', runs: [{}] }), 'the schema refuses a run without a tool');
  });

  it('describes each rule that a result names, with help', async () => {
    const { results = [], tool } = await log();
    for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
    for (const rule of tool.driver.rules ?? []) assert.ok(rule.shortDescription?.text && rule.fullDescription?.text && rule.help?.text && rule.help.markdown, rule.id);
  });

  it('gives places relative to the working directory, as addresses', async () => {
    const { results = [], originalUriBaseIds } = await log();
    const [first] = results;
    const place = first?.locations?.[0]?.physicalLocation;
    assert.deepEqual(place?.artifactLocation, { uri: 'docs/a%20%22b%22%20%3Cc%3E%2050%25%2C%20x%3Ay%20%26%20%C3%A4.md', uriBaseId: 'WORKINGDIRECTORY' });
    assert.equal(originalUriBaseIds?.['WORKINGDIRECTORY']?.uri, 'file:///repo/');
    const wrong = results.find(({ ruleId }) => ruleId === 'unknown-directive');
    const line = wrong?.locations?.[0]?.physicalLocation?.region?.startLine ?? 0;
    assert.ok(suppressed.split('\n')[line - 1]?.includes('drift-detektion'));
  });

  it('marks what is suppressed, with the reason', async () => {
    const { results = [] } = await log();
    const hidden = results.filter((one) => (one.suppressions ?? []).length > 0);
    assert.deepEqual(
      hidden.map(({ suppressions }) => suppressions),
      [[{ kind: 'inSource', status: 'accepted', justification: 'the vendor decides' }]],
    );
  });

  it('says what could not be read', async () => {
    const { invocations } = await log();
    assert.equal(invocations?.[0]?.executionSuccessful, false);
    assert.equal(invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text, 'gone.md: No such file or folder');
  });

  it('has fingerprints that differ, and stay when lines are added above', async () => {
    const of = async (text: string): Promise<unknown[]> => {
      const { out } = await runCli('check --format sarif a.md', { 'a.md': text });
      return ((JSON.parse(out) as Log).runs[0]?.results ?? []).map(({ partialFingerprints }) => partialFingerprints?.['mlDesignDocs/v1']);
    };
    const before = await of(suppressed);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual(await of(suppressed.replace('## Model\n', 'One more line.\n\n## Model\n')), before);
  });
});

describe('github', () => {
  it('escapes what the runner would read as its own', async () => {
    const { out, status } = await output('github');
    const warning = out.split('\n').find((line) => line.startsWith('::warning '));
    const line = suppressed.split('\n').findIndex((one) => one.includes('drift-detektion')) + 1;
    assert.ok(warning?.startsWith(`::warning file=docs/a "b" <c> 50%25%2C x%3Ay & ä.md,line=${line},endLine=${line},col=`), warning);
    assert.match(warning ?? '', /,title=unknown-directive::“drift-detektion” is no topic/);
    assert.ok(out.endsWith('::error file=gone.md,title=ml-design-docs::No such file or folder\n'));
    assert.equal(status, 2);
    assert.ok(!out.includes('[TBD]') && !/title=placeholder[^:]*::/.test(out), 'suppressed findings are left out');
  });

  it('keeps a title with a topic whole', async () => {
    assert.match((await output('github')).out, /,title=m[a-z]+-topic\/[a-z-]+::/);
  });
});

describe('gitlab', () => {
  it('is an array of issues with fingerprints of their own', async () => {
    const { out, err } = await output('gitlab');
    const issues = JSON.parse(out) as { description: string; check_name: string; fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[];
    assert.ok(issues.length > 2);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    for (const { severity, location, description } of issues) {
      assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(severity));
      assert.ok(description && location.lines.begin >= 1);
    }
    assert.deepEqual(
      issues.filter(({ severity }) => severity === 'major').map(({ check_name, location }) => [check_name, location.path]),
      [['unknown-directive', ODD]],
    );
    assert.equal(err, 'gone.md: No such file or folder\n');
    assert.deepEqual(JSON.parse((await output('gitlab', ['docs/notes.md'])).out), []);
  });
});

describe('junit', () => {
  interface Case {
    '@name': string;
    '@classname': string;
    failure?: { '@message': string; '@type': string };
    error?: unknown;
  }
  interface Suite {
    '@name': string;
    '@tests': string;
    '@failures': string;
    '@errors': string;
    testcase: Case[];
  }

  async function suites(args?: readonly string[]): Promise<Suite[]> {
    const { out } = await output('junit', args);
    assert.equal(XMLValidator.validate(out), true);
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', isArray: (name) => name === 'testsuite' || name === 'testcase' });
    return ((parser.parse(out) as { testsuites: { testsuite?: Suite[] } }).testsuites.testsuite ?? []) as Suite[];
  }

  it('reads back with the numbers that it states', async () => {
    const found = await suites();
    assert.deepEqual(
      found.map((suite) => suite['@name']),
      [ODD, 'docs/b.md', 'gone.md'],
    );
    for (const suite of found) {
      assert.equal(suite.testcase.length, Number(suite['@tests']));
      assert.equal(suite.testcase.filter(({ failure }) => failure).length, Number(suite['@failures']));
      assert.equal(suite.testcase.filter(({ error }) => error).length, Number(suite['@errors']));
    }
    assert.deepEqual(
      found.flatMap(({ testcase }) => testcase.flatMap(({ failure }) => failure?.['@type'] ?? [])),
      ['warning'],
    );
    assert.match(found[0]?.testcase.find(({ failure }) => failure)?.failure?.['@message'] ?? '', /^“drift-detektion” is no topic/);
  });

  it('leaves out what is no design, and characters that XML has no place for', async () => {
    assert.deepEqual(await suites(['docs/notes.md']), []);
    const { out } = await runCli(['check', '--format', 'junit', 'a\u0001.md'], { 'a\u0001.md': mistaken });
    assert.equal(XMLValidator.validate(out), true);
    assert.ok(!out.includes('\u0001'));
  });
});

describe('markdown', () => {
  it('has a table of what counts, and the rest folded', async () => {
    const { out } = await output('markdown');
    assert.match(out, /^## Design review\n/);
    assert.ok(out.includes(`### \`${ODD}\``));
    assert.match(
      out,
      /\n\| Severity \| Line \| Finding \| Check \|\n\| --- \| ---: \| --- \| --- \|\n\| ⚠️ warning \| \d+ \| “drift-detektion” is no topic[^\n]* \| `unknown-directive` \|\n/,
    );
    assert.equal(out.split('<details>').length, out.split('</details>').length);
    assert.ok(out.includes('- ❌ `gone.md`: No such file or folder'));
    assert.ok(!out.includes('notes.md'));
  });

  it('cannot be broken by what a document says', async () => {
    const { out } = await runCli('check --format markdown a.md', { 'a.md': mistaken.replace('drift-detektion', 'drift|</details>@all') });
    for (const row of out.split('\n').filter((line) => line.startsWith('| '))) assert.equal(row.replace(/\\./g, '').split('|').length, 6, row);
    assert.ok(!/[^\\]@all|<\/details>@/.test(out));
  });
});

describe('--output', () => {
  it('writes the report to a file and prints nothing', async () => {
    const written: Written = new Map();
    const { status, out } = await runCli('check --format json --output report.json docs', tree, { written });
    assert.deepEqual([status, out, [...written.keys()]], [1, '', ['report.json']]);
    assert.equal(new TextDecoder().decode(written.get('report.json')), (await runCli('check --format json docs', tree)).out);
  });

  it('has color only where asked', async () => {
    const colored = async (flags: string): Promise<boolean> => {
      const written: Written = new Map();
      await runCli(`check --output r.txt ${flags} docs`, tree, { written, isTerminal: true });
      return new TextDecoder().decode(written.get('r.txt')).includes('\u001B[');
    };
    assert.deepEqual([await colored(''), await colored('--color always')], [false, true]);
  });
});

describe('--quiet and --max-warnings', () => {
  it('print warnings and errors only, without a summary', async () => {
    const { status, out } = await runCli('check --quiet docs', tree);
    assert.equal(status, 1);
    assert.match(out, /unknown-directive/);
    assert.doesNotMatch(out, /\bhint\b|\binformation\b|reviewed/);
    assert.deepEqual(await runCli('check --quiet docs/b.md', tree), { status: 0, out: '', err: '' });
  });

  it('allow for so many warnings', async () => {
    const status = async (args: string): Promise<number> => (await runCli(`check ${args}`, tree)).status;
    assert.deepEqual([await status('docs --max-warnings 0'), await status('docs --max-warnings 1'), await status('docs gone.md --max-warnings 1')], [1, 0, 2]);
  });

  it('do not allow for errors', async () => {
    const camera = readFileSync(new URL('../../samples/shelf-camera.md', import.meta.url), 'utf8');
    const status = async (stage: string): Promise<number> => (await runCli(`check a.md --max-warnings 99 --stage ${stage}`, { 'a.md': camera })).status;
    assert.deepEqual([await status('review'), await status('approved')], [0, 1]);
  });
});

describe('progress', () => {
  it('shows on a terminal only, and is gone in the end', async () => {
    const { err } = await runCli('check docs', tree, { errIsTerminal: true });
    assert.match(err, /documents looked at/);
    assert.ok(err.endsWith('\r\u001B[2K'));
    assert.equal((await runCli('check docs', tree)).err, '');
    assert.equal((await runCli('check --quiet docs', tree, { errIsTerminal: true })).err, '');
  });
});
