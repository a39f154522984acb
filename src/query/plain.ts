/** Conditions in plain words, as they stand in a sentence about people: 中断缴费不满4个月. */
import { formatDay } from '../base/day.ts';
import type { Intervals } from '../base/interval.ts';
import { formatFen } from '../base/money.ts';
import { type Lang, say } from '../i18n/lang.ts';
import type { Fact } from '../table/model.ts';

/** What a condition says of a person, in the words of the facts sheet where it has any. */
export function plainBounds(fact: Fact, bounds: Intervals, lang: Lang): string {
  const { type, id, saying, name } = fact;
  const en = lang === 'en';
  const told = (key: number | 'X'): string | undefined => saying?.[key] && say(saying[key], lang);
  if (type === 'choice' || type === 'yes-no') {
    const values = bounds.flatMap(([low, high]) =>
      Array.from({ length: high - low + 1 }, (_, place) => low + place),
    );
    const names = values.map((value) => {
      const { name: option } = fact.options[value] ?? {};
      if (type === 'choice') return told(value) ?? (option ? say(option, lang) : `${value}`);
      return (
        told(value) ??
        (value === 1 ? say(name, lang) : en ? `not “${name.en}”` : `不是“${name.zh}”`)
      );
    });
    const last = names.length > 1 ? names.pop() : undefined;
    const word = id === 'participant' ? (en ? ' and ' : '和') : en ? ' or ' : '或';
    const list = names.join(en ? ', ' : '、') + (last === undefined ? '' : word + last);
    return told('X')?.replace('X', list) ?? list;
  }
  const apart = exception(fact, bounds, en);
  const range =
    apart ?? bounds.map(([low, high]) => inWords(fact, low, high, en)).join(en ? ' or ' : '或');
  const [first] = bounds;
  const only = bounds.length === 1 && first?.[0] === first?.[1] ? first?.[0] : undefined;
  const own = only === undefined ? undefined : told(only);
  // 70岁 says what it is; three months may be of anything.
  return (
    own ?? told('X')?.replace('X', range) ?? (id === 'age' ? range : `${say(name, lang)} ${range}`)
  );
}

/** All values but one: 不满或超过15年; null for other bounds. */
function exception(fact: Fact, [below, above, more]: Intervals, en: boolean): string | null {
  const { type, min, max } = fact;
  if (!below || !above || more || type !== 'integer') return null;
  if (below[0] > min || above[1] < max || above[0] - below[1] !== 2) return null;
  const one = valueInWords(fact, below[1] + 1, en);
  return en ? `other than ${one}` : `不满或超过${one}`;
}

/** A range of amounts or days, each end included. */
function inWords(fact: Fact, low: number, high: number, en: boolean): string {
  const { id, type, min, max } = fact;
  const money = type === 'money';
  const one = (value: number): string => valueInWords(fact, value, en);
  if (low === high) return one(low);
  if (low <= min && high >= max) return en ? 'any' : '不限';
  if (type === 'date') {
    const [from, to] = [formatDay(low), formatDay(high)];
    // A year that is meant as a whole is told as a year: 2023年退休.
    const [first, last] = [yearOf(from, '-01-01', en), yearOf(to, '-12-31', en)];
    if (high >= max) return en ? `${first ?? one(low)} or later` : `${first ?? one(low)}起`;
    if (low <= min) return en ? `${last ?? one(high)} or earlier` : `${last ?? one(high)}及以前`;
    if (first !== null && first === last) return first;
    if (first !== null && last !== null)
      return en ? `between ${from.slice(0, 4)} and ${to.slice(0, 4)}` : `${first}到${last}`;
    if (en) return `between ${from} and ${to}`;
  }
  // One fen more than a round amount is more than it.
  if (money && high >= max && low % 100 === 1)
    return en ? `more than ${one(low - 1)}` : `超过${one(low - 1)}`;
  const older = id === 'age' ? 'or older' : 'or more';
  if (high >= max) return en ? `${one(low)} ${older}` : `${one(low)}及以上`;
  if (low <= min) {
    if (money) return en ? `at most ${one(high)}` : `不超过${one(high)}`;
    return en ? `${id === 'age' ? 'under' : 'less than'} ${one(high + 1)}` : `不满${one(high + 1)}`;
  }
  return en ? `${money ? one(low) : low} to ${one(high)}` : `${one(low)}至${one(high)}`;
}

/** The year of a day that begins or ends it; null for other days. */
function yearOf(day: string, edge: string, en: boolean): string | null {
  if (!day.endsWith(edge)) return null;
  const year = day.slice(0, -edge.length);
  return en ? `in ${year}` : `${year}年`;
}

function valueInWords({ id, type, unit }: Fact, value: number, en: boolean): string {
  if (type === 'date') {
    const day = formatDay(value);
    return en ? `on ${day}` : day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
  }
  if (type === 'money') {
    const amount = formatFen(value).replace(/\.00$/u, '');
    return en ? `${amount} yuan` : `${amount}元`;
  }
  // Aged 70, not aged 70 years.
  if (unit === null || (en && id === 'age')) return `${value}`;
  // 4月 would be April.
  if (!en) return value + (unit.zh === '月' ? '个月' : unit.zh);
  return `${value} ${value === 1 ? unit.en.replace(/s$/u, '') : unit.en}`;
}
