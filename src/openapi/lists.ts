/** The operations that list what the rules are made of, and the sign of life. */
import { MAX_SEARCH } from '../query/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { refTo } from './components.ts';
import type { Ask, MediaType, Operation, Parameter, PathItem } from './model.ts';
import type { ComponentName } from './named-schemas.ts';
import { exampleName } from './parameters.ts';
import { LANG_REFERENCE } from './questions.ts';
import { answer, NOT_MODIFIED, problems, uncached } from './responses.ts';

const SEARCH: Parameter = {
  name: 'q',
  in: 'query',
  required: false,
  description:
    'What was typed: a name in Chinese, pinyin or English, a code, or a district. Without it the provinces are listed. 输入的文字。',
  schema: { type: 'string', maxLength: MAX_SEARCH },
  examples: { [exampleName(0)]: { value: '青岛' }, [exampleName(1)]: { value: 'pudong' } },
};

const PARENT: Parameter = {
  name: 'parent',
  in: 'query',
  required: false,
  description:
    'The code of a region: only what lies in it, right below it unless something is typed. 列出下一级地区。',
  schema: { type: 'string', maxLength: MAX_SEARCH },
  examples: { [exampleName(0)]: { value: '370000' } },
};

/** The paths. */
export async function listPaths(
  { sources }: Ruleset,
  ask: Ask,
): Promise<Readonly<Record<string, PathItem>>> {
  const [source = ''] = sources.keys();
  const real = async (
    schema: ComponentName,
    path?: string,
  ): Promise<Record<string, MediaType>> => ({
    'application/json': {
      schema: refTo(schema),
      ...(path === undefined
        ? {}
        : { examples: { [exampleName(0)]: { summary: path, value: (await ask(path)).body } } }),
    },
  });
  const regions: Operation = {
    operationId: 'regions',
    tags: ['lists'],
    summary: 'Regions by name · 按名字找地区',
    description: 'For a field in which somebody types where they are insured.',
    parameters: [SEARCH, PARENT, LANG_REFERENCE],
    responses: {
      200: answer('What was found.', await real('RegionList', '/v1/regions?q=青岛')),
      ...NOT_MODIFIED,
      ...problems('/problems/bad-input', '/problems/not-acceptable'),
    },
  };
  const facts: Operation = {
    operationId: 'facts',
    tags: ['lists'],
    summary: 'Everything that may be asked of a person · 会问到的情况',
    description: 'Questions, options and limits, for building a form.',
    parameters: [LANG_REFERENCE],
    responses: {
      200: answer('All facts and questions.', await real('FactList')),
      ...NOT_MODIFIED,
      ...problems('/problems/bad-input', '/problems/not-acceptable'),
    },
  };
  const oneSource: Operation = {
    operationId: 'source',
    tags: ['lists'],
    summary: 'A source · 依据',
    description: 'One document or page, by the id under which answers cite it.',
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: 'As in `sources[].id` of an answer.',
        schema: { type: 'string', minLength: 1 },
        examples: { [exampleName(0)]: { value: source } },
      },
      LANG_REFERENCE,
    ],
    responses: {
      200: answer('The source.', await real('Source', `/v1/sources/${source}`)),
      ...NOT_MODIFIED,
      ...problems('/problems/bad-input', '/problems/not-found', '/problems/not-acceptable'),
    },
  };
  const health: Operation = {
    operationId: 'health',
    tags: ['service'],
    summary: 'A sign of life · 服务是否正常',
    description: 'For monitors.',
    responses: {
      200: uncached('It is well.', await real('Health', '/healthz')),
      ...NOT_MODIFIED,
      ...problems(),
    },
  };
  return {
    '/v1/regions': { get: regions },
    '/v1/facts': { get: facts },
    '/v1/sources/{id}': { get: oneSource },
    '/healthz': { get: health },
  };
}
