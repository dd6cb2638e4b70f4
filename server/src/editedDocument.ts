/** An open document: its text in pieces, so that an edit costs no more in a long one, and what its last edits changed, so that nobody has to compare texts. */
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { joinedChange, Rope, type TextChange } from '../../core/src/index.ts';
import { toSpan } from './convert.ts';

/** So many edits are remembered; an analysis that is further behind compares. */
const MOST = 64;

/** One object from open to close; version and text change in place. */
export class EditedDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #text: Rope;
  #edits = 0;
  readonly #last: TextChange[] = [];

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = Rope.of(text);
  }

  get version(): number {
    return this.#version;
  }

  get text(): Rope {
    return this.#text;
  }

  /** How often the text was edited: names a state of it. */
  get edits(): number {
    return this.#edits;
  }

  /** What all edits since a state changed, as one; null where that is not remembered. */
  changeSince(edits: number): TextChange | null {
    const missing = this.#edits - edits;
    return missing <= 0 || missing > this.#last.length ? null : this.#last.slice(this.#last.length - missing).reduce(joinedChange);
  }

  update(changes: readonly TextDocumentContentChangeEvent[], version: number): this {
    for (const change of changes) {
      this.#last.push(this.#apply(change));
      this.#edits++;
    }
    if (this.#last.length > MOST) this.#last.splice(0, this.#last.length - MOST);
    this.#version = version;
    return this;
  }

  #apply(change: TextDocumentContentChangeEvent): TextChange {
    if (!('range' in change)) {
      const oldEnd = this.#text.length;
      this.#text = Rope.of(change.text);
      return { start: 0, oldEnd, newEnd: change.text.length };
    }
    const given = toSpan(this.#text.lines, change.range);
    const [start, oldEnd] = [Math.min(given.start, given.end), Math.max(given.start, given.end)];
    this.#text = this.#text.edited({ start, oldEnd }, change.text);
    return { start, oldEnd, newEnd: start + change.text.length };
  }
}

/** What `TextDocuments` keeps documents with. */
export const editedDocuments = {
  create: (uri: string, languageId: string, version: number, text: string): EditedDocument => new EditedDocument(uri, languageId, version, text),
  update: (document: EditedDocument, changes: TextDocumentContentChangeEvent[], version: number): EditedDocument => document.update(changes, version),
};
