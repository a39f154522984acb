/** The schemas that the answers are validated with → `components.schemas`, under their names. */
import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { DESCRIPTIONS } from './descriptions.ts';
import type { Schema } from './model.ts';
import { COMPONENTS, type ComponentName } from './named-schemas.ts';

/** Where a schema is found in the document. */
export function refTo(name: ComponentName): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

/** All of them as JSON Schema, with what each part means. */
export function componentSchemas(): Readonly<Record<string, Schema>> {
  const converted = toJsonSchemaDefs(COMPONENTS, {
    target: 'draft-2020-12',
    overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
    // That nobody may change it is a matter of types, not of JSON.
    ignoreActions: ['readonly'],
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === 'loose_object' ? { ...jsonSchema, additionalProperties: true } : null,
  });
  const schemas: Readonly<Record<string, Schema>> = JSON.parse(JSON.stringify(converted));
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, described(name, schema)]),
  );
}

const WORDS: Readonly<
  Record<
    string,
    { readonly about: string; readonly properties?: Readonly<Record<string, string>> } | undefined
  >
> = DESCRIPTIONS;

function described(name: string, schema: Schema): Schema {
  const { about = '', properties = {} } = WORDS[name] ?? {};
  const parts = Object.entries(schema.properties ?? {});
  return {
    description: about,
    ...schema,
    ...(parts.length === 0
      ? {}
      : {
          properties: Object.fromEntries(
            parts.map(([key, part]) => [
              key,
              { ...part, ...(key in properties ? { description: properties[key] } : {}) },
            ]),
          ),
        }),
  };
}
