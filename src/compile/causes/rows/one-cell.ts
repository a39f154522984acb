/**
 * A cell that makes its row meet one row and miss another is one mistake: what comparing rows finds
 * at one cell is told once, with the rest beside it.
 */
import { DOUBTS, isDoubt } from '../../../diagnostic/code.ts';
import type { Diagnostic, DiagnosticCode, Note } from '../../../diagnostic/diagnostic.ts';
import { isError, noteOf, replaced, rowOf } from '../../findings.ts';

/** What comparing rows, also with the lists, finds, the plainest first. */
const OF_ROWS: readonly DiagnosticCode[] = [
  'YB-OVERLAP',
  'YB-GAP',
  'YB-HOLE',
  'YB-DISPUTE',
  'YB-SHADOW',
  'YB-BARE',
  'YB-PARAMETER',
  ...DOUBTS,
];

/** What only informs of the past where it is told alone, and tells all there is of its cell. */
const HOLES: readonly DiagnosticCode[] = ['YB-GAP', 'YB-HOLE'];

/** The findings, those of different codes at one cell told as one. */
export function oncePerCell(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const cells = new Map<string, Diagnostic[]>();
  for (const item of found) {
    if (item.cell === null || !OF_ROWS.includes(item.code)) continue;
    const key = `${item.file} ${item.cell}`;
    const list = cells.get(key);
    if (list === undefined) cells.set(key, [item]);
    else list.push(item);
  }
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const list of cells.values()) {
    const [first, ...rest] = list.toSorted(byPlainness);
    const areDoubts = list.length > 1 && list.every(({ code }) => isDoubt(code));
    if (first === undefined || !(isError(first) || HOLES.includes(first.code) || areDoubts))
      continue;
    // A word that may be read in two ways is another matter than whom nobody answers.
    const others = rest.filter(
      ({ code }) => code !== first.code && (code !== 'YB-BARE' || first.code === 'YB-OVERLAP'),
    );
    if (others.length === 0) continue;
    // What the words of the row convict informs of no mere past.
    const severity = others.some(isWarning) && !isError(first) ? 'warning' : first.severity;
    merged.set(first, { ...first, severity, notes: [...first.notes, ...others.map(beside)] });
    for (const other of others) merged.set(other, null);
  }
  // A period that ends before it begins meets nothing, which needs no word of its own.
  const reversed = new Set(found.filter(({ code }) => code === 'YB-DATES').map(rowOf));
  for (const item of found)
    if (item.code === 'YB-SHADOW' && reversed.has(rowOf(item))) merged.set(item, null);
  // Where the start is later than all that the row rests on, that is the one of the two dates.
  for (const late of found.filter(({ code }) => code === 'YB-START')) {
    const dates = found.find((item) => item.code === 'YB-DATES' && rowOf(item) === rowOf(late));
    if (dates === undefined) continue;
    const { file, cell, help } = late;
    merged.set(late, { ...dates, file, cell, help, notes: [beside(late)] });
    merged.set(dates, null);
  }
  return replaced(found, merged);
}

const isWarning = ({ severity }: Diagnostic): boolean => severity === 'warning';

const byPlainness = (a: Diagnostic, b: Diagnostic): number =>
  OF_ROWS.indexOf(a.code) - OF_ROWS.indexOf(b.code);

const beside = (item: Diagnostic): Note => ({
  ...noteOf(item),
  text: { zh: `因此还有：${item.text.zh}`, en: `and so: ${item.text.en}` },
});
