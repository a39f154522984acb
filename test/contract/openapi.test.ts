/** The running worker, driven from the document that it serves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROBLEM_TYPES } from '../../src/query/problem.ts';
import { QUESTIONS } from '../../src/query/questions.ts';
import { Contract, problemIn } from './support/contract.ts';
import {
  addressFor,
  examplesOf,
  invalidValue,
  type Values,
  validValue,
  validValues,
} from './support/inputs.ts';
import { root, useService } from './support/service.ts';

const service = useService();
let contract: Contract;
beforeAll(() => {
  contract = new Contract(service().document);
});

const RUNS = 60;

/** Operations are known before the worker runs, so that each has tests of its own. */
const built: { paths: Record<string, Record<string, unknown>> } = JSON.parse(
  readFileSync(join(root, 'dist/public/openapi.json'), 'utf8'),
);
const reads = Object.entries(built.paths).flatMap(([path, item]) => ('get' in item ? [path] : []));

function operationAt(path: string) {
  const operation = service().document.paths[path]?.get;
  if (operation === undefined) throw new Error(`no GET ${path}`);
  return { operation, parameters: contract.parametersOf(operation) };
}

describe('the document', () => {
  it('is a JSON file that any site may read', async () => {
    const response = await service().ask('/openapi.json');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/json\b/u);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(
      JSON.parse(JSON.stringify(service().document)),
    );
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  it('has every question', () => {
    for (const { id } of QUESTIONS) expect(reads).toContain(`/v1/${id}`);
  });

  it('says what every property of every answer means', () => {
    const silent = Object.entries(service().document.components.schemas).flatMap(
      ([name, { description, properties = {} }]) => [
        ...(description === undefined || description === '' ? [name] : []),
        ...Object.entries(properties)
          .filter(([, part]) => part.description === undefined)
          .map(([key]) => `${name}.${key}`),
      ],
    );
    expect(silent).toEqual([]);
  });

  it('shows answers that are as their schemas say', () => {
    const { paths, components } = service().document;
    const responses = [
      ...Object.values(paths).flatMap(({ get, post }) =>
        [get, post].flatMap((operation) => Object.values(operation?.responses ?? {})),
      ),
      ...Object.values(components.responses),
    ];
    let shown = 0;
    for (const response of responses)
      for (const { schema, examples = {} } of Object.values(
        'content' in response ? (response.content ?? {}) : {},
      ))
        for (const { value } of Object.values(examples)) {
          expect(contract.faults(schema, value)).toEqual([]);
          shown += 1;
        }
    expect(shown).toBeGreaterThan(10);
  });

  it('allows the options and numbers of the facts sheet', () => {
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync(join(root, 'sheets/facts.csv'), 'utf8').replace(/^\uFEFF/u, ''),
      { header: true, skipEmptyLines: true },
    );
    const sheet = new Map(data.map((row) => [row['编号'] ?? '', row]));
    const compared = new Set<string>();
    for (const { id } of QUESTIONS)
      for (const { name, schema } of operationAt(`/v1/${id}`).parameters) {
        const row = sheet.get(name);
        if (row === undefined) continue;
        compared.add(name);
        const { 类型: type, 选项: options = '', 最小: min, 最大: max } = row;
        if (type === '选项')
          expect([...(schema.enum ?? [])].sort()).toEqual(
            [...new Set(options.split('、').flatMap((option) => option.split('=')))].sort(),
          );
        if (type === '整数')
          expect(schema).toEqual({ type: 'integer', minimum: Number(min), maximum: Number(max) });
        if (type === '日期') expect(schema).toEqual({ type: 'string', format: 'date' });
        if (type === '是否') expect(schema.enum).toEqual(expect.arrayContaining(['true', '否']));
      }
    expect(compared.size).toBeGreaterThan(30);
  });

  it('names kinds of problems whose addresses are pages, in both languages', async () => {
    const { schemas } = service().document.components;
    expect(schemas['Problem']?.properties?.['type']?.enum).toEqual(PROBLEM_TYPES);
    for (const type of PROBLEM_TYPES)
      for (const lang of ['zh-CN', 'en']) {
        const page = await service().ask(`${type}?lang=${lang}`);
        expect(`${type} ${page.status}`).toBe(`${type} 200`);
        expect(page.headers.get('content-type')).toMatch(/^text\/html\b/u);
        expect(await page.text()).toContain(`<html lang="${lang}">`);
      }
  });
});

describe.each(reads)('GET %s', (path) => {
  async function get(values: Values, init?: RequestInit) {
    const { operation, parameters } = operationAt(path);
    const address = addressFor(path, parameters, values);
    const response = await service().ask(address, init);
    const body = await contract.check(operation, response, address);
    return { address, response, body };
  }

  it('answers its examples', async () => {
    const { parameters } = operationAt(path);
    for (const values of examplesOf(parameters)) {
      const { address, response } = await get(values);
      expect(`${address} ${response.status}`).toBe(`${address} 200`);
      const again = await get(values, {
        headers: { 'If-None-Match': response.headers.get('etag') ?? '' },
      });
      expect(again.response.status).toBe(304);
      const head = await service().ask(address, { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(head.headers.get('etag')).toBe(response.headers.get('etag'));
    }
  });

  it('has one address for each question, which gives the same answer', async () => {
    const { parameters } = operationAt(path);
    for (const values of examplesOf(parameters)) {
      const { response, body } = await get(values);
      const location = response.headers.get('content-location');
      if (path === '/healthz') {
        expect(location).toBeNull();
        continue;
      }
      const again = await service().ask(location ?? '');
      expect(again.headers.get('content-location')).toBe(location);
      expect(await again.json()).toEqual(body);
    }
  });

  it('answers whatever its schemas allow, or says what is wrong with it', async () => {
    const { parameters } = operationAt(path);
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(validValues(parameters), async (values) => {
        const { response } = await get(values);
        expect([200, 400, 404]).toContain(response.status);
        if (response.status === 200) answered += 1;
      }),
      { numRuns: RUNS },
    );
    // Parameters may contradict each other (an age beside a birth date), but not always.
    expect(answered).toBeGreaterThan(0);
  });

  it('takes whatever the schema of a parameter allows, said alone', async () => {
    const { parameters } = operationAt(path);
    const [example = {}] = examplesOf(parameters);
    const always = Object.fromEntries(
      parameters.filter((one) => one.required).map(({ name }) => [name, example[name] ?? '']),
    );
    // A calendar file needs dates; a text may name no place.
    const alone = parameters.filter(
      ({ name, schema }) =>
        name !== 'format' && (schema.minLength === undefined || schema.enum !== undefined),
    );
    await Promise.all(
      alone.map((parameter) =>
        fc.assert(
          fc.asyncProperty(validValue(parameter, false), async (value) => {
            const { address, response } = await get({ ...always, [parameter.name]: value });
            expect(`${address} ${response.status}`).toBe(`${address} 200`);
          }),
          { numRuns: 10 },
        ),
      ),
    );
  });

  it('refuses what no schema allows, naming the parameter', async () => {
    const { parameters } = operationAt(path);
    const [example = {}] = examplesOf(parameters);
    await Promise.all(
      parameters.map((parameter) =>
        fc.assert(
          fc.asyncProperty(invalidValue(parameter), async (value) => {
            if (parameter.in === 'path' && value.trim() === '') return;
            const { response, body } = await get({ ...example, [parameter.name]: value });
            expect(response.status).toBe(parameter.in === 'path' ? 404 : 400);
            const named = problemIn(body).errors.map((error) => error.parameter);
            expect(named).toContain(parameter.name);
          }),
          { numRuns: 10 },
        ),
      ),
    );
  });

  it('refuses parameters that are repeated or unknown', async () => {
    const { operation, parameters } = operationAt(path);
    const queried = parameters.filter((one) => one.in === 'query');
    if (queried.length === 0) return;
    const [example = {}] = examplesOf(parameters);
    const plain = addressFor(path, parameters, example);
    const mark = plain.includes('?') ? '&' : '?';
    for (const { name } of queried) {
      const twice = `${plain}${mark}${name}=1&${name}=1`;
      const body = await contract.check(operation, await service().ask(twice), twice);
      expect(problemIn(body).errors.map((error) => error.parameter)).toContain(name);
    }
    const unknown = `${plain}${mark}zzz=1`;
    const body = await contract.check(operation, await service().ask(unknown), unknown);
    expect(problemIn(body).errors).toMatchObject([{ parameter: 'zzz', code: 'unknown-parameter' }]);
  });

  it('says what else is wrong: methods, forms, lengths', async () => {
    const { operation, parameters } = operationAt(path);
    const [example = {}] = examplesOf(parameters);
    const plain = addressFor(path, parameters, example);
    const mark = plain.includes('?') ? '&' : '?';
    const check = async (address: string, init: RequestInit, status: number): Promise<Response> => {
      const response = await service().ask(address, init);
      expect(response.status).toBe(status);
      await contract.check(operation, response, address);
      return response;
    };
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await check(plain, { method }, 405)).headers.get('allow')).toContain('GET');
    await check(`${plain}${mark}q=${'x'.repeat(5000)}`, {}, 414);
    if (operation.responses['406'] !== undefined)
      await check(plain, { headers: { Accept: 'image/png' } }, 406);
  });
});
