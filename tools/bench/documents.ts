/** Documents of any length to measure with: the sections of the samples over and over, in varied words. */
import fs from 'node:fs';
import path from 'node:path';

const WORDS = ['nightly', 'regional', 'customer', 'partner', 'premium', 'legacy', 'mobile', 'seasonal', 'internal', 'global'];
const HOST = '---\nml-design-doc: true\n---\n\n# System\n\n```py\nscore = model.predict(features)\n```\n\n';

/** A design document of about `length` characters; `seed` varies its words. Most lines repeat between documents, as they do among those of a team's template; of `distinct` documents none does. */
export function generateDocument(samples: string, length: number, seed = 0, distinct = false): string {
  const sections = fs
    .readdirSync(samples)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .flatMap((file) =>
      fs
        .readFileSync(path.join(samples, file), 'utf8')
        .replace(/^---[\s\S]*?\n---\n/, '')
        .split(/^(?=##? )/m),
    );
  let text = HOST;
  for (let i = seed; text.length < length; i++) {
    const word = `${WORDS[i % WORDS.length]}${i}`;
    const section = (sections[i % sections.length] as string).replace(/^# /, '## ').trimEnd();
    const varied = distinct
      ? section.replace(/^.*?\b[a-z]{3,}(?= )/gm, (start, at: number) => `${start} ${word}x${seed}x${at}`)
      : section.replace(/\b(?:the|a|each)\b/g, (article, at: number) => (at % 5 === 0 ? `${article} ${word}` : article));
    text += `${varied}\n\n`;
  }
  return text;
}

/** Offsets at which a keystroke is measured, by name. */
export function placesIn(text: string): Readonly<Record<string, number>> {
  const endOfLine = (pattern: RegExp, from: number): number => {
    const search = new RegExp(pattern.source, 'gm');
    search.lastIndex = from;
    const match = search.exec(text);
    return match ? match.index + match[0].length : text.length;
  };
  const middle = text.length >> 1;
  return {
    start: endOfLine(/^[A-Z][a-z].*$/, 0),
    middle: endOfLine(/^[A-Z][a-z].*$/, middle),
    end: text.trimEnd().length,
    'in a heading': endOfLine(/^## .*$/, middle),
    'in a table': endOfLine(/^\| [A-Z].*[a-z](?= )/, middle),
    'in a code fence': endOfLine(/^score = /, 0),
  };
}
