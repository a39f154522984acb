/** Why nothing is credited, where several rules say so: each in its words, none of them chosen. */
import type { Lang } from '../i18n/lang.ts';
import { intersectBoxes } from '../table/box.ts';
import type { Piece } from './assemble.ts';
import type { RefundAnswer } from './refund-envelope.ts';

type Pieces = readonly Piece<RefundAnswer>[];

/**
 * Merged parts in which nothing is credited, with the reasons of all that were merged into them, in
 * the order of their ids: who asks may be any of those people.
 */
export function withAllReasons(merged: Pieces, parts: Pieces, lang: Lang): Pieces {
  return merged.map((piece) => {
    const { answer } = piece.value;
    if (answer?.credited !== false) return piece;
    const idOf = ({ value }: Piece<RefundAnswer>): string => value.cited[0]?.rule.id ?? '';
    const reasons = parts
      .filter(({ box }) => intersectBoxes(box, piece.box) !== null)
      .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
      .flatMap(({ value }) => (value.answer?.credited === false ? [value.answer.reason] : []));
    const reason = [...new Set(reasons)].join(lang === 'en' ? ' ' : '');
    return { ...piece, value: { ...piece.value, answer: { ...answer, reason } } };
  });
}
