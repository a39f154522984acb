import type { Intervals } from '../base/interval.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers, type Region } from '../table/model.ts';
import { shortName } from '../table/wording.ts';
import { boxOf, groupRows, meetsBut } from './rows.ts';
import type { Check, DecisionRow, DecisionSheet, Figure, World } from './world.ts';

type Entry = DecisionRow<unknown> & { readonly figure: Figure };

const TIMES = 10;
const MOST_NOTES = 3;

/** YB-OUTLIER: a slipped digit or decimal point, as seen beside the figures of the like. */
export const outlier: Check = {
  code: 'YB-OUTLIER',
  definition: {
    zh: '采用的数字至少是所有同类的十倍，或至多是十分之一。同类先看同一地区、同一参保身份、组成和算法的其他行；本地没有的，看同一上级的其他地区。',
    en: 'An adopted figure is at least ten times all of its siblings, or at most a tenth: the other rows of the region, participant, component and method, or where there are none those of the regions under the same parent.',
  },
  example:
    '编号,地区,参保身份,年龄,方式,金额\nBJ-1,北京市,退休,不满70岁,定额,100\nBJ-2,北京市,退休,70至79岁,定额,1100\nBJ-3,北京市,退休,80岁及以上,定额,120',
  run: (world) => world.decisions.flatMap((sheet) => outliersIn(sheet, world)),
};

function outliersIn({ rows }: DecisionSheet, world: World): Diagnostic[] {
  const figured = rows
    .filter(({ rule }) => answers(rule))
    .flatMap((entry) => (entry.figure === null ? [] : [{ ...entry, figure: entry.figure }]));
  const local = groupRows(figured, (entry) => keyOf(entry, entry.rule.region));
  const around = groupRows(figured, (entry) => keyOf(entry, parentOf(entry, world.regions)));
  return figured.flatMap((entry) => {
    const here = alike(entry, local.get(keyOf(entry, entry.rule.region)));
    const near = alike(entry, around.get(keyOf(entry, parentOf(entry, world.regions))));
    const siblings = here.length > 0 ? here : near;
    const way = extremity(entry, siblings);
    if (way === null) return [];
    // Two rows that differ tenfold from each other alone: the wider neighbourhood says which.
    const [only] = siblings;
    if (siblings.length === 1 && only !== undefined) {
      const others = near.filter((other) => other.rule.id !== only.rule.id);
      const blamed = others.length > 0 ? extremity(entry, others) !== null : isLater(entry, only);
      if (!blamed) return [];
    }
    return [report(entry, siblings, way, world)];
  });
}

const keyOf = ({ group, figure }: Entry, place: string): string =>
  JSON.stringify([place, group, figure.kind]);

const parentOf = ({ rule }: Entry, regions: ReadonlyMap<string, Region>): string =>
  regions.get(rule.region)?.parent ?? '';

const isLater = (a: Entry, b: Entry): boolean => a.row.row > b.row.row;

/** The rows about the same kind of participant; a figure of nothing compares with none. */
function alike(entry: Entry, list: readonly Entry[] = []): readonly Entry[] {
  return list.filter(
    (other) =>
      other.rule.id !== entry.rule.id &&
      other.figure.value > 0 &&
      meetsBut(onlyParticipant(entry), onlyParticipant(other), ''),
  );
}

function onlyParticipant(entry: Entry): {
  days: readonly [number, number];
  facts: Map<string, Intervals>;
} {
  const { days, facts } = boxOf(entry);
  const holds = facts.get('participant');
  return { days, facts: new Map(holds === undefined ? [] : [['participant', holds]]) };
}

function extremity({ figure }: Entry, siblings: readonly Entry[]): 'high' | 'low' | null {
  if (siblings.length === 0) return null;
  const values = siblings.map((other) => other.figure.value);
  if (figure.value >= TIMES * Math.max(...values)) return 'high';
  return figure.value * TIMES <= Math.min(...values) ? 'low' : null;
}

function report(
  entry: Entry,
  siblings: readonly Entry[],
  way: 'high' | 'low',
  world: World,
): Diagnostic {
  const { row, figure } = entry;
  const key = keyOfFigure(entry);
  return finding(
    'YB-OUTLIER',
    row,
    key,
    {
      zh: `${figure.text.zh}${way === 'high' ? '至少是同类数字的十倍' : '至多是同类数字的十分之一'}`,
      en: `${figure.text.en} is ${way === 'high' ? 'at least ten times' : 'at most a tenth of'} the figures of its siblings`,
    },
    {
      severity: 'warning',
      notes: siblings.slice(0, MOST_NOTES).map((other) => ({
        file: other.row.file,
        cell: cellOf(other.row, keyOfFigure(other)),
        text: {
          zh: `${shortName(world.regions.get(other.rule.region))} ${other.rule.id}：${other.figure.text.zh}`,
          en: `${shortName(world.regions.get(other.rule.region))} ${other.rule.id}: ${other.figure.text.en}`,
        },
      })),
      help: {
        zh: '看看是不是多打或少打了一个 0、点错了小数点、周期写错了；确实如此的，在 waivers.csv 里写明理由',
        en: 'is there a 0 too many or too few, a misplaced point, a wrong 周期? Where it is right, give the reason in waivers.csv',
      },
    },
  );
}

const keyOfFigure = ({ figure }: Entry): string =>
  figure.kind.startsWith('fixed') ? 'amount' : 'rate';
