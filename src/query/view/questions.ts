/** What to ask next, with everything that is said along with a question. */
import type { ViewWords } from '../../i18n/view.ts';
import type { EnvelopeOf, Missing } from '../envelope.ts';
import type { ViewAmount, ViewOption, ViewQuestion } from '../view-envelope.ts';

const NOTHING = { options: [], unit: null, min: null, max: null };

/** The choice among what is offered. */
export function pick(
  fact: string,
  [name, question]: readonly [string, string],
  options: readonly ViewOption[],
): ViewQuestion {
  return { fact, name, question, type: 'choice', use: 'pick', ...NOTHING, options: [...options] };
}

/** The day of application, which goes with the question: an answer is for one day. */
export function applied(w: ViewWords, needs: string[]): ViewQuestion {
  const [name, question] = w.applied;
  const base: ViewQuestion = {
    fact: 'appliedOn',
    name,
    question,
    type: 'date',
    use: 'formula',
    ...NOTHING,
  };
  return { ...base, needs, ...dated(w) };
}

/**
 * Below this age a retiree is asked whether it is so. No limit of any rule: some retire early for
 * illness or heavy work, hardly anybody before this.
 */
const YOUNG_RETIREE = 40;

/** Below this many yuan a wage or pension is asked about again. No limit of any rule: a slip, mostly. */
const LOW_SUM = 100;

/** The facts that the answer, or only an amount, depends on. */
export function questionsOf(
  { missing, query }: EnvelopeOf<unknown>,
  amounts: readonly ViewAmount[],
  w: ViewWords,
): ViewQuestion[] {
  return missing.flatMap((one) => {
    const found = questionOf(one, w);
    if (found === null) return [];
    const young = one.fact === 'age' && query['participant'] === 'retired';
    const question: ViewQuestion = young
      ? { ...found, doubt: { below: YOUNG_RETIREE, text: w.youngRetiree } }
      : found;
    if (one.use === 'case') return [question];
    const needs = amounts.flatMap(({ key, terms }) =>
      terms.some(({ base }) => base === one.fact) ? [`outcome.${key}`] : [],
    );
    return [{ ...question, needs }];
  });
}

function questionOf(missing: Missing, w: ViewWords): ViewQuestion | null {
  const { fact, name, question, type, use, unit, options, min, max } = missing;
  if (type === 'region' || use === 'region') return null;
  const base = { fact, name, question, use, unit, min, max, options: [...options] };
  const more = { note: w.privately, skip: w.skip[use] };
  switch (type) {
    case 'yes-no':
      return {
        ...base,
        ...more,
        type: 'choice',
        options: [
          { id: true, name: w.yes },
          { id: false, name: w.no },
        ],
      };
    case 'choice':
      return { ...base, ...more, type };
    case 'date':
      return { ...base, ...more, ...dated(w), type };
    case 'integer':
    case 'money': {
      const money = type === 'money';
      const wrong = w.range(plain(min, w), plain(max, w), money);
      const numeral = w.numeral(EXAMPLES.get(fact) ?? (money ? '3500' : '5'));
      return {
        ...base,
        ...more,
        type,
        wrong,
        numeral,
        ...(money && use === 'formula' && { doubt: { below: LOW_SUM, text: w.lowSum } }),
        unit: money ? (unit ?? w.yuan) : counted(unit, w),
      };
    }
  }
}

const EXAMPLES: ReadonlyMap<string, string> = new Map([['age', '72']]);

/** A limit as one would say it: `10000000.00` is 1000 万. */
function plain(limit: number | string | null, { tenThousands }: ViewWords): string {
  const number = Number(limit);
  return tenThousands !== null && number >= 100_000 && number % 10_000 === 0
    ? `${number / 10_000} ${tenThousands}`
    : `${number}`;
}

/** “5 月” is May: months are counted in a word of their own. */
function counted(unit: string | null, { months: [unitOf, word] }: ViewWords): string | null {
  return unit === unitOf ? word : unit;
}

function dated(
  w: ViewWords,
): Pick<ViewQuestion, 'hint' | 'wrong' | 'parts' | 'noDay' | 'fields' | 'written'> {
  return {
    hint: w.dateHint,
    wrong: w.dateWrong,
    parts: [...w.datePartsWrong],
    noDay: w.noDay,
    fields: [...w.dateParts],
    written: w.day,
  };
}
