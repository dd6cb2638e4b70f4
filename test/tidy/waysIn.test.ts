/** The ways into a pipeline: that they name this version, that they run what they promise, and that the problem matcher reads what is printed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { githubDiff } from '../../cli/src/diffFormats/github.ts';
import { read } from '../harness/files.ts';

interface Matcher {
  readonly name: string;
  readonly pattern: Readonly<Record<string, number>> & { readonly regexp: string };
}

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

const manifest = JSON.parse(read('package.json')) as { version: string; bin: Record<string, string>; contributes: { problemMatchers: Matcher[] } };
const action = parse(read('action.yml')) as { inputs: Record<string, { default: string; description: string }>; runs: { using: string; steps: Step[] } };

describe('ways in', () => {
  it('name this version', () => {
    assert.equal(action.inputs['version']?.default, manifest.version);
    assert.equal((parse(read('ci/gitlab.yml')) as { 'ml-design-docs': { variables: Record<string, string> } })['ml-design-docs'].variables['MLDD_VERSION'], manifest.version);
    const named = [...read('docs/guide/ci.md').matchAll(/ml-design-docs@v?(\d[\w.-]*)|rev: v(\S+)/g)].map((match) => match[1] ?? match[2]);
    assert.deepEqual(named, [manifest.version, manifest.version, manifest.version]);
  });

  it('run the command of this package', () => {
    const [hook] = parse(read('.pre-commit-hooks.yaml')) as { entry: string; language: string; types: string[] }[];
    assert.ok(hook && (hook.entry.split(' ')[0] ?? '') in manifest.bin);
    assert.equal(hook.language, 'node');
    assert.deepEqual(hook.types, ['markdown']);
  });

  describe('the action', () => {
    it('uses no other action, and every input as a variable', () => {
      assert.equal(action.runs.using, 'composite');
      for (const step of action.runs.steps) {
        assert.equal(step.uses, undefined);
        assert.doesNotMatch(step.run, /\$\{\{/, 'an input inside a script could be a script');
      }
      const used = action.runs.steps.flatMap(({ env }) => Object.values(env)).map((value) => /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1]);
      assert.deepEqual([...new Set(used)].sort(), Object.keys(action.inputs).sort());
    });

    /** The step's script with an `npx` that prints its arguments. */
    function run(step: Step | undefined, variables: Readonly<Record<string, string>>, status = 0): { args: string[]; status: number | null; summary: string } {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mldd-action-'));
      try {
        fs.writeFileSync(path.join(folder, 'npx'), `#!/bin/sh\nprintf '%s\\n' "$@" | tee -a "${path.join(folder, 'args')}"\nexit ${status}\n`, { mode: 0o755 });
        const summary = path.join(folder, 'summary');
        const result = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step?.run ?? ''], {
          cwd: folder,
          env: { PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}`, GITHUB_STEP_SUMMARY: summary, ...variables },
          encoding: 'utf8',
        });
        const args = fs.readFileSync(path.join(folder, 'args'), 'utf8').trimEnd().split('\n');
        return { args, status: result.status, summary: fs.existsSync(summary) ? fs.readFileSync(summary, 'utf8') : '' };
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    }

    const [compare, review] = action.runs.steps;

    it('checks the paths as they are, and hands the exit status on', () => {
      const variables = { MLDD_VERSION: '1.2.3', MLDD_FORMAT: 'github', MLDD_PATHS: 'docs\nmy designs\n\n$(touch x)\n', MLDD_ARGUMENTS: '' };
      assert.deepEqual(run(review, variables, 1), {
        args: ['--yes', 'ml-design-docs@1.2.3', 'check', '--format', 'github', '--', 'docs', 'my designs', '$(touch x)'],
        status: 1,
        summary: '',
      });
      assert.deepEqual(run(review, { ...variables, MLDD_PATHS: '.', MLDD_ARGUMENTS: '--stage=approved\n' }).args.slice(3), ['--format', 'github', '--stage=approved', '--', '.']);
    });

    it('adds what changed to the job summary', () => {
      const { args, summary } = run(compare, { MLDD_VERSION: '1.2.3', MLDD_BASE: 'origin/main' });
      assert.deepEqual(args, ['--yes', 'ml-design-docs@1.2.3', 'diff', '--format', 'markdown', 'origin/main']);
      assert.equal(summary, `${args.join('\n')}\n`);
      assert.equal(compare?.if, '${' + "{ inputs.base != '' }}");
    });
  });

  describe('the problem matcher', () => {
    const [matcher] = manifest.contributes.problemMatchers;
    const read = (line: string): Record<string, string | undefined> | null => {
      const { regexp = '', ...groups } = matcher?.pattern ?? {};
      const match = new RegExp(String(regexp)).exec(line);
      return match && Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match[Number(group)]]));
    };

    it('has the name that the guide gives', () => assert.equal(matcher?.name, 'ml-design-docs'));

    it('reads an annotation with all its properties', () => {
      assert.deepEqual(
        read('::warning file=docs/a b.md,line=3,endLine=4,col=5,endColumn=9,title=missing-topic/monitoring::Monitoring is missing: state the alert, 1 %25 of errors'),
        {
          severity: 'warning',
          file: 'docs/a b.md',
          line: '3',
          endLine: '4',
          column: '5',
          endColumn: '9',
          code: 'missing-topic/monitoring',
          message: 'Monitoring is missing: state the alert, 1 %25 of errors',
        },
      );
    });

    it('reads what diff prints', () => {
      const after = { line: 12, endLine: 12, text: '' };
      const change = {
        kind: 'quantity-changed',
        effect: 'change',
        topic: 'latency-budget',
        facet: null,
        sentence: 'Latency budget: p99 100 ms → 150 ms',
        before: null,
        after,
      } as const;
      const report = {
        schemaVersion: 1,
        base: { name: 'main', commit: '' },
        head: { name: 'HEAD', commit: '' },
        documents: [{ path: 'docs/x.md', previousPath: null, changes: [change] }],
        errors: [],
        summary: { changedFiles: 1, designs: 1, losses: 0, gains: 0, changes: 1 },
      } as const;
      const found = read(githubDiff(new Set())(report).trimEnd());
      assert.equal(found?.['file'], 'docs/x.md');
      assert.equal(found?.['line'], '12');
      assert.equal(found?.['message'], 'Latency budget: p99 100 ms → 150 ms');
    });

    it('reads nothing else', () => {
      assert.equal(read('docs/x.md: forecasting, stage draft, 3 of 20 topics settled'), null);
      assert.equal(read('::notice::done'), null);
    });
  });
});
