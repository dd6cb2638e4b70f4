/** Git as the command line uses it: plumbing that reads objects, with everything switched off that a repository could have executed. */

export interface GitResult {
  readonly status: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** Runs git in a folder. Rejects with a `code` of `ENOENT` where there is no git. */
export type GitPort = (folder: string, args: readonly string[], input?: string) => Promise<GitResult>;

/**
 * Goes before every command.
 * A repository's own configuration may name programs: hooks, a file system monitor, a pager, filters and drivers by attribute.
 * None of the commands used here needs one, and none may start one.
 */
export const SAFE_ARGUMENTS: readonly string[] = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'core.attributesFile=/dev/null', 'core.untrackedCache=false', 'core.pager=cat', 'core.sshCommand=false'].flatMap(
    (one) => ['-c', one],
  ),
];

export const SAFE_ENVIRONMENT: Readonly<Record<string, string>> = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  // A clone that fetches objects when they are asked for would start a transport.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
};
