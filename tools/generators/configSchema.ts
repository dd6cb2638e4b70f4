/** The JSON Schema of the config file, from the declaration that its validator reads: for completion, hovers and squiggles in editors. */
import type { Catalogue } from '../../core/src/catalogue/catalogue.ts';
import { configShape } from '../../core/src/config/configShape.ts';
import { TOPIC_CHECKS } from '../../core/src/config/formats.ts';
import type { Format, Shape } from '../../core/src/config/shape.ts';

type Schema = Record<string, unknown>;

interface Names {
  readonly topics: readonly string[];
  readonly profiles: readonly string[];
  readonly checks: readonly string[];
}

const ID = '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$';

export function configSchema({ topics, profiles }: Catalogue, checks: readonly string[]): string {
  const names: Names = { topics: topics.map((topic) => topic.id), profiles: profiles.map((profile) => profile.id), checks };
  const definitions: Record<string, Schema> = {};
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', title: 'ML Design Docs configuration', ...schemaOf(configShape, names, definitions), definitions };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** What is used under many keys goes into `definitions`, which the schema refers to. */
function schemaOf(shape: Shape, names: Names, definitions: Record<string, Schema>): Schema {
  const description = shape.doc;
  switch (shape.kind) {
    case 'text':
      // A long list of ids once is enough.
      if (shape.format === 'topic' || shape.format.startsWith('profile')) return { description, allOf: [shared(textSchema(shape.format, names), definitions)] };
      return { description, ...textSchema(shape.format, names) };
    case 'choice':
      return { description, type: 'string', enum: shape.values };
    case 'flag':
      return { description, type: 'boolean' };
    case 'list':
      return { description, type: 'array', items: schemaOf(shape.of, names, definitions), maxItems: shape.most };
    case 'either':
      return { description, anyOf: shape.of.map((one) => schemaOf(one, names, definitions)) };
    case 'record':
      return {
        description,
        type: 'object',
        properties: Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, schemaOf(field, names, definitions)])),
        ...(shape.required.length > 0 ? { required: shape.required } : {}),
        additionalProperties: false,
      };
    case 'map': {
      const of = shared(schemaOf(shape.of, names, definitions), definitions);
      const offered = offeredKeys(shape.keys, names);
      return {
        description,
        type: 'object',
        maxProperties: shape.most,
        ...(offered.length > 0 ? { properties: Object.fromEntries(offered.map((key) => [key, of])) } : {}),
        patternProperties: { [keyPattern(shape.keys)]: of },
        additionalProperties: false,
      };
    }
  }
}

function shared(schema: Schema, definitions: Record<string, Schema>): Schema {
  const text = JSON.stringify(schema);
  const known = Object.keys(definitions).find((name) => JSON.stringify(definitions[name]) === text);
  const name = known ?? `shared${Object.keys(definitions).length + 1}`;
  definitions[name] = schema;
  return { $ref: `#/definitions/${name}` };
}

/** Ids of a team's own topics and profiles are not known here: known ones are offered, others of their form let pass. */
function textSchema(format: Format, { topics, profiles }: Names): Schema {
  const orOwn = (known: readonly string[]): Schema => ({
    anyOf: [
      { type: 'string', enum: known },
      { type: 'string', pattern: ID },
    ],
  });
  switch (format) {
    case 'topic':
      return orOwn(topics);
    case 'profile':
      return orOwn(profiles);
    case 'profile-or-auto':
      return orOwn(['auto', ...profiles]);
    case 'id':
      return { type: 'string', pattern: ID, maxLength: 60 };
    case 'own-topic':
      return { type: 'string', pattern: ID, maxLength: 60, not: { enum: topics } };
    case 'path':
      return { type: 'string', minLength: 1, pattern: '^(?![\\\\/]|[A-Za-z][A-Za-z0-9+.-]*:)[^\\\\]*$' };
    case 'url':
      return { type: 'string', pattern: '^https?://' };
    case 'glob':
      return { type: 'string', minLength: 1, pattern: '^[^!\\\\/][^\\\\]*$' };
    default:
      return { type: 'string', minLength: 1 };
  }
}

function offeredKeys(format: Format, { topics, profiles, checks }: Names): readonly string[] {
  switch (format) {
    case 'topic':
    case 'section':
      return topics;
    case 'profile':
      return ['default', ...profiles];
    case 'code':
      return checks;
    default:
      return [];
  }
}

function keyPattern(format: Format): string {
  if (format === 'code') return `^(?:${TOPIC_CHECKS.join('|')})/[a-z0-9-]+$`;
  return format === 'section' ? '^[a-z][a-z0-9-]*(?:/[a-z][a-z0-9-]*)?$' : ID;
}
