/** The questions as tools for assistants, with a JSON Schema of what each takes. */
import type { Text } from '../base/text.ts';
import type { Fact } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { acceptedFacts, QUESTIONS, type Question } from './questions.ts';
import { toolName } from './tool-name.ts';

/** A schema of JSON Schema 2020-12, as far as it is needed here. */
type Schema = Readonly<Record<string, unknown>>;

/** A tool as the Model Context Protocol lists it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: Schema;
  readonly annotations: Readonly<Record<string, boolean>>;
}

/** Reads, changes nothing, and knows no other world than its own sheets. */
const HARMLESS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

const HOW: Text = {
  zh: '知道多少填多少；没有说的不要猜，答案会说还要问什么。',
  en: 'Pass what is known and guess nothing: the answer says what else to ask.',
};

const LANG: Schema = {
  type: 'string',
  enum: ['zh-CN', 'en'],
  default: 'zh-CN',
  description: '答案的语言 / language of the answer',
};

/** One tool a question, in the order of the questions; described in both languages. */
export function toolList(ruleset: Ruleset): readonly Tool[] {
  return QUESTIONS.map((question) => ({
    name: toolName(question.id),
    title: both(question.about),
    description: `${question.about.zh}。${HOW.zh} / ${question.about.en}. ${HOW.en}`,
    inputSchema: schemaOf(ruleset, question),
    annotations: HARMLESS,
  }));
}

/** The parameters of a question; those that it always takes first. */
function schemaOf(ruleset: Ruleset, question: Question): Schema {
  const ids = new Set([...question.facts, ...acceptedFacts(ruleset, question)]);
  const facts = [...ids].flatMap((id) => ruleset.factById.get(id) ?? []);
  const all = [...facts, ...(question.own?.(ruleset) ?? [])];
  return {
    type: 'object',
    properties: { ...Object.fromEntries(all.map((it) => [it.id, factSchema(it)])), lang: LANG },
    additionalProperties: false,
  };
}

/** What a fact takes; of a choice its ids, with their names beside. */
function factSchema(fact: Fact): Schema {
  const { name, unit, question, options, min, max } = fact;
  const choices = options.map((it) => `${it.id} = ${it.name.zh} / ${it.name.en}`).join('; ');
  const inUnit = unit === null ? '' : ` (${both(unit)})`;
  const about = `${both(name)}${inUnit}: ${both(question)}`;
  const description = choices === '' ? about : `${about} ${choices}`;
  switch (fact.type) {
    case 'choice':
      return { type: 'string', enum: options.map(({ id }) => id), description };
    case 'yes-no':
      return { type: 'boolean', description };
    case 'integer':
      return { type: 'integer', minimum: min, maximum: max, description };
    case 'money':
      // Fen inside, yuan outside.
      return { type: 'number', minimum: min / 100, maximum: max / 100, description };
    case 'date':
      return { type: 'string', format: 'date', description };
    case 'region':
      return { type: 'string', description };
  }
}

function both({ zh, en }: Text): string {
  return zh === en ? zh : `${zh} / ${en}`;
}
