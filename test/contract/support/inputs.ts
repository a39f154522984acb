/** Requests made of the parameters of an operation: right ones, and wrong ones. */
import * as fc from 'fast-check';
import type { Parameter } from '../../../src/openapi/model.ts';

export type Values = Readonly<Record<string, string>>;

/** The address with its parameters put in, percent-encoded. */
export function addressFor(path: string, parameters: readonly Parameter[], values: Values): string {
  const query = new URLSearchParams();
  let address = path;
  for (const { name, in: place } of parameters) {
    const value = values[name];
    if (value === undefined) continue;
    if (place === 'path') address = address.replace(`{${name}}`, encodeURIComponent(value));
    else query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? address : `${address}?${text}`;
}

/** The examples of an operation: those of the same name belong together. */
export function examplesOf(parameters: readonly Parameter[]): readonly Values[] {
  const named = new Map<string, Record<string, string>>();
  for (const { name, examples = {} } of parameters)
    for (const [key, { value }] of Object.entries(examples))
      named.set(key, { ...named.get(key), [name]: String(value) });
  return named.size === 0 ? [{}] : [...named.values()];
}

const PLACES = ['上海', '青岛市', '370200', 'Beijing', '山东', '浦东', '广东省深圳市', '北京'];

function days(from: string, to: string): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

const ANY_DAY = days('1900-01-01', '2999-12-31');
/** Days that questions are about, and on which people who ask them were born: no contradiction. */
const RECENT = days('2020-01-01', '2030-12-31');
const BIRTHS = days('1930-01-01', '2008-12-31');

/**
 * A value that the schema of a parameter allows.
 *
 * @param far days too that no question is about, such as a birth in the year 2900
 */
export function validValue(
  { name, schema, examples = {} }: Parameter,
  far = true,
): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 0 }).map(String);
  if (schema.pattern !== undefined) return fc.stringMatching(new RegExp(schema.pattern, 'u'));
  if (schema.format === 'date')
    return fc.oneof(
      { weight: 9, arbitrary: name === 'birthDate' ? BIRTHS : RECENT },
      { weight: far ? 1 : 0, arbitrary: ANY_DAY },
    );
  const known = Object.values(examples).map(({ value }) => String(value));
  const free = fc.string({ minLength: schema.minLength ?? 0, maxLength: schema.maxLength ?? 20 });
  // Most texts name no place and no source; a few must.
  const some = /[rR]egion$/u.test(name) ? PLACES : known;
  return some.length === 0
    ? free
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: free });
}

/** Any of the parameters, each with a value that its schema allows; those of the path always. */
export function validValues(parameters: readonly Parameter[]): fc.Arbitrary<Values> {
  const required = parameters.filter((one) => one.required).map(({ name }) => name);
  return fc.record(Object.fromEntries(parameters.map((one) => [one.name, validValue(one)])), {
    requiredKeys: required,
  });
}

const letters = (min: number, max: number): fc.Arbitrary<string> =>
  fc.stringMatching(/^[qxz]+$/u).map((text) => `zq${text}`.padEnd(min, 'q').slice(0, max));

const LONG = 101;

/** A value that no reading of the parameter allows. */
export function invalidValue({ schema }: Parameter): fc.Arbitrary<string> {
  const tooLong = letters(schema.maxLength === undefined ? LONG : schema.maxLength + 1, 200);
  if (schema.type === 'string' && schema.maxLength !== undefined && schema.minLength === undefined)
    return tooLong;
  const { minimum = 0, maximum = 0 } = schema;
  const special: readonly fc.Arbitrary<string>[] =
    schema.enum !== undefined
      ? [letters(3, 20)]
      : schema.type === 'integer'
        ? [
            fc.integer({ min: maximum + 1, max: 10 ** 9 }).map(String),
            fc.integer({ min: 1, max: 10 ** 9 }).map((n) => String(minimum - n)),
            fc.integer({ min: minimum, max: maximum }).map((n) => `${n}.5`),
            letters(3, 20),
          ]
        : schema.pattern !== undefined
          ? [
              fc.integer({ min: 1, max: 10 ** 6 }).map((n) => `-${n}`),
              fc.integer({ min: 0, max: 10 ** 6 }).map((n) => `${n}.123`),
              fc.constantFrom('99999999999', '1e5', '0x10', '1,2,3', '٣'),
              letters(3, 20),
            ]
          : schema.format === 'date'
            ? [
                fc.constantFrom('2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '1-1-1'),
                fc.constantFrom('3000-01-01', '0000-01-01', '2026-01', 'today'),
                letters(3, 20),
              ]
            : [letters(8, 20)];
  return fc.oneof(...special, tooLong, fc.constantFrom('', ' ', '　'));
}
