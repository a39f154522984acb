/** Facts → the parameters of an operation, as they are read: types, limits, options. */
import { formatDay, MAX_DAY, MIN_DAY } from '../base/day.ts';
import { formatFen } from '../base/money.ts';
import { LANGS } from '../i18n/lang.ts';
import { MAX_LENGTH } from '../query/input.ts';
import { acceptedFacts, type Question } from '../query/questions.ts';
import { NO, YES } from '../query/read-value.ts';
import type { Fact } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Parameter, Schema } from './model.ts';

/** The facts that a question takes: its own, those of its contract, then what the sheets add. */
export function factsOf(ruleset: Ruleset, question: Question): readonly Fact[] {
  const accepted = acceptedFacts(ruleset, question);
  const own = question.own?.(ruleset) ?? [];
  const place = ({ id }: Fact): number => {
    const index = question.facts.indexOf(id);
    return index === -1 ? question.facts.length : index;
  };
  const facts = ruleset.facts.filter(({ id }) => accepted.has(id));
  return [...own, ...facts.toSorted((a, b) => place(a) - place(b))];
}

/** What is accepted for a fact; more is understood than is listed (aliases, units). */
export function factSchema(fact: Fact): Schema {
  switch (fact.type) {
    case 'choice': {
      const names = fact.options.flatMap(({ id, name }) => [id, name.zh]);
      return { type: 'string', enum: [...new Set(names)] };
    }
    case 'yes-no':
      return { type: 'string', enum: [...YES, ...NO] };
    case 'integer':
      return { type: 'integer', minimum: fact.min, maximum: fact.max };
    case 'money':
      return { type: 'string', pattern: moneyPattern(fact.max) };
    case 'date':
      return { type: 'string', format: 'date' };
    case 'region':
      return { type: 'string', minLength: 1, maxLength: MAX_LENGTH };
  }
}

/** Amounts with fewer digits than the greatest one are never above it. */
function moneyPattern(max: number): string {
  const digits = String(Math.trunc(max / 100)).length - 1;
  return `^\\d{1,${digits}}(\\.\\d{1,2})?$`;
}

/** What a fact is about, in both languages, and how else it may be written. */
export function factDescription(fact: Fact): string {
  const notes = [fact.question.en, fact.question.zh, `Also named \`${fact.name.zh}\`.`];
  switch (fact.type) {
    case 'choice': {
      const options = fact.options.map(
        ({ id, name }) => `\`${id}\` ${name.en}${name.en === name.zh ? '' : ` (${name.zh})`}`,
      );
      const aliases = fact.options.flatMap((option) => option.aliases);
      notes.push(`Options: ${options.join('; ')}.`);
      if (aliases.length > 0) notes.push(`Also understood: ${aliases.join('、')}.`);
      break;
    }
    case 'integer':
      notes.push(`From ${fact.min} to ${fact.max}${fact.unit ? ` ${fact.unit.en}` : ''}.`);
      break;
    case 'money':
      notes.push(
        `Yuan with at most two decimals, from ${formatFen(fact.min)} to ${formatFen(fact.max)}.`,
        'The answer is then `private, no-store`.',
      );
      break;
    case 'date':
      notes.push(
        `From ${formatDay(MIN_DAY)} to ${formatDay(MAX_DAY)}; \`2026年1月31日\` and \`20260131\` are understood too.`,
      );
      if (fact.id === 'birthDate')
        notes.push('Not together with `age`. The answer is then `private, no-store`.');
      break;
    case 'region':
      notes.push(
        'Code, name, short name, alias, or a path such as `山东青岛` or `Shanghai Pudong`; `/v1/regions` finds them.',
      );
      break;
    case 'yes-no':
      break;
  }
  return notes.join(' ');
}

export const LANG: Parameter = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'The language of sentences, in answers and in problems. 语言。',
  schema: { type: 'string', enum: [...LANGS], default: 'zh-CN' },
};

/** The forms of a question's answer. */
export function formatParameter({ calendar }: Question): Parameter {
  const view =
    '`view` adds the answer as lines to show, for clients without words of their own. 逐行显示的内容。';
  const ics = '`ics` gives the dates as a calendar file. 日历文件。';
  const dated = calendar !== undefined;
  return {
    name: 'format',
    in: 'query',
    required: false,
    description: dated ? `${view} ${ics}` : view,
    schema: { type: 'string', enum: ['json', 'view', ...(dated ? ['ics'] : [])], default: 'json' },
  };
}

/** One set of parameters that belong together, by name. */
export type Sample = Readonly<Record<string, string>>;

/** `--from-region 青岛 --sex 男` → parameters by their ids; `lang` is left to the reader. */
export function samplesOf(question: Question): readonly Sample[] {
  return question.examples.map((line) => {
    const sample: Record<string, string> = {};
    for (const [, option = '', value = ''] of line.matchAll(/--([\w-]+) (\S+)/gu)) {
      const name = option.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());
      if (name !== 'lang') sample[name] = value;
    }
    return sample;
  });
}

/** The parameters of a question. Examples of the same name belong together. */
export function questionParameters(ruleset: Ruleset, question: Question): readonly Parameter[] {
  const samples = samplesOf(question);
  const facts = factsOf(ruleset, question).map((fact): Parameter => {
    const examples = samples.flatMap((sample, index) => {
      const value = sample[fact.id];
      const typed = fact.type === 'integer' ? Number(value) : value;
      return value === undefined ? [] : [[exampleName(index), { value: typed }] as const];
    });
    return {
      name: fact.id,
      in: 'query',
      required: false,
      description: factDescription(fact),
      schema: factSchema(fact),
      ...(examples.length === 0 ? {} : { examples: Object.fromEntries(examples) }),
    };
  });
  return [...facts, formatParameter(question)];
}

/** The name that the parts of an example share. */
export function exampleName(index: number): string {
  return `example-${index + 1}`;
}

/** The address of a sample, written as one types it. */
export function addressOf(question: Question, sample: Sample): string {
  const query = Object.entries(sample).map(([name, value]) => `${name}=${value}`);
  return `/v1/${question.id}?${query.join('&')}`;
}
