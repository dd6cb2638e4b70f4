/** How the config file is declared: the kinds of values it is made of. The validator, the JSON Schema and the docs read the same declaration. */

/** What a text has to be; `formats.ts` checks it. */
export type Format =
  | 'line'
  | 'markdown-line'
  | 'markdown'
  | 'id'
  | 'topic'
  | 'own-topic'
  | 'profile'
  | 'profile-or-auto'
  | 'code'
  | 'section'
  | 'glob'
  | 'phrase'
  | 'pattern'
  | 'path'
  | 'extends'
  | 'url';

interface Documented {
  /** One sentence for the JSON Schema's hover and the docs. */
  readonly doc: string;
}

export type Shape = Documented &
  (
    | { readonly kind: 'text'; readonly format: Format }
    | { readonly kind: 'choice'; readonly values: readonly string[] }
    | { readonly kind: 'flag' }
    | { readonly kind: 'list'; readonly of: Shape; readonly most: number }
    /** Fixed keys. */
    | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Shape>>; readonly required: readonly string[] }
    /** Keys of one format, all with values of one shape. */
    | { readonly kind: 'map'; readonly keys: Format; readonly of: Shape; readonly most: number }
    /** One of several shapes that are told apart by their JSON type. */
    | { readonly kind: 'either'; readonly of: readonly Shape[] }
  );

export function text(format: Format, doc: string): Shape {
  return { kind: 'text', format, doc };
}

export function choice(values: readonly string[], doc: string): Shape {
  return { kind: 'choice', values, doc };
}

export function flag(doc: string): Shape {
  return { kind: 'flag', doc };
}

export function list(of: Shape, doc: string, most = 500): Shape {
  return { kind: 'list', of, doc, most };
}

export function record(doc: string, fields: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape {
  return { kind: 'record', doc, fields, required };
}

export function map(keys: Format, of: Shape, doc: string, most = 500): Shape {
  return { kind: 'map', keys, of, doc, most };
}

export function either(doc: string, ...of: readonly Shape[]): Shape {
  return { kind: 'either', of, doc };
}
