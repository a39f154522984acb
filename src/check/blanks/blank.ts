import { shared } from '../../base/shared.ts';
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { answers } from '../../table/model.ts';
import { withoutWaived } from '../waived.ts';
import { claimedInWords } from '../words/claimed-words.ts';
import { wordsOfRow } from '../words/said-days.ts';
import type { Check, DecisionRow, DecisionSheet, World } from '../world.ts';
import {
  askedOfOthers,
  CUSTOM,
  calledForOthers,
  chargedToAll,
  isToldOf,
  MOST_BLANK,
  othersCalledSo,
  PARTICIPANT,
} from './people.ts';
import { saidAlone } from './said.ts';

const VERY_MANY = 100;

const ANY_METHOD = 'any method';

const HEADER = '编号,参保身份,年龄,起始,截止';
const YEARS: readonly number[] = Array.from({ length: CUSTOM / 2 }, (_, index) => 2010 + index);
/** As many rows as make a custom: two tiers of each year. */
const LIKE_ONE_ANOTHER: readonly string[] = YEARS.flatMap((year) => [
  `BJ-${year}-1,退休,不满70岁,${year}-01-01,${year}-12-31`,
  `BJ-${year}-2,退休,70岁及以上,${year}-01-01,${year}-12-31`,
]);

/**
 * YB-BLANK: a condition that one row alone leaves blank while all others like it state one: a blank
 * cell widens the rule to everybody, and nothing else would tell.
 */
export const blank: Check = {
  code: 'YB-BLANK',
  definition: {
    zh: `同类的行（方式、待遇或环节相同，多半也看参保身份；参保身份相同的，不论方式也算）至少有 ${CUSTOM} 行，都写了某个条件，只有一行空着：空着就是对谁都一样。真的不分的写“不限”。这一行写了同类几乎都不写的条件（例如医保档次），就是用别的办法分的，不查；说明一开头就写明只是某个网页、文章的说法的，已经有别的问题的，也不查。推定只适用某类参保人的条件（例如“退休手续已办”为是），至少有 ${CUSTOM} 行都只写给那类人，这一行却也写给别的人，也会提醒；“从上级”的行没有写参保身份，编号同类的行却都写了同一种的，或返款、扣款的说明写了某个选项、那一格却空着的，也一样；扣款只有一行没有写参保身份的，也一样。`,
    en: `At least ${CUSTOM} rows like one another (of the same 方式, 待遇 or 环节, for most conditions also of the same 参保身份; of whatever 方式 too where the 参保身份 is the same) state a condition that one row alone leaves blank: it holds for all then. Write 不限 where it makes no difference. A row that states what hardly any of its kin does tells people apart in another way and is left alone, and so is a row whose words begin by saying that some page claims it, or that has a finding already. A row for others too is told as well where a condition that is presumed of some participants alone (退休手续已办 is 是) is stated by at least ${CUSTOM} rows for those alone, and a row of 从上级 without 参保身份 where all rows called so are for the same people, and a credit or charge whose 说明 names the option of a condition that is blank, and the one charge that does not say whom it is taken from.`,
  },
  example: [HEADER, ...LIKE_ONE_ANOTHER, 'BJ-2018,退休,,2018-01-01,'].join('\n'),
  good: [HEADER, ...LIKE_ONE_ANOTHER, 'BJ-2018,退休,不限,2018-01-01,'].join('\n'),
  run: (world, found) => {
    // Rows that state what cannot be read are missing among their kin.
    if (found.some(({ file, severity }) => file === 'facts.csv' && severity === 'error')) return [];
    return world.decisions.flatMap((sheet) => [
      ...leftBlank(sheet, world, found),
      ...calledForOthers(sheet, world, found),
      ...chargedToAll(sheet, world, found),
      ...saidAlone(sheet, world, found),
      ...askedOfOthers(sheet, world, found),
    ]);
  },
};

/** Rows that state the same conditions and conclude in the same way. */
interface Alike {
  readonly first: DecisionRow<unknown>;
  rows: number;
}

/** Rows like one another: of the same method, benefit or stage, and where asked of the same people. */
interface Kin {
  readonly alike: Alike[];
  rows: number;
  /** How many of the rows state a condition, by its fact. */
  readonly stated: Map<string, number>;
}

/**
 * The rows of a sheet that alone of their kin leave a condition blank.
 *
 * @param found what else is said: of a row that has a finding already nothing is added
 */
function leftBlank(
  { file, rows }: DecisionSheet,
  world: World,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  for (const kin of kinsOf(rows))
    for (const [fact, times] of kin.stated) {
      if (times < CUSTOM || times === kin.rows || kin.rows - times > MOST_BLANK) continue;
      const { name, type } = world.facts.get(fact) ?? {};
      // Of very many rows whatever else they state, one has no way of its own.
      const isSole = times >= VERY_MANY && kin.rows - times === 1;
      const [alone, second] = kin.alike.filter(
        (one) =>
          one.first.row.conditions.every((each) => each.fact !== fact) &&
          one.first.row.values['requiredFact'] !== name?.zh &&
          // Who is given nothing need not have done anything for it.
          !(type === 'yes-no' && one.first.row.values['method'] === 'none') &&
          (isSole || !tellsInItsOwnWay(one, kin)),
      );
      if (alone?.rows !== 1 || second !== undefined || name === undefined) continue;
      if (isToldOf(alone.first, file, withoutWaived(world, found))) continue;
      // What somebody claims is told as that, and need not say for whom.
      if (claimedInWords(alone.first, wordsOfRow(alone.first.row)) !== null) continue;
      const others = othersCalledSo(alone.first, rows);
      told.push(
        others === null
          ? report(alone.first, fact, name, times)
          : reportPeople(alone.first, others, name),
      );
    }
  // A row may be alone among those of its own method and among those of all methods.
  return [...new Map(told.map((item) => [item.cell, item])).values()];
}

/** Whether a row states what hardly any of its kin does: it may tell people apart by that instead. */
const tellsInItsOwnWay = ({ first: { row } }: Alike, kin: Kin): boolean =>
  row.conditions.some(({ fact }) => (kin.stated.get(fact) ?? kin.rows) <= MOST_BLANK);

function kinsOf(rows: readonly DecisionRow<unknown>[]): readonly Kin[] {
  const kins: Kin[] = [];
  const kinOf = shared((_kind: unknown) =>
    shared((_people: unknown): Kin => {
      const kin: Kin = { alike: [], rows: 0, stated: new Map() };
      kins.push(kin);
      return kin;
    }),
  );
  for (const one of alikeIn(rows)) {
    const { row } = one.first;
    const kind = kindOf(row);
    const everybody = kinOf(kind)(null);
    everybody.alike.push(one);
    everybody.rows += one.rows;
    const people = row.conditions.find(({ fact }) => fact === PARTICIPANT);
    if (people === undefined) continue;
    count(everybody, PARTICIPANT, one.rows);
    // Cells of one text share their intervals.
    const kins = [kinOf(kind)(people.holds)];
    // Of whatever method: what defers to the region above leaves it to that whom it is for.
    if (typeof row.values['method'] === 'string' && !one.first.defers)
      kins.push(kinOf(ANY_METHOD)(people.holds));
    for (const own of kins) {
      own.alike.push(one);
      own.rows += one.rows;
      for (const { fact } of row.conditions) if (fact !== PARTICIPANT) count(own, fact, one.rows);
    }
  }
  return kins;
}

/** Rows with the same condition cells share their list of them: few lists are looked into. */
function alikeIn(rows: readonly DecisionRow<unknown>[]): readonly Alike[] {
  const kindsOf = shared((_conditions: unknown) => new Map<unknown, Alike>());
  const all: Alike[] = [];
  for (const entry of rows) {
    if (!answers(entry.rule)) continue;
    const kinds = kindsOf(entry.row.conditions);
    const kind = kindOf(entry.row);
    let one = kinds.get(kind);
    if (one === undefined) {
      one = { first: entry, rows: 0 };
      all.push(one);
      kinds.set(kind, one);
    }
    one.rows += 1;
  }
  return all;
}

const kindOf = ({ values }: DecisionRow<unknown>['row']): unknown =>
  values['method'] ?? values['benefit'] ?? values['stage'] ?? null;

const count = ({ stated }: Kin, fact: string, times: number): void => {
  stated.set(fact, (stated.get(fact) ?? 0) + times);
};

const reportPeople = (
  { row, rule }: DecisionRow<unknown>,
  others: string,
  lacking: Text,
): Diagnostic => {
  const raw = row.conditions.find(({ fact }) => fact === PARTICIPANT)?.raw ?? '';
  return finding(
    'YB-BLANK',
    row,
    PARTICIPANT,
    {
      zh: `${rule.id} 写给“${raw}”，编号同类的行却都是“${others}”的，而且“${lacking.zh}”空着`,
      en: `${rule.id} is for ${raw}, while all rows called so are for ${others}, and its ${lacking.en} is blank`,
    },
    {
      severity: 'warning',
      help: {
        zh: `多半是这一格写错了：改为“${others}”；没有错的，把“${lacking.zh}”填上，或填“不限”`,
        en: `most likely this cell is wrong: write ${others}; if it is right, fill in ${lacking.en}, or write 不限`,
      },
    },
  );
};

const report = (
  { row }: DecisionRow<unknown>,
  fact: string,
  name: Text,
  times: number,
): Diagnostic =>
  finding(
    'YB-BLANK',
    row,
    fact,
    {
      zh: `“${name.zh}”空着，就是对谁都一样；同类的另外 ${times} 行都写了`,
      en: `${name.en} is blank, so that the row holds for all; the other ${times} rows like it state it`,
    },
    {
      severity: 'warning',
      help: {
        zh: '看看是不是漏填了；真的不分的，填“不限”',
        en: 'was it forgotten? If it makes no difference, write 不限',
      },
    },
  );
