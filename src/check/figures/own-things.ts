/**
 * Numbers among the words of a row that are about what the row gives or takes. Words speak of much
 * else: of pensions, of what is charged beside a credit, of last year. So a number counts only where
 * its clause says so; a wording that is not known here says nothing, it is never held against a row.
 */
import type { InClause } from './numbers-said.ts';

/** How the clauses of a sheet speak of its figures. */
interface Speech {
  readonly of: RegExp;
  /** What makes it a clause about another thing, before a number and behind it. */
  readonly notBefore: RegExp;
  readonly notBehind: RegExp;
}

const CREDITED: Speech = {
  of: /划|计入|记入|到账|入账|进(?:入|到)?个人账户|返还|返款|定额|额度|标准|每个?[月年季]|最[少多]|变[为成]|(?:养老金|基数|工资|退休金)的$/u,
  notBefore:
    /扣|统筹(?!区)|起付|报销|自[付负理]|补贴|补助|津贴|限额|大病|互助|长护|生育|(?:养老金|工资|收入|基数|费|余额)(?:每|为|是|在|达)/u,
  notBehind: /扣|[进入]\D{0,2}统筹|缴费(?!基数)|自[付负理]|报销/u,
};
const CHARGED: Speech = {
  of: /扣|缴|交|保险费?|互助|长护险/u,
  notBefore: /起付|报销|划入(?!额)|到账/u,
  notBehind: /起付|报销|划入(?!额)|到账/u,
};

const SPEECH: Readonly<Record<string, Speech>> = {
  'refund.csv': CREDITED,
  'deductions.csv': CHARGED,
};

/** What stands right before an amount or a rate of one's own: 每月划入60元, 按2%, 养老金的2%. */
const LEADS =
  /(?:^|划入?|计入|记入|入|进|到账|返还?|扣|缴|交|费|资金|金额|定额|额度|标准|合计|另划|全年|每个?[月年季]度?|最[少多]|至少|不[少多低高]于|[按的乘为成是到比例划：])(?:共|约|大约)?$/u;
/** 3000元以下: an amount that others are measured by. */
const BOUND = /^(?:元|%|％)?(?:\/月)?(?:的(?!标准|额度|比例)|及?以[上下内外]|门槛)/u;

/** What was, or will be, or is compared, is another figure in its own right. */
const OTHER_TIMES =
  /原(?!则)|旧|(?<![年月日底])(?:以前|之前)|此前|过去|改为|调整|提高|降(?![压糖血])|增加|减少|上年|比(?!例)|差/u;

/** How to tell the numbers that are about what the rows of a sheet give or take; null where anything may be. */
export function ownThingsIn(file: string): ((one: InClause) => boolean) | null {
  const speech = SPEECH[file];
  if (speech === undefined) return null;
  return ({ before, behind }) =>
    LEADS.test(before) &&
    !BOUND.test(behind) &&
    (speech.of.test(before) || speech.of.test(behind)) &&
    !speech.notBefore.test(before) &&
    !speech.notBehind.test(behind);
}

/** Whether words speak of another time, or compare. What is counted in points is itself a change. */
export const isOfOtherTimes = (words: string, unit: string): boolean =>
  unit !== '个百分点' && OTHER_TIMES.test(words);
