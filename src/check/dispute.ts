import { once } from '../base/shared.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf } from '../sheet/rows.ts';
import { chainOf } from '../table/regions.ts';
import { commonOf } from './diagram/meeting.ts';
import { ageFactsOf, otherAges } from './misquoted/ages.ts';
import { loneSplits } from './overlaps/split-rows.ts';
import { boxOf, rowKey, wrongRows } from './rows.ts';
import type { Check, DecisionRow, DecisionSheet, World } from './world.ts';

/**
 * YB-DISPUTE: a dispute about other places, people or days than the rules it names, or split evidence
 * of which there is one side only.
 */
export const dispute: Check = {
  code: 'YB-DISPUTE',
  definition: {
    zh: '“质疑”的规则没有一条与这一行涉及同样的地方、人和日子，这个说法不会显示给任何人；或它们的主题、待遇、环节和这一行的都不同；或编号结尾相像的别的行都写了质疑（或未采用），只有这一行没有写；或“并存未决”的行没有另一行与它并存。',
    en: 'None of the rules named under 质疑 is for the same places, people and days as the row, so nobody is shown what it says, or all are about another matter (主题, 待遇, 环节); or all other rows whose ids end alike dispute something, or are 未采用, and this one does not; or a row that is 并存未决 (split) has no other such row beside it.',
  },
  example:
    '编号,地区,参保身份,年龄,方式,金额,质疑\nBJ-1,北京市,退休,不满70岁,定额,100,\nBJ-2,北京市,退休,70岁及以上,定额,110,\nBJ-D1,北京市,退休,70岁及以上,定额,107,BJ-1',
  good: '编号,地区,参保身份,年龄,方式,金额,质疑\nBJ-1,北京市,退休,不满70岁,定额,100,\nBJ-2,北京市,退休,70岁及以上,定额,110,\nBJ-D1,北京市,退休,70岁及以上,定额,107,BJ-2',
  run: (world, found) => {
    const wrong = wrongRows(found);
    // Where it is told that the row should answer, its cell is the mistake already.
    const told = new Set(found.map(({ file, cell }) => `${file} ${cell}`));
    return world.decisions
      .filter(({ wholeRows }) => wholeRows)
      .flatMap((sheet) => [
        ...disputesIn(sheet, world, { wrong, told }),
        ...loneSplits(sheet, wrong),
      ]);
  },
};

function disputesIn(
  { rows }: DecisionSheet,
  world: World,
  { wrong, told }: { readonly wrong: ReadonlySet<string>; readonly told: ReadonlySet<string> },
): Diagnostic[] {
  const disputing = rows.filter(({ rule }) => rule.disputes.length > 0);
  if (disputing.length === 0) return [];
  const byId = new Map(rows.map((entry) => [entry.rule.id, entry]));
  const missed: Missed[] = [];
  const ages = once(() => ageFactsOf(world));
  const others = disputing.flatMap((entry) => {
    const named = entry.rule.disputes.map((id) => byId.get(id));
    const known = named.filter((other) => other !== undefined);
    // An id that is not known has its own finding, and so have reversed dates.
    if (known.length === 0 || known.length < named.length) return [];
    if ([entry, ...known].some(isReversed)) return [];
    if (told.has(`${entry.row.file} ${cellOf(entry.row, 'disputes')}`)) return [];
    // So has an id that two rows have, one of which was to have another.
    const isRepeated = rows.some(({ rule }) => rule.id === entry.rule.id && rule !== entry.rule);
    if (known.includes(entry)) return isRepeated ? [] : [itself(entry)];
    // So has a rule that is for other people than was meant.
    if (known.some(({ row }) => wrong.has(rowKey(row)))) return [];
    const apart = known.map((other) => whyApart(entry, other, world));
    if (apart.includes(null)) return [];
    // So have ages that the words of their own row have otherwise.
    if (known.some(({ row }, index) => otherAges(row, ages())?.key === apart[index]?.key))
      return [];
    missed.push({ entry, known });
    return [];
  });
  return [...others, ...reports(missed, disputing, world)];
}

/** A row that meets none of the rules it disputes. */
interface Missed {
  readonly entry: DecisionRow<unknown>;
  readonly known: readonly DecisionRow<unknown>[];
}

/** So many rows do not all dispute the wrong rule. */
const SEVERAL = 2;

/** Each row by itself; where all that dispute a rule miss it in the same column, the rule. */
function reports(
  missed: readonly Missed[],
  disputing: readonly DecisionRow<unknown>[],
  world: World,
): Diagnostic[] {
  const told: Diagnostic[] = [];
  const done = new Set<Missed>();
  for (const one of missed) {
    const [rule, second] = one.known;
    if (done.has(one) || rule === undefined || second !== undefined) continue;
    const key = whyApart(one.entry, rule, world)?.key;
    const alike = missed.filter(
      ({ entry, known }) =>
        known.length === 1 && known[0] === rule && whyApart(entry, rule, world)?.key === key,
    );
    const all = disputing.filter((entry) => entry.rule.disputes.includes(rule.rule.id));
    if (alike.length < SEVERAL || alike.length < all.length) continue;
    for (const each of alike) done.add(each);
    told.push(reportRule(rule, one, alike, world));
  }
  const single = missed.filter((one) => !done.has(one));
  return [...told, ...single.map(({ entry, known }) => report(entry, known, world))];
}

function reportRule(
  { row, rule }: DecisionRow<unknown>,
  { entry: first, known }: Missed,
  alike: readonly Missed[],
  world: World,
): Diagnostic {
  const apart = known[0] === undefined ? null : whyApart(first, known[0], world);
  const what = { zh: apart?.zh ?? '', en: apart?.en ?? '' };
  const count = alike.length;
  return finding(
    'YB-DISPUTE',
    row,
    apart?.key ?? 'id',
    {
      zh: `有 ${count} 行质疑 ${rule.id}，但${what.zh}都与它没有重叠`,
      en: `${count} rows dispute ${rule.id}, yet none has anything in common with it in ${what.en}`,
    },
    {
      notes: alike.map(({ entry }) => ({
        file: entry.row.file,
        cell: cellOf(entry.row, apart?.key ?? 'id'),
        text: { zh: `${entry.rule.id} 质疑它`, en: `${entry.rule.id} disputes it` },
      })),
      help: {
        zh: '多半是这一格写错了，改正它；如果没有错，改正那几行',
        en: 'most likely this cell is wrong: correct it, or else those rows',
      },
    },
  );
}

const isReversed = ({ rule: { period } }: DecisionRow<unknown>): boolean =>
  period.possible[0] > period.possible[1];

interface Apart {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

/** In what two rows differ altogether; null when some person meets both on some day. */
function whyApart(
  a: DecisionRow<unknown>,
  b: DecisionRow<unknown>,
  { facts, regions, doubted }: World,
): Apart | null {
  const [mine, theirs] = [a.rule.region, b.rule.region];
  // Below what nobody knows where the parent of a region could not be read.
  const lies = (inner: string, outer: string): boolean =>
    chainOf(regions, inner).some(({ code }) => code === outer || doubted.uprooted.has(code));
  if (!lies(mine, theirs) && !lies(theirs, mine))
    return { key: 'region', zh: '地区', en: 'the region' };
  const [one, other] = [boxOf(a, a.rule.period.possible), boxOf(b, b.rule.period.possible)];
  if (commonOf(one, other) !== null) return null;
  for (const [fact, holds] of one.facts) {
    const held = other.facts.get(fact);
    const alone = { days: one.days, facts: new Map([[fact, holds]]) };
    if (held === undefined) continue;
    if (commonOf(alone, { days: one.days, facts: new Map([[fact, held]]) }) !== null) continue;
    const name = facts.get(fact)?.name;
    return { key: fact, zh: name?.zh ?? fact, en: name?.en ?? fact };
  }
  return { key: 'from', zh: '起止日期', en: 'the dates' };
}

/** A rule that disputes itself is a claim about itself and answers nobody. */
function itself({ rule, row }: DecisionRow<unknown>): Diagnostic {
  return finding(
    'YB-DISPUTE',
    row,
    'disputes',
    {
      zh: `${rule.id} 质疑的是它自己，这条规则不会作答`,
      en: `${rule.id} disputes itself, so that it answers nobody`,
    },
    {
      help: {
        zh: '填被质疑的规则的编号；这一行就是规则的，清空这一格',
        en: 'name the rule that is disputed, or clear the cell if this row is the rule',
      },
    },
  );
}

function report(
  entry: DecisionRow<unknown>,
  named: readonly DecisionRow<unknown>[],
  world: World,
): Diagnostic {
  const ids = entry.rule.disputes.join('、');
  return finding(
    'YB-DISPUTE',
    entry.row,
    'disputes',
    {
      zh: `${entry.rule.id} 质疑 ${ids}，但没有一个人在某一天同时符合两边`,
      en: `${entry.rule.id} disputes ${ids}, but nobody on any day meets both`,
    },
    {
      notes: named.map((other) => {
        const apart = whyApart(entry, other, world);
        const key = apart?.key ?? 'id';
        return {
          file: other.row.file,
          cell: cellOf(other.row, key),
          text: {
            zh: `${other.rule.id}：${apart?.zh ?? ''}与这一行没有重叠`,
            en: `${other.rule.id}: has nothing in common with this row in ${apart?.en ?? ''}`,
          },
        };
      }),
      help: {
        zh: '改正“质疑”里的编号，或改正这一行的条件和起止日期',
        en: 'correct the ids under 质疑, or the conditions and dates of the row',
      },
    },
  );
}
