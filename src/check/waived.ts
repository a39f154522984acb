/** What waivers.csv accepts of what the checks found. */
import { nearest } from '../base/text.ts';
import { DIAGNOSTIC_CODES, DOUBTS } from '../diagnostic/code.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic/diagnostic.ts';
import { idOf, idsByRow } from './row-ids.ts';
import { rowKey, wrongRows } from './rows.ts';
import type { DecisionSheet, World } from './world.ts';

/** What may be right although a check doubts it; anything else must be mended. */
export const WAIVABLE: ReadonlySet<string> = new Set<DiagnosticCode>([
  'YB-TWICE',
  'YB-GAP',
  'YB-HOLE',
  'YB-BOUND',
  'YB-BARE',
  ...DOUBTS,
  'YB-STALE',
  'YB-PARAMETER',
]);

/** The findings that no waiver accepts. */
export function withoutWaived(world: World, found: readonly Diagnostic[]): readonly Diagnostic[] {
  // What an unreadable row accepts nobody can tell: it is mended first.
  if (!world.waiversWhole) return found.filter(({ code }) => !WAIVABLE.has(code));
  if (world.waivers.length === 0) return found;
  const idAt = idsByRow(world);
  const known = new Set(idAt.values());
  const meant = (name: string, names: readonly string[]): string | null =>
    names.includes(name) ? name : (nearest(name, names)[0] ?? null);
  const codesOf = (code: string): readonly string[] => {
    if (Object.keys(DIAGNOSTIC_CODES).includes(code)) return [code];
    const near = meant(code, [...WAIVABLE]);
    return near === null ? [...WAIVABLE] : [near];
  };
  const idsOf = (id: string): readonly string[] => (known.has(id) ? [id] : nearest(id, [...known]));
  // A missing reason, or a misspelt code or id, has its finding; what the waiver was for needs none.
  const waived = new Set(
    world.waivers.flatMap(({ code, rules }) =>
      rules.flatMap((id) =>
        codesOf(code).flatMap((one) => idsOf(id).map((each) => `${one} ${each}`)),
      ),
    ),
  );
  const isWaived = (item: Diagnostic): boolean =>
    item.unwaived !== true &&
    WAIVABLE.has(item.code) &&
    waived.has(`${item.code} ${idOf(item, idAt)}`);
  const accepted = found.filter(isWaived);
  if (accepted.length === 0) return found;
  const copied = ofCopies(accepted, found, idAt);
  return found.filter((item) => !isWaived(item) && !copied.has(item));
}

/** Two rows that one is enough of. */
const PAIRED: ReadonlySet<DiagnosticCode> = new Set(['YB-OVERLAP', 'YB-TWICE', 'YB-DUPLICATE']);

/** What is accepted of a row and found of its copy as well: the copy is told already. */
function ofCopies(
  accepted: readonly Diagnostic[],
  found: readonly Diagnostic[],
  idAt: ReadonlyMap<string, string>,
): ReadonlySet<Diagnostic> {
  const pairs = found.filter(({ code }) => PAIRED.has(code));
  if (pairs.length === 0) return new Set();
  const saidOf = (item: Diagnostic, id: string): string =>
    `${item.code} ${item.text.zh.replaceAll(id, '')}`;
  const copied = pairs.flatMap((pair) => {
    const ids = [pair, ...pair.notes].map((place) => idOf(place, idAt)).filter((id) => id !== '');
    const known = new Set(
      accepted.flatMap((item) => {
        const id = idOf(item, idAt);
        return ids.includes(id) ? [saidOf(item, id)] : [];
      }),
    );
    if (known.size === 0) return [];
    return found.filter((item) => {
      const id = idOf(item, idAt);
      return ids.includes(id) && known.has(saidOf(item, id));
    });
  });
  return new Set(copied);
}

/** The holes that no waiver accepts, by the region and group of the row at which they are told. */
export function openHoles(
  { rows }: DecisionSheet,
  world: World,
  found: readonly Diagnostic[],
): ReadonlySet<string> {
  const holes = found.filter(
    ({ code, severity }) => severity === 'error' && (code === 'YB-GAP' || code === 'YB-HOLE'),
  );
  if (holes.length === 0) return new Set();
  const open = wrongRows(withoutWaived(world, holes).map((item) => ({ ...item, notes: [] })));
  const entries = rows.filter(({ row }) => open.has(rowKey(row)));
  return new Set(entries.map(({ rule, group }) => `${rule.region} ${group}`));
}
