/** The rows of which no two may say the same, but for their ids. */
import type { ComparableRows } from '../../check/world.ts';
import type { Columns } from '../../sheet/column.ts';
import type { SheetReading } from '../../sheet/rows.ts';
import type { DecisionColumns } from '../decisions.ts';
import type { ReadSheets } from '../read.ts';

/**
 * Adopted rules are compared by what they answer; only guides are listed side by side. The same
 * source or case twice does no harm but that of being kept twice.
 */
export function comparable({
  decisions,
  sources,
  statements,
  cases,
}: ReadSheets): ComparableRows[] {
  const { guides, ...others } = decisions;
  return [
    listed(sources, 'title', 'warning'),
    listed(guides, 'name', 'error'),
    ...Object.values(others).map((reading) => claims(reading)),
    listed(statements, 'gist', 'error'),
    listed(cases.refund, 'date', 'warning'),
    listed(cases.transfer, 'fromRegion', 'warning'),
    listed(cases.eligibility, 'region', 'warning'),
    listed(cases.guides, 'region', 'warning'),
  ];
}

/** Of a row with a column that was not understood nobody knows what else it says. */
const listed = <C extends Columns>(
  { rows, wholeRows }: Pick<SheetReading<C>, 'rows' | 'wholeRows'>,
  key: string & keyof C,
  severity: ComparableRows['severity'],
): ComparableRows => ({ rows: wholeRows ? rows : [], key, severity });

/** Rows that answer nobody: claims, guidance and bounds. */
function claims({
  rows,
  wholeRows,
}: Pick<SheetReading<DecisionColumns>, 'rows' | 'wholeRows'>): ComparableRows {
  const silent = rows.filter(
    ({ values: { standing, nature, disputes } }) =>
      standing === 'claimed' || nature !== 'direct' || disputes.length > 0,
  );
  return { rows: wholeRows ? silent : [], key: 'region', severity: 'error' };
}
