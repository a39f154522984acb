/** Which findings may have one cell behind them, and in which rows that cell may stand. */
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic, DiagnosticCode } from '../../../diagnostic/diagnostic.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { NATION } from '../../../table/regions.ts';
import { rowAt, rowOf } from '../../findings.ts';
import { conclusionsOf } from '../texts/other-conclusions.ts';
import type { Wanted } from '../texts/other-texts.ts';

type Entry = DecisionRow<unknown>;

/** What rows say of each other, and cases of rows; anything else is where it is. */
export const COMPARED: ReadonlySet<DiagnosticCode> = new Set([
  'YB-OVERLAP',
  'YB-GAP',
  'YB-HOLE',
  'YB-SHADOW',
  'YB-DISPUTE',
  'YB-CASE',
]);

/**
 * The findings that come of comparing, those together that may have one cause: they are about the
 * same rows, or about rows of one sheet and place. Those that need no other cell are left out.
 */
export function partsOf(
  errors: readonly Diagnostic[],
  world: World,
): readonly (readonly Diagnostic[])[] {
  const rows = new Map(
    world.decisions.flatMap(({ rows: entries }) =>
      entries.map((entry) => [rowKey(entry.row), entry] as const),
    ),
  );
  const byId = new Map([...rows.values()].map((entry) => [entry.rule.id, entry]));
  const parts: { about: Set<string>; list: Diagnostic[] }[] = [];
  for (const item of errors) {
    if (!COMPARED.has(item.code)) continue;
    // Rules that answered a case, which are told beside it, may answer many others.
    const entries =
      item.code === 'YB-CASE'
        ? (item.expects ?? []).map((id) => byId.get(id))
        : [item, ...item.notes].map((place) => rows.get(rowOf(place)));
    const about = new Set([rowOf(item), ...entries.flatMap((entry) => tokensOf(entry))]);
    const list = [item];
    for (const part of parts.filter((each) => [...about].some((one) => each.about.has(one)))) {
      for (const token of part.about) about.add(token);
      list.unshift(...part.list);
      parts.splice(parts.indexOf(part), 1);
    }
    parts.push({ about, list });
  }
  return parts.map(({ list }) => list).filter((list) => mayHaveOneCell(list, world));
}

/** What a row shares with others: the nation has rows of many matters, a place has few. */
function tokensOf(entry: Entry | undefined): readonly string[] {
  if (entry === undefined) return [];
  const { row, rule, group } = entry;
  const own = rowKey(row);
  return [own, `${row.file} ${rule.region} ${rule.region === NATION ? group : ''}`];
}

function mayHaveOneCell(errors: readonly Diagnostic[], world: World): boolean {
  // A finding that says what the cell should be needs no other cell to be tried.
  if (errors.some(({ fix }) => fix !== undefined)) return false;
  // Of two rows that say the same one is too many, and no cell of either is wrong.
  if (errors.some((item) => isOfTwins(item, world))) return false;
  if (errors.some((item) => isAt('standing', item, world))) return false;
  // With nothing above it is 从上级 that is wrong, not whom the row is for.
  return !errors.every((item) => item.code === 'YB-SHADOW' && isAt('method', item, world));
}

/** Whether two rows that meet are for the same people and give them the same. */
function isOfTwins(item: Diagnostic, world: World): boolean {
  if (item.code !== 'YB-OVERLAP' || !isAt('id', item, world)) return false;
  const rows = world.decisions.find(({ file }) => file === item.file)?.rows ?? [];
  const named = new Set(item.notes.map(rowOf));
  const [one, other] = rows.filter(({ row }) => named.has(rowKey(row))).map(({ row }) => row);
  if (one === undefined || other === undefined) return true;
  const concluded = ({ values }: typeof one): string =>
    JSON.stringify(conclusionsOf(one).map(([key]) => values[key]));
  return concluded(one) === concluded(other);
}

/** Whether a finding is told at a column of a rule. */
function isAt(key: string, { file, cell }: Diagnostic, { decisions }: World): boolean {
  const rows = decisions.find((sheet) => sheet.file === file)?.rows ?? [];
  return rows.some(({ row }) => cellOf(row, key) === cell);
}

/** The rules on which several failing cases rest, and whether the cases are very many. */
export function sharedBy(
  part: readonly Diagnostic[],
  { decisions }: World,
): readonly { readonly entry: Entry; readonly byMany: boolean }[] {
  const all = part.flatMap(({ shares }) => shares ?? []);
  return decisions.flatMap(({ rows }) =>
    rows.flatMap((entry) => {
      const naming = all.filter(({ rules }) => rules.includes(entry.rule.id));
      return naming.length === 0 ? [] : [{ entry, byMany: naming.some(({ areMany }) => areMany) }];
    }),
  );
}

/** The rules that answered all failing cases, or that they expect, each with the rows of its sheet. */
export function answeringIn(
  part: readonly Diagnostic[],
  { decisions }: World,
): readonly { readonly entry: Entry; readonly rows: readonly Entry[] }[] {
  if (part.some(({ code }) => code !== 'YB-CASE')) return [];
  const named = part.map(({ notes, expects = [] }) => new Set([...notes.map(rowOf), ...expects]));
  return decisions.flatMap(({ rows }) =>
    rows.flatMap((entry) =>
      named.every((one) => one.has(rowKey(entry.row)) || one.has(entry.rule.id))
        ? [{ entry, rows }]
        : [],
    ),
  );
}

/** The rules that all failing cases expect, or list, and that did not answer them. */
export function expectedIn(ofCases: readonly Diagnostic[], { decisions }: World): readonly Entry[] {
  const [first, ...others] = ofCases.map(({ expects = [], lists = [] }) => [...expects, ...lists]);
  const expected = (first ?? []).filter((id) => others.every((ids) => ids.includes(id)));
  return decisions.flatMap(({ rows }) => rows.filter(({ rule }) => expected.includes(rule.id)));
}

/** The rows that may be to blame, and what must become of them. */
export function suspectsOf(
  errors: readonly Diagnostic[],
  world: World,
): readonly (readonly [Entry, Wanted])[] {
  const missed = errors.flatMap((item) => (item.missed === undefined ? [] : [item.missed]));
  const ofCases = errors.filter(({ code }) => code === 'YB-CASE');
  if (ofCases.length > 0) {
    // What else is found must point at the row that cases expect.
    const others = errors.filter((item) => item.code !== 'YB-CASE');
    const isNamed = ({ row }: Entry): boolean =>
      others.every((item) => [item, ...item.notes].some((place) => rowOf(place) === rowKey(row)));
    // Whom a rule from above would answer now it may not have been for at all.
    const asked = errors.flatMap(({ code, missed: person }) =>
      person === undefined || code === 'YB-HOLE' ? [] : [person],
    );
    return expectedIn(ofCases, world)
      .filter(isNamed)
      .map((entry) => [entry, { isExpected: true, missed: asked }]);
  }
  const [file, ...files] = [...new Set(errors.map((item) => item.file))];
  const sheet = world.decisions.find((each) => each.file === file);
  if (sheet === undefined || files.length > 0) return [];
  const named = new Set(errors.map(rowAt));
  const places = new Set(
    sheet.rows
      .filter(({ row }) => named.has(row.row))
      .map(({ rule, group }) => `${rule.region} ${group}`),
  );
  // One cell that keeps rows apart again is in a row that meets all the others.
  const meeting = errors
    .filter(({ code }) => code === 'YB-OVERLAP')
    .map((item) => new Set([item, ...item.notes.filter((note) => note.file === file)].map(rowAt)));
  return sheet.rows
    .filter(
      ({ rule, group, row }) =>
        places.has(`${rule.region} ${group}`) && meeting.every((rows) => rows.has(row.row)),
    )
    .map((entry) => [entry, { isExpected: false, missed }] as const);
}
