import { type Intervals, intersect } from '../base/interval.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers } from '../table/model.ts';
import { shortName } from '../table/wording.ts';
import type { Check, DecisionRow, DecisionSheet, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** YB-COMPONENT: 全部 beside 本人缴费 or 单位缴费 for one person, which would count a part twice. */
export const component: Check = {
  code: 'YB-COMPONENT',
  definition: {
    zh: '同一地区、同一参保身份既有“全部”的规则，又有“本人缴费”“单位缴费”的规则（含从上级继承的），相加会重复。',
    en: 'One region and participant has a rule for 全部 and rules for its parts (inherited ones included), which would be counted twice.',
  },
  example:
    '编号,地区,参保身份,组成,方式,比例\nX-1,某市,在职,全部,比例,2%\nX-2,某市,在职,单位缴费,比例,1%',
  good: '编号,地区,参保身份,组成,方式,比例\nX-1,某市,在职,本人缴费,比例,2%\nX-2,某市,在职,单位缴费,比例,1%',
  run: (world) =>
    world.decisions
      .filter(({ policy, wholeRows }) => policy === 'unique' && wholeRows)
      .flatMap((sheet) => mixturesIn(sheet, world)),
};

/** One finding for each two owners whose total and part reach the same people. */
function mixturesIn({ rows, table }: DecisionSheet, world: World): Diagnostic[] {
  const reported = new Set<string>();
  const found: Diagnostic[] = [];
  for (const terminal of table?.terminals ?? []) {
    if (terminal.length < 2) continue;
    const total = terminal.find(({ group }) => group === 'total');
    const part = terminal.find(({ group }) => group !== 'total');
    if (total === undefined || part === undefined) continue;
    const key = JSON.stringify([total.owner, part.owner]);
    if (reported.has(key)) continue;
    reported.add(key);
    const ruled = (owner: string, whole: boolean): Entry[] =>
      rows
        .filter(({ rule, group }) => rule.region === owner && (group === 'total') === whole)
        .filter(({ rule }) => answers(rule));
    const pair = firstPair(ruled(total.owner, true), ruled(part.owner, false));
    if (pair !== null) found.push(report(...pair, world));
  }
  return found;
}

/** Rows for the same kind of participant; the table says that there are some. */
function firstPair(wholes: readonly Entry[], parts: readonly Entry[]): [Entry, Entry] | null {
  for (const whole of wholes) {
    const part = parts.find((other) => concernSame(whole, other));
    if (part !== undefined) return [whole, part];
  }
  return null;
}

function concernSame(a: Entry, b: Entry): boolean {
  const [one, other] = [participantsOf(a), participantsOf(b)];
  return one === null || other === null || intersect(one, other).length > 0;
}

function participantsOf({ row }: Entry): Intervals | null {
  return row.conditions.find(({ fact }) => fact === 'participant')?.holds ?? null;
}

function report(whole: Entry, part: Entry, world: World): Diagnostic {
  const place = shortName(world.regions.get(part.rule.region));
  // A blank 参保身份 beside a filled one: that it is for everybody is most likely the mistake.
  const blank = participantsOf(whole) === null && participantsOf(part) !== null;
  return finding(
    'YB-COMPONENT',
    whole.row,
    blank ? 'participant' : 'component',
    {
      zh: `这一行是“全部”，第 ${part.row.row} 行（${place.zh} ${part.rule.id}）又是其中一部分，会同时算给同一个人`,
      en: `this row is 全部, row ${part.row.row} (${place.en} ${part.rule.id}) a part of it, and both would be counted for one person`,
    },
    {
      notes: [
        {
          file: part.row.file,
          cell: cellOf(part.row, 'component'),
          text: { zh: '这一行是其中一部分', en: 'this row is a part' },
        },
      ],
      help: {
        zh: '同一地区、同一参保身份的规则要么都写“全部”，要么都分成“本人缴费”和“单位缴费”',
        en: 'for one region and participant write either 全部 everywhere or 本人缴费 and 单位缴费 everywhere',
      },
    },
  );
}
