/** The one place that knows the Markdown parser. */
import type { Root } from 'mdast';
import { type Extension as TreeExtension, fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { combineExtensions } from 'micromark-util-combine-extensions';
import { readPlain } from './plainMarkdown.ts';
import type { Construct, Extension, ParseContext, State, TokenizeContext } from 'micromark-util-types';

const FRONT_MATTER = ['yaml' as const, 'toml' as const, { type: 'json', fence: { open: '{', close: '}' } }, { type: 'json', marker: ';' }];

/** All of GFM but links without brackets: they are words to us, and looking for them at every letter costs a third of the time. */
const body: Extension = combineExtensions([gfmTable(), gfmStrikethrough(), gfmTaskListItem(), gfmFootnote()]);
const whole: Extension = combineExtensions([body, frontmatter(FRONT_MATTER)]);
const tree: TreeExtension[] = [
  gfmTableFromMarkdown(),
  gfmStrikethroughFromMarkdown(),
  gfmTaskListItemFromMarkdown(),
  gfmFootnoteFromMarkdown(),
  frontmatterFromMarkdown(FRONT_MATTER),
];

/**
 * The Markdown tree of `text`, whose offsets count from the start of `text`.
 * A byte order mark must have been taken off: the parser skips it without counting it.
 */
export function parseMarkdown(text: string): Root {
  return fromMarkdown(text, { extensions: [whole], mdastExtensions: tree });
}

/** Labels that definitions give a meaning to, in the parser's spelling. */
export interface Labels {
  readonly links: readonly string[];
  readonly footnotes: readonly string[];
}

export const NO_LABELS: Labels = { links: [], footnotes: [] };

export interface ParsedPart {
  readonly root: Root;
  /** The labels that this part defines. */
  readonly defined: Labels;
}

/**
 * Parses a part of a document by itself; `labels` are defined in other parts.
 * Front matter is looked for only where it is known to be: looking in vain confuses the parser about quotes and lists.
 */
export function parsePart(text: string, labels: Labels, hasFrontMatter: boolean): ParsedPart {
  const extensions = [hasFrontMatter ? whole : body];
  if (labels.links.length + labels.footnotes.length === 0 && !text.includes(']:')) {
    return { root: readPlain(text, hasFrontMatter) ?? fromMarkdown(text, { extensions, mdastExtensions: tree }), defined: NO_LABELS };
  }
  const known = new LabelHook(labels);
  const root = fromMarkdown(text, { extensions: [...extensions, known.extension], mdastExtensions: tree });
  return { root, defined: known.defined() };
}

type Parser = ParseContext & { gfmFootnotes?: string[] };

/** Tells the parser of labels from elsewhere, once it has found all definitions and before it looks at any words, and reads off what it found itself. */
class LabelHook {
  readonly #labels: Labels;
  #parser: Parser | null = null;
  #defined: Labels | null = null;

  constructor(labels: Labels) {
    this.#labels = labels;
  }

  /** Constructs that never fit: one is tried at the start of lines, one wherever words could begin to name a label. */
  get extension(): Extension {
    const atLine = hookConstruct((parser) => (this.#parser ??= parser));
    const atBracket = hookConstruct((parser) => this.#tell(parser));
    return { document: { null: atLine }, text: { [EXCLAMATION_MARK]: atBracket, [OPENING_BRACKET]: atBracket } };
  }

  #tell(parser: Parser): void {
    if (this.#defined) return;
    this.#defined = definedIn(parser);
    parser.defined.push(...this.#labels.links);
    (parser.gfmFootnotes ??= []).push(...this.#labels.footnotes);
  }

  defined(): Labels {
    return this.#defined ?? (this.#parser ? definedIn(this.#parser) : NO_LABELS);
  }
}

const EXCLAMATION_MARK = 33;
const OPENING_BRACKET = 91;

function definedIn({ defined, gfmFootnotes = [] }: Parser): Labels {
  return defined.length + gfmFootnotes.length === 0 ? NO_LABELS : { links: [...defined], footnotes: [...gfmFootnotes] };
}

function hookConstruct(meet: (parser: Parser) => void): Construct {
  return {
    tokenize(this: TokenizeContext, _effects: unknown, _ok: State, nok: State): State {
      meet(this.parser);
      return nok;
    },
  };
}
