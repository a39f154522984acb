/**
 * A cell that would have said what a row beside it says, had it not been changed: where rows that
 * are compared with each other or with golden cases do not fit, the sheets are read once more with
 * such a text in one cell after the other. The one cell that sets everything right is where the
 * mistake most likely is; where several would, the findings stay as they are.
 */
import { foldText } from '../../base/text.ts';
import type { DecisionRow, World } from '../../check/world.ts';
import {
  type Diagnostic,
  type DiagnosticCode,
  type Note,
  parseCellName,
} from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { type HeaderRow, headerRow, withCell } from '../../sheet/header-row.ts';
import { cellOf, type SheetReading } from '../../sheet/rows.ts';
import type { ReadSheets } from '../read.ts';
import { caseInputs } from './case-inputs.ts';
import { atLeftOut } from './left-out.ts';
import { type CellText, otherTexts, type Wanted } from './other-texts.ts';

type Entry = DecisionRow<unknown>;
type Files = ReadonlyMap<string, Uint8Array>;

interface Compiled {
  readonly diagnostics: readonly Diagnostic[];
  readonly sheets: ReadSheets;
  readonly world: World;
  /** Null where golden cases could not be compared. */
  readonly rules: unknown;
}

/** A text that sets everything right, and the one that stands there now. */
interface Tried extends CellText {
  readonly from: string;
}

/** What rows say of each other, and cases of rows; anything else is where it is. */
const COMPARED: ReadonlySet<DiagnosticCode> = new Set([
  'YB-OVERLAP',
  'YB-GAP',
  'YB-HOLE',
  'YB-SHADOW',
  'YB-DISPUTE',
  'YB-CASE',
]);

/** More findings than these have no single cell behind them that could be told by trying. */
const MOST_FINDINGS = 8;
/** So many texts are tried; each takes as long as reading the sheets. */
const MOST_TRIED = 10;
/** Sheets larger than this are left alone: nobody waits for them to be read again and again. */
const MOST_BYTES = 2_000_000;

/** The findings, all of them replaced by one where one other text in one cell takes them all away. */
export async function withLikelierCell(
  files: Files,
  { diagnostics: found, sheets, world }: Compiled,
  compileAgain: (files: Files) => Promise<Compiled>,
): Promise<readonly Diagnostic[]> {
  const errors = found.filter(({ severity }) => severity === 'error');
  if (errors.length > MOST_FINDINGS || errors.some(({ code }) => !COMPARED.has(code))) return found;
  // A finding that says what the cell should be needs no other cell to be tried.
  if (errors.some(({ fix }) => fix !== undefined)) return found;
  // Of two rows that are alike one is too many, and no cell of either is wrong.
  if (errors.some((item) => item.code === 'YB-OVERLAP' && isAt('id', item, world))) return found;
  if (errors.some((item) => COMPARED.has(item.code) && isAt('standing', item, world))) return found;
  // With nothing above it is 从上级 that is wrong, not whom the row is for.
  if (errors.every((item) => item.code === 'YB-SHADOW' && isAt('method', item, world)))
    return found;
  let bytes = 0;
  for (const content of files.values()) bytes += content.length;
  if (bytes > MOST_BYTES) return found;
  const told = new Set(errors.map(({ file, cell }) => `${file} ${cell}`));
  const isTold = ({ file, cell }: CellText): boolean => told.has(`${file} ${cell}`);
  const inCases = rulesInCases(sheets);
  // Of a rule that no case knows another text proves nothing: too many would do.
  const all = suspectsOf(errors, world)
    .filter(([{ rule }]) => inCases.has(rule.id))
    .flatMap(([entry, wanted]) => otherTexts(entry, wanted, world));
  const known = new Set(found.map(keyOf));
  const right = new Map<string, readonly [Tried, Compiled]>();
  const tryAll = async (texts: readonly CellText[]): Promise<void> => {
    for (const text of texts.slice(0, MOST_TRIED)) {
      const key = `${text.file} ${text.cell}`;
      if (right.has(key)) continue;
      const header = headerRow(text.file, files.get(text.file) ?? new Uint8Array());
      if (header === null) continue;
      const content = withCell(header, text.cell, text.to);
      const after = await compileAgain(new Map(files).set(text.file, content));
      if (after.rules === null || after.diagnostics.some(({ severity }) => severity === 'error'))
        continue;
      if (!after.diagnostics.every((item) => known.has(keyOf(item)))) continue;
      right.set(key, [{ ...text, from: rawAt(header, text.cell) }, after]);
      if (isTold(text)) break;
    }
  };
  // The cells at which something is told already come first: most often they are the ones.
  await tryAll(all.toSorted((a, b) => Number(isTold(b)) - Number(isTold(a))));
  // A wrong rule may fit what a case could have asked: the case is to blame where no rule is.
  if (right.size === 0 && errors.every(({ code }) => code === 'YB-CASE')) {
    const expected = expectedIn(errors, world.decisions);
    const leftOut = isOneCase(errors) ? atLeftOut(errors, expected, world) : null;
    if (leftOut !== null)
      return [...leftOut, ...found.filter(({ severity }) => severity !== 'error')];
    await tryAll(caseInputs(errors, expected, sheets, world));
  }
  const cells = [...right.values()];
  const [only, second] = cells.some(([text]) => isTold(text))
    ? cells.filter(([text]) => isTold(text))
    : cells;
  if (only === undefined || second !== undefined) return found;
  const [text, after] = only;
  if (!isTold(text)) return [report(text, errors), ...after.diagnostics];
  if (errors.length === 1) return found;
  return [report(text, errors), ...found.filter(({ severity }) => severity !== 'error')];
}

/** A cell as it stands in the file. */
function rawAt({ records }: HeaderRow, cell: string): string {
  const place = parseCellName(cell);
  return place === null ? '' : foldText(records[place.row - 1]?.[place.column] ?? '');
}

const keyOf = ({ code, file, cell }: Diagnostic): string => `${code} ${file} ${cell}`;

/** The rules that golden cases speak of. */
function rulesInCases({ cases }: ReadSheets): ReadonlySet<unknown> {
  const readings: readonly SheetReading<Columns>[] = Object.values(cases);
  return new Set(
    readings.flatMap(({ rows }) =>
      rows.flatMap(({ values }) =>
        ['rules', 'terms', 'disputes', 'absent'].flatMap((key) => values[key]),
      ),
    ),
  );
}

/** Whether a finding is told at a column of a rule. */
function isAt(key: string, { file, cell }: Diagnostic, { decisions }: World): boolean {
  const rows = decisions.find((sheet) => sheet.file === file)?.rows ?? [];
  return rows.some(({ row }) => cellOf(row, key) === cell);
}

/** Whether all that fails stands in one row. */
const isOneCase = (errors: readonly Diagnostic[]): boolean =>
  new Set(errors.map(({ file, cell }) => `${file} ${parseCellName(cell ?? '')?.row}`)).size === 1;

/** The rules that all failing cases expect and that did not answer them. */
function expectedIn(
  ofCases: readonly Diagnostic[],
  decisions: World['decisions'],
): readonly Entry[] {
  const [first, ...others] = ofCases.map(({ expects = [] }) => expects);
  const expected = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
  return decisions.flatMap(({ rows }) => rows.filter(({ rule }) => expected.includes(rule.id)));
}

/** The rows that may be to blame, and what must become of them. */
function suspectsOf(
  errors: readonly Diagnostic[],
  { decisions }: World,
): readonly (readonly [Entry, Wanted])[] {
  const missed = errors.flatMap((item) => (item.missed === undefined ? [] : [item.missed]));
  const ofCases = errors.filter(({ code }) => code === 'YB-CASE');
  if (ofCases.length > 0) {
    if (ofCases.length < errors.length) return [];
    return expectedIn(ofCases, decisions).map((entry) => [entry, { isExpected: true, missed }]);
  }
  const [file, ...files] = [...new Set(errors.map((item) => item.file))];
  const sheet = decisions.find((each) => each.file === file);
  if (sheet === undefined || files.length > 0) return [];
  const rowsOf = (places: readonly Pick<Diagnostic, 'cell'>[]): ReadonlySet<number> =>
    new Set(places.flatMap(({ cell }) => parseCellName(cell ?? '')?.row ?? []));
  const named = rowsOf(errors);
  const places = new Set(
    sheet.rows
      .filter(({ row }) => named.has(row.row))
      .map(({ rule, group }) => `${rule.region} ${group}`),
  );
  // One cell that keeps rows apart again is in a row that meets all the others.
  const meeting = errors
    .filter(({ code }) => code === 'YB-OVERLAP')
    .map((item) => rowsOf([item, ...item.notes.filter((note) => note.file === file)]));
  return sheet.rows
    .filter(
      ({ rule, group, row }) =>
        places.has(`${rule.region} ${group}`) && meeting.every((rows) => rows.has(row.row)),
    )
    .map((entry) => [entry, { isExpected: false, missed }] as const);
}

/** One finding at the cell, with what was found instead. */
function report({ file, cell, from, to }: Tried, errors: readonly Diagnostic[]): Diagnostic {
  const here = errors.find((item) => item.file === file && item.cell === cell);
  const first = here ?? errors[0];
  if (first === undefined) throw new RangeError('nothing to replace');
  const others = errors.filter((item) => item !== first);
  const notes = [
    ...(here === undefined ? [noteOf(first), ...first.notes] : first.notes),
    ...others.map(noteOf),
  ];
  if (here !== undefined) return { ...here, notes };
  const said =
    from === ''
      ? { zh: '这一格是空白', en: 'this cell is blank' }
      : { zh: `这一格写的是“${from}”`, en: `this cell says “${from}”` };
  const mend =
    to === ''
      ? { zh: `清空 ${cell}`, en: `clear ${cell}` }
      : { zh: `把 ${cell} 改为“${to}”`, en: `write “${to}” in ${cell}` };
  const { fix: _, ...rest } = first;
  return {
    ...rest,
    file,
    cell,
    text: {
      zh: `${said.zh}，于是${first.text.zh}`,
      en: `${said.en}, and so: ${first.text.en}`,
    },
    notes,
    help: {
      zh: `多半是这一格写错了：${mend.zh}，就都对得上；如果没有错，${first.help?.zh ?? '改正下面那一格'}`,
      en: `most likely this cell is wrong: ${mend.en}, and everything fits; if it is right, ${first.help?.en ?? 'correct the cell below'}`,
    },
  };
}

const noteOf = ({ file, cell, text }: Diagnostic): Note => ({ file, cell, text });
