/** Expands a snippet as an editor does when it is inserted: tab stops take their default, the first of a choice; escapes are undone. */
export function expandSnippet(snippet: string): string {
  let text = '';
  for (let at = 0; at < snippet.length; at++) {
    const rest = snippet.slice(at);
    const choice = /^\$\{\d+\|((?:\\.|[^\\|])*)\|\}/.exec(rest);
    const stop = choice ? null : /^\$\{\d+(?::((?:\\.|[^\\}])*))?\}|^\$\d+/.exec(rest);
    if (choice) text += unescaped(/^(?:\\.|[^\\,])*/.exec(choice[1] ?? '')?.[0] ?? '');
    else if (stop) text += unescaped(stop[1] ?? '');
    else if (snippet[at] === '\\' && /[\\$}]/.test(snippet[at + 1] ?? '')) text += snippet[++at];
    else text += snippet[at];
    at += Math.max(0, (choice ?? stop)?.[0].length ?? 1) - 1;
  }
  return text;
}

function unescaped(text: string): string {
  return text.replace(/\\([\\$},|])/g, '$1');
}
