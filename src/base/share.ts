/** Shares of money: whole fen, whole millionths, half up. Apart from reading and writing it. */

/** Hundredths of a yuan. */
export type Fen = number;

/** Millionths: 2 % is 20000. */
export type Ppm = number;

/** 100 % */
export const WHOLE: Ppm = 1_000_000;

/**
 * `fen` × `ppm`, half up to the fen, exact for amounts up to 10⁹ yuan and rates up to
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
