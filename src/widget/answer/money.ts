/**
 * Money on the phone, in whole fen like the service's own: amounts of a person, up to a thousand
 * million yuan, so that every product below stays exact.
 */
import { fold } from '../../base/fold.ts';
import type { Fen } from '../../base/money.ts';

/** Reads `3,500.5元`, `￥3500`; null when it is no amount. */
export function fenOf(text: string): Fen | null {
  const digits = fold(text).replace(/^[¥￥] ?| ?[元圆]$|,(?=\d{3})/g, '');
  return /^\d{1,9}(\.\d\d?)?$/.test(digits) ? Math.round(Number(digits) * 100) : null;
}

/** `140.00`. */
export function yuanOf(fen: Fen): string {
  return (fen / 100).toFixed(2);
}
