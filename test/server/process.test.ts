import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { createProtocolConnection, type InitializeResult, type PublishDiagnosticsParams, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { codes, DESIGN, URI } from './wire.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const start = (...more: string[]) => spawn(process.execPath, ['--import', 'tsx', 'server/src/node/main.ts', ...more], { cwd: root, stdio: 'pipe' });

describe('server: as a process', () => {
  it('serves over --stdio and ends with status 0', async function () {
    this.timeout(60_000);
    const child = start('--stdio');
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
    await connection.sendNotification('initialized', {});
    const published = new Promise<PublishDiagnosticsParams>((resolve) => connection.onNotification('textDocument/publishDiagnostics', resolve));
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text: DESIGN } });
    assert.ok(codes((await published).diagnostics).includes('missing-topic/data-versioning'));
    await connection.sendRequest('shutdown');
    const exit = once(child, 'exit');
    await connection.sendNotification('exit');
    assert.deepEqual((await exit)[0], 0);
    connection.dispose();
  });

  it('answers initialize before the engine is loaded', async function () {
    this.timeout(60_000);
    const folder = fs.mkdtempSync(path.join(tmpdir(), 'ml-design-docs-'));
    assert.equal(spawnSync(process.execPath, ['esbuild.mjs', `--out=${folder}`], { cwd: root }).status, 0);
    // What is not there cannot have been loaded.
    fs.rmSync(path.join(folder, 'dist/engine.js'));
    const child = spawn(process.execPath, [path.join(folder, 'dist/server.js'), '--stdio'], { stdio: 'pipe' });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    const semanticTokens = { requests: {}, tokenTypes: [], tokenModifiers: [], formats: [] };
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { semanticTokens } } });
    assert.ok(capabilities.semanticTokensProvider);
    child.kill();
    connection.dispose();
    fs.rmSync(folder, { recursive: true });
  });

  it('says how it is started when it is started otherwise', async function () {
    this.timeout(60_000);
    const child = start();
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    const [status] = await once(child, 'close');
    assert.equal(status, 2);
    assert.match(said, /--stdio/);
  });
});
