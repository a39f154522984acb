/** Days by which stages of a transfer end: `转出=2026-10-15、转入=2026-10-22`. */
import type { Day } from '../../base/day.ts';
import { foldText } from '../../base/text.ts';
import { STAGES, type StageId } from '../../table/conclusions.ts';
import { bad, type CellType, good, listText } from './cell.ts';
import { excelDamage } from './damage.ts';
import { dayCell } from './date-span.ts';
import { type Expected, expectedCell } from './expected.ts';

/** The stages by the words that staff use for them. */
export const STAGE_WORDS = {
  'transfer-out': '转出',
  'fund-remit': '拨付资金',
  'transfer-in': '转入',
  'fund-arrival': '资金到账',
} as const satisfies Record<StageId, string>;

export interface StageDate {
  readonly stage: StageId;
  readonly day: Expected<Day>;
}

const GRAMMAR = {
  zh: '“环节=日期”，几个用“、”隔开（转出=2026-10-15、转入=2026-10-22）；不知道的写“不详”',
  en: 'stage=date pairs separated by 、 (转出=2026-10-15、转入=2026-10-22); 不详 where it is unknown',
};

const expectedDay = expectedCell(dayCell);

/** Days of stages in the order given. */
export const stageDatesCell: CellType<readonly StageDate[]> = {
  label: { zh: '各环节的日期', en: 'days of stages' },
  grammar: GRAMMAR,
  examples: ['转出=2026-10-15、转入=2026-10-22', '资金到账=不详'],
  read(cell) {
    const got = listText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    const dates: StageDate[] = [];
    for (const part of got.split(/[、,;]/u).map(foldText)) {
      if (part === '') continue;
      const [word = '', date = ''] = part.split('=').map(foldText);
      const stage = STAGES.find((id) => STAGE_WORDS[id] === word);
      const day = expectedDay.read(date);
      if (stage === undefined || !day.ok) {
        const text = { zh: `“${part}”不是“环节=日期”`, en: `“${part}” is no stage=date pair` };
        return bad({ text, expected: GRAMMAR, got });
      }
      dates.push({ stage, day: day.value });
    }
    return good(dates);
  },
};
