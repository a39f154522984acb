/** Tables on which a check once erred, found by deep runs; tried in every run. */
import { type Day, dayOf, MAX_DAY } from '../../../src/base/day.ts';
import type { Interval } from '../../../src/base/interval.ts';
import type { Rule } from '../../../src/table/model.ts';
import { ruleOf, type Says } from '../../table/support/build.ts';

const FIRST = dayOf(2020, 1, 1) ?? 0;

/** From one day of the random tables to another; without end where none is given. */
function days(from: number, to = MAX_DAY - FIRST): Pick<Rule<Says>, 'period'> {
  const period: Interval = [FIRST + from, FIRST + to];
  return { period: { from: null, to: null, possible: period, certain: period } };
}

const answer: Says = { group: 'own', defers: false };
const fromAbove: Says = { group: 'own', defers: true };

const numbered = (rules: readonly Rule<Says>[]): readonly Rule<Says>[] =>
  rules.map((one, index) => ({ ...one, id: `R${index}`, row: index + 2 }));

export const COUNTEREXAMPLES: [readonly Rule<Says>[], Day][] = [
  // The 从上级 row begins on the last day of what is passed down to it without age 1: that day's
  // hole was taken for told because of others, and nobody told it.
  [
    numbered([
      ruleOf('', 'P', fromAbove, days(2)),
      ruleOf('', 'N', answer, days(0, 4)),
      ruleOf('', 'N', answer, {
        ...days(0, 2),
        inheritable: true,
        conditions: [
          {
            fact: 'age',
            holds: [
              [0, 0],
              [2, 4],
            ],
          },
        ],
      }),
      ruleOf('', 'P1', answer, days(0, 1)),
    ]),
    FIRST - 1,
  ],
  // A hole that a 从上级 row hands on from where another such row, with nothing above it, has it.
  [
    numbered([
      ruleOf('', 'P', fromAbove),
      ruleOf('', 'N', fromAbove, days(0)),
      ruleOf('', 'N', answer, { ...days(0, 1), inheritable: true }),
    ]),
    FIRST - 1,
  ],
];
