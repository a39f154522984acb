/** 从上级 rows without effect: why nothing comes down, and which row above is to blame for several. */
import { type Intervals, intersect } from '../base/interval.ts';
import type { Text } from '../base/text.ts';
import type { Diagnostic, Note } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { shortName } from '../table/wording.ts';
import type { DecisionRow, DecisionSheet, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** Why a rule above does not come down to a row: its cell that keeps it up, in words. */
export interface Reason {
  readonly other: Entry;
  readonly key: string;
  /** @param whom the rows that wait for it */
  readonly why: (whom: Text) => Text;
}

/** A 从上级 row that lets nothing through, and all that might have come. */
export interface Idle {
  readonly entry: Entry;
  readonly reasons: readonly Reason[];
}

/** So many rows without anything above them do not all stand in the wrong place. */
const MANY = 3;
/** So many rows that one and the same cell keeps empty. */
const SEVERAL = 2;
const SHOWN = 3;

const THIS: Text = { zh: '这一行', en: 'this row' };
const THOSE: Text = { zh: '下级那几行', en: 'the rows below' };

/** Why each rule above, of the same kind and for the same people, does not come down. */
export function reasonsOf(entry: Entry, { rows }: DecisionSheet, world: World): readonly Reason[] {
  const above = chainOf(world.regions, entry.rule.region).slice(1);
  return rows
    .filter(
      (other) =>
        above.some(({ code }) => code === other.rule.region) &&
        other.group === entry.group &&
        answers(other.rule) &&
        !other.defers &&
        meets(holdsOf(entry, 'participant'), holdsOf(other, 'participant')),
    )
    .map((other) => whyNot(other, entry, world));
}

/** A finding for each row, but one for those that one cell above, or the lack of a rule, keeps empty. */
export function idleRows(idle: readonly Idle[], world: World): Diagnostic[] {
  const byCause = new Map<string, Idle[]>();
  for (const one of idle) {
    const { entry, reasons } = one;
    const [only, second] = reasons;
    const cause =
      only === undefined
        ? `none ${entry.group} ${JSON.stringify(holdsOf(entry, 'participant') ?? [])}`
        : second === undefined
          ? `${only.other.row.row} ${only.key}`
          : `${entry.row.row}`;
    byCause.set(cause, [...(byCause.get(cause) ?? []), one]);
  }
  return [...byCause.values()].flatMap((list) => {
    const [first] = list;
    const reason = first?.reasons[0];
    if (first !== undefined && reason === undefined && list.length >= MANY)
      return [nothingAbove(first, list.slice(1), world)];
    if (reason !== undefined && first?.reasons.length === 1 && list.length >= SEVERAL)
      return [keptUp(reason, list)];
    return list.map((one) => nothingThrough(one, world));
  });
}

/** Several rows wait for the same rule. */
function keptUp({ other, key, why }: Reason, list: readonly Idle[]): Diagnostic {
  const count = list.length;
  const said = why(THOSE);
  return finding(
    'YB-SHADOW',
    other.row,
    key,
    {
      zh: `${said.zh}，所以下级有 ${count} 行“从上级”没有放进任何规则`,
      en: `${said.en}, so that ${count} rows below that say 从上级 let nothing through`,
    },
    {
      notes: [...named(list.slice(0, SHOWN)), ...rest(list.slice(SHOWN))],
      help: {
        zh: '多半是这一格写错了，改正它；如果是对的，把那几行改成本地的规则',
        en: 'most likely this cell is wrong: correct it; if it is right, write local rules in those rows',
      },
    },
  );
}

function nothingAbove(first: Idle, others: readonly Idle[], world: World): Diagnostic {
  const report = nothingThrough(first, world);
  const { zh, en } = report.text;
  return {
    ...report,
    text: {
      zh: `${zh}；另有 ${others.length} 行也一样`,
      en: `${en}; the same for ${others.length} more rows`,
    },
    notes: [...report.notes, ...named(others.slice(0, SHOWN)), ...rest(others.slice(SHOWN))],
  };
}

const named = (list: readonly Idle[]): Note[] =>
  list.map(({ entry }) =>
    note(entry, 'method', { zh: `${entry.rule.id}：从上级`, en: `${entry.rule.id}: 从上级` }),
  );

function rest(list: readonly Idle[]): Note[] {
  const [first] = list;
  if (first === undefined) return [];
  const ids = list.map(({ entry }) => entry.rule.id);
  return [
    note(first.entry, 'id', {
      zh: `其余：${ids.join('、')}`,
      en: `the others: ${ids.join(', ')}`,
    }),
  ];
}

/** A 从上级 row without effect: nothing above speaks of these people, or none of it comes down. */
function nothingThrough({ entry, reasons }: Idle, world: World): Diagnostic {
  const { row, rule } = entry;
  const place = shortName(world.regions.get(rule.region));
  return finding(
    'YB-SHADOW',
    row,
    'method',
    {
      zh: `规则 ${rule.id} 是“从上级”，但没有放进任何上级规则：${place.zh}的上级没有与它对应、下级适用的规则`,
      en: `rule ${rule.id} says 从上级 but lets nothing through: no rule above ${place.en} that binds the regions below fits it`,
    },
    {
      notes: reasons.map(({ other, key, why }) => note(other, key, why(THIS))),
      help:
        reasons.length === 0
          ? {
              zh: '先补上上级的规则（“下级适用”填“是”），或把这一行改成本地的规则',
              en: 'add the rule above first (下级适用 = 是), or write the local rule here',
            }
          : {
              zh: '按上面的说明改正上级规则的“下级适用”，或这一行的条件和起止',
              en: 'correct 下级适用 above, or the conditions and dates of this row, as noted',
            },
    },
  );
}

function whyNot(other: Entry, entry: Entry, world: World): Reason {
  const { rule } = other;
  if (!rule.inheritable)
    return {
      other,
      key: 'inheritable',
      why: () => ({
        zh: `${rule.id}：“下级适用”不是“是”`,
        en: `${rule.id}: 下级适用 is not 是`,
      }),
    };
  if (!meets([rule.period.possible], [entry.rule.period.possible]))
    return {
      other,
      key: 'from',
      why: ({ zh, en }) => ({
        zh: `${rule.id}：执行的日子和${zh}没有重叠`,
        en: `${rule.id}: in force at other times than ${en}`,
      }),
    };
  const fact = other.row.conditions.find(
    ({ fact: id, holds }) => !meets(holds, holdsOf(entry, id)),
  );
  const name = world.facts.get(fact?.fact ?? '')?.name;
  if (fact !== undefined && name !== undefined)
    return {
      other,
      key: fact.fact,
      why: ({ zh, en }) => ({
        zh: `${rule.id}：${name.zh}和${zh}没有重叠`,
        en: `${rule.id}: for other people than ${en} (${name.en})`,
      }),
    };
  return {
    other,
    key: 'id',
    why: () => ({
      zh: `${rule.id}：被中间一级地区自己的规则挡住了`,
      en: `${rule.id}: kept out by a region in between that has rules of its own`,
    }),
  };
}

function note({ row }: Entry, key: string, text: Text): Note {
  return { file: row.file, cell: cellOf(row, key), text };
}

const holdsOf = ({ row }: Entry, fact: string): Intervals | undefined =>
  row.conditions.find((condition) => condition.fact === fact)?.holds;

const meets = (a: Intervals | undefined, b: Intervals | undefined): boolean =>
  a === undefined || b === undefined || intersect(a, b).length > 0;
