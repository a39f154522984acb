/** No id reaches a report, and nothing is told to have turned into itself. */
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../src/compare/choice-words.ts';
import { compareRulesets } from '../../src/compare/compare.ts';
import { formsOf } from '../../src/compare/forms.ts';
import { tell } from '../../src/compare/render.ts';
import { DECISIONS } from '../../src/compile/decisions.ts';
import type { Columns } from '../../src/sheet/column.ts';
import { SHEET_IDS } from '../../src/table/conclusions.ts';
import type { Rule, SheetId } from '../../src/table/model.ts';
import type { Ruleset, Tables } from '../../src/table/ruleset.ts';
import { realRuleset } from '../table/support/sheets.ts';
import { diffJson, small, withWords } from './support/compare.ts';

const ruleset = await realRuleset();
const forms = formsOf((_, holds) => JSON.stringify(holds));

/** Every field of a sheet that is compared of any of its rows. */
function comparedOf<K extends SheetId>(sheet: K): ReadonlySet<string> {
  const { fieldsOf } = forms[sheet];
  const tables: Tables = ruleset;
  return new Set(
    tables[sheet].rules.flatMap(({ conclusion }) => Object.keys(fieldsOf(conclusion, new Map()))),
  );
}

describe('choices of compared fields', () => {
  it.each(SHEET_IDS)('read as the cells of staff write them: %s', (sheet) => {
    const columns: Columns = DECISIONS[sheet].columns;
    const compared = comparedOf(sheet);
    let walked = 0;
    for (const [field, { cell }] of Object.entries(columns)) {
      // Lists of topics are read by the topic’s own words, 是 and 否 by theirs.
      if (cell.choices === undefined || cell.typed === 'yes-no' || !compared.has(field)) continue;
      for (const name of cell.choices) {
        const reading = cell.read(name);
        const id = reading.ok ? reading.value : null;
        if (typeof id !== 'string') continue;
        walked += 1;
        const words = choiceOf(sheet, field, id);
        expect([field, id, words?.zh]).toEqual([field, id, name]);
        expect(words?.en).not.toMatch(/\p{Script=Han}/u);
      }
    }
    // Every sheet but this has a choice among what is compared.
    expect(walked).toBeGreaterThan(sheet === 'waiting' ? 6 : 1);
  });

  it('say a mode of transfers, which is no column of its own', () => {
    for (const id of ['on-application', 'automatic', 'inherit'])
      expect(choiceOf('transferStages', 'mode', id)?.zh).toMatch(/^\p{Script=Han}+$/u);
  });
});

/** A ruleset in which one field of one rule has the value that another rule has. */
function mutated<K extends SheetId>(
  sheet: K,
  place: number,
  field: string,
  value: unknown,
): Ruleset {
  const table = ruleset[sheet];
  const rules = table.rules.map((rule: Rule<object>, index) =>
    index === place ? { ...rule, conclusion: { ...rule.conclusion, [field]: value } } : rule,
  );
  return { ...ruleset, [sheet]: { ...table, rules } };
}

/** By these rules are told apart before they are compared. */
const APART: ReadonlySet<string> = new Set(['component', 'stage', 'end', 'benefit', 'item', 'key']);

interface Edit {
  readonly sheet: SheetId;
  readonly place: number;
  readonly field: string;
  readonly value: unknown;
}

/** A field of every sheet turned into each value that some other row of the sheet has there. */
function edits(): readonly Edit[] {
  return SHEET_IDS.flatMap((sheet) => {
    const rules: readonly Rule<object>[] = ruleset[sheet].rules;
    const fields = [...new Set(rules.flatMap(({ conclusion }) => Object.keys(conclusion)))];
    return fields
      .filter((field) => !APART.has(field))
      .flatMap((field): Edit[] => {
        const valueIn = ({ conclusion }: Rule<object>): unknown =>
          Object.entries(conclusion).find(([key]) => key === field)?.[1] ?? null;
        const values = new Map(rules.map((rule) => [JSON.stringify(valueIn(rule)), valueIn(rule)]));
        const others = [...values.values()].slice(0, 3);
        return others.flatMap((value, at) => {
          const places = rules.flatMap((rule, place) =>
            rule.disputes.length === 0 && JSON.stringify(valueIn(rule)) !== JSON.stringify(value)
              ? [place]
              : [],
          );
          const place = places[Math.floor((places.length * (at + 1)) / 4)];
          return place === undefined ? [] : [{ sheet, place, field, value }];
        });
      });
  });
}

it('a change that is told reads differently before and after, whatever cell it was', () => {
  const all = edits();
  // As many of them as take some seconds, spread over all sheets and fields.
  const step = Math.ceil(all.length / 24);
  let told = 0;
  for (const { sheet, place, field, value } of all.filter((_, at) => at % step === 0)) {
    const comparison = compareRulesets(
      { ruleset },
      { ruleset: mutated(sheet, place, field, value) },
    );
    for (const lang of ['zh-CN', 'en'] as const)
      for (const { before, after, difference } of tell(comparison, lang)) {
        told += 1;
        if (difference.length === 0) expect(before, `${sheet} ${place} ${field}`).not.toBe(after);
        for (const line of difference) {
          const [, from, to] = /^[^:：]+[:：] ?(.*) → (.*)$/su.exec(line) ?? [];
          expect(from, line).not.toBe(to);
          if (lang === 'zh-CN') expect(line).not.toMatch(/(?:：|→ )[a-z]+(?:-[a-z]+)*(?: →|$)/u);
        }
      }
  }
  expect(told).toBeGreaterThan(20);
});

describe('a rate', () => {
  const yearly = (period: string) =>
    withWords(
      small,
      'refund.csv',
      ['比例,基数,采用', '比例,基数,周期,采用'],
      ['定额,100,,,,,', '定额,100,,,,,,'],
      ['定额,110,,,,,', '定额,110,,,,,,'],
      ['定额,107,,,未采用', '定额,107,,,,未采用'],
      ['缴费基数,,,官方', `缴费基数,${period},,,官方`],
      ['定额,90,,,,,转述', '定额,90,,,,,,转述'],
    );

  it('that comes by the year and not by the month is told as that', async () => {
    const { changes } = await diffJson(yearly('每月'), yearly('每年'));
    expect(changes.map(({ before, after }) => `${before.text} → ${after.text}`)).toEqual([
      '本人缴费部分，每月按本人月缴费基数的 2% 划入 → 本人缴费部分，每年按本人月缴费基数的 2% 划入',
    ]);
  });
});

describe('the 说明 of a row that cannot be computed', () => {
  const said = (zh: string) =>
    withWords(
      small,
      'refund.csv',
      ['采用,质疑,可信度,依据', '采用,质疑,可信度,依据,说明,英文说明'],
      ['官方,bj-notice\nBJ-RET-2', '官方,bj-notice,,\nBJ-RET-2'],
      ['官方,bj-notice\nBJ-RET-D1', '官方,bj-notice,,\nBJ-RET-D1'],
      ['未证实,page', '未证实,page,,'],
      [
        '本人缴费,比例,,2%,缴费基数,,,官方,bj-notice',
        `本人缴费,不可计算,,,,,,官方,bj-notice,${zh},As said.`,
      ],
      ['转述,sd-report', '转述,sd-report,,'],
    );

  it('is its answer, and compared', async () => {
    const { changes, unchanged } = await diffJson(said('每人另算。'), said('每人999元。'));
    expect(unchanged).toBe(false);
    expect(changes.map(({ after }) => after.text)).toEqual([
      '本人缴费部分，有划入，但本站还算不出金额，只知道：每人999元',
    ]);
  });
});
