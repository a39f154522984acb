/** What one sheet holds at every point of the space of unknown facts, seen through some groups. */
import { type Box, EVERYTHING, intersectBoxes, mergeBoxes } from '../table/box.ts';
import { decide, decideGroup, type Part } from '../table/decide.ts';
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
  const { byCode } = ruleset.regions;
  const kept = (found: readonly Part[]): Piece[] =>
    found.map(({ box, terminal, tested }) => ({
      box,
      value: { terminal: terminal.filter(({ group }) => keeps(group)), tested },
    }));
  // Groups that are decided apart are put together again, one after the other.
  const parts =
    table.groups === null
      ? kept(decide(table, byCode, region, facts, date))
      : table.groups.reduce<readonly Piece[]>(
          (before, name, group) =>
            keeps(name)
              ? together(before, kept(decideGroup(table, byCode, region, group, facts, date)))
              : before,
          [{ box: EVERYTHING, value: { terminal: [], tested: new Set() } }],
        );
  return mergeBoxes(
    parts,
    ({ terminal }) => JSON.stringify(terminal),
    (a, b) => ({ ...a, tested: new Set([...a.tested, ...b.tested]) }),
    (fact) => extentOf(ruleset, fact),
  ).map(({ box, value: { terminal, tested } }) => ({ box, value: terminal, tested }));
}

interface Piece {
  readonly box: Box;
  readonly value: { readonly terminal: Terminal; readonly tested: ReadonlySet<string> };
}

/** Every pair of parts that somebody may fall into. */
function together(ones: readonly Piece[], others: readonly Piece[]): Piece[] {
  return ones.flatMap((one) =>
    others.flatMap((other): Piece[] => {
      const box = intersectBoxes(one.box, other.box);
      if (box === null) return [];
      const terminal = [...one.value.terminal, ...other.value.terminal];
      return [
        { box, value: { terminal, tested: new Set([...one.value.tested, ...other.value.tested]) } },
      ];
    }),
  );
}
