/** The files that config is read from: by the platform where it has them, else through the client. Knows no config. */
import type { ConfigFiles } from '../../core/src/index.ts';
import type { ReadFileParams, ReadFileResult } from '../../protocol/index.ts';

/** Reads files of the server's own machine; null where there is no such file, rejects with a reason where it cannot be read. */
export type ReadLocalFile = (uri: string) => Promise<string | null>;

interface ConfigFilesPorts {
  /** For `file:` URIs; null in a browser. */
  readonly local: ReadLocalFile | null;
  /** Asks the client; null where it answers no such request. */
  readonly remote: ((params: ReadFileParams) => Promise<ReadFileResult>) | null;
}

export function configFiles({ local, remote }: ConfigFilesPorts): ConfigFiles {
  return {
    async read(uri) {
      if (local && /^file:/i.test(uri)) return await local(uri);
      if (!remote) return null;
      const { text, reason } = await remote({ uri });
      if (text === null && reason !== undefined) throw new Error(reason);
      return text;
    },
  };
}
