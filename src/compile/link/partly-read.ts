/** What the rows of a decision sheet that were left out may have said. */
import type { PartlyRead, UnreadRow } from '../../check/world.ts';
import type { DateSpan } from '../../sheet/cell/date-span.ts';
import type { LeftOut, Row, SheetReading } from '../../sheet/rows.ts';
import { mayBeUnread } from '../../sheet/unread.ts';
import type { Region } from '../../table/model.ts';
import type { RegionMatch } from '../../table/regions.ts';
import type { DecisionColumns } from '../decisions.ts';
import type { KnownRegions } from './resolve-region.ts';
import { periodOf } from './rules.ts';

/**
 * The rows that were left out, for whom and when they may have been.
 *
 * @param linked how many of the rows became rules
 */
export function partlyRead(
  { rows, leftOut, unread }: SheetReading<DecisionColumns>,
  linked: number,
  { find, unread: lost }: KnownRegions,
): PartlyRead {
  const matchOf = ({ values: { region } }: LeftOut): RegionMatch =>
    find(typeof region === 'string' ? region : '');
  const regionsNear = (row: LeftOut): readonly Region[] => {
    const own = nearIn(matchOf(row));
    // A blank cell may be the first of its region as well as a merged one of the region above.
    return typeof row.placeBelow === 'string' ? [...own, ...nearIn(find(row.placeBelow))] : own;
  };
  const homeless: readonly Row<DecisionColumns>[] =
    linked === rows.length ? [] : rows.filter((row) => matchOf(row).kind !== 'one');
  // A region that is not known because its own row could not be read is none of the others.
  const elsewhere = homeless.filter(
    ({ values: { region } }) => lost.names.size > 0 && mayBeUnread({ ...lost, any: false }, region),
  );
  const unreadRows = [...leftOut, ...homeless.filter((row) => !elsewhere.includes(row))]
    .filter(mayAnswer)
    .map((row) => unreadRow(row, regionsNear(row)));
  return {
    // Linking stops where a sheet is wrong throughout.
    everywhere: unread.any || linked < rows.length - homeless.length,
    whole: leftOut.length === 0 && linked === rows.length,
    rows: unreadRows,
  };
}

/** Background and claims answer nobody: nothing is missing without them. */
function mayAnswer({ values }: LeftOut): boolean {
  const { nature = 'direct', standing = 'adopted', disputes } = values;
  const isClaim = Array.isArray(disputes) && disputes.length > 0;
  return nature === 'direct' && standing !== 'claimed' && !isClaim;
}

const nearIn = (match: RegionMatch): readonly Region[] =>
  match.kind === 'one' ? [match.region] : match.kind === 'many' ? match.regions : match.suggestions;

function unreadRow({ values, conditions }: LeftOut, near: readonly Region[]): UnreadRow {
  const { from = null, to = null } = values;
  return {
    regions: near.length === 0 ? null : new Set(near.map(({ code }) => code)),
    facts: new Map(conditions.map(({ fact, holds }) => [fact, holds])),
    days: periodOf(isSpan(from) ? from : null, isSpan(to) ? to : null, []).possible,
  };
}

function isSpan(value: unknown): value is DateSpan {
  return typeof value === 'object' && value !== null && 'earliest' in value;
}
