/** What other documents settle for the open ones that link to them: read once, kept until they change. Knows no protocol types. */
import { type Analysis, type analyse, type Catalogue, type LinkedDocument, linksOf, type Options, settledBy, withLinked } from '../../core/src/index.ts';
import { isInside, resolveUri, uriKey } from './uris.ts';

/** The text of a document by its URI; null where there is none or it cannot be read. */
export type ReadText = (uri: string) => Promise<string | null>;

interface LinkedPorts {
  readonly analyse: typeof analyse;
  /** Reads a document that is not open; null where nothing can be read. */
  readonly read: ReadText | null;
  /** URIs of the workspace's folders. */
  readonly roots: readonly string[];
  /** The last analysis of an open document, by `uriKey`. */
  readonly openAnalysis: (key: string) => Analysis | null;
  /** A document that this one links to has changed. */
  readonly onChanged: (uri: string) => void;
}

/** A document that is not open, judged as each setup asks for: one that links to it has its options for itself. */
interface ReadDocument {
  readonly text: string;
  readonly settled: WeakMap<Options, LinkedDocument>;
}

/** What a document that links to others is reviewed with. */
type Bar = { readonly options: Options; readonly catalogue: Catalogue };

export class LinkedDocuments {
  readonly #ports: LinkedPorts;
  /** By key: what was read from outside of the editor; null where it could not be. */
  readonly #files = new Map<string, ReadDocument | null>();
  /** By key of a linked document: the URIs of the open ones that link to it. */
  readonly #dependents = new Map<string, Set<string>>();
  /** What open documents settled when their dependents were last told. */
  readonly #told = new Map<string, string>();

  constructor(ports: LinkedPorts) {
    this.#ports = ports;
  }

  /** The analysis of an open document with what its linked documents are known to settle; what is not known yet is read, and told by `onChanged`. */
  follow(uri: string, analysis: Analysis, options: Options): Analysis {
    this.#forgetDependent(uri);
    const targets = linksOf(analysis);
    if (targets.length === 0) return analysis;
    const roots = this.#ports.roots.filter((root) => isInside(root, uri));
    const linked = new Map<string, LinkedDocument | null>();
    for (const target of targets) {
      const to = resolveUri(uri, target);
      if (to === null || uriKey(to) === uriKey(uri) || !(roots.length > 0 ? roots : [resolveUri(uri, '.') ?? uri]).some((root) => isInside(root, to))) continue;
      this.#dependents.set(uriKey(to), (this.#dependents.get(uriKey(to)) ?? new Set()).add(uri));
      linked.set(target, this.#document(to, target, { options, catalogue: analysis.catalogue }));
    }
    return withLinked(analysis, linked, options);
  }

  /** An open document has been analysed anew. */
  reviewed(uri: string, analysis: Analysis): void {
    const key = uriKey(uri);
    if (!this.#dependents.has(key)) return;
    const settles = signature(settledBy(analysis, ''));
    if (this.#told.get(key) === settles) return;
    this.#told.set(key, settles);
    this.#tell(key);
  }

  /** A file was written, made or removed outside of the editor. */
  changed(uri: string): void {
    const key = uriKey(uri);
    this.#files.delete(key);
    this.#tell(key);
  }

  closed(uri: string): void {
    this.#forgetDependent(uri);
    this.#told.delete(uriKey(uri));
    this.changed(uri);
  }

  #document(uri: string, path: string, bar: Bar): LinkedDocument | null {
    const key = uriKey(uri);
    const open = this.#ports.openAnalysis(key);
    if (open) {
      const settles = settledBy(open, path);
      this.#told.set(key, signature(settles));
      return settles;
    }
    const known = this.#files.get(key);
    if (known === undefined) this.#read(uri, key);
    return known ? { ...this.#settledBy(known, bar), path } : null;
  }

  #settledBy({ text, settled }: ReadDocument, { options, catalogue }: Bar): LinkedDocument {
    const known = settled.get(options) ?? settledBy(this.#ports.analyse(text, options, catalogue), '');
    settled.set(options, known);
    return known;
  }

  #read(uri: string, key: string): void {
    const { read } = this.#ports;
    this.#files.set(key, null);
    if (!read) return;
    read(uri).then(
      (text) => {
        if (text === null || !this.#files.has(key)) return;
        this.#files.set(key, { text, settled: new WeakMap() });
        this.#tell(key);
      },
      () => undefined,
    );
  }

  #tell(key: string): void {
    for (const uri of this.#dependents.get(key) ?? []) this.#ports.onChanged(uri);
  }

  #forgetDependent(uri: string): void {
    for (const [key, dependents] of this.#dependents) {
      dependents.delete(uri);
      if (dependents.size === 0) this.#dependents.delete(key);
    }
  }
}

function signature({ topics }: LinkedDocument): string {
  return JSON.stringify([...topics]);
}
