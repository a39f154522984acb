import { formatDay } from '../../base/day.ts';
import { contains, type Intervals } from '../../base/interval.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { answers } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import { shortName } from '../../table/wording.ts';
import { commonOf } from '../diagram/meeting.ts';
import { boxOf, groupRows } from '../rows.ts';
import type { Check, DecisionRow, DecisionSheet, Figure, World } from '../world.ts';
import { type End, type Reckoned, reckoned } from './reckoned.ts';

type Entry = DecisionRow<unknown>;

/** YB-BOUND: a figure beyond a ceiling or below a floor that binds its region. */
export const bound: Check = {
  code: 'YB-BOUND',
  definition: {
    zh: '采用的数字高于“性质”为“上限”的行，或低于“下限”的行：那一行属于本地，或属于上级并且“下级适用”，组成相同，涉及同样的人和日子。算法和基数相同的直接比；不同的，两边都能算成元的才比（参数表里有那一年的平均养老金，或有保底、封顶）。',
    en: 'An adopted figure is above a row of 性质 上限 or below one of 下限 that belongs to its region, or to one above and binds those below, with the same component, for the same people and days. Figures of one method and base are compared as they are, others where both come to yuan: by a parameter on record, a floor or a cap.',
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
  JSON.stringify([region, group, figure?.what]);

function compare(entry: Entry, limit: Entry, world: World): Diagnostic[] {
  const [days, limited] = [entry.rule.period.certain, limit.rule.period.certain];
  if (days === null || limited === null) return [];
  const common = commonOf(boxOf(entry, days), boxOf(limit, limited));
  if (common === null) return [];
  const found = beyond(entry, limit, common.facts.get('participant'), world);
  if (found === null) return [];
  const [mine, theirs] = found;
  const ceiling = limit.rule.nature === 'ceiling';
  const place = shortName(world.regions.get(limit.rule.region));
  const since = formatDay(common.days[0]);
  const word = ceiling ? { zh: '上限', en: 'ceiling' } : { zh: '下限', en: 'floor' };
  return [
    finding(
      'YB-BOUND',
      entry.row,
      mine.key,
      {
        zh: `${mine.text.zh}${ceiling ? '高于' : '低于'}${place.zh}的${word.zh} ${theirs.text.zh}（自 ${since} 起）`,
        en: `${mine.text.en} is ${ceiling ? 'above' : 'below'} the ${word.en} of ${place.en}, ${theirs.text.en} (from ${since})`,
      },
      {
        notes: [
          {
            file: limit.row.file,
            cell: cellOf(limit.row, theirs.key),
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

/** What of a row is beyond what of a bound; null where nothing is, or nobody can tell. */
type Beyond = readonly [mine: Pick<End, 'key' | 'text'>, theirs: Pick<End, 'key' | 'text'>];

function beyond(
  { figure: mine, rule }: Entry,
  { figure: theirs, rule: limit }: Entry,
  people: Intervals | undefined,
  world: World,
): Beyond | null {
  if (mine === null || theirs === null) return null;
  const ceiling = limit.nature === 'ceiling';
  if (isSameMeasure(mine, theirs)) {
    const within = ceiling ? mine.value <= theirs.value : mine.value >= theirs.value;
    return within
      ? null
      : [
          { text: mine.text, key: keyOfFigure(mine) },
          { text: theirs.text, key: keyOfFigure(theirs) },
        ];
  }
  for (const participant of participantsIn(people, world)) {
    const one = reckoned(mine, rule.region, participant, world);
    const other = reckoned(theirs, rule.region, participant, world);
    const found = ceiling
      ? (above(one.least, other.most) ?? above(one.most, point(other)))
      : (above(other.least, one.most, true) ?? above(point(other), one.least, true));
    if (found !== null) return found;
  }
  return null;
}

/** Amounts compare with amounts, and rates of one base with each other. */
function isSameMeasure(a: Figure, b: Figure): boolean {
  if (a.kind !== b.kind) return false;
  const [one, other] = [a.terms, b.terms];
  return one.method === 'fixed' || other.method === 'fixed' || one.year === other.year;
}

/** The amount of a bound that gives everybody the same. */
const point = ({ least, most }: Reckoned): End | null =>
  least !== null && least === most ? most : null;

/** @param turned whether the second one is what is looked at: it is below the bound */
function above(high: End | null, low: End | null, turned = false): Beyond | null {
  if (high === null || low === null || high.aYear <= low.aYear) return null;
  return turned ? [low, high] : [high, low];
}

function participantsIn(people: Intervals | undefined, { facts }: World): (string | null)[] {
  const options = facts.get('participant')?.options ?? [];
  const found = options.flatMap(({ id }, index) =>
    people === undefined || contains(people, index) ? [id] : [],
  );
  return found.length > 0 ? found : [null];
}

const keyOfFigure = ({ terms }: Figure): 'amount' | 'rate' =>
  terms.method === 'fixed' ? 'amount' : 'rate';
