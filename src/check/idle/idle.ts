/** 从上级 rows without effect: why nothing comes down, and what may be to blame for several. */
import { type Intervals, intersect } from '../../base/interval.ts';
import type { Text } from '../../base/text.ts';
import type { Diagnostic, Note, SharedCause } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { chainOf, NATION } from '../../table/regions.ts';
import { shortName } from '../../table/wording.ts';
import type { DecisionRow, DecisionSheet, World } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** Why a rule above does not come down to a row: its cell that keeps it up, in words. */
interface Reason {
  readonly other: Entry;
  readonly key: string;
  /** @param whom the rows that wait for it */
  readonly why: (whom: Text) => Text;
}

const THIS: Text = { zh: '这一行', en: 'this row' };
const THOSE: Text = { zh: '下级那几行', en: 'the rows below' };

/** Why each rule above, of the same kind and for the same people, does not come down. */
function reasonsOf(entry: Entry, { rows }: DecisionSheet, world: World): readonly Reason[] {
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

/** What keeps the row empty, where it is one thing that may keep others empty as well. */
function causeOf(
  entry: Entry,
  reasons: readonly Reason[],
  sheet: DecisionSheet,
  world: World,
): SharedCause | null {
  const brief = { zh: `${entry.rule.id}：从上级`, en: `${entry.rule.id}: 从上级` };
  const top = topmost(entry, sheet);
  if (top !== null) {
    const text = {
      zh: `${top.rule.id} 是“从上级”，可是全国没有上级`,
      en: `${top.rule.id} says 从上级, yet nothing is above the nation`,
    };
    const at = note(top, inheritingKey(top), text);
    return { key: `${at.file} ${at.cell}`, at, brief };
  }
  const [only, second] = reasons;
  if (second !== undefined) return null;
  if (only !== undefined) {
    const at = note(only.other, only.key, only.why(THOSE));
    return { key: `${at.file} ${at.cell}`, at, brief };
  }
  const [asked, another] = unbinding(entry, sheet, world);
  if (asked !== undefined && another === undefined) {
    const at = note(asked, 'nature', NOT_BINDING(asked.rule.id));
    return { key: `${at.file} ${at.cell}`, at, brief, isSure: true };
  }
  const people = JSON.stringify(holdsOf(entry, 'participant') ?? []);
  return { key: `${entry.row.file} ${entry.group} ${people}`, at: null, brief };
}

/**
 * Rules above that would come down, were their 性质 not another one. Guidelines and drafts have a
 * letter before the number of their ids; those that are called like rules most likely were rules.
 */
function unbinding(entry: Entry, { rows }: DecisionSheet, world: World): readonly Entry[] {
  const above = chainOf(world.regions, entry.rule.region).slice(1);
  return rows.filter(
    (other) =>
      !answers(other.rule) &&
      answers({ ...other.rule, nature: 'direct' }) &&
      other.rule.inheritable &&
      other.group === entry.group &&
      /-\d+$/u.test(other.rule.id) &&
      above.some(({ code }) => code === other.rule.region) &&
      meets(holdsOf(entry, 'participant'), holdsOf(other, 'participant')),
  );
}

const NOT_BINDING = (id: string): Text => ({
  zh: `${id} 的“性质”不是直接执行`,
  en: `the 性质 of ${id} says that it binds nobody by itself`,
});

/** The row of the nation that goes by rules above it, of which there are none: the row itself, or one it waits for. */
function topmost(entry: Entry, { rows }: DecisionSheet): Entry | null {
  const tops = rows.filter(
    (other) =>
      other.defers &&
      other.rule.region === NATION &&
      other.group === entry.group &&
      answers(other.rule) &&
      meets(holdsOf(entry, 'participant'), holdsOf(other, 'participant')),
  );
  return tops[0] ?? null;
}

/** The column in which a row says 从上级. */
const inheritingKey = ({ row }: Entry): string =>
  Object.entries(row.values).find(([, value]) => value === 'inherit')?.[0] ?? 'method';

/** A 从上级 row without effect: nothing above speaks of these people, or none of it comes down. */
export function nothingThrough(entry: Entry, sheet: DecisionSheet, world: World): Diagnostic {
  const { row, rule } = entry;
  const reasons = reasonsOf(entry, sheet, world);
  const cause = causeOf(entry, reasons, sheet, world);
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
      ...(cause === null ? {} : { cause }),
      needs: 'inheritable',
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
