/** What became of one row through the versions of the sheets. Pure: versions come read. */
import { type Cells, ID_HEADER, type SheetRows } from './rows.ts';

/** A version of the sheets. */
export interface Commit {
  /** Null for what stands in the folder and is not committed yet. */
  readonly id: string | null;
  /** In Shanghai. */
  readonly day: string;
  /** The first line of its message. */
  readonly subject: string;
  /** Of those among the versions, the ones it was made from. */
  readonly parents: readonly string[];
  /** What came before is not at hand (a shallow clone). */
  readonly cut: boolean;
}

/** The rows of a version by file; null for a file that cannot be read. */
export type VersionRows = ReadonlyMap<string, SheetRows | null>;

export interface History {
  /** Parents before children. */
  readonly commits: readonly Commit[];
  readonly rowsAt: (commit: Commit) => VersionRows;
}

export interface CellChange {
  readonly column: string;
  /** `''` for a blank cell. */
  readonly from: string;
  readonly to: string;
}

/**
 * `there`: it stood there already where the history at hand begins. `renamed`: the row got another
 * id. `moved`: it went to another sheet. `ended`: it got a 截止, and maybe other changes.
 */
export type EventKind = 'there' | 'entered' | 'renamed' | 'moved' | 'changed' | 'ended' | 'removed';

export interface RowEvent {
  readonly kind: EventKind;
  readonly commit: Commit;
  readonly id: string;
  readonly file: string;
  /** Of a new row its filled cells, of a changed one what differs; none of a removed one. */
  readonly changes: readonly CellChange[];
  /** Rows that the same commit added for the same place: what took over, most likely. */
  readonly alongside: readonly string[];
}

interface Standing {
  readonly file: string;
  readonly cells: Cells;
}

/** Everything that happened to the row of an id, the oldest first. */
export function historyOf(id: string, history: History): readonly RowEvent[] {
  return eventsOf(id, history, history.commits.length, new Set());
}

/** @param before how many of the versions count */
function eventsOf(
  id: string,
  history: History,
  before: number,
  seen: Set<string>,
): readonly RowEvent[] {
  seen.add(id);
  const standings = new Map<string, Standing | null>();
  const events: RowEvent[] = [];
  const inMerges: RowEvent[] = [];
  for (const [index, commit] of history.commits.slice(0, before).entries()) {
    const parents = commit.parents.filter((parent) => standings.has(parent));
    const earlier = parents.map((parent) => standings.get(parent) ?? null);
    const rows = history.rowsAt(commit);
    const now = standingIn(rows, id) ?? unreadable(rows, earlier);
    if (commit.id !== null) standings.set(commit.id, now);
    const [first = null] = earlier;
    const given = { commit, id };
    if (now === null) {
      const event: RowEvent = { kind: 'removed', file: '', changes: [], alongside: [], ...given };
      const lost = earlier.find((each) => each !== null);
      if (lost === undefined) continue;
      const whole = { ...event, file: lost.file, alongside: alongside(lost, commit, history) };
      (earlier.includes(null) ? inMerges : events).push(whole);
      continue;
    }
    if (earlier.some((each) => each !== null && isSame(each, now))) continue;
    if (first === null && earlier.every((each) => each === null)) {
      const former = formerId(id, now, commit, history);
      if (former !== null && !seen.has(former.id)) {
        const older = eventsOf(former.id, history, index, seen);
        events.push(...older, {
          ...given,
          kind: 'renamed',
          file: now.file,
          changes: [
            { column: ID_HEADER, from: former.id, to: id },
            ...changesOf(former.cells, now.cells),
          ],
          alongside: [],
        });
        continue;
      }
      const kind = commit.cut ? 'there' : 'entered';
      const changes = changesOf(new Map(), now.cells);
      events.push({ ...given, kind, file: now.file, changes, alongside: [] });
      continue;
    }
    const was = earlier.find((each) => each !== null) ?? null;
    const changes = changesOf(was?.cells ?? new Map(), now.cells);
    const ended = changes.some(
      ({ column, from, to }) => column === END && from === '' && to !== '',
    );
    const kind = ended ? 'ended' : was !== null && was.file !== now.file ? 'moved' : 'changed';
    const beside = ended ? alongside(now, commit, history).filter((each) => each !== id) : [];
    events.push({ ...given, kind, file: now.file, changes, alongside: beside });
  }
  // A merge without the row where one side never had it: told only where nothing else tells it.
  const gone = events.some(({ kind }) => kind === 'removed');
  return onlyOnce(gone ? events : [...events, ...inMerges.slice(0, 1)]);
}

const END = '截止';
const REGION = '地区';

function standingIn(rows: VersionRows, id: string): Standing | null {
  for (const [file, sheet] of rows) {
    const cells = sheet?.cellsOf(id);
    if (cells !== undefined) return { file, cells };
  }
  return null;
}

/** A sheet that could not be read for a while has lost none of its rows. */
function unreadable(rows: VersionRows, earlier: readonly (Standing | null)[]): Standing | null {
  const was = earlier.find((each) => each !== null) ?? null;
  return was !== null && rows.get(was.file) === null ? was : null;
}

function isSame(a: Standing, b: Standing): boolean {
  return a.file === b.file && changesOf(a.cells, b.cells).length === 0;
}

function changesOf(from: Cells, to: Cells): readonly CellChange[] {
  const columns = [...new Set([...to.keys(), ...from.keys()])];
  return columns
    .map((column) => ({ column, from: from.get(column) ?? '', to: to.get(column) ?? '' }))
    .filter((change) => change.from !== change.to);
}

/** Rows of the same sheet and place that a commit added. */
function alongside({ file, cells }: Standing, commit: Commit, history: History): readonly string[] {
  const region = cells.get(REGION);
  return added(file, commit, history)
    .filter(([, row]) => row.get(REGION) === region)
    .map(([id]) => id);
}

function added(
  file: string,
  commit: Commit,
  history: History,
): readonly (readonly [string, Cells])[] {
  const before = parentsOf(commit, history).map((parent) => history.rowsAt(parent));
  const rows = history.rowsAt(commit).get(file);
  return [...(rows?.ids ?? [])]
    .filter((id) => before.every((each) => !hasRow(each, id)))
    .flatMap((id) => {
      const cells = rows?.cellsOf(id);
      return cells === undefined ? [] : [[id, cells] as const];
    });
}

const hasRow = (rows: VersionRows, id: string): boolean =>
  [...rows.values()].some((sheet) => sheet?.ids.has(id) === true);

function parentsOf({ parents }: Commit, { commits }: History): readonly Commit[] {
  return commits.filter(({ id }) => id !== null && parents.includes(id));
}

/** How much of two rows is the same, for them to be one under two ids. */
const ALIKE = 0.8;

/** A row that went in the very commit in which this one came, and says nearly the same. */
function formerId(
  id: string,
  now: Standing,
  commit: Commit,
  history: History,
): { readonly id: string; readonly cells: Cells } | null {
  const [parent] = parentsOf(commit, history);
  if (parent === undefined) return null;
  const rows = history.rowsAt(commit);
  let best: { id: string; cells: Cells; alike: number } | null = null;
  for (const sheet of history.rowsAt(parent).values())
    for (const other of sheet?.ids ?? []) {
      if (other === id || hasRow(rows, other)) continue;
      const cells = sheet?.cellsOf(other) ?? new Map();
      const alike = likeness(cells, now.cells);
      if (alike >= ALIKE && (best === null || alike > best.alike))
        best = { id: other, cells, alike };
    }
  return best;
}

function likeness(a: Cells, b: Cells): number {
  const columns = new Set([...a.keys(), ...b.keys()]);
  return columns.size === 0 ? 0 : 1 - changesOf(a, b).length / columns.size;
}

/** The same work may have been committed on two branches. */
function onlyOnce(events: readonly RowEvent[]): readonly RowEvent[] {
  const seen = new Set<string>();
  return events.filter(({ kind, commit, id, file, changes }) => {
    const key = JSON.stringify([kind, commit.subject, id, file, changes]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
