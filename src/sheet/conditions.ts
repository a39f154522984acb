/** Which cell grammar reads a condition on a fact, by the fact's type. */
import type { Intervals } from '../base/interval.ts';
import type { Text } from '../base/text.ts';
import type { Fact } from '../table/model.ts';
import { bad, type CellType, good, type Reading } from './cell/cell.ts';
import { choiceCondition } from './cell/choice.ts';
import type { BareBound } from './cell/condition-grammar.ts';
import { dateCondition } from './cell/date-condition.ts';
import { integerCondition } from './cell/integer-condition.ts';
import { moneyCondition } from './cell/money-condition.ts';
import { yesNoCondition } from './cell/yes-no.ts';

/** What a condition cell says. */
export interface ConditionValue {
  readonly holds: Intervals;
  /** Bounds whose word includes its number by Civil Code art. 1259 alone. */
  readonly bare: readonly BareBound[];
}

interface ConditionCell extends Pick<CellType<unknown>, 'typed' | 'choices'> {
  readonly grammar: Text;
  read(cell: string): Reading<ConditionValue>;
}

/** The reader of conditions on a fact. Facts of type region have columns of their own. */
export function conditionCell(fact: Fact): ConditionCell {
  switch (fact.type) {
    case 'choice':
      return plain(
        choiceCondition(
          fact.options.map(({ id, name, aliases }) => ({
            id,
            names: [name.zh, name.en, ...aliases],
          })),
        ),
      );
    case 'yes-no':
      return plain(yesNoCondition);
    case 'integer':
      return numeric(integerCondition({ ...rangeOf(fact), unit: fact.unit?.zh ?? '' }));
    case 'money':
      return numeric(moneyCondition(rangeOf(fact)));
    case 'date':
      return plain(dateCondition);
    case 'region':
      return { grammar: HEADING, read: (got) => notACondition(fact, got) };
  }
}

const rangeOf = ({ min, max, name }: Extract<Fact, { readonly min: number }>) => ({
  min,
  max,
  names: [name.zh],
});

const HEADING: Text = {
  zh: '选项、是否、整数、金额或日期类的事实',
  en: 'a choice, yes-no, integer, money or date fact',
};

function plain(cell: CellType<Intervals>): ConditionCell {
  return {
    ...cell,
    read(text) {
      const reading = cell.read(text);
      return reading.ok ? good({ holds: reading.value, bare: [] }) : reading;
    },
  };
}

function numeric(
  cell: CellType<{ readonly intervals: Intervals; readonly bare: readonly BareBound[] }>,
): ConditionCell {
  return {
    ...cell,
    read(text) {
      const reading = cell.read(text);
      if (!reading.ok) return reading;
      return good({ holds: reading.value.intervals, bare: reading.value.bare });
    },
  };
}

function notACondition(fact: Fact, got: string): Reading<never> {
  return bad({
    text: {
      zh: `“${fact.name.zh}”不能作条件列`,
      en: `“${fact.name.en}” cannot head a condition column`,
    },
    expected: HEADING,
    got,
  });
}
