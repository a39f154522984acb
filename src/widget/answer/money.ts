/**
 * Money on the phone, in whole fen like the service's own: amounts of a person, up to a thousand
 * million yuan, so that every product below stays exact.
 */
import type { Fen } from '../../base/money.ts';

/** Full-width letters and digits as the usual ones, none that nobody sees, no space around. */
export function plain(text: string): string {
  // Spaces without width and marks of direction, as pasted numbers have them.
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .trim();
}

/** Reads `3,500.5元`, `3 500块`; null when it is no amount, as is one with a comma out of place. */
export function fenOf(text: string): Fen | null {
  const digits = plain(text).replace(/^¥ ?| ?([元圆]|块钱?|yuan)$/gi, '');
  return /^(\d{1,3}([, ]\d{3})+|\d+)(\.\d\d?)?$/.test(digits)
    ? Math.round(Number(digits.replace(/[, ]/g, '')) * 100)
    : null;
}

/** `140.00`. */
export function yuanOf(fen: Fen): string {
  return (fen / 100).toFixed(2);
}
