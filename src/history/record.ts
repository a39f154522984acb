/**
 * The record of our own sheets: on which day a rule entered them, was changed or left them, and
 * why. It is what the pages tell, so it knows days and reasons, and no people. Pure: the states of
 * the sheets come read.
 */
import { type Cells, ID_HEADER, type SheetRows } from './rows.ts';

/** `ended`: it got a 截止, and maybe other changes. `renamed`: the same row under another id. */
export type EntryKind = 'entered' | 'renamed' | 'changed' | 'ended' | 'removed';

/** What became of one row on one day. */
export interface Entry {
  /** In Shanghai, `2026-11-22`. */
  readonly day: string;
  /** The sheet's file, `refund.csv`. */
  readonly file: string;
  readonly id: string;
  /** As the row names it, or named it last; `''` where it names none. */
  readonly region: string;
  readonly kind: EntryKind;
  /** Which cells differ: `金额: 110 → 112；说明`; of a renamed row `编号: A → B`. */
  readonly what: string;
  /** Why, in the words of those who changed it. */
  readonly why: readonly string[];
  /** Of the row's content after the change; `''` of one that is gone. */
  readonly print: string;
}

/** The sheets as they stood at the end of a day, by file; null for one that cannot be read. */
export interface DayState {
  readonly day: string;
  readonly sheets: ReadonlyMap<string, SheetRows | null>;
}

/** Digests a text into a short name for it. */
export type Fingerprint = (text: string) => string;

/** Why a row was changed on a day, the oldest reason first. */
export type ReasonsOf = (day: string, file: string, id: string) => readonly string[];

interface Row {
  readonly id: string;
  readonly cells: Cells;
  readonly print: string;
}

type Sheet = ReadonlyMap<string, Row>;
type State = ReadonlyMap<string, Sheet>;

/** More reasons than this, of one row on one day, are left out. */
const MOST_REASONS = 3;
/** A cell of more characters is named only. */
const SHORT = 16;
const END = '截止';
const REGION = '地区';

/**
 * The record of states that follow each other. What was changed to and fro within a day is as if it
 * had never been.
 *
 * @param states oldest first, at most one a day
 */
export function recordOf(
  states: readonly DayState[],
  reasonsOf: ReasonsOf,
  print: Fingerprint,
): readonly Entry[] {
  const known = new WeakMap<SheetRows, Sheet>();
  const entries: Entry[] = [];
  let before: State = new Map();
  for (const { day, sheets } of states) {
    const now = stateOf(sheets, before, print, known);
    for (const file of new Set([...before.keys(), ...now.keys()])) {
      const changes = changesOf(before.get(file) ?? new Map(), now.get(file) ?? new Map());
      for (const change of changes) {
        const why = reasonsOf(day, file, change.id);
        entries.push({ day, file, ...change, why: chosen(change.kind, why) });
      }
    }
    before = now;
  }
  return entries;
}

/** What stands in some sheets, as fingerprints by file and id. */
export type Standing = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What stands after the last entry of a record. */
export function standingAfter(entries: readonly Entry[]): Standing {
  const standing = new Map<string, Map<string, string>>();
  for (const { file, id, kind, print } of entries) {
    const rows = standing.get(file) ?? new Map<string, string>();
    standing.set(file, rows);
    if (kind === 'removed') rows.delete(id);
    else rows.set(id, print);
  }
  return standing;
}

/** What stands in sheets that have been read. */
export function standingIn(
  sheets: ReadonlyMap<string, SheetRows | null>,
  print: Fingerprint,
): Standing {
  const state = stateOf(sheets, new Map(), print, new WeakMap());
  return new Map(
    [...state].map(([file, rows]) => [
      file,
      new Map([...rows].map(([id, row]) => [id, row.print] as const)),
    ]),
  );
}

/** Rules as they stand that a record does not tell (`refund.csv BJ-RET-1`), and those that are gone. */
export function lackingIn(
  record: readonly Entry[],
  sheets: DayState['sheets'],
  print: Fingerprint,
): readonly string[] {
  return entriesSince(record, { day: '', sheets }, print).map(({ file, id }) => `${file} ${id}`);
}

/**
 * The entries that a record lacks, for somebody who has the sheets but not their past: what was
 * changed is known, not which cells or why.
 */
export function entriesSince(
  record: readonly Entry[],
  { day, sheets }: DayState,
  print: Fingerprint,
): readonly Entry[] {
  const recorded = standingAfter(record);
  const now = standingIn(sheets, print);
  const regions = new Map(record.map(({ file, id, region }) => [`${file} ${id}`, region]));
  const entries: Entry[] = [];
  for (const file of new Set([...recorded.keys(), ...now.keys()])) {
    const was = recorded.get(file) ?? new Map<string, string>();
    const is = now.get(file) ?? new Map<string, string>();
    const given = { day, file, what: '', why: [] };
    for (const id of was.keys())
      if (!is.has(id)) {
        const region = regions.get(`${file} ${id}`) ?? '';
        entries.push({ ...given, id, region, kind: 'removed', print: '' });
      }
    for (const [id, now] of is) {
      const before = was.get(id);
      if (before === now) continue;
      const region = sheets.get(file)?.cellsOf(id)?.get(REGION) ?? '';
      const kind = before === undefined ? 'entered' : 'changed';
      entries.push({ ...given, id, region, kind, print: now });
    }
  }
  return entries;
}

function stateOf(
  sheets: DayState['sheets'],
  before: State,
  print: Fingerprint,
  known: WeakMap<SheetRows, Sheet>,
): State {
  const state = new Map<string, Sheet>();
  for (const [file, rows] of sheets) {
    // A sheet that could not be read for a while has lost none of its rows.
    const sheet = rows === null ? before.get(file) : (known.get(rows) ?? sheetOf(rows, print));
    if (sheet === undefined) continue;
    if (rows !== null) known.set(rows, sheet);
    state.set(file, sheet);
  }
  return state;
}

function sheetOf(rows: SheetRows, print: Fingerprint): Sheet {
  const sheet = new Map<string, Row>();
  for (const id of rows.ids) {
    const cells = rows.cellsOf(id) ?? new Map();
    // Whatever the order of the columns.
    const sorted = [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
    sheet.set(id, { id, cells, print: print(JSON.stringify(sorted)) });
  }
  return sheet;
}

type Change = Omit<Entry, 'day' | 'file' | 'why'>;

function changesOf(before: Sheet, now: Sheet): readonly Change[] {
  const gone = [...before.values()].filter(({ id }) => !now.has(id));
  const come = [...now.values()].filter(({ id }) => !before.has(id));
  const names = renamings(gone, come);
  const changes: Change[] = [];
  for (const { id, cells } of gone) {
    const to = names.get(id);
    const what = to === undefined ? '' : renamed(id, to);
    changes.push({ id, region: regionOf(cells), kind: 'removed', what, print: '' });
  }
  const former = new Map([...names].map(([from, to]) => [to, from]));
  for (const { id, cells, print } of come) {
    const from = former.get(id);
    const region = regionOf(cells);
    changes.push(
      from === undefined
        ? { id, region, kind: 'entered', what: '', print }
        : { id, region, kind: 'renamed', what: renamed(from, id), print },
    );
  }
  for (const row of now.values()) {
    const was = before.get(row.id);
    if (was === undefined || was.print === row.print) continue;
    const ended = !was.cells.has(END) && row.cells.has(END);
    changes.push({
      id: row.id,
      region: regionOf(row.cells),
      kind: ended ? 'ended' : 'changed',
      what: differences(was.cells, row.cells),
      print: row.print,
    });
  }
  return changes;
}

const regionOf = (cells: Cells): string => cells.get(REGION) ?? '';
const renamed = (from: string, to: string): string => `${ID_HEADER}: ${from} → ${to}`;

/** Rows that say exactly what a row that went said. */
function renamings(gone: readonly Row[], come: readonly Row[]): ReadonlyMap<string, string> {
  const left = new Map(come.map(({ print, id }) => [print, id]));
  const names = new Map<string, string>();
  for (const { id, print } of gone) {
    const to = left.get(print);
    if (to === undefined) continue;
    names.set(id, to);
    left.delete(print);
  }
  return names;
}

function differences(from: Cells, to: Cells): string {
  const columns = [...new Set([...to.keys(), ...from.keys()])];
  return columns
    .flatMap((column) => {
      const [was, is] = [from.get(column) ?? '', to.get(column) ?? ''];
      if (was === is) return [];
      const long = was.length > SHORT || is.length > SHORT || /\n/u.test(was + is);
      return [long ? column : `${column}: ${was || BLANK} → ${is || BLANK}`];
    })
    .join('；');
}

const BLANK = '（空白）';

/** Of a row that came, why it came first; of one that went, why it went. */
function chosen(kind: EntryKind, reasons: readonly string[]): readonly string[] {
  const each = [...new Set(reasons)];
  if (kind === 'entered') return each.slice(0, 1);
  return kind === 'removed' ? each.slice(-1) : each.slice(0, MOST_REASONS);
}
