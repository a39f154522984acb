/**
 * A row whose id begins with the letters of a place, as all others that begin so are for it, and whose
 * 地区 is another one that has letters of its own. Where rows or cases suffer from it, they tell it;
 * where nothing else is wrong, nobody else would.
 */
import { placeOf } from '../../../check/id-names.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { finding } from '../../../sheet/finding.ts';
import { cellOf } from '../../../sheet/rows.ts';
import type { Region } from '../../../table/model.ts';
import { shortName } from '../../../table/wording.ts';
import { rowOf } from '../../findings.ts';

type Entry = DecisionRow<unknown>;

/** So many others show for which place some letters stand. */
const SEVERAL = 3;

/** The findings, and the rows that alone of their letters are for another place. */
export function withOddPlaces(found: readonly Diagnostic[], world: World): readonly Diagnostic[] {
  const entries = world.decisions.flatMap(({ rows }) => rows);
  const regionsOf = new Map<string, string[]>();
  for (const { rule } of entries) {
    const letters = placeOf(rule.id);
    const regions = regionsOf.get(letters);
    if (regions === undefined) regionsOf.set(letters, [rule.region]);
    // Letters of more than two places stand for none.
    else if (regions.length <= 2 && !regions.includes(rule.region)) regions.push(rule.region);
  }
  regionsOf.delete('');
  const mixed = [...regionsOf].flatMap(([letters, { length }]) => (length === 2 ? [letters] : []));
  if (mixed.length === 0) return found;
  const told = new Set(found.map(rowOf));
  const odd = mixed.flatMap((letters) => {
    const all = entries.filter(({ rule }) => placeOf(rule.id) === letters);
    const [usual = [], few = [], third] = [
      ...Map.groupBy(all, ({ rule }) => rule.region).values(),
    ].toSorted((a, b) => b.length - a.length);
    const [entry, second] = few;
    const [home] = usual;
    if (entry === undefined || home === undefined || second !== undefined) return [];
    if (third !== undefined || usual.length < SEVERAL || told.has(rowOf(placeIn(entry)))) return [];
    const [own, meant] = [entry, home].map(({ rule }) => world.regions.get(rule.region));
    if (own === undefined || meant === undefined || speaksOf(own, meant, entry, world)) return [];
    // A place that goes by no letters of its own may go by these.
    const isNamed = entries.some(
      (other) => other !== entry && other.rule.region === entry.rule.region,
    );
    return isNamed ? [report(entry, home, own, meant)] : [];
  });
  return odd.length === 0 ? found : [...found, ...odd];
}

const placeIn = ({ row }: Entry): { readonly file: string; readonly cell: string } => ({
  file: row.file,
  cell: cellOf(row, 'region'),
});

/** Whether the words of a row or of its sources speak of the place that it has, and not of the other. */
function speaksOf(own: Region, meant: Region, { row, rule }: Entry, { sources }: World): boolean {
  const texts = [
    ...Object.values(row.values),
    ...rule.sources.flatMap((id) => {
      const { title, publisher } = sources.get(id) ?? {};
      return [title, publisher];
    }),
  ].filter((text) => typeof text === 'string');
  const says = (region: Region): boolean =>
    texts.some((text) => text !== region.name && text.includes(shortName(region).zh));
  return says(own) && !says(meant);
}

function report({ row, rule }: Entry, home: Entry, own: Region, meant: Region): Diagnostic {
  const letters = placeOf(rule.id);
  return finding(
    'YB-MISQUOTED',
    row,
    'region',
    {
      zh: `编号是 ${rule.id}，地区却是“${own.name}”；编号以 ${letters} 开头的别的行都是“${meant.name}”的`,
      en: `the id is ${rule.id}, yet the region is ${own.nameEn}; all other rows whose ids begin with ${letters} are for ${meant.nameEn}`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: home.row.file,
          cell: cellOf(home.row, 'region'),
          text: { zh: `${home.rule.id}：${meant.name}`, en: `${home.rule.id}: ${meant.nameEn}` },
        },
      ],
      help: {
        zh: `看看地区是不是应为“${meant.name}”；编号写错了的，改编号`,
        en: `should the region be ${meant.name}? If the id is wrong, correct that`,
      },
    },
  );
}
