import { formatDay } from '../base/day.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import { shortName } from '../table/wording.ts';
import { commonOf } from './meeting.ts';
import { boxOf, groupRows } from './rows.ts';
import type { Check, DecisionRow, DecisionSheet, World } from './world.ts';

type Entry = DecisionRow<unknown>;

/** YB-BOUND: a figure beyond a ceiling or below a floor that binds its region. */
export const bound: Check = {
  code: 'YB-BOUND',
  definition: {
    zh: '采用的数字高于“性质”为“上限”的行，或低于“下限”的行：那一行属于本地，或属于上级并且“下级适用”，组成、算法和基数相同，涉及同样的人和日子。',
    en: 'An adopted figure is above a row of 性质 上限 or below one of 下限 that belongs to its region, or to one above and binds those below, with the same component, method and base, for the same people and days.',
  },
  example:
    '编号,地区,参保身份,下级适用,方式,金额,性质\nSD-MAX,山东省,退休,是,定额,150,上限\nQD-1,青岛市,退休,,定额,200,直接适用',
  good: '编号,地区,参保身份,下级适用,方式,金额,性质\nSD-MAX,山东省,退休,是,定额,150,上限\nQD-1,青岛市,退休,,定额,120,直接适用',
  run: (world) => world.decisions.flatMap((sheet) => beyondIn(sheet, world)),
};

function beyondIn({ rows }: DecisionSheet, world: World): Diagnostic[] {
  const bounds = groupRows(
    rows.filter(
      ({ rule, figure }) =>
        (rule.nature === 'ceiling' || rule.nature === 'floor') &&
        rule.standing === 'adopted' &&
        rule.disputes.length === 0 &&
        figure !== null,
    ),
    (entry) => keyOf(entry, entry.rule.region),
  );
  if (bounds.size === 0) return [];
  return rows
    .filter(({ rule, figure }) => answers(rule) && figure !== null)
    .flatMap((entry) => {
      const { region } = entry.rule;
      const binding = chainOf(world.regions, region)
        .flatMap(({ code }) => bounds.get(keyOf(entry, code)) ?? [])
        .filter(({ rule }) => rule.region === region || rule.inheritable);
      return binding.flatMap((limit) => compare(entry, limit, world));
    });
}

const keyOf = ({ group, figure }: Entry, region: string): string =>
  JSON.stringify([region, group, figure?.kind]);

function compare(entry: Entry, limit: Entry, world: World): Diagnostic[] {
  const [mine, theirs] = [entry.figure, limit.figure];
  const [days, limited] = [entry.rule.period.certain, limit.rule.period.certain];
  if (mine === null || theirs === null || days === null || limited === null) return [];
  const ceiling = limit.rule.nature === 'ceiling';
  if (ceiling ? mine.value <= theirs.value : mine.value >= theirs.value) return [];
  const common = commonOf(boxOf(entry, days), boxOf(limit, limited));
  if (common === null) return [];
  const place = shortName(world.regions.get(limit.rule.region));
  const since = formatDay(common.days[0]);
  const word = ceiling ? { zh: '上限', en: 'ceiling' } : { zh: '下限', en: 'floor' };
  const [key, other] = [entry, limit].map(figureKey);
  return [
    finding(
      'YB-BOUND',
      entry.row,
      key ?? 'id',
      {
        zh: `${mine.text.zh}${ceiling ? '高于' : '低于'}${place.zh}的${word.zh} ${theirs.text.zh}（自 ${since} 起）`,
        en: `${mine.text.en} is ${ceiling ? 'above' : 'below'} the ${word.en} of ${place.en}, ${theirs.text.en} (from ${since})`,
      },
      {
        notes: [
          {
            file: limit.row.file,
            cell: cellOf(limit.row, other ?? 'id'),
            text: { zh: `${limit.rule.id}：${word.zh}`, en: `${limit.rule.id}: the ${word.en}` },
          },
        ],
        help: {
          zh: `核对两个数字和起止日期，改正其中一处；确实另有规定的，在 waivers.csv 里写明理由`,
          en: 'check both figures and their dates and correct one; where it is allowed, give the reason in waivers.csv',
        },
      },
    ),
  ];
}

const figureKey = ({ figure }: Entry): string =>
  figure?.kind.startsWith('fixed') === true ? 'amount' : 'rate';
