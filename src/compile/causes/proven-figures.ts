/**
 * A figure that looks wrong beside others, and golden cases that fail since it is: one mistake, told
 * at the figure. What was a doubt is none any more.
 */
import { type Day, parseDay } from '../../base/day.ts';
import { contains, type Interval } from '../../base/interval.ts';
import { once } from '../../base/shared.ts';
import { rowKey } from '../../check/rows.ts';
import type { DecisionRow, World } from '../../check/world.ts';
import { isDoubt } from '../../diagnostic/code.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { cellOf } from '../../sheet/rows.ts';
import { isError, noteOf, rowOf } from '../findings.ts';
import type { ReadSheets } from '../read.ts';
import { placedCases, reaches } from './texts/case-places.ts';

/**
 * The findings, failing cases told beside the doubt that explains them: their answer rests on the
 * row in doubt, or the row, which is for more people than those it should be for, kept another from
 * answering.
 */
export function withProvenFigures(
  found: readonly Diagnostic[],
  sheets: ReadSheets,
  world: World,
): Diagnostic[] {
  const doubts = new Map(
    found.flatMap((item) => (isDoubt(item.code) ? [[rowOf(item), item] as const] : [])),
  );
  // A rule that does not say when it begins begins with its sources.
  const dated = new Map(
    found.flatMap((item) =>
      item.code === 'YB-DATES' && item.file === 'sources.csv' ? [[rowOf(item), item] as const] : [],
    ),
  );
  const arranged = daysInDoubt(found, world);
  const begun = rulesBegunLate(found, world);
  if (doubts.size + dated.size + arranged.length + begun.length === 0) return [...found];
  const sourceOf = once(() => {
    const byId = new Map(
      [...world.sourceRows].flatMap(([id, row]) => {
        const item = dated.get(rowKey(row));
        return item === undefined ? [] : [[id, item] as const];
      }),
    );
    return new Map(
      world.decisions
        .flatMap(({ rows }) => rows)
        .flatMap(({ row, rule: { sources } }) => {
          const item = sources.map((id) => byId.get(id)).find((one) => one !== undefined);
          return item === undefined ? [] : [[rowKey(row), item] as const];
        }),
    );
  });
  const cases = once(() => placedCases(sheets, world));
  const entries = once(() =>
    world.decisions
      .flatMap(({ rows }) => rows)
      .flatMap((entry) => {
        const doubt = doubts.get(rowKey(entry.row));
        return doubt?.cell === cellOf(entry.row, 'participant') ? [{ entry, doubt }] : [];
      }),
  );
  const keptOut = ({ file, cell, missed }: Diagnostic): Diagnostic | undefined => {
    const person = missed?.get('participant');
    if (person === undefined || entries().length === 0) return undefined;
    const asked = cases().find(({ golden: { row } }) => rowKey(row) === rowOf({ file, cell }));
    return entries().find(
      ({ entry: { row, rule } }) =>
        asked !== undefined &&
        reaches(rule.region, asked, world) &&
        row.conditions.some(({ fact, holds }) => fact === 'participant' && contains(holds, person)),
    )?.doubt;
  };
  /** The rule of the place that would answer somebody, had it begun already. */
  const lateFor = ({ file, cell, missed, expects = [] }: Diagnostic): Diagnostic | undefined => {
    const day = missed?.get('date');
    if (begun.length === 0 || missed === undefined || day === undefined) return undefined;
    const asked = cases().find(({ golden: { row } }) => rowKey(row) === rowOf({ file, cell }));
    return begun.find(
      ({ entry: { row, rule }, item, since }) =>
        expects.includes(rule.id) ||
        (item.code !== 'YB-START' &&
          asked !== undefined &&
          reaches(rule.region, asked, world) &&
          since <= day &&
          day < rule.period.possible[0] &&
          row.conditions.every(({ fact, holds }) =>
            contains(holds, missed.get(fact) ?? holds[0]?.[0] ?? 0),
          )),
    )?.item;
  };
  const proofs = new Map<Diagnostic, Diagnostic[]>();
  const kept = found.filter((item) => {
    const base = baseInDoubt(item, doubts, world);
    if (base !== null) proofs.set(base, [...(proofs.get(base) ?? []), item]);
    if (item.code !== 'YB-CASE') return base === null;
    const doubt =
      item.notes.flatMap((note) => doubts.get(rowOf(note)) ?? [])[0] ??
      keptOut(item) ??
      lateFor(item) ??
      item.notes.flatMap((note) => sourceOf().get(rowOf(note)) ?? [])[0] ??
      arranged.find(({ days }) => isReckonedOver(item, days))?.item;
    if (doubt === undefined) return true;
    proofs.set(doubt, [...(proofs.get(doubt) ?? []), item]);
    return false;
  });
  return kept.map((item) => {
    const proving = proofs.get(item);
    if (proving === undefined) return item;
    return { ...item, severity: 'error', notes: [...item.notes, ...proving.map(noteOf)] };
  });
}

/** What may show that a rule begins too late: nobody is answered until then. */
const LATE: readonly string[] = ['YB-START', 'YB-GAP', 'YB-HOLE'];

interface Late {
  readonly item: Diagnostic;
  readonly entry: DecisionRow<unknown>;
  /** The first day on which it is known to be missed. */
  readonly since: Day;
}

/** The rules whose start is in doubt: until then they answer nobody. */
function rulesBegunLate(found: readonly Diagnostic[], { decisions }: World): readonly Late[] {
  const late = new Map(
    found.flatMap((item) =>
      LATE.includes(item.code) && !isError(item) ? [[rowOf(item), item] as const] : [],
    ),
  );
  if (late.size === 0) return [];
  return decisions.flatMap(({ rows }) =>
    rows.flatMap((entry) => {
      const item = late.get(rowKey(entry.row));
      if (item?.cell !== cellOf(entry.row, 'from')) return [];
      return [{ item, entry, since: item.missed?.get('date') ?? entry.rule.period.possible[0] }];
    }),
  );
}

const FEW_RULES = 3;

/** The doubt of what a rate is a part of, where a dated figure is missed, or no more, since then. */
function baseInDoubt(
  item: Diagnostic,
  doubts: ReadonlyMap<string, Diagnostic>,
  { decisions, waivers }: World,
): Diagnostic | null {
  const isOfWaiver = item.code === 'YB-WAIVER' && item.notes.length > 0;
  if (item.code !== 'YB-PARAMETER' && !isOfWaiver) return null;
  // The other rules of a waiver of many say themselves what the cell should be.
  if (waivers.some(({ row, rules }) => rowKey(row) === rowOf(item) && rules.length > FEW_RULES))
    return null;
  const places = isOfWaiver ? item.notes : [item];
  const [doubt] = places.flatMap((place) => doubts.get(rowOf(place)) ?? []);
  if (doubt === undefined || doubt === item) return null;
  if (!places.every((place) => doubts.has(rowOf(place)))) return null;
  const entry = decisions
    .flatMap(({ rows }) => rows)
    .find(({ row }) => rowKey(row) === rowOf(doubt));
  return entry !== undefined && cellOf(entry.row, 'base') === doubt.cell ? doubt : null;
}

/** What is in doubt of a holiday may be the days worked in return for it. */
const AROUND = 31;

interface InDoubt {
  readonly item: Diagnostic;
  readonly days: Interval;
}

/** The days off that are doubted, with those around them. */
function daysInDoubt(found: readonly Diagnostic[], { holidays }: World): readonly InDoubt[] {
  return found.flatMap((item) => {
    if (item.code !== 'YB-HOLIDAY' || item.severity !== 'warning') return [];
    const values = holidays.rows.find((row) => rowKey(row) === rowOf(item))?.values;
    if (values === undefined) return [];
    const { from, to } = values;
    return [{ item, days: [from - AROUND, (to ?? from) + AROUND] as const }];
  });
}

const DATE = /\d{4}-\d{2}-\d{2}/gu;

/** Whether a case expects another day than it gets, which is reckoned over some of the days. */
function isReckonedOver({ differs, missed }: Diagnostic, [from, to]: Interval): boolean {
  const [expected, got] = [differs?.expected, differs?.got].map((text) =>
    (text?.match(DATE) ?? []).flatMap((day) => parseDay(day) ?? []),
  );
  if (expected?.length !== 1 || got?.length !== 1) return false;
  // The day that is asked about may be that of an answer in hindsight.
  const ends = [...expected, ...got];
  const earliest = Math.min(...ends, missed?.get('date') ?? Number.POSITIVE_INFINITY);
  return earliest <= to && Math.max(...ends) >= from;
}
