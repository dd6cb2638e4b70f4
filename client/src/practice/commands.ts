/** The commands of practice rounds. Each takes its answers as arguments too, for key bindings; without them the user is asked. */
import { commands, type QuickPickItem, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { CommandContext } from '../commands/context.ts';
import { type AskItem, askItems } from './askItems.ts';
import type { Practice } from './practice.ts';

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

type Run = (context: CommandContext, given?: unknown) => Promise<unknown>;

export const PRACTICE_COMMANDS: Readonly<Record<string, Run>> = {
  startPractice: ({ practice }, given) => start(practice, given),
  pausePractice: ({ practice }) => practice.pauseOrResume('pause'),
  resumePractice: ({ practice }) => practice.pauseOrResume('resume'),
  askInterviewer: ({ practice }, given) => ask(practice, given),
  getFollowUp: ({ practice }) => followUp(practice),
  showHint: ({ practice }) => showHint(practice),
  finishPractice: ({ practice }) => finish(practice),
  practiceMenu: ({ practice }) => menu(practice),
  practiceHistory: ({ practice }) => showHistory(practice),
  exportPracticeHistory: ({ practice }) => exportHistory(practice),
  deletePracticeHistory: ({ practice }, given) => deleteHistory(practice, given),
};

interface Item extends QuickPickItem {
  readonly id: string;
}

const TITLE = 'Start Practice';

async function start(practice: Practice, given: unknown): Promise<void> {
  if (practice.round && !(await mayReplace())) return;
  const { problems, suggested, minutes } = await practice.problems();
  const { problem, minutes: length } = (given ?? {}) as { readonly problem?: unknown; readonly minutes?: unknown };
  if (typeof problem === 'string' && typeof length === 'number') {
    await practice.start(problem, length);
    return;
  }
  const forYou = problems.find(({ id }) => id === suggested);
  const items: Item[] = [
    ...(forYou ? [{ id: forYou.id, label: '$(star) Give me one', description: 'by what you miss most', detail: forYou.title }] : []),
    ...problems.map(({ id, title, difficulty, profile, prompt }) => ({ id, label: title, description: `${difficulty}, ${profile}`, detail: prompt })),
  ];
  const chosen = await window.showQuickPick(items, { title: TITLE, placeHolder: 'Which problem? (1 of 2)', matchOnDescription: true, matchOnDetail: true });
  if (!chosen) return;
  const lengths: Item[] = minutes.map((one) => ({ id: String(one), label: `${one} minutes` }));
  const picked = await window.showQuickPick(lengths, { title: TITLE, placeHolder: 'How long? (2 of 2)' });
  if (picked) await practice.start(chosen.id, Number(picked.id));
}

async function mayReplace(): Promise<boolean> {
  const replace = 'Start Another';
  return (await window.showWarningMessage('A practice round is running. Its document stays, but its clock and notes end.', { modal: true }, replace)) === replace;
}

async function ask(practice: Practice, given: unknown): Promise<string | undefined> {
  const question = typeof given === 'string' ? given : await pickQuestion(practice);
  return question ? practice.ask(question) : undefined;
}

async function pickQuestion(practice: Practice): Promise<string | undefined> {
  const prepared = await practice.questions();
  const pick = window.createQuickPick<AskItem & QuickPickItem>();
  pick.title = 'Ask the Interviewer';
  pick.placeholder = 'Type your question, such as: how many requests come in at the peak?';
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      pick.items = askItems(value, prepared);
    });
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.question ?? (pick.value.trim() || undefined));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function followUp(practice: Practice): Promise<string | null> {
  const question = await practice.followUp();
  void offer(question === null ? 'Nothing more to ask on what is written. Go on, or finish and have it scored.' : `Interviewer: ${question}`, question !== null);
  return question;
}

async function showHint(practice: Practice): Promise<string | null> {
  const hint = await practice.hint();
  void offer(hint ? `Hint ${hint.step} of 3: ${hint.hint}` : 'There is no hint left. Get a follow-up question first.', hint !== null && hint.step < 3);
  return hint?.hint ?? null;
}

async function offer(text: string, withHint: boolean): Promise<void> {
  const chosen = await window.showInformationMessage(text, ...(withHint ? ['Show a Hint'] : []));
  if (chosen) await commands.executeCommand('mlDesignDocs.showHint');
}

async function finish(practice: Practice): Promise<string> {
  const overall = await practice.finish();
  void window.showInformationMessage(`Practice round finished: ${overall}. The scorecard says why, and what to do next.`);
  return overall;
}

const RUNNING: readonly (readonly [string, string])[] = [
  ['askInterviewer', 'Ask the Interviewer'],
  ['getFollowUp', 'Get a Follow-up Question'],
  ['showHint', 'Show a Hint'],
];

async function menu(practice: Practice): Promise<void> {
  const paused = practice.status.endsWith('paused');
  const entries = [...(paused ? [['resumePractice', 'Resume'] as const] : [...RUNNING, ['pausePractice', 'Pause'] as const]), ['finishPractice', 'Finish and Score'] as const];
  const chosen = await window.showQuickPick<Item>(
    entries.map(([id, label]) => ({ id, label })),
    { title: practice.status },
  );
  if (chosen) await commands.executeCommand(`mlDesignDocs.${chosen.id}`);
}

/** The open page of the history; asked for again, it is brought up to date where it is. */
let historyPanel: WebviewPanel | null = null;

async function showHistory(practice: Practice): Promise<void> {
  const { page } = await practice.historyPage();
  if (historyPanel) historyPanel.reveal();
  else {
    historyPanel = window.createWebviewPanel('mlDesignDocs.practiceHistory', 'Practice History', ViewColumn.Active, { enableScripts: false, localResourceRoots: [] });
    historyPanel.onDidDispose(() => {
      historyPanel = null;
    });
  }
  historyPanel.webview.html = page;
}

async function exportHistory(practice: Practice): Promise<void> {
  const { file, rounds } = await practice.historyPage();
  const root = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({ filters: { JSON: ['json'] }, ...(root ? { defaultUri: Uri.joinPath(root, 'practice-history.json') } : {}) });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(file));
  void window.showInformationMessage(`${rounds} ${rounds === 1 ? 'round' : 'rounds'} exported`);
}

/** `given` is `{ confirmed: true }` for those who have asked the user themselves. */
async function deleteHistory(practice: Practice, given: unknown): Promise<void> {
  const remove = 'Delete';
  const confirmed = (given as { readonly confirmed?: unknown } | undefined)?.confirmed === true;
  if (!confirmed && (await window.showWarningMessage('Delete the history of all practice rounds? Designs and scorecards stay.', { modal: true }, remove)) !== remove) return;
  await practice.deleteHistory();
  void window.showInformationMessage('The practice history is deleted');
}
