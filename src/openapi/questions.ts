/** An operation a question: `GET /v1/<question>`. */
import { QUESTIONS, type Question } from '../query/questions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { refTo } from './components.ts';
import type { Ask, Operation, PathItem, Reference } from './model.ts';
import type { ComponentName } from './named-schemas.ts';
import { addressOf, exampleName, questionParameters, samplesOf } from './parameters.ts';
import { answer, NOT_MODIFIED, problems } from './responses.ts';

/** Question → the schema of its envelope. */
export const ENVELOPES: Readonly<Record<string, ComponentName>> = {
  refund: 'RefundEnvelope',
  'transfer-timeline': 'TransferEnvelope',
  eligibility: 'EligibilityEnvelope',
  guides: 'GuidesEnvelope',
};

/** The schema of a question's envelope; a question without one is a mistake of ours. */
export function envelopeOf({ id }: Question): ComponentName {
  const name = ENVELOPES[id];
  if (name === undefined) throw new TypeError(`no envelope is named for the question ${id}`);
  return name;
}

/** `transfer-timeline` → `transferTimeline`. */
export function methodName(id: string): string {
  return id.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

export const LANG_REFERENCE: Reference = { $ref: '#/components/parameters/lang' };

/** The paths of the questions. */
export async function questionPaths(
  ruleset: Ruleset,
  ask: Ask,
): Promise<Readonly<Record<string, PathItem>>> {
  const paths: Record<string, PathItem> = {};
  for (const question of QUESTIONS)
    paths[`/v1/${question.id}`] = { get: await operation(ruleset, question, ask) };
  return paths;
}

async function operation(ruleset: Ruleset, question: Question, ask: Ask): Promise<Operation> {
  const samples = samplesOf(question);
  const [first] = samples;
  const address = first === undefined ? `/v1/${question.id}` : addressOf(question, first);
  const { body } = await ask(address);
  const lines = samples.map((sample) => `- \`${addressOf(question, sample)}\``);
  return {
    operationId: methodName(question.id),
    tags: ['questions'],
    summary: `${question.about.en} · ${question.about.zh}`,
    description: [
      'Every parameter may be left out: the answer then has a case for each possibility, and `missing` says what to ask. A parameter that this question does not use, or that is unknown, is an error.',
      `Examples:\n\n${lines.join('\n')}`,
    ].join('\n\n'),
    parameters: [...questionParameters(ruleset, question), LANG_REFERENCE],
    responses: {
      200: answer('The answer.', {
        'application/json': {
          schema: refTo(envelopeOf(question)),
          examples: { [exampleName(0)]: { summary: address, value: body } },
        },
        ...(question.calendar === undefined
          ? {}
          : { 'text/calendar': { schema: { type: 'string' } } }),
      }),
      ...NOT_MODIFIED,
      ...problems('/problems/bad-input', '/problems/not-acceptable'),
    },
  };
}
