/**
 * Runs npm from inside an npm script without the outer run leaking in, and says what a failure means.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HarnessError } from './messages.ts';
import { findCommand, lastLines, runCommand } from './runCommand.ts';

export interface NpmOptions {
  readonly cwd: string;
  /** The Node whose headers native modules are compiled against, and which runs npm's scripts. */
  readonly nodePath?: string;
}

/** Runs npm; throws with the remedy when it fails. */
export async function npm(args: readonly string[], options: NpmOptions): Promise<void> {
  const command = findCommand('npm');
  if (command === undefined) {
    throw new HarnessError('npm not found on the PATH.', 'Install Node.js with npm (Node 20 or later).');
  }
  const result = await runCommand(command, args, { cwd: options.cwd, env: npmEnvironment(options.nodePath) });
  if (result.status === 0) return;
  throw new HarnessError(`npm ${args.join(' ')} failed:\n${lastLines(result.output)}`, remedyFor(result.output));
}

/**
 * The environment without what an outer `npm run` adds about its own package and prefix.
 * Registry, proxy and certificate settings stay.
 */
export function npmEnvironment(nodePath: string = process.execPath): NodeJS.ProcessEnv {
  const drop =
    /^npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|global_prefix|prefix|workspaces?|include_workspace_root|ignore_scripts|omit|include|production|dry_run|global|location))/i;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !drop.test(name)));
  const nodeFolder = dirname(nodePath);
  env.PATH = `${nodeFolder}:${env.PATH ?? ''}`;
  // With the headers beside the binary node-gyp needn't download them.
  const prefix = dirname(nodeFolder);
  if (existsSync(join(prefix, 'include', 'node', 'node.h'))) {
    env.npm_config_nodedir = prefix;
    env.npm_package_config_node_gyp_nodedir = prefix;
  }
  return env;
}

function remedyFor(output: string): string {
  if (/gyp ERR!.*(headers|response|getaddrinfo|FetchError)|node-v[\d.]+-headers/.test(output)) {
    return "Node's headers could not be downloaded: install a Node that has include/node beside its binary, or set npm_config_nodedir to a folder that holds include/node.";
  }
  if (/CERT|certificate/.test(output)) {
    return 'npm does not trust the certificate of its registry or proxy: set NODE_EXTRA_CA_CERTS, or npm config set cafile.';
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
    return 'npm could not reach its registry: check the network and the proxy settings (npm config get registry, npm config get proxy).';
  }
  if (/E404|ETARGET|No matching version/.test(output)) {
    return 'The registry in use does not hold this version: check npm config get registry.';
  }
  if (/ENOSPC/.test(output)) return 'The disk is full: about 700 MB are needed.';
  if (/gyp ERR!|make: |g\+\+|fatal error:/.test(output)) {
    return 'A native module did not compile: install a C++ compiler, make and Python 3 (Debian: sudo apt-get install -y g++ make python3).';
  }
  return 'Read the lines above, then run the same command again; the half-made folder is redone.';
}
