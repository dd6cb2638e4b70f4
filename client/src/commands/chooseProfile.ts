/** Choose Profile and Stage: two picks, then both go into front matter at once; nothing is written if either is cancelled. */
import { type QuickPickItem, window } from 'vscode';
import { type Choices, type ChoicesParams, choicesRequest, type DocumentStatus } from '../../../protocol/index.ts';
import { changeFrontMatter } from './changeFrontMatter.ts';
import { type CommandContext, markdownEditor } from './context.ts';

const TITLE = 'Choose Profile and Stage';
/** What front matter says where a document is to be reviewed and the text tells the profile. */
const DETECT = 'true';
const STAGE_DETAILS: Readonly<Record<string, string>> = {
  draft: 'Still being written: what is open is reported one step more quietly',
  review: 'Ready to be read by others: the usual severities',
  approved: 'Settled: an open core topic is an error',
};

interface Item extends QuickPickItem {
  readonly id: string;
}

/** `given` is `{ profile, stage }`, for key bindings; without it the user is asked. */
export async function chooseProfile({ connection, statuses }: CommandContext, given?: unknown): Promise<void> {
  const document = markdownEditor()?.document;
  if (!document) return;
  const client = await connection.running();
  const params: ChoicesParams = { uri: document.uri.toString() };
  const choices = await client.sendRequest<Choices>(choicesRequest, params);
  const wanted = givenChoice(given, choices) ?? (await ask(choices, await statuses.current(document)));
  if (wanted) await changeFrontMatter(document, { 'ml-design-doc': wanted.profile, stage: wanted.stage });
}

interface Choice {
  readonly profile: string;
  readonly stage: string;
}

function givenChoice(given: unknown, { profiles, stages }: Choices): Choice | null {
  const { profile, stage } = (given ?? {}) as Partial<Choice>;
  const known = profile === DETECT || profiles.some(({ id }) => id === profile);
  return known && profile !== undefined && stage !== undefined && stages.includes(stage) ? { profile, stage } : null;
}

async function ask({ profiles, stages }: Choices, status: DocumentStatus | undefined): Promise<Choice | null> {
  const present = status?.profileOrigin === 'front-matter' ? status.profile : DETECT;
  const detected: Item = { id: DETECT, label: 'Detect from the text', description: detectedNow(status), detail: 'The title, headings and words decide' };
  const profileItems: Item[] = [detected, ...profiles.map(({ id, title, summary }) => ({ id, label: title, description: id, detail: summary }))];
  const profile = await pick(profileItems, present, 'Which kind of system is it? (1 of 2)');
  if (!profile) return null;
  const stageItems: Item[] = stages.map((stage) => ({ id: stage, label: stage, detail: STAGE_DETAILS[stage] ?? '' }));
  const stage = await pick(stageItems, status?.stage ?? null, 'How far along is the document? (2 of 2)');
  return stage ? { profile, stage } : null;
}

function detectedNow(status: DocumentStatus | undefined): string {
  return status?.profileOrigin === 'detected' && status.profileTitle ? `now ${status.profileTitle}` : '';
}

/** The present choice comes first, so that Enter keeps it. */
async function pick(items: readonly Item[], present: string | null, placeHolder: string): Promise<string | null> {
  const marked = items.map((item) => (item.id === present ? { ...item, label: `$(check) ${item.label}` } : item));
  const ordered = [...marked.filter(({ id }) => id === present), ...marked.filter(({ id }) => id !== present)];
  const chosen = await window.showQuickPick(ordered, { title: TITLE, placeHolder, matchOnDescription: true, matchOnDetail: true });
  return chosen?.id ?? null;
}
