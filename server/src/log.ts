/** Where the server says what went wrong. The shell gives the sink; nothing is ever written to standard output. */

export interface Log {
  /** `key` stands for the message where a detail of it, such as a version, does not make it another one. */
  warn(message: string, key?: string): void;
  error(message: string, key?: string): void;
}

const MAX_REMEMBERED = 200;

/** Says each message once: a failure that repeats with every keystroke would bury the first one. */
export function logOnce(log: Log): Log {
  const said = new Set<string>();
  const once =
    (level: keyof Log) =>
    (message: string, key = message): void => {
      if (said.has(key)) return;
      if (said.size >= MAX_REMEMBERED) said.clear();
      said.add(key);
      log[level](message);
    };
  return { warn: once('warn'), error: once('error') };
}

/** The text of anything thrown, with its stack where it has one. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}
