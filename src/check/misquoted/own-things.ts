/**
 * Numbers among the words of a row that are about what the row gives or takes. Words speak of much
 * else: of pensions, of other people, of what others say. So a number counts only in a sentence that,
 * as far as its clause goes, is made of nothing but words that are known to speak of the figure. A
 * wording that is not known here says nothing: it is never held against a row.
 */
import type { Intervals } from '../../base/interval.ts';
import { shared } from '../../base/shared.ts';
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import type { Fact, Region, Rule } from '../../table/model.ts';
import type { InClause } from '../words/numbers-said.ts';

/** How the sentences of a sheet speak of its figures. */
interface Speech {
  /** What they are made of, beside the places, dates, ages and options of the row itself. */
  readonly words: string;
  /** What a clause has to have, for amounts and for rates. */
  readonly amount: RegExp;
  readonly rate: RegExp;
}

/** Whom a figure is for, how often it is paid, and what ties a sentence together. */
const COMMON =
  '退休|在职|灵活就业|人员|职工|参[保加]人?|不分年龄|每人|每个?[月年]|每季度?|按[月年季]|全年|月|年|定额|标准|金额|统一|一律|全[国省市区州盟]|省直|本级|执行|办法|额度?|省里|统筹区|自治区|省(?=本级)|多数市?|也|另?计|一样|先|暂|有|带|起|从|自|的|按|是|为|都|和|人民币|￥|元|整|[（）()，、：:/／ ]';

const CREDITED: Speech = {
  words: `划入?|划拨|划转|计入|记入|进入?|返还?|返款|给|往|打|个人账户|医保账户|账户|里|${COMMON}`,
  amount: /划|计入|记入|返|定额|额度|标准|每个?[月年季]|元[/／]/u,
  rate: /划|计入|记入|进|定额?|控制在|调到/u,
};
/** What rates are a part of; amounts beside these are the amounts of these. */
const BASES =
  '缴费|缴|本人|个人|单位|基数|工资|养老金|退休金|基本|上一?年度?|\\d{4}年(?:\\d+月)?(?=\\D{0,12}(?:养老金|基数))|改革当年|当年|月均|平均|当地|本[省市地]|地区|企业|另|合计|全部|部分|定下?|左右|[%％]|百分之';
/** The least and the most that a rate may come to. */
const LIMITS = '最[少多]|\\d+(?:\\.\\d+)?(?=[%％])|\\d+(?=元)|至少|不[低高]于|不超过';
const LIMITED = /最[少多]|至少|不[低高]于|不超过/u;
/** Who asks for what is not in force by itself. */
const GUIDANCE =
  '[省国]里?的?(?:文件)?|自治区的?|要求|各(?:统筹区|市州?|地)|逐步|调到|原则上|控制在|由';
/** Who says what was not adopted. */
const HEARSAY =
  '(?:一个|另一个|另|几个|三个|有的?|一篇|几篇|一张)?(?:机器写的|\\d{4}年的|多地)*(?:网页|网络文章|文章|汇总表|报道)(?:笼统地?)?(?:仍|都)?(?:说|写)';

const CHARGED: Speech = {
  words: `大额|大病|医疗|费用?|互助|资金|长期|护理|保险|长护险|个人账户|个人|缴费?|交|扣|划入额?|里|要|合计|比例|账户|[%％]|${COMMON}`,
  amount: /扣|缴|交|费|资金|保险|互助|长护险/u,
  rate: /扣|缴|交|费/u,
};

const SPEECH: Readonly<Record<string, Speech>> = {
  'refund.csv': CREDITED,
  'deductions.csv': CHARGED,
};

/** 2023年起, 2022年10月以后 */
const SINCE = /\d{4}年(?:\d+月)?(?:\d+日)?(?:起|开始|以后)/gu;
/** When a rule held that is over. */
const OVER = /改革前|过渡期|\d{4}年(?:\d+月)?底?(?:以前|之前|前)/gu;
/** 不满70周岁, 60至69岁, 80岁及以上 */
const AGES =
  /(不满|未满|超过)?(\d{1,3})(?:(?:周?岁)?[至到—~～-](\d{1,3}))?周?岁(及?以上|及?以下|起)?/gu;
const HERSELF = /本人|个人|自己/u;

/** A row with what its words are measured by. */
interface Whole {
  readonly row: Row<Columns>;
  readonly rule: Pick<Rule<unknown>, 'region' | 'period' | 'nature' | 'standing'>;
  /** Whether the figure looked for is the least or the most that the row gives. */
  readonly isLimit: boolean;
  readonly facts: ReadonlyMap<string, Pick<Fact, 'name'>>;
  readonly regions: ReadonlyMap<string, Region>;
}

/** How to tell the numbers that are about what a row gives or takes; null where that cannot be told. */
export function ownThingsIn(
  file: string,
): ((one: InClause & { readonly isRate: boolean }, words: string, whole: Whole) => boolean) | null {
  const speech = SPEECH[file];
  if (speech === undefined) return null;
  // Taken away one after the other: whether one pattern of all of them fits takes time without end.
  const known = shared((more: string) => new RegExp(`${more}${speech.words}`, 'gu'));
  return ({ around, before, behind, isRate }, words, whole) => {
    const { row, rule, isLimit } = whole;
    if (!(isLimit ? LIMITED : isRate ? speech.rate : speech.amount).test(before + behind))
      return false;
    // What an employer pays is another part than one's own, which a row may be about as well.
    const isEither = row.values['component'] === undefined || row.values['component'] === null;
    if (isEither && words.includes('单位') && HERSELF.test(words)) return false;
    const ages = row.conditions.find(({ fact }) => fact === 'age')?.holds;
    if ([...around.matchAll(AGES)].some((said) => !areAges(said, ages))) return false;
    const dated = around.replace(AGES, '').replace(SINCE, '');
    const current = rule.period.to === null ? dated : dated.replace(OVER, '');
    const left = withoutAll(current, namesIn(whole));
    const more = [
      rule.standing === 'claimed' ? HEARSAY : null,
      rule.nature === 'direct' ? null : GUIDANCE,
      isLimit ? LIMITS : null,
      isRate || isLimit || !isEither ? BASES : null,
    ];
    return (
      left.replace(known(more.map((part) => (part === null ? '' : `${part}|`)).join('')), '') === ''
    );
  };
}

/** Whether words of ages say what a condition says: both ends of one of its intervals, or the one end there is. */
function areAges(
  [, below, from, to, side = '']: RegExpExecArray,
  holds: Intervals | undefined,
): boolean {
  const [first, last] = [Number(from), Number(to ?? from)];
  return (holds ?? []).some(([low, high]) => {
    if (to !== undefined) return low === first && high === last;
    if (below === '超过') return low === first + 1;
    if (below !== undefined) return high === first - 1;
    if (side.endsWith('下')) return high === (side.startsWith('及') ? first : first - 1);
    return side !== '' && low === first;
  });
}

/** What a row is about by name: its region and those above it, its conditions and its years. */
function namesIn({ row, rule, facts, regions }: Whole): readonly string[] {
  const names = row.conditions.map(({ fact, raw }) =>
    raw === '是' ? facts.get(fact)?.name.zh : raw,
  );
  for (let at = regions.get(rule.region); at !== undefined; at = regions.get(at.parent ?? ''))
    names.push(at.name, ...at.aliases);
  const { from, to } = rule.period;
  for (const year of [from, to].flatMap((date) => /\d{4}/u.exec(date ?? '') ?? []))
    names.push(`${year}医保年度`, `${year}年度`, `${year}年`);
  return names.filter((name) => name !== undefined);
}

const withoutAll = (text: string, names: readonly string[]): string =>
  names
    .filter((name) => name.length > 1)
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replaceAll(name, ''), text);

/** What was, or will be, or is compared, is another figure in its own right. */
const OTHER_TIMES =
  /原(?!则)|旧|(?<![年月日底])(?:以前|之前)|此前|过去|改为|调整|提高|降(?![压糖血])|增加|减少|上年|比(?!例)|差/u;

/** What holds elsewhere, or for something else, where nothing else tells what a number is about. */
const ELSEWHERE = /全国|国家规定|法定|不含|住院|全程|起付(?:标准|线)以[上后]/u;

/** Whether words that may be about anything speak of what holds elsewhere. */
export const isOfElsewhere = (words: string): boolean => ELSEWHERE.test(words);

/** Whether words speak of another time, or compare. What is counted in points is itself a change. */
export const isOfOtherTimes = (words: string, unit: string): boolean =>
  unit !== '个百分点' && OTHER_TIMES.test(words);
