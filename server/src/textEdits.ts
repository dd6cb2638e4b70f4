/** Documents as the client edits them, each with what its last edits changed, so that nobody has to compare whole texts. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { joinedChange, type TextChange } from '../../core/src/index.ts';

/** So many edits are remembered; an analysis that is further behind compares. */
const MOST = 64;

interface Edits {
  /** How many there were since the document was opened. */
  count: number;
  /** The last ones. */
  readonly last: TextChange[];
}

const edits = new WeakMap<object, Edits>();

/** What `TextDocuments` keeps documents with. */
export const editedDocuments = {
  create: TextDocument.create,
  update(document: TextDocument, changes: Parameters<typeof TextDocument.update>[1], version: number): TextDocument {
    let known = edits.get(document);
    if (!known) edits.set(document, (known = { count: 0, last: [] }));
    for (const change of changes) {
      const length = document.getText().length;
      const [from, to] = 'range' in change ? [document.offsetAt(change.range.start), document.offsetAt(change.range.end)] : [0, length];
      const [start, oldEnd] = [Math.min(from, to), Math.max(from, to)];
      known.count++;
      known.last.push({ start, oldEnd, newEnd: start + change.text.length });
      TextDocument.update(document, [change], version);
    }
    if (known.last.length > MOST) known.last.splice(0, known.last.length - MOST);
    return TextDocument.update(document, [], version);
  },
};

/** How often a document was edited: names a state of its text. */
export function editCount(document: object): number {
  return edits.get(document)?.count ?? 0;
}

/** What all edits since that state changed, as one; null where that is not remembered. */
export function changeSince(document: object, count: number): TextChange | null {
  const { count: now, last } = edits.get(document) ?? { count: 0, last: [] };
  const missing = now - count;
  if (missing <= 0 || missing > last.length) return null;
  return last.slice(last.length - missing).reduce(joinedChange);
}
