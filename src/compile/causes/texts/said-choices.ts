/**
 * Conclusions that a row’s own words gainsay by saying them in other words: 马上到账 is 即时, 不补 is 否.
 * Words say much else too, so such a text counts only where golden cases (范例) that fail are right
 * with it, and words that speak for what the cell says speak against nothing.
 */
import type { DecisionRow } from '../../../check/world.ts';
import { type CellText, textIn } from './cell-text.ts';
import { conclusionsOf } from './other-conclusions.ts';

/** By column, how words say what a cell would say in one word. */
const SAID: Readonly<Record<string, readonly (readonly [word: string, said: RegExp])[]>> = {
  limit: [
    ['未规定', /没有(?:规定|写明|说)(?:几天|时限|多久|天数)?/u],
    ['自动', /自动/u],
    ['即时', /马上|立即|立刻|当场|即时/u],
  ],
  start: [
    ['受理', /受理|申请/u],
    ['收到联系函', /联系函/u],
    ['参保登记', /参保登记/u],
    ['转出完成', /转出(?:手续)?(?:办完|办好|完成|以后)|收到信息/u],
    ['拨付完成', /收到(?:钱|资金)|(?:钱|资金)划出以后/u],
    ['转入完成', /转入(?:手续)?(?:办完|办好|完成|以后)/u],
  ],
  treatment: [
    ['随转', /随(?:着|之|同)?转|划到转入地|一(?:起|并)转/u],
    ['原地继续使用', /照样用|继续(?:使)?用|不用划转|留在原/u],
    ['划入银行账户', /银行账户|支取|提现(?!，)/u],
  ],
  backPayment: [
    ['否', /不(?:能|可以?|予|得|再|允许)?补[缴足交]/u],
    ['是', /(?<!不(?:能|可|可以|予|得|再|允许)?)补[缴足交]/u],
  ],
  retroactive: [
    ['否', /(?:断缴|中断)期间[^，；。]*不|不(?:能|可以?|予|得|再)?补[付发享报]/u],
    ['是', /(?<!不(?:能|可|可以|予|得|再)?)补[付发享报]|补上/u],
  ],
};

/** What is required of a yes or no: 要办好 is 是, 不得 and 不再 are 否. */
const REQUIRED: readonly (readonly [word: string, said: RegExp])[] = [
  ['否', /不得|不能|不可|不再|没有(?!停保|欠费)|未/u],
  ['是', /要|须|应当|必须|需/u],
];

/** The words that the cells of a row most likely had, going by what its words say otherwise. */
export function saidChoices({ row, rule }: DecisionRow<unknown>): readonly CellText[] {
  const { explanation, text } = row.values;
  const words = [explanation, text].filter((each) => typeof each === 'string').join('；');
  if (words === '') return [];
  return conclusionsOf(row).flatMap(([key, { cell }]) => {
    const now = row.values[key];
    const known = key === 'requiredCondition' ? REQUIRED : (SAID[key] ?? []);
    const isYesNo = now === '是' || now === '否';
    if (!row.letters.has(key) || (key === 'requiredCondition' && !isYesNo)) return [];
    if (typeof now === 'number' && words.includes(`${now}`)) return [];
    const said = known.flatMap(([to, pattern]) => {
      const reading = cell.read(to);
      return reading.ok && pattern.test(words) ? [{ to, value: reading.value }] : [];
    });
    if (said.some(({ value }) => value === now)) return [];
    return said.map(({ to }) => textIn(row, key, to, rule.id));
  });
}
