/** What is said of a mistake that many golden cases show: nothing that leads elsewhere. */
import { expect, it } from 'vitest';
import { findingsOf } from './support/folder.ts';
import { edited } from './support/planting.ts';

it('names no rule that failing cases have in common where a presumption is to blame', async () => {
  const [told, ...others] = await findingsOf(
    edited([['facts.csv', 'stillPaying', '默认推定', '是']], 1),
  );
  expect(others).toEqual([]);
  expect(told?.text.zh).toBe(
    '这一格写的是“是”，于是范例 CASE-SZ-1 的“结果”：预期 确定，规则给出 未知；另有 2 条范例也对不上',
  );
  expect(told?.notes.filter(({ file }) => file === 'refund.csv')).toEqual([]);
  expect(told?.help?.zh).toContain('改为“否”，就都对得上');
});
