/** The same bar in editor and command line: every fixture and sample, with one config, through a server over the wire and through `check`. */
import { strict as assert } from 'node:assert';
import type { Diagnostic } from 'vscode-languageserver/node';
import { filesBelow, read } from '../harness/files.ts';
import { disconnectAll, Wire } from '../server/wire.ts';
import { runCli } from './runCli.ts';

const CONFIG = `
extends: ./shared/base.jsonc
documents: { ignore: ["test/fixtures/status/versions-*.md"] }
stage: approved
severity: { placeholder: hint, missing-topic/cost-and-resources: off }
overrides:
  - { files: "samples/**", stage: review, severity: { missing-topic: information } }
  - { files: ["**/missing-topic/*.md", "wish?.md"], profile: recommender, review: always }
topics:
  - { id: data-residency, title: Data residency, importance: required, after: data-sources, phrases: [stays in the region], patterns: ['\\bEU-only\\b'] }
terms:
  monitoring: { evidence: [video feed] }
profiles:
  recommender: { required: [cost-and-resources], none: [labeling] }
`;
const FILES: Readonly<Record<string, string>> = {
  'ml-design-docs.config.yaml': CONFIG,
  'shared/base.jsonc': '{ "stage": "draft", "severity": { "empty-section": "error", "placeholder": "off" }, /* ours */ }',
  'test/fixtures/unused-suppression/ml-design-docs.config.json': '{ "review": "always", "profile": "nonsense" }',
};

interface Told {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: unknown;
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];
const sorted = (list: readonly Told[]): string[] => list.map((one) => JSON.stringify(one)).sort();

describe('editor and command line', function () {
  this.timeout(60_000);
  after(disconnectAll);
  const documents = [...filesBelow('test/fixtures', /\.md$/), ...filesBelow('samples', /\.md$/)];
  const tree = Object.fromEntries([...Object.entries(FILES), ...documents.map((file) => [file, read(file)] as const)]);

  it('resolve the same options and find the same in every fixture', async () => {
    const { out } = await runCli(['check', '--format', 'json', ...documents], tree);
    const report = JSON.parse(out) as {
      documents: { path: string; isDesignDoc: boolean; profile: string | null; stage: string; findings: (Omit<Told, 'severity'> & { severity: string; suppressed: unknown })[] }[];
      errors: { path: string; message: string }[];
    };
    const byCli = new Map(report.documents.map((one) => [one.path, one]));
    assert.equal(byCli.size, documents.length);

    const uriOf = (file: string): string => `file:///repo/${file}`;
    const wire = await Wire.connect({
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      localFiles: Object.fromEntries(Object.entries(FILES).map(([file, text]) => [uriOf(file), text])),
    });
    const stages = new Set<string>();
    let found = 0;
    for (const file of documents) {
      wire.open(read(file), { uri: uriOf(file) });
      const shown = (await wire.diagnostics(1, uriOf(file))) as Diagnostic[];
      await wire.until(() => wire.statuses.some(({ uri }) => uri === uriOf(file)));
      const status = wire.statuses.find(({ uri }) => uri === uriOf(file));
      const said = byCli.get(file);
      assert.ok(said && status, file);
      assert.deepEqual([status.reviewed, status.profile, status.stage], [said.isDesignDoc, said.profile, said.stage], file);
      const inCli = said.findings
        .filter(({ suppressed }) => !suppressed)
        .map(({ code, severity, message, range }) => ({ code, severity: SEVERITIES.indexOf(severity), message, range }));
      const inEditor = shown.map(({ code, severity, message, range }) => ({ code: String(code), severity: severity ?? 0, message: String(message), range }));
      assert.deepEqual(sorted(inEditor), sorted(inCli), file);
      stages.add(said.stage);
      found += inCli.length;
      wire.notify('textDocument/didClose', { textDocument: { uri: uriOf(file) } });
    }
    assert.ok(found > 500, String(found));
    assert.deepEqual([...stages].sort(), ['approved', 'review']);
    assert.ok([...byCli.values()].some(({ findings }) => findings.some(({ code }) => code === 'missing-topic/data-residency')));

    const mistakes = wire.published
      .filter(({ uri, diagnostics }) => uri.endsWith('.json') && diagnostics.length > 0)
      .flatMap(({ diagnostics }) => diagnostics.map(({ message }) => `line 1: ${String(message)}`));
    assert.deepEqual(
      [...new Set(mistakes)],
      report.errors.map(({ message }) => message),
    );
  });
});
