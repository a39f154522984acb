/**
 * A figure of parameters.csv beside a rule that lacks one: it was to be that rule's, and its year or
 * its people have slipped. A figure that waits for a rule is no mistake.
 */
import { partsOf } from '../../base/day.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import { answers, type Parameter } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import type { DecisionRow, World } from '../world.ts';
import { strangeBaseYear } from './base-year.ts';
import { participantsOf } from './participants.ts';

/** The rows that no rule uses although a rule of their region lacks its figure. */
export function idleParameters(world: World): readonly Diagnostic[] {
  const { decisions, parameters, parameterRows, today } = world;
  const reckoned = decisions.flatMap(({ rows }) =>
    rows.filter(({ parameter }) => parameter !== null && parameter.year !== null),
  );
  const fits = (one: Parameter, entry: DecisionRow<unknown>): boolean =>
    entry.parameter?.year === one.year &&
    isPlacedFor(one, entry, world) &&
    (one.participant === null ||
      participantsOf(entry, world).some(({ id }) => id === one.participant));
  return parameters.flatMap((one, index) => {
    const row = parameterRows[index];
    // A year to come has a finding of its own.
    if (row === undefined || one.year > partsOf(today).year) return [];
    if (reckoned.some((entry) => fits(one, entry))) return [];
    const lacking = reckoned.find(
      (entry) =>
        isPlacedFor(one, entry, world) &&
        // A rule that answers has a finding of its own.
        !answers(entry.rule) &&
        // So has one whose own year cannot be right.
        strangeBaseYear(entry) === null &&
        (isNoNextYear(one, entry) || saysYear(row, one, entry)) &&
        !parameters.some((other) => fits(other, entry)),
    );
    if (lacking === undefined) return [];
    const isYear = lacking.parameter?.year !== one.year;
    return [
      finding(
        'YB-PARAMETER',
        row,
        isYear ? 'year' : 'participant',
        {
          zh: `没有一条规则用到这一行，而 ${lacking.rule.id} 要用的${isYear ? `是 ${lacking.parameter?.year} 年的数` : '是别的参保身份的数'}`,
          en: `no rule uses this row, and ${lacking.rule.id} needs ${isYear ? `the figure of ${lacking.parameter?.year}` : 'that of another participant'}`,
        },
        {
          severity: 'warning',
          notes: [
            {
              file: lacking.row.file,
              cell: cellOf(lacking.row, 'baseYear'),
              text: { zh: '这条规则没有数可用', en: 'this rule has no figure' },
            },
          ],
          help: {
            zh: `看看这里的${isYear ? '年份' : '参保身份'}是不是打错了；没有错的，看看规则的基数年份`,
            en: `is the ${isYear ? 'year' : 'participant'} here mistyped? If not, see the 基数年份 of the rule`,
          },
        },
      ),
    ];
  });
}

/** Figures of the years around are the next ones, and the last ones. */
const YEARS_AROUND = 5;

const isNoNextYear = ({ year }: Parameter, { parameter }: DecisionRow<unknown>): boolean => {
  const apart = Math.abs(year - (parameter?.year ?? year));
  return apart === 0 || apart > YEARS_AROUND;
};

/** Whether the remark of a figure speaks of the year that a rule lacks, and not of its own. */
function saysYear(
  { values: { note } }: Row<Columns>,
  { year }: Parameter,
  { parameter }: DecisionRow<unknown>,
): boolean {
  if (typeof note !== 'string' || parameter === null) return false;
  return note.includes(`${parameter.year}年`) && !note.includes(`${year}`);
}

/** Whether a figure is of the region of a row, or of one above. */
const isPlacedFor = (one: Parameter, { rule, parameter }: DecisionRow<unknown>, world: World) =>
  parameter?.name === one.name &&
  chainOf(world.regions, rule.region).some(({ code }) => code === one.region);
