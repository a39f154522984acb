/** What golden cases of every question expect alike, compared with what the rules give. */
import { foldKey, type Text } from '../../base/text.ts';
import type { EnvelopeOf, Outcome } from '../../query/envelope.ts';
import type { Values } from '../../sheet/column.ts';
import type { CaseColumns, OutcomeCaseColumns } from '../../sheet/definitions/cases.ts';
import type { Fact } from '../../table/model.ts';
import type { Ruleset } from '../../table/ruleset.ts';

/** Says at which column expectation and rules part, and what each says. */
export interface Difference {
  readonly key: string;
  readonly text: Text;
  readonly expected: string;
  readonly got: string;
}

const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  determined: { zh: '确定', en: '确定 (determined)' },
  depends: { zh: '取决于', en: '取决于 (depends)' },
  unknown: { zh: '未知', en: '未知 (unknown)' },
};

/** How something absent is written in a case, and told of an answer. */
export const NONE: Text = { zh: '无', en: '无 (none)' };

/** What is told of an answer that there is none. */
export const NO_ANSWER: Text = { zh: '没有答案', en: 'no answer' };

/** 是 or 否. */
export function yesNo(value: boolean): Text {
  return value ? { zh: '是', en: '是 (yes)' } : { zh: '否', en: '否 (no)' };
}

/** A figure, or the word for its absence. */
export function plain(figure: string | null): Text {
  return figure === null ? NONE : { zh: figure, en: figure };
}

/** Nothing, or one difference. */
export function differing(key: string, expected: Text, got: Text): readonly Difference[] {
  if (expected.zh === got.zh) return [];
  return [
    {
      key,
      text: {
        zh: `预期 ${expected.zh}，规则给出 ${got.zh}`,
        en: `expected ${expected.en}, the rules give ${got.en}`,
      },
      expected: expected.zh,
      got: got.zh,
    },
  ];
}

/** Outcome, rules, disputes and missing facts. */
export function compareCommon(
  values: Values<OutcomeCaseColumns>,
  got: EnvelopeOf<unknown>,
  ruleset: Ruleset,
): { readonly outcome: readonly Difference[]; readonly lists: readonly Difference[] } {
  return {
    outcome: differing('outcome', OUTCOMES[values.outcome], OUTCOMES[got.outcome]),
    lists: compareLists(values, got, ruleset),
  };
}

/** Rules, disputes and missing facts. */
export function compareLists(
  values: Values<CaseColumns>,
  got: EnvelopeOf<unknown>,
  ruleset: Ruleset,
): readonly Difference[] {
  const nameOf = (fact: Fact | undefined): string => fact?.name.zh ?? '';
  const disputes = got.disputes.map(({ rule }) => withoutSheet({ id: rule }));
  const expectedFacts = values.missing.map((name) => nameOf(factNamed(ruleset, name)));
  const askedFacts = got.missing.map(({ fact }) => nameOf(ruleset.factById.get(fact)));
  return [
    ...lacking('rules', values.rules, got.rules.map(withoutSheet)),
    ...lacking('disputes', values.disputes, disputes),
    ...lacking('missing', expectedFacts, askedFacts),
  ];
}

/** The answer, also where only one case of several has one. */
export function onlyAnswer<A>({ answer, cases }: EnvelopeOf<A>): A | null {
  if (answer !== null) return answer;
  const answers = cases.map((part) => part.answer).filter((part) => part !== null);
  return answers.length === 1 ? (answers[0] ?? null) : null;
}

/** The rules that answer in some part; those of a part without an answer are only spoken of. */
export const answeringIn = ({ cases }: EnvelopeOf<unknown>): readonly string[] =>
  cases.flatMap(({ answer, rules }) =>
    answer === null ? [] : rules.map((id) => withoutSheet({ id })),
  );

/** The facts that an answer asks for. */
export const askedIn = ({ missing }: EnvelopeOf<unknown>): readonly string[] =>
  missing.map(({ fact }) => fact);

/** Rules carry their sheet before a colon. */
export function withoutSheet({ id }: { readonly id: string }): string {
  return id.slice(id.indexOf(':') + 1);
}

/** A fact by id or by its name in either language. */
export function factNamed(ruleset: Ruleset, name: string): Fact | undefined {
  return ruleset.facts.find((fact) =>
    [fact.id, fact.name.zh, fact.name.en].some((known) => foldKey(known) === foldKey(name)),
  );
}

/** What should be there and is not. */
export function lacking(
  key: string,
  expected: readonly string[],
  actual: readonly string[],
): readonly Difference[] {
  const absent = expected.filter((id) => !actual.includes(id));
  if (absent.length === 0) return [];
  const names = absent.join('、');
  const text =
    actual.length === 0
      ? { zh: `预期有 ${names}，答案里一个也没有`, en: `expected ${names}, the answer has none` }
      : {
          zh: `预期有 ${names}，答案里只有 ${actual.join('、')}`,
          en: `expected ${names}, the answer has only ${actual.join('、')}`,
        };
  return [{ key, text, expected: names, got: '' }];
}
