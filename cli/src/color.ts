/** Whether and how text is colored. */
import type { GlobalFlags } from './commands/command.ts';
import type { World } from './world.ts';

export type Paint = (style: Style, text: string) => string;
type Style = keyof typeof STYLES;

const STYLES = { error: '31', warning: '33', information: '36', hint: '2', path: '1', quiet: '2', good: '32' } as const;

export function painter(color: boolean): Paint {
  return (style, text) => (color ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text);
}

/** The flag, else the conventions of no-color.org and FORCE_COLOR as Node.js reads it, else whether standard output is a terminal. */
export function wantsColor({ color }: GlobalFlags, { env, stdout }: Pick<World, 'env' | 'stdout'>): boolean {
  if (color !== 'auto') return color === 'always';
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  return forced === undefined ? stdout.isTerminal : forced !== '0' && forced !== 'false';
}
