/** What people write for a fact → its integer-coded value, or what is wrong with it. */
import { dayOf, daysInMonth, formatDay, MAX_DAY, MIN_DAY } from '../base/day.ts';
import { formatFen, MONEY_DIGITS, parseMoney } from '../base/money.ts';
import { foldKey, nearest } from '../base/text.ts';
import { type Lang, listed } from '../i18n/lang.ts';
import type { InputMessages } from '../i18n/messages.ts';
import type { Fact } from '../table/model.ts';
import type { InputProblem } from './problem-envelope.ts';

/** Why a value cannot be read. */
export type Misreading = Pick<InputProblem, 'code' | 'expected' | 'suggestions'>;

/** What is read as yes and as no, the form to prefer first. */
export const YES: readonly string[] = ['true', '是', 'yes', '1', '有'];
export const NO: readonly string[] = ['false', '否', 'no', '0', '没有', '无'];

/** Also eight digits in a row, as identity numbers hold a birth date. */
const DATE = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$|^(\d{4})(\d{2})(\d{2})$/u;

/** An amount that is well written, whatever its size and sign. */
const AMOUNT = new RegExp(`^[¥￥]?\\s*-?\\s*${MONEY_DIGITS}\\s*(?:元|圆)?$`, 'u');

/**
 * Reads the value of a fact that is no region.
 *
 * @param text folded, not empty
 */
export function readValue(
  fact: Fact,
  text: string,
  lang: Lang,
  texts: InputMessages,
): number | Misreading {
  switch (fact.type) {
    case 'choice':
      return readChoice(fact, text, lang, texts);
    case 'yes-no':
      return readYesNo(text, texts);
    case 'integer':
      return readInteger(fact, text, texts);
    case 'money':
      return readMoney(fact, text, texts);
    case 'date':
      return readDate(text, texts);
    case 'region':
      throw new TypeError('a region is no coded value');
  }
}

function wrong(
  code: Misreading['code'],
  expected: string,
  suggestions: readonly string[] = [],
): Misreading {
  return { code, expected, suggestions };
}

function readChoice(
  { options }: Fact,
  text: string,
  lang: Lang,
  texts: InputMessages,
): number | Misreading {
  const key = foldKey(text);
  const index = options.findIndex(({ id, name, aliases }) =>
    [id, name.zh, name.en, ...aliases].some((candidate) => foldKey(candidate) === key),
  );
  if (index >= 0) return index;
  const names = options.map(({ id, name }) => (lang === 'en' ? id : `${name.zh}（${id}）`));
  const candidates = options.flatMap(({ id, name, aliases }) => [name.zh, id, ...aliases]);
  const expected = texts.expectedOption(listed(names, lang));
  return wrong('unknown-option', expected, nearest(text, candidates));
}

function readYesNo(text: string, texts: InputMessages): number | Misreading {
  const key = foldKey(text);
  if (YES.includes(key)) return 1;
  if (NO.includes(key)) return 0;
  return wrong('not-yes-or-no', texts.expectedYesNo, ['true', 'false']);
}

function readInteger(fact: Fact, text: string, texts: InputMessages): number | Misreading {
  const expected = texts.expectedInteger(String(fact.min), String(fact.max));
  const [, digits = '', unit = ''] = /^([+-]?\d{1,15})(.*)$/u.exec(text) ?? [];
  const { unit: known } = fact;
  const units = known === null ? [] : [known.zh, `周${known.zh}`, known.en];
  if (digits === '' || !['', ...units.map(foldKey)].includes(foldKey(unit)))
    return wrong('not-a-number', expected);
  // Minus nothing is nothing.
  return withinRange(fact, Number(digits) + 0, expected);
}

function readMoney(fact: Fact, text: string, texts: InputMessages): number | Misreading {
  const expected = texts.expectedMoney(formatFen(fact.min), formatFen(fact.max));
  const value = parseMoney(text);
  if (value !== null) return withinRange(fact, value, expected);
  return wrong(AMOUNT.test(text) ? 'out-of-range' : 'not-a-number', expected);
}

function withinRange(fact: Fact, value: number, expected: string): number | Misreading {
  return value >= fact.min && value <= fact.max ? value : wrong('out-of-range', expected);
}

function readDate(text: string, texts: InputMessages): number | Misreading {
  const [year = 0, month = 0, dayOfMonth = 0] = (DATE.exec(text) ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return wrong('not-a-date', texts.expectedDate);
  const expected = texts.expectedDateBetween(formatDay(MIN_DAY), formatDay(MAX_DAY));
  return dayOf(year, month, dayOfMonth) ?? wrong('out-of-range', expected);
}
