/**
 * A figure that looks wrong beside others, and golden cases that fail since it is: one mistake, told
 * at the figure. What was a doubt is none any more.
 */
import { isDoubt } from '../../diagnostic/code.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { noteOf, rowOf } from '../findings.ts';

/** The findings, failing cases whose answer rests on a doubtful figure told beside it. */
export function withProvenFigures(found: readonly Diagnostic[]): Diagnostic[] {
  const doubts = new Map(
    found.flatMap((item) => (isDoubt(item.code) ? [[rowOf(item), item] as const] : [])),
  );
  if (doubts.size === 0) return [...found];
  const proofs = new Map<Diagnostic, Diagnostic[]>();
  const kept = found.filter((item) => {
    if (item.code !== 'YB-CASE') return true;
    const doubt = item.notes.flatMap((note) => doubts.get(rowOf(note)) ?? [])[0];
    if (doubt === undefined) return true;
    proofs.set(doubt, [...(proofs.get(doubt) ?? []), item]);
    return false;
  });
  return kept.map((item) => {
    const cases = proofs.get(item);
    if (cases === undefined) return item;
    return { ...item, severity: 'error', notes: [...item.notes, ...cases.map(noteOf)] };
  });
}
