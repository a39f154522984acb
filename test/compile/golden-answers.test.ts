/** Answers kept from an earlier reading are those that asking every golden case anew gives. */
import { describe, expect, it } from 'vitest';
import { answersSince } from '../../src/compile/golden/answers.ts';
import { checkGoldenCases } from '../../src/compile/golden/golden.ts';
import { linkSheets } from '../../src/compile/link/link.ts';
import { readSheets } from '../../src/compile/read.ts';
import { indexRuleset } from '../../src/table/ruleset.ts';
import { realFolder, TODAY } from './support/folder.ts';
import { type Edit, edited } from './support/planting.ts';

type Files = Parameters<typeof readSheets>[0];

function readingOf(files: Files) {
  const { sheets } = readSheets(files);
  const { world, parts, regions } = linkSheets(sheets, TODAY, {});
  if (parts === null) throw new Error('the sheets cannot be linked');
  return { files, sheets, world, regions, ruleset: indexRuleset({ ...parts, hash: '' }, regions) };
}

/** What golden cases tell of a reading, and how many of them were asked. */
function toldOf(
  reading: ReturnType<typeof readingOf>,
  earlier: Parameters<typeof answersSince>[0],
): { found: readonly string[]; asked: number; answers: ReturnType<typeof answersSince> } {
  const answers = answersSince(earlier, reading.files, reading.world, reading.regions);
  let asked = 0;
  const counted: typeof answers = {
    kept: answers.kept,
    to: (golden, query, ask) =>
      answers.to(golden, query, () => {
        asked += 1;
        return ask();
      }),
  };
  const found = checkGoldenCases(reading.sheets, reading.ruleset, TODAY, counted);
  return { found: found.map((item) => JSON.stringify(item)), asked, answers };
}

const EDITS: readonly Edit[] = [
  ['refund.csv', 'BJ-RET-2', '金额', '111'],
  ['refund.csv', 'SD-RET-1', '下级适用', '否'],
  ['refund.csv', 'JC-RET-1', '地区', '晋城市'],
  ['refund.csv', 'SH-RET-1', '截止', '2024-12-31'],
  ['refund.csv', 'HI-EMP-1', '方式', '不划入'],
  ['refund.csv', 'BJ-RET-D1', '质疑', 'BJ-RET-1'],
  ['refund.csv', 'NINGBO-FLEX-1', '方式', '不可计算'],
  ['deductions.csv', 'JN-DED-1', '金额', '81'],
  ['deductions.csv', 'BJ-DED-1', '参保身份', '在职'],
  ['transfer-stages.csv', 'FZ-FR-1', '时限', '15'],
  ['transfer-stages.csv', 'NAT-TO-1', '时限', '20'],
  ['transfer-scope.csv', 'NAT-SCO-1', '转移情形', '一般情形'],
  ['transfer-balance.csv', 'GD-BAL-1', '处理', '随转'],
  ['waiting.csv', 'WX-WAIT-2', '可补缴', '否'],
  ['waiting.csv', 'NAT-WAIT-1', '等待最多', '5'],
  ['requirements.csv', 'BJ-REQ-LIFE-M', '须满足条件', '26年及以上'],
  ['terms.csv', 'LY-TERM-OS-2', '待遇', 'lifelong-benefit'],
  ['guides.csv', 'SZ-GD-BAL-1', '主题', '家庭共济'],
];

describe('answers kept from an earlier reading', () => {
  const first = readingOf(realFolder);
  const before = toldOf(first, null);
  const earlier = { files: first.files, world: first.world, answers: before.answers };
  const all = before.asked;

  it.each(EDITS)('are those that asking anew gives: %s %s %s %s', (...edit) => {
    const after = readingOf(edited([edit], 0));
    const anew = toldOf(after, null);
    const kept = toldOf(after, earlier);
    expect(kept.found).toEqual(anew.found);
    expect(anew.asked).toBe(all);
    // A rule that disputes another shows in any of its places: then all are asked.
    if (edit[2] !== '质疑') expect(kept.asked).toBeLessThan(all);
  });

  it('are asked anew where a list has changed', () => {
    const after = readingOf(edited([['holidays.csv', '2026-10-01', '止', '2026-10-06']], 0));
    expect(toldOf(after, earlier).asked).toBe(all);
  });
});
