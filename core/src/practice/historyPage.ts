/**
 * The history as one page of HTML: plots as inline SVG, colors from the editor's theme, no script and nothing from elsewhere.
 * Every text from outside is escaped.
 */
import { topicById } from '../catalogue/catalogue.ts';
import { type HistoryEntry, type HistorySummary, suggestProblem, summarizeHistory } from './history.ts';
import type { PracticeLibrary } from './library.ts';

const STYLE = `
body { font-family: var(--vscode-font-family, sans-serif); color: var(--vscode-foreground, #222); background: var(--vscode-editor-background, #fff); padding: 0 24px 32px; max-width: 1040px; }
h1 { font-weight: 600; } h2 { margin-top: 28px; font-weight: 600; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px; }
figure { margin: 0; padding: 12px; border: 1px solid var(--vscode-panel-border, #ccc); border-radius: 6px; }
figcaption { display: flex; justify-content: space-between; margin-bottom: 6px; }
figcaption span { color: var(--vscode-descriptionForeground, #666); }
svg { width: 100%; height: auto; display: block; }
.grid { stroke: var(--vscode-panel-border, #ccc); stroke-width: 1; stroke-dasharray: 3 4; }
.line { fill: none; stroke: var(--vscode-charts-blue, #1a73c7); stroke-width: 2; }
.point { fill: var(--vscode-charts-blue, #1a73c7); } .tick { fill: var(--vscode-descriptionForeground, #666); font-size: 10px; }
table { border-collapse: collapse; } th, td { text-align: left; padding: 4px 16px 4px 0; border-bottom: 1px solid var(--vscode-panel-border, #ccc); font-weight: normal; }
th { color: var(--vscode-descriptionForeground, #666); }
`;

/** The page; `date` turns milliseconds since 1970 into what a person reads. */
export function historyPage(entries: readonly HistoryEntry[], library: PracticeLibrary, date: (milliseconds: number) => string): string {
  const summary = summarizeHistory(entries);
  const title = (topic: string): string => topicById(library.catalogue, topic)?.title ?? topic;
  const body = entries.length === 0 ? '<p>No round is finished yet. Start one with the command “Start Practice”.</p>' : content(entries, summary, { title, date, library });
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Practice history</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Practice history</h1>
${body}
</body>
</html>
`;
}

interface Words {
  readonly title: (topic: string) => string;
  readonly date: (milliseconds: number) => string;
  readonly library: PracticeLibrary;
}

function content(entries: readonly HistoryEntry[], summary: HistorySummary, { title, date, library }: Words): string {
  const next = suggestProblem(entries, library);
  const weakest = summary.weakest.slice(0, 6).map(({ topic, missed, asked }) => [escapeHtml(title(topic)), `${missed} of ${asked}`]);
  const mended = summary.mended.slice(0, 6).map(({ topic, streak }) => [escapeHtml(title(topic)), `${streak} ${streak === 1 ? 'round' : 'rounds'} in a row`]);
  const rounds = [...entries]
    .reverse()
    .map((entry) => [
      escapeHtml(date(entry.finishedAt)),
      escapeHtml(entry.title),
      escapeHtml(entry.overall),
      percent(entry.score),
      entry.minutes === null ? '' : `${entry.minutes} min`,
    ]);
  return [
    `<p>${summary.rounds} ${summary.rounds === 1 ? 'round' : 'rounds'}.${next ? ` Next, for what you miss most: <strong>${escapeHtml(next.title)}</strong>.` : ''}</p>`,
    `<h2>Dimensions over rounds</h2>\n<div class="plots">\n${summary.series.map(plot).join('\n')}\n</div>`,
    `<h2>Missed most in the last rounds</h2>\n${weakest.length > 0 ? table(['Topic', 'Missed'], weakest) : '<p>Nothing was missed.</p>'}`,
    mended.length > 0 ? `<h2>Mended</h2>\n${table(['Topic', 'Settled since'], mended)}` : '',
    `<h2>Rounds</h2>\n${table(['Finished', 'Problem', 'Level', 'Score', 'Length'], rounds)}`,
  ].join('\n');
}

const WIDTH = 300;
const HEIGHT = 110;
const LEFT = 30;
const TOP = 8;
const BOTTOM = 8;

function plot({ title, points }: HistorySummary['series'][number]): string {
  const y = (score: number): number => TOP + (1 - score) * (HEIGHT - TOP - BOTTOM);
  const x = (index: number): number => (points.length < 2 ? (LEFT + WIDTH) / 2 : LEFT + 8 + (index / (points.length - 1)) * (WIDTH - LEFT - 16));
  const grid = [0, 0.5, 1].map(
    (score) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${fixed(y(score))}" y2="${fixed(y(score))}"/><text class="tick" x="0" y="${fixed(y(score) + 3)}">${percent(score)}</text>`,
  );
  const places = points.map(({ score }, index) => `${fixed(x(index))},${fixed(y(clamp(score)))}`);
  const dots = places.map((place) => `<circle class="point" r="3" cx="${place.split(',')[0]}" cy="${place.split(',')[1]}"/>`);
  const last = points.at(-1);
  const label = `${title}: ${points.length === 0 ? 'not judged yet' : points.map(({ score }) => percent(score)).join(', ')}`;
  return `<figure><figcaption><strong>${escapeHtml(title)}</strong><span>${last ? percent(last.score) : 'not judged yet'}</span></figcaption><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(label)}">${grid.join('')}${places.length > 1 ? `<polyline class="line" points="${places.join(' ')}"/>` : ''}${dots.join('')}</svg></figure>`;
}

function clamp(score: number): number {
  return Math.min(1, Math.max(0, score));
}

function fixed(n: number): string {
  return n.toFixed(1);
}

function percent(score: number): string {
  return `${Math.round(clamp(score) * 100)} %`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]): string => `<tr>${row.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>${cells('th', head)}${rows.map((row) => cells('td', row)).join('')}</table>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
