/**
 * A rule whose 地区 was changed no longer answers the golden cases (范例) that name it. No case names
 * a rule by chance, so the rule is told, once, at its region, with the cases beside it; unless what
 * the row says besides speaks for the place that stands there, or other cases of that place name it.
 */
import { placeOf } from '../../../check/id-names.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { finding } from '../../../sheet/finding.ts';
import { cellOf } from '../../../sheet/rows.ts';
import type { Region } from '../../../table/model.ts';
import { chainOf } from '../../../table/regions.ts';
import { shortName } from '../../../table/wording.ts';
import { noteOf, rowOf } from '../../findings.ts';
import type { ReadSheets } from '../../read.ts';
import { namedIn, type Placed, placedCases, reaches } from '../texts/case-places.ts';

type Entry = DecisionRow<unknown>;

/** Cases shown one by one. */
const SHOWN = 3;

/** The findings, those of cases whose rule has gone to another place told at that rule. */
export function withMisplacedRules(
  found: readonly Diagnostic[],
  sheets: ReadSheets,
  world: World,
): readonly Diagnostic[] {
  const ofCases = found.filter(({ code }) => code === 'YB-CASE');
  const expected = new Set(ofCases.flatMap(wantedBy));
  if (expected.size === 0) return found;
  const entries = world.decisions
    .flatMap(({ rows }) => rows)
    .filter(({ rule }) => expected.has(rule.id));
  const cases = placedCases(sheets, world);
  let left = found;
  for (const entry of entries) {
    const naming = cases.filter(({ golden }) =>
      namedIn(golden, 'rules', 'terms').includes(entry.rule.id),
    );
    const outside = naming.filter((one) => !reaches(entry.rule.region, one, world));
    if (outside.length === 0 || outside.length < naming.length) continue;
    if (isWithItsOwn(entry, world) || speaksForItself(entry, outside, sheets, world)) continue;
    const rows = new Set(outside.map(({ golden: { row } }) => rowKey(row)));
    // What now answers a case of the new place with this rule follows from the same cell.
    const isOf = (item: Diagnostic): boolean =>
      item.code === 'YB-CASE' && (rows.has(rowOf(item)) || isAnsweredBy(item, entry));
    const list = left.filter(isOf);
    if (!list.some((item) => wantedBy(item).includes(entry.rule.id))) continue;
    left = [...left.filter((item) => !isOf(item)), report(entry, outside, list, world)];
  }
  return left;
}

/** The rules that a case wants in its answer, also among the terms, and does not find. */
const wantedBy = ({ expects = [], lists = [] }: Diagnostic): readonly string[] => [
  ...expects,
  ...lists,
];

function isAnsweredBy({ notes }: Diagnostic, { row }: Entry): boolean {
  return notes.some((note) => note.file === row.file && note.cell === cellOf(row, 'id'));
}

/** Whether all other rules whose ids begin alike are for its region: then it is the cases that moved. */
export function isWithItsOwn({ rule }: Entry, { decisions }: World): boolean {
  const others = decisions
    .flatMap(({ rows }) => rows)
    .filter((other) => other.rule !== rule && placeOf(other.rule.id) === placeOf(rule.id));
  return others.length > 0 && others.every((other) => other.rule.region === rule.region);
}

/**
 * Whether more speaks for the region that the row has than for those of the cases: the words of the
 * row and the titles of its sources, and the places of the other rules that the cases name.
 */
export function speaksForItself(
  { row, rule }: Entry,
  cases: readonly Placed[],
  { sources }: ReadSheets,
  world: World,
): boolean {
  const titles = sources.rows.flatMap(({ values }) =>
    rule.sources.includes(values.id) ? [values.title] : [],
  );
  const words = [...Object.values(row.values), ...titles].filter(
    (text) => typeof text === 'string',
  );
  const saidOf = (region: Region | undefined): number =>
    region === undefined ? 0 : words.filter((text) => text.includes(shortName(region).zh)).length;
  const own = world.regions.get(rule.region);
  const places = new Set(cases.flatMap((one) => one.places));
  const others = new Set(
    cases
      .flatMap(({ golden }) => namedIn(golden, 'rules', 'disputes'))
      .filter((id) => id !== rule.id),
  );
  const regions = world.decisions.flatMap(({ rows }) =>
    rows.flatMap((entry) => (others.has(entry.rule.id) ? [entry.rule.region] : [])),
  );
  const isAbove = (above: string, place: string): boolean =>
    chainOf(world.regions, place).some(({ code }) => code === above);
  const forOwn = regions.filter((above) => isAbove(above, rule.region)).length;
  const forCases = regions.filter((above) => cases.some((one) => reaches(above, one, world)));
  // The row has its own region in a cell that is not among its words.
  const said = saidOf(own) - (words.includes(own?.name ?? '') ? 1 : 0);
  const saidOfCases = Math.max(0, ...[...places].map(saidOf));
  return said + forOwn > saidOfCases + forCases.length;
}

function report(
  { row, rule }: Entry,
  cases: readonly Placed[],
  list: readonly Diagnostic[],
  { regions }: World,
): Diagnostic {
  const own = regions.get(rule.region);
  const places = new Set(cases.flatMap((one) => one.places));
  const [place, second] = places;
  const ids = cases.map(({ golden }) => golden.row.values.id);
  const isOne = place !== undefined && second === undefined && place.level === own?.level;
  const names = [...places].map(({ name }) => name);
  return finding(
    'YB-CASE',
    row,
    'region',
    {
      zh: `${rule.id} 写的是“${own?.name ?? ''}”，而用到它的范例（${ids.slice(0, SHOWN).join('、')}${ids.length > SHOWN ? '等' : ''}）问的是${names.slice(0, SHOWN).join('、')}`,
      en: `${rule.id} is for ${own?.nameEn ?? ''}, but the cases that name it (${ids.slice(0, SHOWN).join(', ')}) ask about ${[
        ...places,
      ]
        .slice(0, SHOWN)
        .map(({ nameEn }) => nameEn)
        .join(', ')}`,
    },
    {
      notes: list.map(noteOf),
      help: isOne
        ? {
            zh: `多半是这一格写错了：改为“${place.name}”；如果没有错，改正那些范例`,
            en: `most likely this cell is wrong: write “${place.name}”; if it is right, correct those cases`,
          }
        : {
            zh: '多半是这一格写错了：改为这些地方，或它们共同的上级；如果没有错，改正那些范例',
            en: 'most likely this cell is wrong: write that place, or one above all of them; if it is right, correct those cases',
          },
    },
  );
}
