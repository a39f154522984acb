/** When benefits or time limits begin, where the row's own words name another beginning alone. */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { OtherUnit } from '../words/other-unit.ts';

/** How words name a beginning. */
interface Named {
  readonly name: string;
  /** Words that may speak of it. */
  readonly may: RegExp;
  /** Words that say so. */
  readonly said: RegExp;
}

const ENJOYED = '[^，。；]{0,6}(?:享受|报销)';
const BENEFITS: Readonly<Record<string, Named>> = {
  'payment-day': {
    name: '缴费当日',
    may: /(?<!月\d{1,2})[天日]/u,
    said: new RegExp(`(?:那天|当天|当日)${ENJOYED}`, 'u'),
  },
  'payment-month': { name: '缴费当月', may: /当月/u, said: new RegExp(`当月${ENJOYED}`, 'u') },
  'next-month': { name: '缴费次月', may: /[次下]个?月/u, said: new RegExp(`次月${ENJOYED}`, 'u') },
  'year-start': {
    name: '年度开始',
    may: /年[初度]|[^1]1月1日/u,
    said: new RegExp(`(?:[次下]一?年|年度)[^，。；]{0,2}(?<!1)1月1日${ENJOYED}`, 'u'),
  },
  birth: {
    name: '出生之日',
    may: /出生|新生/u,
    said: new RegExp(`出生[^，。；]{0,4}${ENJOYED}`, 'u'),
  },
  // Words that say any of these say more than nothing.
  unstated: { name: '未写明', may: /(?!)/u, said: /(?!)/u },
};
const CLOCKS: Readonly<Record<string, Named>> = {
  acceptance: { name: '受理', may: /受理|申请/u, said: /受理(?:之日|以后|之后|后)/u },
  'contact-letter': { name: '收到联系函', may: /函/u, said: /收到[^，。；]{0,8}联系函/u },
  enrolment: { name: '参保登记', may: /参保/u, said: /办?(?:参保登记|新参保)/u },
  'transfer-out': {
    name: '转出完成',
    may: /转出|信息/u,
    said: /转出(?:办完|完成)(?:以后|之后|后)/u,
  },
  'fund-remit': { name: '收到资金', may: /钱|资金|到账|划/u, said: /收到(?:钱|资金|划款)/u },
};

const STARTS: Readonly<Record<string, readonly [header: string, Readonly<Record<string, Named>>]>> =
  { 'waiting.csv': ['待遇开始', BENEFITS], 'transfer-stages.csv': ['起算', CLOCKS] };

/** The beginning of a row that is not what its words say; null where it may be. */
export function otherStart({ file, values }: Row<Columns>, words: string): OtherUnit | null {
  const { start } = values;
  const [header, named] = STARTS[file] ?? [];
  if (header === undefined || named === undefined || typeof start !== 'string') return null;
  const own = named[start];
  if (own === undefined || own.may.test(words)) return null;
  const [other, second] = Object.values(named).filter(({ said }) => said.test(words));
  if (other === undefined || second !== undefined) return null;
  return { key: 'start', header, written: own.name, said: other.name };
}
