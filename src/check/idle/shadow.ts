import type { Text } from '../../base/text.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { rootFor } from '../../table/decide.ts';
import { at, isTerminal, terminalOf } from '../../table/diagram.ts';
import { answers, type Region } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import type { Table } from '../../table/table.ts';
import { poolsOfHoles } from '../diagram/gravest-holes.ts';
import type { Hole } from '../diagram/holes.ts';
import { commonOf, type DatedBox } from '../diagram/meeting.ts';
import { boxOf } from '../rows.ts';
import { mayBeUnread } from '../unread-rows.ts';
import { openHoles } from '../waived.ts';
import type { Check, DecisionRow, DecisionSheet, World } from '../world.ts';
import { nothingThrough } from './idle.ts';

type Entry = DecisionRow<unknown>;

/** YB-SHADOW: a rule that wins nowhere, so that changing it changes no answer. */
export const shadow: Check = {
  code: 'YB-SHADOW',
  definition: {
    zh: '采用的规则在任何地区、任何人、任何一天都不作答：别的规则处处确定地占了先，或“从上级”的行没有放进任何上级规则。',
    en: 'An adopted rule answers nobody in any region on any day: others certainly answer wherever it may hold, or a 从上级 row lets nothing through.',
  },
  example:
    '编号,地区,参保身份,下级适用,起始,方式,金额\nSD-1,山东省,退休,否,2024-01-01,定额,100\nQD-1,青岛市,退休,,2024-01-01,从上级,',
  good: '编号,地区,参保身份,下级适用,起始,方式,金额\nSD-1,山东省,退休,是,2024-01-01,定额,100\nQD-1,青岛市,退休,,2024-01-01,从上级,',
  run: (world, found) =>
    world.decisions
      .filter(({ wholeRows }) => wholeRows)
      .flatMap((sheet) => shadowsIn(sheet, world, found)),
};

function shadowsIn(sheet: DecisionSheet, world: World, found: readonly Diagnostic[]): Diagnostic[] {
  const { rows, table, policy, partly } = sheet;
  if (table === null || rows.length === 0) return [];
  const winning = winners(table, world.regions, policy);
  return rows.flatMap((entry, index) => {
    const { rule, defers } = entry;
    if (!answers(rule) || winning[index] === 1) return NONE;
    // Reversed dates are a finding of their own, as are the rows above that could not be read.
    if (rule.period.possible[0] > rule.period.possible[1]) return [];
    const chain = chainOf(world.regions, rule.region);
    if (
      defers &&
      mayBeUnread(
        boxOf(entry),
        chain.map(({ code }) => code),
        partly,
      )
    )
      return [];
    if (defers && chain.some(({ code }) => world.doubted.uprooted.has(code))) return [];
    if (chain.some(({ code }) => world.doubted.repeated.has(code))) return [];
    if (defers && waitsForHole(entry, sheet, world, found)) return [];
    return [defers ? nothingThrough(entry, sheet, world) : overruled(entry, sheet)];
  });
}

/** Whether what a 从上级 row lets through is missing above, which is told there. */
function waitsForHole(
  entry: Entry,
  sheet: DecisionSheet,
  world: World,
  found: readonly Diagnostic[],
): boolean {
  const { rule, group } = entry;
  const open = openHoles(sheet, world, found);
  if (open.size === 0) return false;
  const above = chainOf(world.regions, rule.region).slice(1);
  const mine = boxOf(entry);
  return (['YB-GAP', 'YB-HOLE'] as const).some((code) =>
    poolsOfHoles(sheet, world, code).some((pool) =>
      pool.some(
        (hole) =>
          hole.group === group &&
          above.some(({ code: region }) => region === hole.region) &&
          open.has(`${hole.region} ${group}`) &&
          commonOf(mine, peopleIn(hole)) !== null,
      ),
    ),
  );
}

function peopleIn({ participant, facts, days }: Hole): DatedBox {
  const ranges = [...facts].map(([fact, range]) => [fact, [range]] as const);
  return { days, facts: new Map([['participant', [[participant, participant]]], ...ranges]) };
}

const NONE: readonly Diagnostic[] = [];

/**
 * By the index of a rule 1 if it answers somewhere: of rules that exclude each other one that only may
 * hold says nothing beside one that does; of rules that add up every one counts.
 */
function winners(
  table: Table<unknown>,
  regions: ReadonlyMap<string, Region>,
  policy: DecisionSheet['policy'],
): Uint8Array {
  const { diagram, entries, terminals } = table;
  const found = new Uint8Array(table.rules.length);
  const seen = new Uint8Array(diagram.level.length);
  const taken = new Uint8Array(terminals.length);
  const take = (list: readonly number[]): void => {
    for (const index of list) {
      const entry = entries[index];
      if (entry === undefined) continue;
      found[entry.rule] = 1;
      if (entry.via !== null) found[entry.via] = 1;
    }
  };
  const visit = (ref: number): void => {
    if (isTerminal(ref)) {
      const terminal = terminalOf(ref);
      if (taken[terminal] === 1) return;
      taken[terminal] = 1;
      for (const { certain, possible } of terminals[terminal] ?? []) {
        take(certain);
        if (certain.length === 0 || policy === 'collect') take(possible);
      }
      return;
    }
    if (seen[ref] === 1) return;
    seen[ref] = 1;
    const end = at(diagram.start, ref + 1);
    for (let edge = at(diagram.start, ref); edge < end; edge += 1) visit(at(diagram.child, edge));
  };
  for (const code of regions.keys()) {
    const root = rootFor(table, regions, code);
    if (root !== null) visit(root);
  }
  return found;
}

function overruled(entry: Entry, { rows }: DecisionSheet): Diagnostic {
  const { row, rule, group } = entry;
  const mine = boxOf(entry, rule.period.possible);
  const others = rows.filter(
    (other) =>
      other !== entry &&
      other.group === group &&
      other.rule.region === rule.region &&
      answers(other.rule) &&
      other.rule.period.certain !== null &&
      commonOf(mine, boxOf(other, other.rule.period.certain)) !== null,
  );
  return finding(
    'YB-SHADOW',
    row,
    'id',
    {
      zh: `规则 ${rule.id} 永远用不上：它可能适用的人和日子，都已有别的规则确定地回答`,
      en: `rule ${rule.id} can never answer: wherever it may hold another rule certainly does`,
    },
    {
      notes: others.map((other) =>
        note(other, 'id', {
          zh: `${other.rule.id} 占了先`,
          en: `${other.rule.id} takes its place`,
        }),
      ),
      help: {
        zh: '删去这一行；如果它才是对的，改正它的起止日期，或把占先的行截止；证据不一的改为“未采用”',
        en: 'remove the row; if it is the right one, correct its dates or end the rows in its place; a mere claim is 未采用',
      },
    },
  );
}

function note({ row }: Entry, key: string, text: Text): Note {
  return { file: row.file, cell: cellOf(row, key), text };
}
