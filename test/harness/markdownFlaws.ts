/** What markdownlint would say of a body that we insert: the few rules that matter there. */

export function markdownFlaws(text: string): string[] {
  const flaws: string[] = [];
  const lines = text.split('\n');
  let fenced = false;
  lines.forEach((line, index) => {
    const before = lines[index - 1] ?? '';
    const flaw = (what: string): number => flaws.push(`${index + 1}: ${what}: ${line}`);
    if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
    if (/[ \t]+$/.test(line)) flaw('trailing spaces');
    if (line.includes('\t')) flaw('a tab');
    if (fenced) return;
    if (line === '' && before === '') flaw('two blank lines');
    if (/^\s*[*+] /.test(line)) flaw('a bullet other than “-”');
    const isItem = (one: string): boolean => /^\s*(?:- |\d+\. )/.test(one);
    const isRow = (one: string): boolean => one.startsWith('|');
    if (isItem(line) && before !== '' && !isItem(before) && !/^\s+\S/.test(before)) flaw('no blank line before the list');
    if (isRow(line) && before !== '' && !isRow(before)) flaw('no blank line before the table');
    if (isRow(before) && line !== '' && !isRow(line)) flaw('no blank line behind the table');
    if (isItem(before) && line !== '' && !isItem(line) && !/^\s+\S/.test(line)) flaw('no blank line behind the list');
    if (isRow(line) && isRow(before) && columns(line) !== columns(before)) flaw('another number of columns');
  });
  if (fenced) flaws.push('an open fence');
  return flaws;
}

function columns(row: string): number {
  return row.replace(/\\\|/g, '').split('|').length;
}
