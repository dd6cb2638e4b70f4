/** Where a run writes to, and what it leaves behind. */

export interface Output {
  readonly isTerminal: boolean;
  /** Resolves once the text is handed on, so that a slow reader slows us down instead of filling our memory. */
  write(text: string): Promise<void>;
}

/** 2: something could not be run or read; 1: findings at warning or above; 0: neither. */
export type ExitStatus = 0 | 1 | 2;

/** Whether a write failed because nobody reads on, as in `| head`: no failure of ours, and there is nobody to tell. */
export function isClosedPipe(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED';
}
