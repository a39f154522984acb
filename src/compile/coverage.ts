/** Which adopted rules the golden cases reach: what no case reaches may change unnoticed. */
import type { Day } from '../base/day.ts';
import { askRefund } from '../query/refund.ts';
import { answers, type Rule } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { questionOf } from './golden.ts';
import { knownRegions } from './link-lists.ts';
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
  for (const row of sheets.refundCases.rows) {
    const asked = questionOf(row, ruleset, regions, today);
    if ('diagnostics' in asked) continue;
    for (const { id } of askRefund(ruleset, asked.query, today, 'zh-CN').rules) reached.add(id);
  }
  const nameOf = (code: string): string => ruleset.regions.byCode.get(code)?.name ?? code;
  const sheetOf = (name: string, rules: readonly Rule<unknown>[]): SheetCoverage => {
    const adopted = rules.filter(answers);
    const unreached = adopted
      .filter(({ id }) => !reached.has(`${name}:${id}`))
      .map(({ id, row, region }) => ({ id, row, region: nameOf(region) }))
      .sort((a, b) => a.row - b.row);
    const count = adopted.length;
    return { file: `${name}.csv`, rules: count, reached: count - unreached.length, unreached };
  };
  const { refund, deductions } = ruleset;
  const all = [sheetOf('refund', refund.rules), sheetOf('deductions', deductions.rules)];
  return {
    cases: sheets.refundCases.rows.length,
    rules: all.reduce((sum, { rules }) => sum + rules, 0),
    reached: all.reduce((sum, sheet) => sum + sheet.reached, 0),
    sheets: all,
  };
}
