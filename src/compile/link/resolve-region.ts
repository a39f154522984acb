/** The regions that cells name: looked up once each, and what is told of a name that is none. */
import { onlyNearest } from '../../base/only-nearest.ts';
import { editDistance } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding, fixAt } from '../../sheet/finding.ts';
import type { Row } from '../../sheet/rows.ts';
import { mayBeUnread, type Unread } from '../../sheet/unread.ts';
import type { Region } from '../../table/model.ts';
import { withoutKind } from '../../table/place-name.ts';
import { findRegion, type RegionIndex, type RegionMatch } from '../../table/regions.ts';

/** The regions that cells may name, and what may be missing from them. */
export interface KnownRegions {
  readonly find: (text: string) => RegionMatch;
  readonly all: () => readonly Region[];
  readonly unread: Unread;
}

/** Looks for each name once: a wrong one is compared with all the names there are. */
export function knownRegions(index: RegionIndex, unread: Unread): KnownRegions {
  const matches = new Map<string, RegionMatch>();
  return {
    find: (text) => {
      const match = matches.get(text) ?? findRegion(index, text);
      matches.set(text, match);
      return match;
    },
    all: () => [...index.byCode.values()],
    unread,
  };
}

/** Regions in one cell. */
const SEVERAL = /[、,，;；]/u;

/**
 * The code of the region that a cell names; a finding with the nearest names when
 * there is none, of which one that the row itself has in words is the likeliest.
 *
 * @param key the column of the cell
 */
export function resolveRegion(
  row: Row<Columns>,
  text: string,
  { find, all, unread }: KnownRegions,
  diagnostics: Diagnostic[],
  key = 'region',
): string | null {
  const match = find(text);
  if (match.kind === 'one') return match.region.code;
  // The row that would have answered to the name has its own finding.
  if (match.kind === 'none' && mayBeUnread(unread, text)) return null;
  // Two rows of one name have their own finding.
  if (match.kind === 'many' && new Set(match.regions.map(({ name }) => name)).size === 1)
    return null;
  const names = (match.kind === 'many' ? match.regions : match.suggestions).map(({ name }) => name);
  const asSaid = match.kind === 'none' && !SEVERAL.test(text) ? saidInRow(row, text, all()) : null;
  const near = asSaid?.name ?? names[0];
  const [said, help] =
    match.kind === 'many'
      ? [
          {
            zh: `“${text}”可能是${names.join('或')}`,
            en: `“${text}” may mean ${names.join(' or ')}`,
          },
          { zh: '写全称', en: 'write the full name' },
        ]
      : [
          { zh: `regions.csv 里没有“${text}”`, en: `regions.csv has no “${text}”` },
          SEVERAL.test(text)
            ? {
                zh: '一行只写一个地区：每个地区各写一行',
                en: 'a row is for one region: write a row for each',
              }
            : near === undefined
              ? {
                  zh: '从 regions.csv 里误删的，用以前的版本补回来，或请维护的同事运行 npm run regions；名单里从来没有的，请他们在 scripts/regions.extra.csv 里增加这个地区',
                  en: 'if its row was removed from regions.csv, put it back from an earlier version, or have npm run regions run; a region that was never listed has to be added to scripts/regions.extra.csv',
                }
              : {
                  zh: `是不是“${near}”？如果不是，请维护的同事在 scripts/regions.extra.csv 里增加这个地区`,
                  en: `did you mean “${near}”? If not, have the region added to scripts/regions.extra.csv`,
                },
        ];
  // A name that is not among the nearest may still have the character that differs.
  const hasNear = match.kind === 'none' && near !== undefined && !SEVERAL.test(text);
  const only = onlyNearest(
    text,
    (hasNear ? all() : []).flatMap(({ code, name, aliases }) =>
      [name, ...aliases].map((each) => [each, code] as const),
    ),
  );
  const fix = fixAt(row, key, text, asSaid?.name ?? only);
  const detail = match.kind === 'many' ? {} : { unknown: { kind: 'region', name: text } as const };
  diagnostics.push(finding('YB-NAME', row, key, said, { help, fix, ...detail }));
  return null;
}

/** So many characters of a name may be others. */
const MOST_WRONG = 1;
const WORDS = ['explanation', 'text', 'wording', 'note'] as const;

/** The one region whose name is nearly what a cell has, and stands in the words of its row. */
function saidInRow({ values }: Row<Columns>, text: string, all: readonly Region[]): Region | null {
  const words = WORDS.map((key) => values[key])
    .filter((said) => typeof said === 'string')
    .join('；');
  if (words === '') return null;
  const said = all.filter(
    ({ name }) =>
      name.length === text.length &&
      words.includes(withoutKind(name)) &&
      editDistance(name, text) <= MOST_WRONG,
  );
  const [only, second] = said;
  return second === undefined ? (only ?? null) : null;
}
