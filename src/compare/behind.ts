/** The rows that make a difference, and the regions they are of. */
import type { Box } from '../table/box.ts';
import { ruleAt } from '../table/table.ts';
import { type Answer, type Item, NO_FIGURES } from './answer.ts';
import type { Seen } from './gather.ts';
import type { Subject } from './subjects.ts';
import type { Both, SideName, TableInput } from './table-input.ts';
import { type Touched, touchedIn, UNTOUCHED } from './touched.ts';

/** Where a difference stands. */
export interface Spot<C> {
  readonly subject: Subject;
  /** Where questions start in both tables. */
  readonly starts: Both<number | null>;
  readonly box: Box;
  readonly before: Answer<C>;
  readonly after: Answer<C>;
}

const SIDES: readonly SideName[] = ['before', 'after'];

/** The rows behind a difference, and the regions of those that changed, or, where none did, of all. */
export function rowsBehind<C>(input: TableInput<C>, spot: Spot<C>): Omit<Seen, 'code'> {
  const { changed, tables } = input;
  const telling = tellingRows(spot.before, spot.after);
  const rules = (side: SideName): ReadonlySet<number> => {
    const found = touched(input, side, spot, telling);
    // A 从上级 row has a part in it only where it is what changed.
    const gates = [...found.gates].filter((gate) => changed[side].has(gate));
    return new Set([...found.rules, ...gates]);
  };
  const both = { before: rules('before'), after: rules('after') };
  const ownersOf = (side: SideName, counts: (rule: number) => boolean): readonly string[] =>
    [...both[side]].filter(counts).map((rule) => ruleAt(tables[side], rule).region);
  const ofChanged = SIDES.flatMap((side) => ownersOf(side, (rule) => changed[side].has(rule)));
  const all = SIDES.flatMap((side) => ownersOf(side, () => true));
  return { rules: both, owners: new Set(ofChanged.length > 0 ? ofChanged : all) };
}

function touched<C>(
  { tables, forms, facts }: TableInput<C>,
  side: SideName,
  { subject, starts, box }: Spot<C>,
  telling: ReadonlySet<string>,
): Touched {
  const start = starts[side];
  if (start === null) return UNTOUCHED;
  const form = forms[side];
  const groups = new Set(subject.groups[side]);
  return touchedIn(
    tables[side],
    facts[side],
    start,
    box,
    (group) => groups.has(null) || groups.has(group),
    form.together === 'collect',
    (conclusion) => telling.has(JSON.stringify(form.fieldsOf(conclusion, NO_FIGURES))),
  );
}

/** What rows of either side say that is not said alike by both. */
function tellingRows<C>(before: Answer<C>, after: Answer<C>): ReadonlySet<string> {
  const telling = new Set<string>();
  const count = (items: readonly Item<C>[], wanted: string): number =>
    items.filter(({ key }) => key === wanted).length;
  for (const list of ['says', 'may'] as const)
    for (const { key, rowKey } of [...before[list], ...after[list]])
      if (count(before[list], key) !== count(after[list], key)) telling.add(rowKey);
  return telling;
}
