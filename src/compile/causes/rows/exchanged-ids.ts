/**
 * Two rows whose ids (编号) changed places: what names them, cases (范例) and disputes, then speaks of
 * the wrong one. Ids are numbered down the sheet, H says of a rule that it has ended: such a pair
 * stands in the wrong order, or says so of the wrong rule.
 */
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { rowOf } from '../../findings.ts';
import type { CellText } from '../texts/cell-text.ts';

type Entry = DecisionRow<unknown>;

/** The pairs of ids that may have changed places, as far as something found speaks of one of them. */
export function exchangedIds(
  errors: readonly Diagnostic[],
  { decisions }: World,
): readonly CellText[] {
  const speaking = errors.filter(({ code }) => code === 'YB-CASE' || code === 'YB-DISPUTE');
  if (speaking.length === 0) return [];
  const ids = new Set(speaking.flatMap(({ expects = [], lists = [] }) => [...expects, ...lists]));
  const rows = new Set(speaking.flatMap((item) => [item, ...item.notes].map(rowOf)));
  const isTold = ({ row, rule }: Entry): boolean => ids.has(rule.id) || rows.has(rowKey(row));
  return decisions.flatMap((sheet) => {
    const told = sheet.rows.filter(isTold);
    return told.flatMap((entry) => {
      const others = sheet.rows.filter(
        // Each pair once, the one that is told of before the others.
        (other) => areReversed(entry, other) && (!isTold(other) || entry.row.row < other.row.row),
      );
      return others.map((other) => exchange(entry, other));
    });
  });
}

/** Whether two ids of one place cannot well stand where they do. */
function areReversed(a: Entry, b: Entry): boolean {
  if (a.rule.region !== b.rule.region) return false;
  const [[one, first], [other, second]] = [partsOf(a), partsOf(b)];
  // What goes on is no past rule, and what has ended is one.
  if (`${one}H` === other) return isPast(a) && !isPast(b);
  if (`${other}H` === one) return isPast(b) && !isPast(a);
  return one === other && first !== second && first < second !== a.row.row < b.row.row;
}

const isPast = ({ rule: { period } }: Entry): boolean => period.to !== null;

function partsOf({ rule: { id } }: Entry): readonly [series: string, number: number] {
  const digits = /\d+$/u.exec(id)?.[0] ?? '';
  return [id.slice(0, id.length - digits.length), Number(digits)];
}

function exchange(a: Entry, b: Entry): CellText {
  const [first, second] = a.row.row < b.row.row ? [a, b] : [b, a];
  return {
    file: first.row.file,
    cell: cellOf(first.row, 'id'),
    to: second.rule.id,
    rule: null,
    also: [{ cell: cellOf(second.row, 'id'), to: first.rule.id }],
  };
}
