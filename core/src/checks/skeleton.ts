/** Turns the `{{holes}}` of a skeleton into plain text or into tab stops. */

/** How the holes of an inserted text are written. */
export type HoleStyle = 'plain' | 'snippet';

const HOLE = /\{\{([^{}]+)\}\}/g;

/** A hole reads "TODO: what to fill in", so that it is seen by people and never taken for a decision. */
export function renderHoles(template: string, style: HoleStyle, firstStop = 1): { text: string; nextStop: number } {
  let stop = firstStop;
  let text = '';
  let at = 0;
  for (const match of template.matchAll(HOLE)) {
    const between = template.slice(at, match.index);
    const choices = (match[1] as string).split('|').map((choice) => choice.trim());
    if (style === 'plain') text += `${between}TODO: ${orList(choices)}`;
    else {
      text += escapeSnippet(between);
      text += choices.length > 1 ? `\${${stop}|${['TODO', ...choices].map(escapeChoice).join(',')}|}` : `\${${stop}:${escapePlaceholder(`TODO: ${choices[0]}`)}}`;
      stop++;
    }
    at = match.index + match[0].length;
  }
  const rest = template.slice(at);
  return { text: text + (style === 'plain' ? rest : escapeSnippet(rest)), nextStop: stop };
}

function orList(choices: readonly string[]): string {
  return choices.length < 2 ? (choices[0] ?? '') : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
}

/** Escapes text for use in a snippet, outside of any tab stop. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function escapePlaceholder(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Inside a choice an editor takes the backslash off these three only. */
function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, '\\$&');
}
