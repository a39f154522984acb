/**
 * Cells of one column of which the very same is told, row after row, as after a column was cleared
 * or replaced: it is told once, at the first of them.
 */
import type { Diagnostic, Note } from '../../../diagnostic/diagnostic.ts';
import { MOST_FINDINGS } from '../../../sheet/limits.ts';
import { replaced } from '../../findings.ts';

/** Fewer can be read one by one, and may each have a reason of its own. */
const MANY = 8;

/** The findings, those of cells of one column that say the same told as one. */
export function withAlikeCells(found: readonly Diagnostic[]): readonly Diagnostic[] {
  // Of more findings not all were collected, and nobody knows how many cells there are.
  if (found.length < MANY || found.length > MOST_FINDINGS) return found;
  const alike = Map.groupBy(
    found.filter(({ code, cell }) => cell !== null && (code === 'YB-CELL' || code === 'YB-NAME')),
    ({ code, file, cell, text }) =>
      `${code} ${file} ${cell?.replace(/\d+$/u, '')} ${formOf(text.zh)}`,
  );
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const [first, ...others] of alike.values()) {
    if (first === undefined || others.length + 1 < MANY) continue;
    merged.set(first, asOne(first, others));
    for (const item of others) merged.set(item, null);
  }
  return replaced(found, merged);
}

/** What is said but for the digits: a column of dates may have been written in another way. */
const formOf = (text: string): string => text.replace(/\d+/gu, '0');

function asOne(first: Diagnostic, others: readonly Diagnostic[]): Diagnostic {
  const count = others.length;
  const all = [first, ...others];
  const isMended = all.every(({ fix }) => fix !== undefined);
  return {
    ...first,
    text: {
      zh: `${first.text.zh}；这一列另有 ${count} 格也一样`,
      en: `${first.text.en}; the same for ${count} more cells of this column`,
    },
    notes: [...first.notes, ...cellsOf(others)],
    ...(isMended ? { fix: all.flatMap(({ fix = [] }) => fix) } : {}),
  };
}

function cellsOf(others: readonly Diagnostic[]): readonly Note[] {
  const [next] = others;
  if (next === undefined) return [];
  const list = others.map(({ cell }) => cell ?? '');
  const text = { zh: `其余：${list.join('、')}`, en: `the others: ${list.join(', ')}` };
  return [{ file: next.file, cell: next.cell, text }];
}
