/** Which adopted rules the golden cases reach: what no case reaches may change unnoticed. */
import type { Day } from '../base/day.ts';
import { SHEET_IDS } from '../table/conclusions.ts';
import { answers } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { DECISIONS } from './decisions.ts';
import { questionOf } from './golden/case.ts';
import { goldenCases } from './golden/golden.ts';
import { knownRegions } from './link/resolve-region.ts';
import type { ReadSheets } from './read.ts';

export interface UncoveredRule {
  readonly id: string;
  readonly row: number;
  readonly region: string;
}

export interface SheetCoverage {
  readonly file: string;
  /** Adopted rules of the sheet, and how many of them some case reaches. */
  readonly rules: number;
  readonly reached: number;
  readonly unreached: readonly UncoveredRule[];
}

export interface Coverage {
  readonly cases: number;
  readonly rules: number;
  readonly reached: number;
  readonly sheets: readonly SheetCoverage[];
}

/** Asks every golden case and lists the adopted rules that take part in no answer. */
export function coverageOf(sheets: ReadSheets, ruleset: Ruleset, today: Day): Coverage {
  const regions = knownRegions(ruleset.regions, sheets.regions.unread);
  const reached = new Set<string>();
  const cases = goldenCases(sheets.cases);
  for (const golden of cases) {
    const asked = questionOf(golden, ruleset, regions, today);
    if ('diagnostics' in asked) continue;
    for (const { id } of golden.judge(ruleset, asked.query, today).rules) reached.add(id);
  }
  const nameOf = (code: string): string => ruleset.regions.byCode.get(code)?.name ?? code;
  const all = SHEET_IDS.flatMap((id): SheetCoverage[] => {
    const { sheet: name, rules } = ruleset[id];
    const adopted = rules.filter(answers);
    if (adopted.length === 0) return [];
    const unreached = adopted
      .filter((rule) => !reached.has(`${name}:${rule.id}`))
      .map((rule) => ({ id: rule.id, row: rule.row, region: nameOf(rule.region) }))
      .sort((a, b) => a.row - b.row);
    const count = adopted.length;
    const file = DECISIONS[id].file;
    return [{ file, rules: count, reached: count - unreached.length, unreached }];
  });
  return {
    cases: cases.length,
    rules: all.reduce((sum, { rules }) => sum + rules, 0),
    reached: all.reduce((sum, sheet) => sum + sheet.reached, 0),
    sheets: all,
  };
}
