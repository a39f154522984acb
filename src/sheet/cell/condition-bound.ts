/**
 * One bound of a condition on numbers: `70岁以上`, `不满70周岁`, `>=70`, `40周岁以下(含)`, or a number
 * alone.
 */

import type { Text } from '../../base/text.ts';
import type { BareWord, Operator } from './condition-words.ts';
import {
  MARK,
  PREFIX_LIST,
  SOME_UNIT,
  SUFFIX,
  SUFFIXES,
  unitSpellings,
} from './condition-words.ts';
import type { Complaint } from './damage.ts';

/** How numbers of a fact are written. */
export type NumberSyntax = {
  readonly min: number;
  readonly max: number;
  /** A number at the beginning of the text; null for none, a complaint for a wrong one. */
  number(text: string): { readonly value: number; readonly length: number } | Complaint | null;
  /** Spellings of the unit, the longest first. */
  readonly units: readonly string[];
  /** What the number is called, which may stand before its sign: `年龄>=70`. */
  readonly names?: readonly string[];
  /** A value as it is written, without unit. */
  show(value: number): string;
};

/** A condition being read: `got` is the cell for messages, `text` its compact form. */
export type Cursor = {
  readonly got: string;
  readonly text: string;
  readonly syntax: NumberSyntax;
  at: number;
};

/** A bound as it was read. */
export type Bound = {
  readonly operator: Operator;
  readonly value: number;
  readonly unit: string;
  /** `(含)` or `(不含)` behind a number alone; only a range can use it. */
  readonly mark: Mark | null;
  readonly bare: BareWord | null;
  /** Where in the compact form it begins and ends. */
  readonly start: number;
  readonly end: number;
};

type Mark = '含' | '不含';

/** Whether a bound, or something made of bounds, could not be read. */
export function isComplaint(result: object): result is Complaint {
  return 'help' in result;
}

/** A complaint in both languages. */
export function complain(zh: string, en: string, help: Text | null = null): Complaint {
  return { text: { zh, en }, help };
}

/** Takes what the sticky pattern finds at the cursor. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match !== null) cursor.at += match[0].length;
  return match;
}

/** What stands at the cursor belongs to no condition. */
export function unexpected({ got, text }: Cursor, at: number): Complaint {
  const rest = text.slice(at);
  if (rest === '') {
    return complain(`“${got}”没有写完，后面缺数`, `“${got}” stops where a number should follow`);
  }
  const help = /^[olis]/iu.test(rest) && /\d$/u.test(text.slice(0, at)) ? LETTER_FOR_DIGIT : null;
  return at === 0
    ? complain(`读不懂“${got}”`, `“${got}” cannot be understood`)
    : complain(`读不懂“${got}”里的“${rest}”`, `“${rest}” in “${got}” cannot be understood`, help);
}

const LETTER_FOR_DIGIT: Text = {
  zh: '看看是不是把数字 0、1 打成了字母 O、l',
  en: 'is it a letter O or l instead of a digit 0 or 1?',
};

const prefixAt = (rest: string): (typeof PREFIX_LIST)[number] | undefined =>
  PREFIX_LIST.find(([word]) => rest.startsWith(word));

/** Whether another bound begins at the cursor. */
export function startsBound({ text, at, syntax }: Cursor): boolean {
  const rest = text.slice(at);
  return prefixAt(rest) !== undefined || syntax.number(rest) !== null;
}

function readNumber(cursor: Cursor): { value: number } | Complaint {
  const { got, syntax } = cursor;
  const number = syntax.number(cursor.text.slice(cursor.at));
  if (number === null) return unexpected(cursor, cursor.at);
  if (isComplaint(number)) return number;
  cursor.at += number.length;
  const { value } = number;
  if (value >= syntax.min && value <= syntax.max) return { value };
  const [shown, min, max] = [value, syntax.min, syntax.max].map((n) => syntax.show(n));
  return {
    ...complain(
      `“${got}”里的 ${shown} 超出范围（${min} 至 ${max}）`,
      `${shown} in “${got}” is out of range (${min} to ${max})`,
    ),
    outOfRange: value < syntax.min ? 'below' : 'above',
  };
}

function readUnit(cursor: Cursor): { unit: string } | Complaint {
  const { got, syntax } = cursor;
  const rest = cursor.text.slice(cursor.at);
  const unit = syntax.units.find((spelling) => rest.startsWith(spelling));
  if (unit !== undefined) {
    cursor.at += unit.length;
    return { unit };
  }
  const other = SOME_UNIT.exec(rest)?.[0];
  if (other === undefined) return { unit: '' };
  const wanted = syntax.units.at(-1);
  const complaint =
    wanted === undefined
      ? complain(`“${got}”：这一列只写数，不写“${other}”`, `“${got}”: write no unit here`)
      : complain(
          `“${got}”的单位是“${other}”，这一列的单位是“${wanted}”`,
          `the unit in “${got}” is ${other}, that of this column is ${wanted}`,
        );
  return { ...complaint, otherUnit: unitSpellings(other).at(-1) ?? other };
}

function readMark(cursor: Cursor): Mark | null {
  const match = take(cursor, MARK);
  if (match === null) return null;
  return match[1] === undefined ? '含' : '不含';
}

/** A suffix with the marks around it: the operator it says, or why it says none. */
type Tail = {
  readonly operator: Operator | null;
  readonly mark: Mark | null;
  readonly bare: BareWord | null;
  readonly contradictory: boolean;
};

function readTail(cursor: Cursor): Tail {
  const before = readMark(cursor);
  const suffix = take(cursor, SUFFIX);
  const meaning = SUFFIXES[suffix?.[2] ?? ''];
  if (suffix === null || meaning === undefined) {
    return { operator: null, mark: before, bare: null, contradictory: false };
  }
  const after = readMark(cursor);
  const joined = suffix[1] !== undefined;
  const mark = before ?? after ?? (joined ? '含' : null);
  const includes = mark === null ? meaning.operator !== '>' : mark === '含';
  const upper = meaning.operator === '<=';
  return {
    operator: upper ? (includes ? '<=' : '<') : includes ? '>=' : '>',
    mark,
    bare: mark === null ? meaning.bare : null,
    contradictory:
      (after !== null && after !== mark) || (joined && (!includes || meaning.operator === '>')),
  };
}

/** Whether a sign or word before the number and the words behind it say different things. */
function disagree(prefix: Operator, tail: Tail): boolean {
  if (tail.operator !== null) return tail.operator !== prefix;
  if (tail.mark === null) return false;
  return prefix.endsWith('=') !== (tail.mark === '含') || prefix === '!=';
}

/** Reads the bound at the cursor and leaves the cursor behind it. */
export function readBound(cursor: Cursor): Bound | Complaint {
  const start = cursor.at;
  const prefix = prefixAt(cursor.text.slice(start));
  cursor.at += prefix?.[0].length ?? 0;
  const number = readNumber(cursor);
  if (isComplaint(number)) return number;
  const { value } = number;
  const united = readUnit(cursor);
  if (isComplaint(united)) return united;
  const { unit } = united;
  const tail = readTail(cursor);
  const said = prefix?.[1];
  if (tail.contradictory || (said !== undefined && disagree(said, tail))) {
    const written = `${cursor.syntax.show(value)}${unit}`;
    return complain(
      `“${cursor.got}”前后矛盾：看不出 ${written} 本身算不算`,
      `“${cursor.got}” contradicts itself: does ${written} itself count?`,
      {
        zh: `含本数写“${written}及以上”或“${written}及以下”，不含写“超过${written}”或“不满${written}”`,
        en: `“${written}及以上” or “${written}及以下” include the number, “超过${written}” and “不满${written}” exclude it`,
      },
    );
  }
  return {
    operator: said ?? tail.operator ?? '=',
    value,
    unit,
    mark: said === undefined && tail.operator === null ? tail.mark : null,
    bare: said === undefined ? tail.bare : null,
    start,
    end: cursor.at,
  };
}
