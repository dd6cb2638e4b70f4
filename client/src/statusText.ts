/** What the status item and the summary of a review say. Words only; free of `vscode`, so that tests need no editor. */
import type { DocumentStatus } from '../../protocol/index.ts';

export type ServerState = 'starting' | 'running' | 'stopped';

/** Rows of the status popup, which neither wraps nor scrolls: each has to be short. */
export interface StatusText {
  /** How far the document is. */
  readonly text: string;
  /** For which profile; empty where it is not reviewed. */
  readonly profile: string;
  /** Why it is, or is not, reviewed. */
  readonly reason: string;
  /** At which stage; empty where it is not reviewed. */
  readonly stage: string;
  /** Which core topics are open; empty where none is. */
  readonly open: string;
  /** Which config file holds; empty where the editor's settings do. */
  readonly config: string;
  /** What else is to be said of the config. */
  readonly configNote: string;
  readonly severity: 'information' | 'warning' | 'error';
  readonly busy: boolean;
}

const NAME = 'ML design';
const ORIGINS = { 'front-matter': 'from front matter', options: 'from settings', detected: 'detected' } as const;

/** What is to be said of the document in front. `served` is false for views that are never reviewed, such as the old side of a diff. */
export function statusText(server: ServerState, served: boolean, status: DocumentStatus | undefined): StatusText {
  const said = (text: string, reason: string, more: Partial<StatusText> = {}): StatusText => ({
    text: `${NAME}: ${text}`,
    profile: '',
    reason,
    stage: '',
    open: '',
    ...configRow(status),
    severity: 'information',
    busy: false,
    ...more,
  });
  if (!served) return said('not reviewed', 'Not reviewed: this is a view of a document, not the document itself');
  if (server === 'stopped') return said('stopped', 'Not reviewed: the review server is not running', { severity: 'error' });
  if (server === 'starting') return said('starting', 'Not reviewed yet: the review server is starting', { busy: true });
  if (!status) return said('reading', 'Not reviewed yet: the document is being read', { busy: true });
  if (!status.reviewed) return said('not reviewed', status.reason);
  return said(`${status.covered} of ${count(status.asked, 'topic')}`, status.reason, {
    profile: status.profileTitle ?? '',
    stage: `stage ${status.stage}`,
    ...(status.openCore.length > 0 ? { open: `Core topics open: ${list(status.openCore)}`, severity: 'warning' } : {}),
  });
}

function configRow(status: DocumentStatus | undefined): Pick<StatusText, 'config' | 'configNote'> {
  if (!status?.config) return { config: '', configNote: '' };
  const mistakes = status.configProblems > 0 ? `${count(status.configProblems, 'mistake')} in it, ` : '';
  return { config: `Config: ${status.config}`, configNote: `${mistakes}editor settings for the review do not apply` };
}

/** All of it in one tooltip. */
export function statusTooltip({ text, profile, reason, stage, open, config, configNote }: StatusText, status: DocumentStatus | undefined): string {
  const from = status?.profileOrigin === 'options' && config ? 'from the config' : ORIGINS[status?.profileOrigin ?? 'detected'];
  const origin = profile && status ? `${profile} (${from}), ${stage}` : '';
  return [text, origin, reason, open, config && `${config}: ${configNote}`].filter((row) => row !== '').join('\n');
}

/** One or two sentences for the message after a review. */
export function reviewSummary(status: DocumentStatus): string {
  if (!status.reviewed) return status.reason;
  const profile = status.profileTitle ? ` for the profile “${status.profileTitle}”` : '';
  const settled = status.covered === status.asked ? `All ${count(status.asked, 'topic')}` : `${status.covered} of ${count(status.asked, 'topic')}`;
  const open = status.openCore.length > 0 ? `. Core topics still open: ${list(status.openCore)}` : '';
  return `${settled} settled${profile}${open}`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
