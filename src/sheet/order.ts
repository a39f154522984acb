/** The order in which the columns of a sheet stand: who is meant, when, what follows, and why. */
import type { Columns } from './column.ts';
import type { Layout } from './layout.ts';

const FIRST: readonly string[] = ['id', 'region'];

/** What decision sheets say about a rule, behind what the rule says. */
const LAST: readonly string[] = [
  'nature',
  'standing',
  'disputes',
  'confidence',
  'sources',
  'wording',
  'explanation',
  'explanationEn',
  'note',
];

/**
 * The indexes of a file's columns in canonical order: 编号 and 地区, the conditions as facts.csv
 * lists them, then as defined. Columns that nobody understands stay behind, in their order.
 *
 * @param factOrder ids of facts as facts.csv lists them
 */
export function columnOrder(
  columns: Columns,
  { columns: placed, conditions }: Layout,
  factOrder: readonly string[],
  all: readonly number[],
): readonly number[] {
  const keys = Object.keys(columns);
  const last = 'inheritable' in columns ? LAST : [];
  const middle = keys.filter((key) => !FIRST.includes(key) && !last.includes(key));
  const indexOf = (key: string): readonly number[] => {
    const column = placed.get(key);
    return column === undefined ? [] : [column.index];
  };
  const place = (fact: string): number => {
    const found = factOrder.indexOf(fact);
    return found === -1 ? factOrder.length : found;
  };
  const conditional = [...conditions]
    .sort((a, b) => place(a.fact.id) - place(b.fact.id) || a.index - b.index)
    .map(({ index }) => index);
  const isList = conditional.length === 0 && !('inheritable' in columns);
  const known = isList
    ? keys.flatMap(indexOf)
    : [...FIRST.flatMap(indexOf), ...conditional, ...[...middle, ...last].flatMap(indexOf)];
  const rest = all.filter((index) => !known.includes(index));
  return [...known, ...rest];
}
