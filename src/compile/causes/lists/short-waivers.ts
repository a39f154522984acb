/**
 * A waiver that lacks a rule of which its reason speaks, or has another one in its place: what it
 * accepted of that rule is told again. It is told once, at the waiver.
 */
import { idOf, idsByRow, regionsById } from '../../../check/row-ids.ts';
import { WAIVABLE } from '../../../check/waived.ts';
import { isFreeOf } from '../../../check/waiver.ts';
import type { Waiver, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { finding } from '../../../sheet/finding.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { chainOf } from '../../../table/regions.ts';
import { shortName } from '../../../table/wording.ts';
import { noteOf, replaced } from '../../findings.ts';

/** The findings, those of a rule that a waiver must have named replaced by one at the waiver. */
export function withShortWaivers(
  found: readonly Diagnostic[],
  world: World,
): readonly Diagnostic[] {
  const open = found.filter(({ code, file }) => WAIVABLE.has(code) && file !== 'waivers.csv');
  if (open.length === 0 || world.waivers.length === 0) return found;
  const ids = idsByRow(world);
  const regionOf = regionsById(world);
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const waiver of world.waivers) {
    const [item, second] = open.filter(({ code }) => code === waiver.code);
    const id = item === undefined ? '' : idOf(item, ids);
    if (item === undefined || second !== undefined || id === '' || merged.has(item)) continue;
    if (waiver.rules.includes(id)) continue;
    const told = found.filter(
      (one) => one.file === waiver.row.file && one.cell === cellOf(waiver.row, 'rules'),
    );
    const idle = waiver.rules.filter((rule) =>
      told.some(({ notes }) => notes.some((note) => idOf(note, ids) === rule)),
    );
    const [stranger = null, another] = idle;
    if (idle.length !== told.length || another !== undefined) continue;
    const isMeant = (rule: string): boolean =>
      isSpokenOf(rule, waiver, regionOf, world) ||
      (stranger !== null && isAmong(rule, [id, stranger], waiver, regionOf, world));
    // A rule that belongs here has lost what is waived for a reason of its own.
    const isFree = stranger !== null && isFreeOf(waiver.code, stranger, world);
    const isOwn = isMeant(id) || (isFree && isOfPlace(id, stranger, regionOf));
    if (!isOwn || (stranger !== null && !isFree && isMeant(stranger))) continue;
    merged.set(item, ofLackingRule(waiver, id, item, stranger));
    for (const one of told) merged.set(one, null);
  }
  return replaced(found, merged);
}

/**
 * Whether the reason of a waiver names the place of a rule, and no other rule that it has is for that
 * place.
 */
function isSpokenOf(
  id: string,
  { reason, rules }: Waiver,
  regionOf: ReadonlyMap<string, string>,
  { regions }: World,
): boolean {
  const region = regions.get(regionOf.get(id) ?? '');
  if (region === undefined || reason === null) return false;
  const isOther = rules.some((rule) => rule !== id && regionOf.get(rule) === region.code);
  const names = [shortName(region).zh, region.name, ...region.aliases];
  return !isOther && names.some((name) => reason.includes(name));
}

/** Whether two rules are of one place. */
const isOfPlace = (a: string, b: string, regionOf: ReadonlyMap<string, string>): boolean =>
  regionOf.has(a) && regionOf.get(a) === regionOf.get(b);

/** Whether a rule is of the province of all others that a waiver names, but for some. */
function isAmong(
  id: string,
  but: readonly string[],
  { rules }: Waiver,
  regionOf: ReadonlyMap<string, string>,
  { regions }: World,
): boolean {
  const provinceOf = (rule: string): string | undefined =>
    chainOf(regions, regionOf.get(rule) ?? '').at(-2)?.code;
  const others = rules.filter((rule) => !but.includes(rule));
  const province = provinceOf(id);
  return (
    others.length > 0 &&
    province !== undefined &&
    others.every((rule) => provinceOf(rule) === province)
  );
}

function ofLackingRule(
  { row, code, rules }: Waiver,
  id: string,
  item: Diagnostic,
  idle: string | null,
): Diagnostic {
  const wanted = idle === null ? [...rules, id] : rules.map((rule) => (rule === idle ? id : rule));
  return finding(
    'YB-WAIVER',
    row,
    'rules',
    idle === null
      ? {
          zh: `理由里写到了 ${id} 的地方，这里却没有写它，它的 ${code} 没有豁免`,
          en: `the reason speaks of the place of ${id}, which is not named here: its ${code} is not waived`,
        }
      : {
          zh: `${idle} 没有 ${code} 的问题；${id} 有，和这一行别的规则或理由是一处的，却没有豁免`,
          en: `${idle} has no ${code} to be waived; ${id} has, belongs with the reason or the other rules of the row, and is not waived`,
        },
    {
      severity: idle === null ? item.severity : 'error',
      notes: [noteOf(item)],
      help: {
        zh: `多半是这一格写错了：改为“${wanted.join('、')}”；不该豁免的，改正 ${id} 那一行，理由也改过来`,
        en: `most likely this cell is wrong: write “${wanted.join('、')}”; if nothing is to be waived, mend ${id} and the reason`,
      },
    },
  );
}
