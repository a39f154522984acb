/** Questions to the edited rules, and the fields of the form that asks them. */
import type { Day } from '../../base/day.ts';
import { messagesIn } from '../../i18n/index.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { acceptedFacts, QUESTIONS, questionNamed, readQuestion } from '../../query/questions.ts';
import { shortAnswer, shortProblem } from '../../query/short-answer.ts';
import type { Fact } from '../../table/model.ts';
import type { Ruleset } from '../../table/ruleset.ts';
import type { AnswerRule, Field } from './messages.ts';

/** What every question takes, in the order of its contract. */
export function fieldsOf(ruleset: Ruleset, lang: Lang): Readonly<Record<string, readonly Field[]>> {
  return Object.fromEntries(
    QUESTIONS.map((question) => {
      const own = question.own?.(ruleset) ?? [];
      const taken = [...acceptedFacts(ruleset, question)].flatMap((id): readonly Fact[] => {
        const fact = ruleset.factById.get(id);
        return fact === undefined ? [] : [fact];
      });
      return [question.id, [...own, ...taken].map((fact) => fieldOf(fact, lang))];
    }),
  );
}

function fieldOf(fact: Fact, lang: Lang): Field {
  return {
    fact: fact.id,
    name: say(fact.name, lang),
    unit: fact.unit === null ? null : say(fact.unit, lang),
    hint: say(fact.question, lang),
    options: fact.options.map(({ id, name }) => ({ id, name: say(name, lang) })),
  };
}

export interface Told {
  readonly ok: boolean;
  readonly text: string;
  readonly rules: readonly AnswerRule[];
}

/** The answer in words, and the rules behind it; what is wrong with the question, if anything is. */
export function answerOf(
  ruleset: Ruleset,
  name: string,
  entries: readonly (readonly [string, string])[],
  today: Day,
  lang: Lang,
): Told {
  const question = questionNamed(name);
  if (question === undefined) return { ok: false, text: name, rules: [] };
  const reading = readQuestion(ruleset, question, entries, today, lang);
  if (!reading.ok)
    return {
      ok: false,
      text: shortProblem({ title: '', detail: '', errors: reading.problems }, messagesIn(lang)),
      rules: [],
    };
  const envelope = question.ask(ruleset, reading.query, today, lang);
  const rules = envelope.rules.map(({ id, sheet, row }) => ({ id, sheet, row }));
  return { ok: true, text: shortAnswer(envelope, messagesIn(lang)), rules };
}
