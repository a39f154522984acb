/**
 * The words of conditions on numbers. By Civil Code art. 1259 (applied to notices by analogy)
 * 以上、以下、以内、届满 include the number; 不满、超过、以外 exclude it.
 */

/** How a value compares with the number written. */
export type Operator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** A word whose inclusiveness rests on art. 1259 alone, without `(含)`, `(不含)` or `及`. */
export type BareWord = '以上' | '以下' | '以内';

/** `[60,70)` as mathematics writes it: a square bracket includes its end, a round one does not. */
const BRACKETS = /^([[(])([^,()[\]]+),([^,()[\]]+)([\])])$/u;

/** `60<=x<70`: the number first, then the sign. */
const BETWEEN = /^([^<>=x]+)(<=?)x(<=?)([^<>=x]+)$/u;

/** `60<=x`. */
/** `[60,+∞)`: no end on that side. */
const ENDLESS = /^([[(])([^,()[\]]+),\+?(?:∞|无穷大?)[)\]]$/u;
const BEGINLESS = /^[[(]-(?:∞|无穷大?),([^,()[\]]+)([\])])$/u;

const BELOW = /^([^<>=x]+)(<=?)x$/u;

/** Bounds as mathematics writes them, in the order of ours. */
function mathematics(text: string): string {
  return text
    .replace(ENDLESS, (_, left: string, low: string) => `>${left === '[' ? '=' : ''}${low}`)
    .replace(BEGINLESS, (_, high: string, right: string) => `<${right === ']' ? '=' : ''}${high}`)
    .replace(
      BRACKETS,
      (_, left: string, low: string, high: string, right: string) =>
        `>${left === '[' ? '=' : ''}${low}且<${right === ']' ? '=' : ''}${high}`,
    )
    .replace(
      BETWEEN,
      (_, low: string, first: string, second: string, high: string) =>
        `${first.replace('<', '>')}${low}且${second}${high}`,
    )
    .replace(BELOW, (_, low: string, sign: string) => `${sign.replace('<', '>')}${low}`)
    .replace(/^x(?=[<>!=])/u, '');
}

/**
 * One spelling for each sign: folded, lower case, no spaces, one kind of dash and comparison.
 *
 * @param names what the number may be called within: the name of its column
 */
export function compactCondition(folded: string, names: readonly string[] = []): string {
  const name = names.find((one) => folded.includes(one));
  const unnamed =
    name === undefined ? folded : folded.replace(name, 'x').replace(/^x[在为是]?/u, '');
  const plain = unnamed
    .toLowerCase()
    .replace(/ /gu, '')
    .replace(/[\u2010-\u2015\u2212\u2500]+|-{2,}/gu, '-')
    .replace(/[\u301C\u223C\u02DC]/gu, '~')
    .replace(/[≥≧⩾]|=>/gu, '>=')
    .replace(/[≤≦⩽]|=</gu, '<=')
    .replace(/≠|<>/gu, '!=')
    .replace(/\((及以[上下])\)/gu, '$1')
    .replace(/。$/u, '')
    .replace(/(?<=[岁月年元上下内])的?(?:人员?|者)$|(?<=[岁月年元上下内])的$/u, '')
    .replace(/^累计(?=[满达不超\d])/u, '')
    .replace(/^至(?=\d)/u, '<=');
  return mathematics(plain);
}

const PREFIXES: Readonly<Record<Operator, readonly string[]>> = {
  '>=': [
    '>=',
    '大于等于',
    '大于或等于',
    '不小于',
    '不少于',
    '不低于',
    '至少',
    '年满',
    '已满',
    '届满',
    '满',
    '达到',
    '达',
  ],
  '<=': [
    '<=',
    '小于等于',
    '小于或等于',
    '不大于',
    '不超过',
    '未超过',
    '不高于',
    '不多于',
    '至多',
    '最多',
  ],
  '>': ['>', '大于', '超过', '高于', '多于'],
  '<': [
    '<',
    '小于',
    '不满',
    '未满',
    '未年满',
    '不足',
    '低于',
    '少于',
    '不到',
    '未到',
    '未达到',
    '未达',
  ],
  '=': ['=', '等于'],
  '!=': ['!=', '不等于', '非'],
};

/** Prefixes, the longest first, so that 不满 is not read as 不 and 满. */
export const PREFIX_LIST: readonly (readonly [word: string, operator: Operator])[] = (
  ['>=', '<=', '>', '<', '=', '!='] as const
)
  .flatMap((operator) => PREFIXES[operator].map((word) => [word, operator] as const))
  .sort((a, b) => b[0].length - a[0].length);

/** What follows a number, with what it means when nothing marks it otherwise. */
export const SUFFIXES: Readonly<
  Record<string, { readonly operator: '>=' | '<=' | '>'; readonly bare: BareWord | null }>
> = {
  以上: { operator: '>=', bare: '以上' },
  之上: { operator: '>=', bare: '以上' },
  以下: { operator: '<=', bare: '以下' },
  之下: { operator: '<=', bare: '以下' },
  以内: { operator: '<=', bare: '以内' },
  之内: { operator: '<=', bare: '以内' },
  内: { operator: '<=', bare: '以内' },
  以外: { operator: '>', bare: null },
  之外: { operator: '>', bare: null },
  '+': { operator: '>=', bare: null },
  起: { operator: '>=', bare: null },
};

/** `(含)`, `(不含70岁)`, `(包括本数)`. */
export const MARK =
  /\((不)?(?:包含|包括|含)(?:本数|[\d.,一二两三四五六七八九十百零]+[^()]{0,3})?\)/uy;

/** 及以上, 以下, 或以内, … */
export const SUFFIX = /(及其|及|或|和)?([以之][上下内外]|内|\+|起)/uy;

/** Between the two ends of a range. */
export const RANGE = /[-~至到]/uy;

/** Between two conditions that must both hold. */
export const AND = /(?:并且|而且|同时|且|但|而)/uy;

/** Between alternatives. */
export const OR = /(?:或者|[、,;/|和及或与])/uy;

/** Says that the condition is none. */
export const ANY = /^(?:(?:不限|不分|所有|全部|任意)x|不限|任意|均可|any|\*)$/u;

/** Units that mean the same. */
const UNIT_GROUPS: readonly (readonly string[])[] = [
  ['周岁', '岁'],
  ['个月', '月'],
  ['周年', '年'],
  ['个工作日', '工作日'],
  ['自然日', '天', '日'],
  ['圆', '元'],
];

/** Every spelling of a unit, the longest first. */
export function unitSpellings(unit: string): readonly string[] {
  if (unit === '') return [];
  return UNIT_GROUPS.find((group) => group.includes(unit)) ?? [unit];
}

/** Some unit at the beginning of a text: to tell a wrong unit from a wrong word. */
export const SOME_UNIT = new RegExp(`^(?:${UNIT_GROUPS.flat().join('|')}|%|倍|次|人)`, 'u');
