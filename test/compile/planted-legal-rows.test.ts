/** New rows as staff add them, with words of all kinds: legal, so that nothing is found. */
import { expect, it } from 'vitest';
import { changed, found, plus } from './support/planting.ts';

const SOURCE = { 可信度: '转述', 依据: 'nat-2023-08-07' };
const FLEXIBLE = {
  编号: 'LZH-FLEX-1',
  地区: '泸州市',
  参保身份: '灵活就业',
  起始: '2023',
  ...SOURCE,
};

it('turns no old row odd that tells its people apart in its own way', async () => {
  const credits = { ...FLEXIBLE, 个人账户模式: '单建统筹', 方式: '不划入' };
  expect(await found(changed('refund.csv', plus(credits), 0))).toEqual([]);
});
