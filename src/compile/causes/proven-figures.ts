/**
 * A figure that looks wrong beside others, and golden cases that fail since it is: one mistake, told
 * at the figure. What was a doubt is none any more.
 */
import { type Diagnostic, type Note, parseCellName } from '../../diagnostic/diagnostic.ts';

const placeOf = ({ file, cell }: Pick<Note, 'file' | 'cell'>): string =>
  `${file} ${parseCellName(cell ?? '')?.row ?? ''}`;

/** The findings, failing cases whose answer rests on a doubtful figure told beside it. */
export function withProvenFigures(found: readonly Diagnostic[]): Diagnostic[] {
  const doubts = new Map(
    found.flatMap((item) => (item.code === 'YB-OUTLIER' ? [[placeOf(item), item] as const] : [])),
  );
  if (doubts.size === 0) return [...found];
  const proofs = new Map<Diagnostic, Diagnostic[]>();
  const kept = found.filter((item) => {
    if (item.code !== 'YB-CASE') return true;
    const doubt = item.notes.flatMap((note) => doubts.get(placeOf(note)) ?? [])[0];
    if (doubt === undefined) return true;
    proofs.set(doubt, [...(proofs.get(doubt) ?? []), item]);
    return false;
  });
  return kept.map((item) => {
    const cases = proofs.get(item);
    if (cases === undefined) return item;
    const notes = cases.map(({ file, cell, text }): Note => ({ file, cell, text }));
    return { ...item, severity: 'error', notes: [...item.notes, ...notes] };
  });
}
