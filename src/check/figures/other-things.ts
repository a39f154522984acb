/** Numbers among the words of a row that are about another thing: what is charged beside a credit. */
import type { InClause } from './quoted.ts';

/** What is said in a clause before a number that is no credit, and behind it. */
const NO_CREDIT = {
  before:
    /起付|报销|支付比例|限额|门诊统筹|[另再]加|另外|加发|扣(?!.*(?:划|计入|到账))|(?:养老金|工资|余额|收入)(?:低于|高于|不足|超过|不满|未达|达到)?$|(?:半年|[一每]次)$|(?<![最至不])[多少涨](?:了|出)?$/u,
  behind: /^\D*(?:(?:从\D*|代)扣|[进入]\D{0,2}统筹|另行)/u,
};
/** The same for a number that is no charge. */
const NO_CHARGE = {
  before: /起付|报销|支付比例|限额|划入(?!额)|到账|(?<![最至不])[多少涨](?:了|出)?$/u,
  behind: /^\D*(?:划入(?!额)|到账)/u,
};

const OTHER: Readonly<Record<string, { readonly before: RegExp; readonly behind: RegExp }>> = {
  'refund.csv': NO_CREDIT,
  'deductions.csv': NO_CHARGE,
};

/** Tells the numbers that are not about what the rows of a sheet give or take. */
export function otherThingsIn(file: string): (one: InClause) => boolean {
  const other = OTHER[file];
  if (other === undefined) return () => false;
  return ({ before, behind }) => other.before.test(before) || other.behind.test(behind);
}
