/**
 * A figure that looks wrong beside others, and golden cases that fail since it is: one mistake, told
 * at the figure. What was a doubt is none any more.
 */
import { contains } from '../../base/interval.ts';
import { once } from '../../base/shared.ts';
import { rowKey } from '../../check/rows.ts';
import type { World } from '../../check/world.ts';
import { isDoubt } from '../../diagnostic/code.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { cellOf } from '../../sheet/rows.ts';
import { noteOf, rowOf } from '../findings.ts';
import type { ReadSheets } from '../read.ts';
import { placedCases, reaches } from './case-places.ts';

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
  if (doubts.size + dated.size === 0) return [...found];
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
  const proofs = new Map<Diagnostic, Diagnostic[]>();
  const kept = found.filter((item) => {
    if (item.code !== 'YB-CASE') return true;
    const doubt =
      item.notes.flatMap((note) => doubts.get(rowOf(note)) ?? [])[0] ??
      keptOut(item) ??
      item.notes.flatMap((note) => sourceOf().get(rowOf(note)) ?? [])[0];
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
