/**
 * Finding the place a citizen means. Beyond regions it knows the counties and districts within
 * them: 上海浦东, 110101 and 市南区 lead to the region whose pool covers them. Sheets never go
 * this way: there a rule of 市南区 would silently become one of 青岛.
 */
import { editDistance } from '../base/text.ts';
import type { Region } from './model.ts';
import { foldPlace, isLatin } from './place-name.ts';
import {
  alongPath,
  chainOf,
  type District,
  formsOf,
  isFullName,
  LONGEST,
  nearestNamed,
  type RegionIndex,
  regionsByKey,
  suggestRegions,
} from './regions.ts';

/** A region, and the district or its code when that is what was named. */
export interface Place {
  readonly region: Region;
  readonly district: string | null;
}

export type PlaceMatch =
  | { readonly kind: 'one'; readonly place: Place }
  | { readonly kind: 'many'; readonly places: readonly Place[] }
  | { readonly kind: 'none'; readonly suggestions: readonly Place[] };

const MOST_SUGGESTIONS = 5;

/**
 * Finds the place that a text names. A name of places in several regions is `many`, never a
 * guess; an unknown one is `none` with what may have been meant.
 */
export function findPlace(index: RegionIndex, text: string): PlaceMatch {
  const places = placesNamed(index, text);
  const [first] = places;
  if (first === undefined) return { kind: 'none', suggestions: suggestPlaces(index, text) };
  return places.length === 1 ? { kind: 'one', place: first } : { kind: 'many', places };
}

function placesNamed(index: RegionIndex, text: string): readonly Place[] {
  for (const key of formsOf(text)) {
    const found = placesByKey(index, key);
    if (found.length > 0) return found;
  }
  return isLatin(foldPlace(text)) ? placesOfKind(index, text) : [];
}

function placesByKey(index: RegionIndex, key: string): readonly Place[] {
  const regions = regionsByKey(index, key);
  if (regions.length > 0)
    return [...regions.map(whole), ...rivals(index, regions, key).map(within)];
  const coded = regionOfCode(index, key);
  return coded === null ? districtsByKey(index, key) : [{ region: coded, district: key }];
}

function districtsByKey(index: RegionIndex, key: string): readonly Place[] {
  const named = index.districts.get(key) ?? [];
  const full = named.filter(({ name }) => name === key);
  const found = full.length > 0 ? full : named.length > 0 ? named : districtsOnPath(index, key);
  return onePerRegion([...found].sort(byRank).map(within));
}

/** Words for kinds of places, as they may follow a name in Latin letters. */
const SMALL = '(?:new )?district|new area|county|banner|qu|xian|qi';
const LARGE =
  '(?:(?:zhuang|hui|uyg(?:h)?ur) )?autonomous region|special administrative region|' +
  'city|province|municipality|prefecture|league|sheng|shi|zhou|meng';
const KIND_WORDS = new RegExp(`(?<=[\\s,-])(?:${SMALL}|${LARGE})(?=$|[\\s,])`, 'giu');

const SMALL_AT_END = new RegExp(`(?:${SMALL})$`, 'iu');
const LARGE_AT_END = new RegExp(`(?:${LARGE})$`, 'iu');

/** `Qingdao City, Shandong Province`, `Chaoyang District`, `jinanshi`: what is named by its kind. */
function placesOfKind(index: RegionIndex, text: string): readonly Place[] {
  const key = foldPlace(text.replace(KIND_WORDS, ''));
  const small = SMALL_AT_END.test(text.trim());
  const districts = small ? districtsByKey(index, key) : [];
  const found = districts.length > 0 ? districts : placesByKey(index, key);
  if (found.length > 0) return found;
  const glued = key.replace(small ? SMALL_AT_END : LARGE_AT_END, '');
  if (glued === '' || glued === key) return [];
  return small ? districtsByKey(index, glued) : placesByKey(index, glued);
}

const whole = (region: Region): Place => ({ region, district: null });
const within = ({ region, name }: District): Place => ({ region, district: name });

/**
 * Districts that bear the short name of a region and rank no lower: 朝阳 is 朝阳市 in Liaoning as
 * well as a district of Beijing, of the rank of a prefecture like every district of a
 * municipality. 西安 is never a district of 牡丹江, and 河北 never one of 天津. Whoever writes a
 * full name, or a path, has said which.
 */
function rivals(index: RegionIndex, regions: readonly Region[], key: string): readonly District[] {
  if (regions.some((region) => isFullName(region, key) || foldPlace(region.nameEn) === key))
    return [];
  const highest = Math.min(...regions.map(({ level }) => RANK[level]));
  return (index.districts.get(key) ?? []).filter(
    (district) =>
      rankOf(district) <= highest &&
      !regions.includes(district.region) &&
      // In Latin letters 巫溪 sounds like 无锡: only namesakes contend.
      regions.some(({ aliases }) => aliases.includes(district.short)),
  );
}

const RANK = { nation: 0, province: 1, prefecture: 2, county: 3, pool: 3 } as const;

/** A district of a municipality ranks with prefectures; counties and other districts do not. */
function rankOf({ region, name }: District): number {
  return region.level === 'province' && name.endsWith('区') ? RANK.prefecture : RANK.county;
}

const byRank = (a: District, b: District): number => rankOf(a) - rankOf(b);

/**
 * The region that a six-digit code of a district lies in: by GB/T 2260 the first four digits are
 * the prefecture's, and 01 and 02 in the middle those of a municipality's districts and counties.
 */
function regionOfCode({ byCode }: RegionIndex, code: string): Region | null {
  if (!/^\d{6}$/u.test(code)) return null;
  const prefecture = byCode.get(`${code.slice(0, 4)}00`);
  if (prefecture?.level === 'prefecture') return prefecture;
  const province = byCode.get(`${code.slice(0, 2)}0000`);
  const municipal = /^..0[12]/u.test(code) && (province?.districts ?? '') !== '';
  return municipal && province !== undefined ? province : null;
}

function districtsOnPath(index: RegionIndex, key: string): readonly District[] {
  return alongPath(
    index,
    key,
    (name) => index.districts.get(name) ?? [],
    ({ region }) => chainOf(index.byCode, region.code),
  );
}

/** Each region once, as it was first named. */
function onePerRegion(places: readonly Place[]): readonly Place[] {
  const byRegion = new Map<string, Place>();
  for (const place of places)
    if (!byRegion.has(place.region.code)) byRegion.set(place.region.code, place);
  return [...byRegion.values()];
}

function suggestPlaces(index: RegionIndex, text: string): readonly Place[] {
  const key = foldPlace(text).slice(0, LONGEST);
  const found = suggestRegions(index, text).map(whole);
  if (/^\d*$/u.test(key)) return found;
  // 青岛市市南区香港中路 begins with a place that is known better than by its first word.
  for (let length = key.length - 1; length > 3; length -= 1) {
    const district = districtsOnPath(index, key.slice(0, length)).map(within);
    if (district.length > 0)
      return onePerRegion([...district, ...found]).slice(0, MOST_SUGGESTIONS);
  }
  if (found.length > 0 || key.length < (isLatin(key) ? 5 : 3)) return found;
  const near = nearestNamed([...index.districts.keys()], key);
  const slips = near.filter((name) => editDistance(key, name) === 1);
  const districts = slips.flatMap((name) => index.districts.get(name) ?? []);
  return onePerRegion(districts.map(within)).slice(0, MOST_SUGGESTIONS);
}

/**
 * Places whose name, alias, pinyin or code contains or begins what is typed, each region once,
 * best first: exact names, then beginnings, then the rest; regions before districts, higher
 * levels before lower ones.
 */
export function searchPlaces(index: RegionIndex, text: string, limit: number): readonly Place[] {
  const key = foldPlace(text);
  if (key === '') return [];
  const ranked: { readonly place: Place; readonly rank: number }[] = [];
  for (const region of index.byCode.values()) {
    const names = index.names.get(region.code) ?? [];
    const rank = Math.min(...names.map((name) => rankOfName(name, key)));
    if (rank < NO_MATCH) ranked.push({ place: whole(region), rank });
  }
  // One letter begins a hundred districts.
  if (key.length > (isLatin(key) ? 2 : 1))
    for (const [name, districts] of index.districts) {
      const rank = rankOfName(name, key) + 1;
      if (rank <= BEGINS + 1)
        for (const district of districts) ranked.push({ place: within(district), rank });
    }
  if (ranked.length === 0) return otherwise(index, text).slice(0, limit);
  ranked.sort(
    (a, b) => a.rank - b.rank || LEVEL[a.place.region.level] - LEVEL[b.place.region.level],
  );
  return onePerRegion(ranked.map(({ place }) => place)).slice(0, limit);
}

/** A path, a code of a district, or what may have been meant. */
function otherwise(index: RegionIndex, text: string): readonly Place[] {
  const match = findPlace(index, text);
  if (match.kind === 'one') return [match.place];
  return match.kind === 'many' ? match.places : match.suggestions;
}

const LEVEL = { nation: 0, province: 1, prefecture: 2, county: 3, pool: 4 } as const;
const BEGINS = 2;
const NO_MATCH = 6;

/** 0, 2 or 4, which leaves room for districts in between. */
function rankOfName(name: string, key: string): number {
  if (name === key) return 0;
  if (name.startsWith(key)) return BEGINS;
  // Two letters are somewhere in every other name.
  return name.includes(key) && (!isLatin(key) || key.length > 2) ? 4 : NO_MATCH;
}
