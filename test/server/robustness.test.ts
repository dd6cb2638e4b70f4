import assert from 'node:assert/strict';
import { Memory } from '../../core/src/text/memory.ts';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { afterEach, describe, it } from 'mocha';
import { runChecks } from '../../core/src/checks/runChecks.ts';
import { defineCheck } from '../../core/src/checks/check.ts';
import { analyse, defaultOptions, reportDocument } from '../../core/src/index.ts';
import { choicesRequest, type Choices, insertMissingSectionsRequest, scaffoldRequest } from '../../protocol/index.ts';
import { actionsOn, codes, DESIGN, disconnectAll, positionOf, rangeOf, textIn, Wire } from './wire.ts';

const throwing = defineCheck({
  id: 'placeholder',
  since: '0',
  summary: '',
  why: '',
  help: '',
  examples: { incorrect: [], correct: [] },
  run: () => {
    throw new Error('a hole in the check');
  },
});

describe('server: UTF-16 positions', () => {
  afterEach(disconnectAll);

  for (const [name, ending] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`are right behind emoji and CJK with ${name}, also after an edit`, async () => {
      const text = DESIGN.replace('# Card fraud', '# 🚨 支付欺诈 card fraud').replace('The timeout is TBD', '🧪🧪 延迟 👩‍🔬 is TBD').replace(/\n/g, ending);
      const wire = await Wire.connect();
      wire.open(text);
      const before = rangeOf(await wire.diagnostics(1), 'placeholder');
      assert.equal(textIn(text, before), 'TBD');
      const at = positionOf(text, '延迟', 1);
      wire.change(2, { range: { start: at, end: at }, text: '🕐时' });
      const edited = text.replace('延迟', '延🕐时迟');
      const after = rangeOf(await wire.diagnostics(2), 'placeholder');
      assert.equal(textIn(edited, after), 'TBD');
      assert.equal(after.start.character, before.start.character + 3);
    });
  }
});

describe('server: which documents are served', () => {
  afterEach(disconnectAll);

  for (const uri of ['untitled:Untitled-1', 'vscode-vfs://github/team/designs/fraud.md', 'vscode-remote://ssh-remote%2Bhost/designs/fraud.md']) {
    it(`${uri.split(':')[0]} is`, async () => {
      const wire = await Wire.connect();
      wire.open(DESIGN, { uri });
      assert.ok((await wire.diagnostics(1, uri)).length > 0);
    });
  }

  for (const [uri, languageId] of [
    ['git:/designs/fraud.md?ref', 'markdown'],
    ['vscode-notebook-cell:/a.ipynb#1', 'markdown'],
    ['output:tasks', 'markdown'],
    ['file:///a.py', 'python'],
  ] as const) {
    it(`${uri.split(':')[0]} with ${languageId} is not`, async () => {
      const wire = await Wire.connect();
      wire.open(DESIGN, { uri, languageId });
      assert.equal(await wire.request('textDocument/hover', { textDocument: { uri }, position: positionOf(DESIGN, '## Monitoring', 5) }), null);
      wire.notify('textDocument/didClose', { textDocument: { uri } });
      await wire.settle();
      assert.deepEqual([wire.published, wire.statuses], [[], []]);
    });
  }

  it('answers emptily about a document that was never opened', async () => {
    const wire = await Wire.connect();
    assert.deepEqual(await wire.ask('codeAction', { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context: { diagnostics: [] } }), []);
    assert.equal(await wire.request(insertMissingSectionsRequest, { uri: 'file:///nowhere.md' }), null);
  });
});

describe('server: when something breaks', () => {
  afterEach(disconnectAll);

  it('a throwing check is one finding, the others go on and the server lives', async () => {
    const wire = await Wire.connect({
      analyse: (text, options = defaultOptions, catalogue) => {
        const analysis = analyse(text, options, catalogue);
        return { ...analysis, findings: [...runChecks({ ...analysis, options, memory: new Memory() }, [throwing]), ...analysis.findings] };
      },
    });
    wire.open(DESIGN);
    const found = await wire.diagnostics(1);
    assert.deepEqual(
      found.filter((one) => one.code === 'internal-error').map((one) => String(one.message).includes('a hole in the check')),
      [true],
    );
    assert.ok(codes(found).includes('missing-topic/data-versioning'));
    wire.change(2, { text: `${DESIGN}More.\n` });
    assert.equal(codes(await wire.diagnostics(2)).filter((code) => code === 'internal-error').length, 1);
    await wire.settle();
    assert.equal(wire.logs.filter((one) => one.includes('a hole in the check')).length, 1);
  });

  it('a throwing engine is logged once with method, document and stack, answered emptily, and forgotten with the next good text', async () => {
    const wire = await Wire.connect({
      analyse: (text, ...more) => {
        if (text.toString().includes('poison')) throw new Error('the engine broke');
        return analyse(text, ...more);
      },
    });
    wire.open('# poison\n');
    assert.deepEqual(await wire.diagnostics(1), []);
    assert.equal(await wire.ask('hover', { position: { line: 0, character: 3 } }), null);
    wire.change(2, { text: '# poison again\n' });
    assert.deepEqual(await wire.diagnostics(2), []);
    const logged = wire.logs.filter((one) => one.includes('the engine broke'));
    assert.equal(logged.length, 2);
    assert.match(logged[0] ?? '', /^review failed for file:\/\/\/designs\/fraud\.md, version 1: Error: the engine broke\n\s+at /);
    assert.match(logged[1] ?? '', /^textDocument\/hover failed for /);
    wire.change(3, { text: DESIGN });
    assert.ok((await wire.diagnostics(3)).length > 0);
  });

  it('a request without parameters is answered, and does not take its token for them', async () => {
    const wire = await Wire.connect();
    const bare = <R>(method: string): Promise<R> => wire.request<R>(method, undefined);
    const { profiles, stages } = await bare<Choices>(choicesRequest);
    assert.ok(profiles.length > 0 && stages.length > 0);
    assert.equal(await bare(scaffoldRequest), '');
    assert.equal(await bare(insertMissingSectionsRequest), null);
    await wire.until(() => [scaffoldRequest, insertMissingSectionsRequest].every((method) => wire.logs.some((one) => one.includes(`${method} failed`))));
  });

  it('parameters that make no sense are answered, not fatal', async () => {
    const wire = await Wire.connect();
    wire.open(DESIGN);
    assert.equal(await wire.request('textDocument/hover', {}), null);
    assert.equal(await wire.ask('hover', { position: { line: 9_999, character: -4 } }), null);
    assert.ok((await wire.diagnostics(1)).length > 0);
  });
});

describe('server: privacy', () => {
  const originals = {
    fetch: globalThis.fetch,
    connect: net.Socket.prototype.connect,
    request: http.request,
    get: http.get,
    secureRequest: https.request,
    secureGet: https.get,
    lookup: dns.lookup,
  };
  const forbid = (): never => {
    throw new Error('the network was used');
  };

  afterEach(() => {
    globalThis.fetch = originals.fetch;
    net.Socket.prototype.connect = originals.connect;
    Object.assign(http, { request: originals.request, get: originals.get });
    Object.assign(https, { request: originals.secureRequest, get: originals.secureGet });
    dns.lookup = originals.lookup;
    disconnectAll();
  });

  it('server and core do their work with every network call stubbed to throw', async () => {
    globalThis.fetch = forbid;
    net.Socket.prototype.connect = forbid;
    Object.assign(http, { request: forbid, get: forbid });
    Object.assign(https, { request: forbid, get: forbid });
    dns.lookup = forbid as unknown as typeof dns.lookup;
    const wire = await Wire.connect({ capabilities: { textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } } });
    wire.open(DESIGN);
    const found = await wire.diagnostics(1);
    assert.ok((await actionsOn(wire, found, 'missing-topic/data-versioning')).length > 0);
    const position = positionOf(DESIGN, '## Monitoring', 5);
    await Promise.all([wire.ask('hover', { position }), wire.ask('completion', { position }), wire.ask('documentSymbol'), wire.ask('foldingRange')]);
    assert.ok(reportDocument('fraud.md', analyse(DESIGN)).findings.length > 0);
    assert.deepEqual(wire.logs, []);
  });
});
