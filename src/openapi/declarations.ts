/** The client's declarations as one file that needs no other: `client.d.ts`. */
import type { Document, Schema } from './model.ts';
import { union } from './parameter-types.ts';

/**
 * The text of the file.
 *
 * @param parameters the module of parameter types
 * @param sources the modules that declare the client; what they import is declared here
 */
export function declarations(
  document: Document,
  parameters: string,
  sources: readonly string[],
): string {
  const schemas = Object.entries(document.components.schemas).map(
    ([name, schema]) =>
      `/** ${(schema.description ?? '').replaceAll('*/', '* /')} */\nexport type ${name} = ${typeOf(schema, '')};`,
  );
  return [
    '// The client of the service that this file comes from. Generated.',
    parameters.replace(/^\/\/.*\n/u, '').trim(),
    ...schemas,
    ...sources.map(withoutImports),
    '',
  ].join('\n\n');
}

function withoutImports(source: string): string {
  return source.replace(/^(?:import|export) type \{[^}]*\} from '[^']*';\n/gmu, '').trim();
}

/** A schema as a type. */
export function typeOf(schema: Schema, indent: string): string {
  const { $ref, type, properties, items, anyOf, oneOf } = schema;
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf('/') + 1);
  if (schema.const !== undefined) return union([schema.const]);
  if (schema.enum !== undefined) return union(schema.enum);
  const options = anyOf ?? oneOf;
  if (options !== undefined) return options.map((option) => typeOf(option, indent)).join(' | ');
  if (schema.not !== undefined) return 'never';
  if (type === 'array') return `readonly (${typeOf(items ?? {}, indent)})[]`;
  if (type === 'integer') return 'number';
  if (type === 'object' && properties !== undefined) return objectType(schema, indent);
  if (type === 'object') {
    const { additionalProperties } = schema;
    const value =
      typeof additionalProperties === 'object' ? typeOf(additionalProperties, indent) : 'unknown';
    return `{ readonly [key: string]: ${value} }`;
  }
  return typeof type === 'string' ? type : 'unknown';
}

function objectType({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).flatMap(([key, part]) => {
    const said = part.description === undefined ? [] : [`${inner}/** ${part.description} */`];
    const type = typeOf(part, inner);
    const member = required.includes(key) ? `${key}: ${type}` : `${key}?: ${type} | undefined`;
    return [...said, `${inner}readonly ${member};`];
  });
  return `{\n${members.join('\n')}\n${indent}}`;
}
