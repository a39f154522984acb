/** Regions as the API lists them, and how a place is called in each language. */
import type { Lang } from '../i18n/lang.ts';
import type { Region } from '../table/model.ts';
import { type Place, searchPlaces } from '../table/places.ts';
import { chainOf, pathName, type RegionIndex } from '../table/regions.ts';
import type { ListedRegion } from './listed.ts';

export { NATION } from '../table/regions.ts';

const LIMIT = 20;

/** Longer than the name of any place. */
export const MAX_SEARCH = 50;

/**
 * The regions that a typed text may mean, best first; when nothing is typed, those right below a
 * region, or the provinces.
 *
 * @param parent code of a region: only what lies in it; '' for none
 */
export function listRegions(
  index: RegionIndex,
  typed: string,
  lang: Lang,
  parent = '',
): ListedRegion[] {
  const inside = ({ region }: Place): boolean =>
    parent === '' || chainOf(index.byCode, region.code).some(({ code }) => code === parent);
  const found =
    typed === ''
      ? [...index.byCode.values()]
          .filter((region) =>
            parent === '' ? region.level === 'province' : region.parent === parent,
          )
          .map((region): Place => ({ region, district: null }))
      : searchPlaces(index, typed, LIMIT).filter(inside);
  return found.map((place) => {
    const { code, name, nameEn, level, parent } = place.region;
    return {
      code,
      name,
      nameEn,
      label: placeLabel(place, lang),
      level,
      parent,
      path: pathName(index.byCode, code),
      within: around(index, place.region, lang),
      district: place.district,
    };
  });
}

/** What a region lies in, in the order of the language: 福建省 泉州市, `Quanzhou, Fujian`. */
function around({ byCode }: RegionIndex, { code }: Region, lang: Lang): string {
  const above = chainOf(byCode, code).slice(1);
  const named = above.filter(({ level }) => level !== 'nation');
  return lang === 'en'
    ? named.map(({ nameEn }) => nameEn).join(', ')
    : named
        .map(({ name }) => name)
        .reverse()
        .join(' ');
}

/**
 * A place as a list of choices shows it, and as a question may repeat it. English has the Chinese
 * name in brackets: that is what stands on an insurance card.
 */
export function placeLabel({ region, district }: Place, lang: Lang): string {
  const inside = district !== null && /^\d/u.test(district) ? null : district;
  if (lang === 'zh-CN') return inside === null ? region.name : `${region.name}（${inside}）`;
  const chinese = inside ?? region.name;
  if (chinese === region.nameEn) return chinese;
  // Taizhou (Zhejiang, 台州市): one pair of brackets.
  const open = region.nameEn.endsWith(')')
    ? `${region.nameEn.slice(0, -1)}, `
    : `${region.nameEn} (`;
  return `${open}${chinese})`;
}

/** The same for a region alone. */
export function regionLabel(region: Region, lang: Lang): string {
  return placeLabel({ region, district: null }, lang);
}

/** The regions that were asked about, by parameter, as they are shown to choose from. */
export function placeNames(
  regions: ReadonlyMap<string, Region>,
  districts: ReadonlyMap<string, string> | undefined,
  lang: Lang,
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [parameter, region] of regions)
    names[parameter] = placeLabel({ region, district: districts?.get(parameter) ?? null }, lang);
  return names;
}
