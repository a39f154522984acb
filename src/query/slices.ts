/** What one sheet holds at every point of the space of unknown facts, seen through some groups. */
import { type Box, mergeBoxes } from '../table/box.ts';
import { decide } from '../table/decide.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Table, Terminal } from '../table/table.ts';
import { extentOf } from './assemble.ts';
import type { Asker } from './context.ts';

/** A part of the space, with what holds in it. */
export interface Slice<T> {
  readonly box: Box;
  readonly value: T;
  /** Known facts that were looked at on the way. */
  readonly tested: ReadonlySet<string>;
}

/**
 * Decides a table and keeps some of its groups. Parts that differ in other groups only become one,
 * so that nobody is asked about what makes no difference here.
 *
 * @param keeps by the name of the group; all of them unless given
 */
export function slicesOf(
  ruleset: Ruleset,
  table: Table<unknown>,
  { region, facts, date }: Asker,
  keeps: (group: string) => boolean = () => true,
): readonly Slice<Terminal>[] {
  const parts = decide(table, ruleset.regions.byCode, region, facts, date).map(
    ({ box, terminal, tested }) => ({
      box,
      value: { terminal: terminal.filter(({ group }) => keeps(group)), tested },
    }),
  );
  return mergeBoxes(
    parts,
    ({ terminal }) => JSON.stringify(terminal),
    (a, b) => ({ ...a, tested: new Set([...a.tested, ...b.tested]) }),
    (fact) => extentOf(ruleset, fact),
  ).map(({ box, value: { terminal, tested } }) => ({ box, value: terminal, tested }));
}
