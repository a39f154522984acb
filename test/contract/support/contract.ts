/** What the document promises about a response, as a check of that response. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type {
  Document,
  Header,
  Operation,
  Parameter,
  Reference,
  ResponseObject,
  Schema,
} from '../../../src/openapi/model.ts';
import { PROBLEM_STATUS } from '../../../src/query/problem.ts';

export class Contract {
  readonly document: Document;
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #known = new Map<string, ValidateFunction>();

  constructor(document: Document) {
    this.document = document;
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'https://document.invalid/', components: closed(document) });
  }

  /** What is wrong with a value; empty when it is as the schema says and nothing besides. */
  faults(schema: Schema, value: unknown): readonly string[] {
    const text = JSON.stringify(schema).replaceAll('"#/', '"https://document.invalid/#/');
    const validate = this.#known.get(text) ?? this.#ajv.compile(JSON.parse(text));
    this.#known.set(text, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** Every operation with its address and method. */
  operations(): readonly (readonly [path: string, method: 'GET' | 'POST', Operation])[] {
    return Object.entries(this.document.paths).flatMap(([path, { get, post }]) => [
      ...(get === undefined ? [] : [[path, 'GET', get] as const]),
      ...(post === undefined ? [] : [[path, 'POST', post] as const]),
    ]);
  }

  parametersOf({ parameters = [] }: Operation): readonly Parameter[] {
    return parameters.map((one) =>
      '$ref' in one ? this.#named(this.document.components.parameters, one) : one,
    );
  }

  /**
   * Checks a response: a documented status, type, body and headers.
   *
   * @returns its body, parsed where it is JSON
   */
  async check(operation: Operation, response: Response, asked: string): Promise<unknown> {
    const documented = operation.responses[String(response.status)];
    if (documented === undefined) throw new Error(`${asked}: undocumented ${response.status}`);
    const { headers = {}, content = {} } = this.#responseOf(documented);
    const missing = Object.entries(headers)
      .filter(([, reference]) => this.#headerOf(reference).required === true)
      .map(([name]) => name)
      .filter((name) => !response.headers.has(name));
    if (missing.length > 0) throw new Error(`${asked}: without ${missing.join(', ')}`);
    const text = await response.text();
    const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
    const media = content[type];
    if (media === undefined) {
      if (text === '' && Object.keys(content).length === 0) return null;
      throw new Error(`${asked}: undocumented type ${type} with ${response.status}`);
    }
    const body: unknown = /json$/u.test(type) ? JSON.parse(text) : text;
    const faults = this.faults(media.schema, body);
    if (faults.length > 0) throw new Error(`${asked}: ${faults.slice(0, 5).join('\n')}`);
    if (type === 'application/problem+json') this.#checkProblem(body, response.status, asked);
    return body;
  }

  #checkProblem(body: unknown, status: number, asked: string): void {
    const { type, status: said } = problemIn(body);
    const expected = Object.entries(PROBLEM_STATUS).find(([name]) => name === type)?.[1];
    if (said !== status || expected !== status)
      throw new Error(`${asked}: ${status} sent as ${type} ${said}`);
  }

  #responseOf(response: ResponseObject | Reference): ResponseObject {
    return '$ref' in response
      ? this.#named(this.document.components.responses, response)
      : response;
  }

  #headerOf(reference: Reference): Header {
    return this.#named(this.document.components.headers, reference);
  }

  #named<T>(all: Readonly<Record<string, T>>, { $ref }: Reference): T {
    const found = all[$ref.slice($ref.lastIndexOf('/') + 1)];
    if (found === undefined) throw new Error(`nothing at ${$ref}`);
    return found;
  }
}

/** What a test looks at in a problem document that was checked already. */
export function problemIn(body: unknown): {
  readonly type: string;
  readonly status: number;
  readonly errors: readonly { readonly parameter: string; readonly code: string }[];
} {
  return JSON.parse(JSON.stringify(body));
}

/** The schemas with nothing allowed that they do not name: what is undocumented fails. */
function closed({ components }: Document): Schema {
  return JSON.parse(JSON.stringify({ schemas: components.schemas }), (_, value: unknown) =>
    isOpen(value) ? { ...value, additionalProperties: false } : value,
  );
}

function isOpen(value: unknown): value is object {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'object' &&
    'properties' in value &&
    !('additionalProperties' in value)
  );
}
