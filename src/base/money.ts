/**
 * Money is whole fen and rates are whole millionths, so nothing is ever a fraction inside.
 */

import { fold } from './fold.ts';

/** Hundredths of a yuan. */
export type Fen = number;

/** Millionths: 2 % is 20000. */
export type Ppm = number;

/** A thousand million yuan: larger than any figure of a notice, small enough to reckon exactly. */
export const MAX_FEN: Fen = 100_000_000_000;

const PPM_PER_PERCENT = 10_000;
const WHOLE: Ppm = 1_000_000;

/** Digits, with thousands commas either throughout or not at all, and at most two decimals. */
export const MONEY_DIGITS = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d{1,2})?';

// Pure, so that a script without need of it leaves it out.
const MONEY = /* @__PURE__ */ (() =>
  new RegExp(`^(?:人民币)?\\s*[¥￥]?\\s*(${MONEY_DIGITS})\\s*(?:[元圆]整?)?$`, 'u'))();

/** As most amounts are written. */
const PLAIN_MONEY = /^\d+(?:\.\d{1,2})?$/u;

/** Reads `1,680.00元`, `¥140`, `97.5`: not negative, at most two decimals, at most 10⁹ yuan. */
export function parseMoney(text: string): Fen | null {
  const digits = PLAIN_MONEY.test(text) ? text : readAs(MONEY, text)?.[1];
  if (digits === undefined) return null;
  const plain = digits.includes(',') ? digits.replace(/,/gu, '') : digits;
  const point = plain.indexOf('.');
  const yuan = point === -1 ? plain : plain.slice(0, point);
  const decimals = point === -1 ? '' : plain.slice(point + 1);
  if (yuan.length > 12) return null;
  const fen = Number(yuan) * 100 + Number(decimals.padEnd(2, '0'));
  return fen > MAX_FEN ? null : fen;
}

/** Most are written as they should be: only the others are folded. */
function readAs(form: RegExp, text: string): RegExpExecArray | null {
  return form.exec(text) || form.exec(fold(text));
}

/** `140.00`: a decimal string with exactly two decimals. */
export function formatFen(fen: Fen): string {
  const size = Math.abs(fen);
  const decimals = String(size % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${Math.trunc(size / 100)}.${decimals}`;
}

/** Reads `4.5%` (the sign is required, at most four decimals, at most 1000 %). */
export function parseRate(text: string): Ppm | null {
  const match = readAs(/^(\d{1,4})(?:\.(\d{1,4}))?\s*%$/u, text);
  if (match === null) return null;
  const ppm = Number(match[1]) * PPM_PER_PERCENT + Number((match[2] ?? '').padEnd(4, '0'));
  return ppm > 10 * WHOLE ? null : ppm;
}

/** `4.5%`, without trailing zeros. */
export function formatRate(ppm: Ppm): string {
  const decimals = String(ppm % PPM_PER_PERCENT)
    .padStart(4, '0')
    .replace(/0+$/u, '');
  const whole = Math.trunc(ppm / PPM_PER_PERCENT);
  return decimals === '' ? `${whole}%` : `${whole}.${decimals}%`;
}

/**
 * `fen` × `ppm`, half up to the fen, exact for amounts up to {@link MAX_FEN} and rates up to
 * 1000 %: `fen` is split at a million, so that both products stay below 10¹³ < 2⁵³.
 */
export function applyRate(fen: Fen, ppm: Ppm): Fen {
  const millions = Math.floor(fen / WHOLE);
  const rest = fen - millions * WHOLE;
  return millions * ppm + divideHalfUp(rest * ppm, WHOLE);
}

/** `fen` ÷ `n` (a positive integer), half up: 0.5 becomes 1. */
export function divideHalfUp(fen: Fen, n: number): Fen {
  const remainder = ((fen % n) + n) % n;
  const quotient = (fen - remainder) / n;
  return remainder * 2 >= n ? quotient + 1 : quotient;
}
