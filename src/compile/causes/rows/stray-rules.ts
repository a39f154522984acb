/**
 * Rules that stand under another region than everything else says: their ids begin as those of one
 * other region do, or the golden cases (范例) that name them all ask about one other place. In their
 * own region they meet rules, fill gaps that are waived, and at home they are missed.
 */
import { familyOf, placeOf } from '../../../check/id-names.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic, DiagnosticCode } from '../../../diagnostic/diagnostic.ts';
import { cellOf } from '../../../sheet/rows.ts';
import type { Region } from '../../../table/model.ts';
import { chainOf } from '../../../table/regions.ts';
import { shortName } from '../../../table/wording.ts';
import { rowOf } from '../../findings.ts';
import type { ReadSheets } from '../../read.ts';
import { namedIn, placedCases, reaches } from '../texts/case-places.ts';
import type { CellText } from '../texts/cell-text.ts';
import { isWithItsOwn, speaksForItself } from './misplaced-rules.ts';
import { COMPARED } from './suspects.ts';

type Entry = DecisionRow<unknown>;

/** So many other rules of a place show what its ids begin with. */
const SEVERAL = 2;
/** Where more rules are strays it is their region that was renamed. */
const MOST = 3;

/** What a rule may lead to that says of itself what all else gainsays. */
const SHOWING: ReadonlySet<DiagnosticCode> = new Set([
  ...COMPARED,
  'YB-COMPONENT',
  'YB-WAIVER',
  'YB-PARAMETER',
  'YB-SOURCE',
]);

/** Whether a finding may come of a rule in the wrong place, or of another nature than it has. */
export const mayHaveStray = ({ code }: Diagnostic): boolean => SHOWING.has(code);

/**
 * The regions that such rules most likely had, as far as something is found in one of the two
 * places; none where they are many.
 */
export function homesOfStrays(
  errors: readonly Diagnostic[],
  sheets: ReadSheets,
  world: World,
): readonly CellText[] {
  const entries = world.decisions.flatMap(({ rows }) => rows);
  const byPlace = Map.groupBy(entries, ({ rule }) => placeOf(rule.id));
  const byFamily = Map.groupBy(entries, ({ rule }) => familyOf(rule.id));
  const cases = placedCases(sheets, world);
  const namingById = Map.groupBy(
    cases.flatMap((one) =>
      [...new Set(namedIn(one.golden, 'rules', 'terms'))].map((id) => ({ id, one })),
    ),
    ({ id }) => id,
  );
  const found = new Set(
    errors.filter(mayHaveStray).flatMap((item) => [item, ...item.notes].map(rowOf)),
  );
  const touched = new Set([
    ...entries.flatMap(({ row, rule }) => (found.has(rowKey(row)) ? [rule.region] : [])),
    ...cases.flatMap(({ golden, places }) =>
      found.has(rowKey(golden.row))
        ? places.flatMap(({ code }) => chainOf(world.regions, code).map((above) => above.code))
        : [],
    ),
  ]);
  // Whose gap is waived no more a waiver does not say.
  const isTouched = (code: string): boolean =>
    touched.has(code) || errors.some((item) => item.code === 'YB-WAIVER');
  const homes = entries.flatMap((entry): CellText[] => {
    const { row, rule } = entry;
    const byId =
      homeById(entry, byPlace.get(placeOf(rule.id)) ?? []) ??
      // Two places may share their letters: WH is 武汉 and 威海.
      homeById(entry, byFamily.get(familyOf(rule.id)) ?? []);
    const code = byId ?? homeByCases(entry);
    const home = world.regions.get(code ?? '');
    if (home === undefined || ![home.code, rule.region].some(isTouched)) return [];
    const proof = byId === null ? rule.id : null;
    return [{ file: row.file, cell: cellOf(row, 'region'), to: home.name, rule: proof }];
  });
  return homes.length > MOST ? [] : homes;

  function homeByCases(entry: Entry): string | null {
    const { rule } = entry;
    const naming = (namingById.get(rule.id) ?? []).map(({ one }) => one);
    const [place, second] = new Set(naming.flatMap(({ places }) => places));
    if (place === undefined || second !== undefined || isWithItsOwn(entry, world)) return null;
    if (naming.some((one) => reaches(rule.region, one, world)))
      // A rule that does not bind the regions below is for its own alone.
      return !rule.inheritable && saysPlace(entry, place, world) ? place.code : null;
    return speaksForItself(entry, naming, sheets, world) ? null : place.code;
  }
}

/** Whether what a row explains names a place within its region: 省直 of 甘肃省直, by any of its names. */
function saysPlace({ row, rule }: Entry, place: Region, { regions }: World): boolean {
  const own = regions.get(rule.region);
  const said = row.values['explanation'];
  if (own === undefined || own === place || typeof said !== 'string') return false;
  // 广西壮族自治区本级 is 本级 there: the longest name goes first.
  const names = [own.name, shortName(own).zh];
  return [shortName(place).zh, ...place.aliases].some((name) => {
    const before = names.find((each) => name.startsWith(each)) ?? '';
    const part = name.slice(before.length);
    return part !== '' && said.includes(part);
  });
}

/** The region of all other rules whose ids begin alike, if it is another one. */
function homeById({ rule }: Entry, alike: readonly Entry[]): string | null {
  if (placeOf(rule.id) === '') return null;
  const others = alike.filter((other) => other.rule !== rule).map((other) => other.rule.region);
  const [home, second] = new Set(others);
  const isOne = home !== undefined && second === undefined && others.length >= SEVERAL;
  return isOne && home !== rule.region ? home : null;
}
