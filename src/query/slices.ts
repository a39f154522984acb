/** What one sheet holds at every point of the space of unknown facts, seen through some groups. */
import type { Day } from '../base/day.ts';
import { type Box, intersectBoxes, mergeBoxes } from '../table/box.ts';
import { decide, decideGroup } from '../table/decide.ts';
import type { Region } from '../table/model.ts';
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
  const parts = keptParts(table, ruleset.regions.byCode, region, facts, date, keeps);
  return mergeBoxes(
    parts,
    ({ terminal }) => JSON.stringify(terminal),
    (a, b) => ({ ...a, tested: new Set([...a.tested, ...b.tested]) }),
    (fact) => extentOf(ruleset, fact),
  ).map(({ box, value: { terminal, tested } }) => ({ box, value: terminal, tested }));
}

interface KeptPart {
  readonly box: Box;
  readonly value: { readonly terminal: Terminal; readonly tested: ReadonlySet<string> };
}

/** The parts of the space, by the groups that are kept alone. */
function keptParts(
  table: Table<unknown>,
  regions: ReadonlyMap<string, Region>,
  region: string,
  facts: ReadonlyMap<string, number>,
  date: Day,
  keeps: (group: string) => boolean,
): readonly KeptPart[] {
  if (table.groups === null)
    return decide(table, regions, region, facts, date).map(({ box, terminal, tested }) => ({
      box,
      value: { terminal: terminal.filter(({ group }) => keeps(group)), tested },
    }));
  // Groups that are decided apart have parts of their own, each within every part of the others.
  let parts: readonly KeptPart[] = [{ box: new Map(), value: { terminal: [], tested: new Set() } }];
  for (const [index, group] of table.groups.entries()) {
    if (!keeps(group)) continue;
    const found = decideGroup(table, regions, region, index, facts, date);
    parts = parts.flatMap(({ box, value }) =>
      found.flatMap((part): KeptPart[] => {
        const both = intersectBoxes(box, part.box);
        if (both === null) return [];
        const terminal = [...value.terminal, ...part.terminal];
        return [
          { box: both, value: { terminal, tested: new Set([...value.tested, ...part.tested]) } },
        ];
      }),
    );
  }
  return parts;
}
