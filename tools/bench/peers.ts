/** Other tools to compare with, fetched when they are needed: their platform packages and engine versions have no place among our dependencies. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const PEERS = { rumdl: '0.2.75', 'markdownlint-cli2': '0.20.0' } as const;

/** The command of a peer, or null with the reason where it cannot be had. */
export function peerCommand(root: string, name: keyof typeof PEERS): { command: string } | { missing: string } {
  const folder = path.join(root, '.vscode-test', 'peers');
  const command = path.join(folder, 'node_modules', '.bin', name);
  if (!fs.existsSync(command)) {
    fs.mkdirSync(folder, { recursive: true });
    const manifest = path.join(folder, 'package.json');
    if (!fs.existsSync(manifest)) fs.writeFileSync(manifest, '{ "private": true }\n');
    const result = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...Object.entries(PEERS).map(([peer, version]) => `${peer}@${version}`)], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (result.status !== 0) return { missing: `npm could not install it: ${result.stderr.trim().split('\n').at(-1) ?? 'no reason given'}` };
  }
  return fs.existsSync(command) ? { command } : { missing: 'its package holds no command of that name' };
}
