/**
 * Bounds and periods in words, for findings and answers alike. Never 以下 or 以上, which notices
 * use both ways: 不满70岁 and 70岁及以上 leave no doubt.
 */
import { type Day, formatDay, MIN_DAY } from '../base/day.ts';
import type { Interval, Intervals } from '../base/interval.ts';
import { formatFen } from '../base/money.ts';
import type { Text } from '../base/text.ts';
import type { Fact, Period, Region } from './model.ts';
import { shortEnglish } from './place-name.ts';

/** What a condition says in words, e.g. 不满70岁, 退休, 70岁至74岁. */
export function describeBounds(fact: Fact, bounds: Intervals): Text {
  const parts = bounds.map((interval) => describeInterval(fact, interval));
  const named = fact.type === 'choice' || fact.type === 'yes-no';
  return {
    zh: parts.map(({ zh }) => zh).join(named ? '、' : '或'),
    en: parts.map(({ en }) => en).join(' or '),
  };
}

function describeInterval(fact: Fact, [low, high]: Interval): Text {
  switch (fact.type) {
    case 'choice':
    case 'yes-no': {
      const names: Text[] = [];
      for (let value = low; value <= high; value += 1) names.push(describeValue(fact, value));
      return {
        zh: names.map(({ zh }) => zh).join('、'),
        en: names.map(({ en }) => en).join(' or '),
      };
    }
    case 'integer':
    case 'money':
      return describeRange(fact, low, high);
    case 'date':
      return describeDays(fact, low, high);
    case 'region':
      return { zh: '', en: '' };
  }
}

/** Dates need their fact's name: 退休日期 2026-01-01 及以后. */
function describeDays({ name, min, max }: Fact, low: Day, high: Day): Text {
  const [from, to] = [formatDay(low), formatDay(high)];
  if (low === high) return { zh: `${name.zh} ${from}`, en: `${name.en} ${from}` };
  if (low <= min && high >= max) return { zh: `${name.zh}不限`, en: `any ${name.en}` };
  if (high >= max) return { zh: `${name.zh} ${from} 及以后`, en: `${name.en} ${from} or later` };
  if (low <= min) return { zh: `${name.zh} ${to} 及以前`, en: `${name.en} ${to} or earlier` };
  return { zh: `${name.zh} ${from} 至 ${to}`, en: `${name.en} ${from} to ${to}` };
}

function describeRange(fact: Fact, low: number, high: number): Text {
  const one = (value: number): Text => describeValue(fact, value);
  const step = (value: number): Text => one(fact.type === 'money' ? value : value + 1);
  if (low === high) return one(low);
  if (low <= fact.min && high >= fact.max) return { zh: '不限', en: 'any' };
  if (high >= fact.max) return { zh: `${one(low).zh}及以上`, en: `${one(low).en} or more` };
  if (low <= fact.min)
    return fact.type === 'money'
      ? { zh: `不超过${one(high).zh}`, en: `at most ${one(high).en}` }
      : { zh: `不满${step(high).zh}`, en: `under ${step(high).en}` };
  return { zh: `${one(low).zh}至${one(high).zh}`, en: `${one(low).en} to ${one(high).en}` };
}

/** One integer-coded value in words, e.g. 70岁, 退休, 5000.00元. */
export function describeValue(fact: Fact, value: number): Text {
  switch (fact.type) {
    case 'choice': {
      const option = fact.options[value];
      return option?.name ?? { zh: String(value), en: String(value) };
    }
    case 'yes-no':
      return value === 1 ? fact.name : { zh: `${fact.name.zh}：否`, en: `${fact.name.en}: no` };
    case 'integer':
      return {
        zh: `${value}${counted(fact.unit?.zh ?? '')}`,
        en: fact.unit === null ? String(value) : `${value} ${fact.unit.en}`,
      };
    case 'money':
      return { zh: `${formatFen(value)}元`, en: `${formatFen(value)} yuan` };
    case 'date':
      return { zh: formatDay(value), en: formatDay(value) };
    case 'region':
      return { zh: '', en: '' };
  }
}

/** Months are counted as 个月: 4月 would be April. */
function counted(unit: string): string {
  return unit === '月' ? '个月' : unit;
}

/** The validity of a rule in words, with its doubts. */
export function describePeriod(period: Period): Text {
  const from =
    period.from === null || period.from === '不详'
      ? period.certain !== null && period.possible[0] === MIN_DAY
        ? {
            zh: `起始日不详，${formatDay(period.certain[0])} 已执行`,
            en: `start not known, in force by ${formatDay(period.certain[0])}`,
          }
        : { zh: '起始日不详', en: 'start not known' }
      : startOf(period.from);
  if (period.to === null) return { zh: from.zh, en: from.en };
  const to = endOf(period);
  return { zh: `${from.zh}，${to.zh}`, en: `${from.en}, ${to.en}` };
}

function startOf(from: string): Text {
  const bound = /^(不晚于|不早于)(.+)$/u.exec(from);
  if (bound === null) return { zh: `${from} 起`, en: `from ${from}` };
  const [, word, day] = bound;
  return word === '不晚于'
    ? { zh: `最晚 ${day} 起`, en: `from ${day} at the latest` }
    : { zh: `最早 ${day} 起`, en: `from ${day} at the earliest` };
}

function endOf(period: Period): Text {
  const to = period.to ?? '';
  const bound = /^(不晚于|不早于)(.+)$/u.exec(to);
  if (to === '不详') return { zh: '截止日不详', en: 'end not known' };
  if (bound === null) return { zh: `到 ${to} 止`, en: `until ${to}` };
  const [, word, day] = bound;
  return word === '不早于'
    ? { zh: `至少到 ${day}，之后不详`, en: `at least until ${day}, not known after` }
    : { zh: `最晚到 ${day} 止`, en: `until ${day} at the latest` };
}

/** The name people use for a region: a division's first alias; the nation and pools by full name. */
export function shortName(region: Region | undefined): Text {
  if (region === undefined) return { zh: '', en: '' };
  const { name, nameEn, aliases } = region;
  const whole = region.level === 'nation' || region.level === 'pool';
  const zh = whole ? name : (aliases.find((alias) => !/^\d+$/u.test(alias)) ?? name);
  return { zh, en: nameEn === name ? zh : shortEnglish(nameEn) };
}
