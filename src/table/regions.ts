/** Finding a region by what people type: code, name in either language, or a path as 山东青岛. */
import { editDistance, foldKey, nearest } from '../base/text.ts';
import type { Region } from './model.ts';
import { foldPlace, foldPlaceKey, isLatin, namesInEnglish, withoutKind } from './place-name.ts';

/** The code of the whole country, which GB/T 2260 leaves free. */
export const NATION = '100000';

export interface RegionIndex {
  readonly byCode: ReadonlyMap<string, Region>;
  /** Folded code or whole Chinese name → the regions it may mean. */
  readonly byFullName: ReadonlyMap<string, readonly Region[]>;
  /** Folded name, alias or code → the regions it may mean. */
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  /** Code → every folded name of the region. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Folded name or pinyin → the counties and districts it may mean. */
  readonly districts: ReadonlyMap<string, readonly District[]>;
}

/** A county or district that is no region of its own: its people are pooled in the region. */
export interface District {
  readonly region: Region;
  readonly name: string;
  /** 朝阳 for 朝阳区. */
  readonly short: string;
}

export type RegionMatch =
  | { readonly kind: 'one'; readonly region: Region }
  | { readonly kind: 'many'; readonly regions: readonly Region[] }
  | { readonly kind: 'none'; readonly suggestions: readonly Region[] };

/** Indexes regions, and the districts within them, by every name they answer to. */
export function indexRegions(regions: readonly Region[]): RegionIndex {
  return new NamedRegions(regions);
}

/**
 * Sheets mostly say the full name, and never ask for the thousands of districts: the rest is
 * indexed when it is asked for. A class, since engines keep what an accessor written into a literal
 * refers to, here all regions of every compilation, until they next clear all of their memory.
 */
class NamedRegions implements RegionIndex {
  readonly byCode = new Map<string, Region>();
  readonly byFullName = new Map<string, Region[]>();
  readonly #regions: readonly Region[];
  #named: Pick<RegionIndex, 'byName' | 'names'> | null = null;
  #districts: RegionIndex['districts'] | null = null;

  constructor(regions: readonly Region[]) {
    this.#regions = regions;
    for (const region of regions) {
      this.byCode.set(region.code, region);
      for (const key of fullNamesOf(region)) enter(this.byFullName, key, region);
    }
  }

  get byName(): RegionIndex['byName'] {
    this.#named ??= indexNames(this.#regions);
    return this.#named.byName;
  }

  get names(): RegionIndex['names'] {
    this.#named ??= indexNames(this.#regions);
    return this.#named.names;
  }

  get districts(): RegionIndex['districts'] {
    this.#districts ??= indexDistricts(this.#regions);
    return this.#districts;
  }
}

function indexNames(regions: readonly Region[]): Pick<RegionIndex, 'byName' | 'names'> {
  const byName = new Map<string, Region[]>();
  const names = new Map<string, readonly string[]>();
  for (const region of regions) {
    const own = namesOf(region);
    names.set(region.code, own);
    for (const key of own) enter(byName, key, region);
  }
  return { byName, names };
}

function indexDistricts(regions: readonly Region[]): ReadonlyMap<string, readonly District[]> {
  const districts = new Map<string, District[]>();
  for (const region of regions) {
    for (const words of districtsOf(region)) {
      const [name = '', ...others] = words.split(' ');
      const short = withoutKind(name);
      const district = { region, name, short };
      for (const key of new Set([name, short, ...others])) enter(districts, key, district);
    }
  }
  return districts;
}

/** The districts of a region, each once with its further names behind it: `市南区 shinan`. */
export function districtsOf({ districts }: Region): ReadonlySet<string> {
  return new Set(districts === '' ? [] : districts.split('、'));
}

function enter<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * Finds the region that a text names. A name that several regions share is `many`, never a
 * guess; an unknown one is `none` with the nearest names. Districts are not looked into.
 */
export function findRegion(index: RegionIndex, text: string): RegionMatch {
  const found = regionsNamed(index, text);
  const [first] = found;
  if (first === undefined) return { kind: 'none', suggestions: suggestRegions(index, text) };
  return found.length === 1 ? { kind: 'one', region: first } : { kind: 'many', regions: found };
}

function regionsNamed(index: RegionIndex, text: string): readonly Region[] {
  for (const key of formsOf(text)) {
    const found = regionsByKey(index, key);
    if (found.length > 0) return found;
  }
  return [];
}

/** The forms in which a text is looked up, as it stands first. */
export function formsOf(text: string): readonly string[] {
  return [...new Set([foldKey(text), foldPlace(text)])].filter((form) => form !== '');
}

/** The regions that a folded text names: in whole, in English, by alias, or by path. */
export function regionsByKey(index: RegionIndex, key: string): readonly Region[] {
  const whole = index.byFullName.get(key);
  if (whole !== undefined) return whole;
  const named = index.byName.get(key) ?? [];
  const english = named.filter((region) => foldPlace(region.nameEn) === key);
  if (english.length > 0) return english;
  if (named.length > 0) return named;
  return alongPath(
    index,
    key,
    (name) => index.byName.get(name) ?? [],
    ({ code }) => chainOf(index.byCode, code).slice(1),
  );
}

/** Whether a folded text is the code or the whole Chinese name of a region. */
export function isFullName(region: Region, key: string): boolean {
  return fullNamesOf(region).includes(key);
}

/** Each form once. */
function fullNamesOf({ code, name }: Region): readonly string[] {
  const folded = foldKey(name);
  const place = foldPlaceKey(folded);
  const names = [code];
  if (folded !== code) names.push(folded);
  if (place !== code && place !== folded) names.push(place);
  return names;
}

/**
 * What a path names: 山东省青岛市, 山东青岛. The end names the thing, what stands before it places
 * above it. In Latin letters the widest place may also stand last: `Qingdao, Shandong`.
 */
export function alongPath<T>(
  { names }: RegionIndex,
  key: string,
  named: (name: string) => readonly T[],
  above: (thing: T) => readonly Region[],
): readonly T[] {
  for (let split = 1; split < key.length; split += 1) {
    const [head, tail] = [key.slice(0, split), key.slice(split)];
    const found = named(tail).filter((thing) => leadsDown(names, head, above(thing)));
    if (found.length > 0) return found;
    if (!isLatin(key)) continue;
    const before = named(head).filter((thing) => leadsUp(names, tail, above(thing)));
    if (before.length > 0) return before;
  }
  return [];
}

type Names = RegionIndex['names'];

/** Whether a text is made of names of ancestors, highest first, with gaps allowed. */
function leadsDown(names: Names, text: string, ancestors: readonly Region[]): boolean {
  if (text === '') return true;
  return ancestors.some(({ code }, index) =>
    (names.get(code) ?? []).some(
      (name) =>
        text.endsWith(name) &&
        leadsDown(names, text.slice(0, -name.length), ancestors.slice(index + 1)),
    ),
  );
}

/** The same, lowest first. */
function leadsUp(names: Names, text: string, ancestors: readonly Region[]): boolean {
  if (text === '') return true;
  return ancestors.some(({ code }, index) =>
    (names.get(code) ?? []).some(
      (name) =>
        text.startsWith(name) &&
        leadsUp(names, text.slice(name.length), ancestors.slice(index + 1)),
    ),
  );
}

/** The region and its ancestors, from itself up to the nation. */
export function chainOf(byCode: ReadonlyMap<string, Region>, code: string): readonly Region[] {
  const chain: Region[] = [];
  for (let at = byCode.get(code); at !== undefined; ) {
    chain.push(at);
    at = at.parent === null ? undefined : byCode.get(at.parent);
  }
  return chain;
}

/** `山东省 青岛市`: the full path without the nation, for telling namesakes apart. */
export function pathName(byCode: ReadonlyMap<string, Region>, code: string): string {
  const chain = chainOf(byCode, code);
  const named = chain.filter(({ level }) => level !== 'nation');
  return (named.length > 0 ? [...named] : [...chain])
    .reverse()
    .map(({ name }) => name)
    .join(' ');
}

function namesOf({ code, name, nameEn, aliases }: Region): readonly string[] {
  const english = namesInEnglish(nameEn);
  // Qingdao (青岛市), as a list shows it, may come back as a question.
  const said = [code, name, ...aliases, ...english, ...english.map((one) => `${one}${name}`)];
  const folded = said.map(foldKey);
  const keys = new Set([...folded, ...folded.map(foldPlaceKey)]);
  keys.delete('');
  return [...keys];
}

const MOST_SUGGESTIONS = 5;
/** No path that leads anywhere is longer. */
export const LONGEST = 40;

/**
 * The regions that may have been meant by a text that names none, the likeliest first: what its
 * beginning or its end names, then names a slip away. A code is no word: only its own digits
 * lead on, from the left.
 */
export function suggestRegions(index: RegionIndex, text: string): readonly Region[] {
  const key = foldPlace(text).slice(0, LONGEST);
  if (/^\d+$/u.test(key)) return byDigits(index, key);
  const found = [
    ...longestNamed(index, key, (length) => key.slice(0, length)),
    ...longestNamed(index, key, (length) => key.slice(-length)),
    ...nearestNamed([...index.byName.keys()], key).flatMap((name) => index.byName.get(name) ?? []),
    ...[...index.byName].flatMap(([name, regions]) =>
      key.length > 1 && name.startsWith(key) ? regions : [],
    ),
  ];
  return [...new Set(found)].slice(0, MOST_SUGGESTIONS);
}

/** Names that are a slip away from a word: a third of its letters at most may differ. */
export function nearestNamed(names: readonly string[], key: string): readonly string[] {
  const slips = Math.max(1, Math.floor(Array.from(key).length / 3));
  const latin = isLatin(key);
  const alike = names.filter(
    (name) =>
      name.length > 1 &&
      // Words differ by their length at least; most need no closer look.
      Math.abs(name.length - key.length) <= slips &&
      isLatin(name) === latin,
  );
  const near = nearest(key, alike, MOST_SUGGESTIONS);
  const distances = near.map((name) => editDistance(key, name));
  // In Latin letters much lies two slips away; what lies one away is meant.
  const most = latin ? Math.min(slips, ...distances) : slips;
  return near.filter((_, place) => (distances[place] ?? slips) <= most);
}

/** A part shorter than a name of two characters, or of four letters, says nothing. */
function longestNamed(
  index: RegionIndex,
  key: string,
  part: (length: number) => string,
): readonly Region[] {
  for (let length = key.length - 1; length >= (isLatin(key) ? 4 : 2); length -= 1) {
    const found = regionsNamed(index, part(length));
    if (found.length > 0) return found;
  }
  return [];
}

function byDigits({ byCode }: RegionIndex, digits: string): readonly Region[] {
  const begins = [...byCode.values()].filter(({ code }) => code.startsWith(digits));
  if (begins.length > 0) return begins.slice(0, MOST_SUGGESTIONS);
  const around = [`${digits.slice(0, 4)}00`, `${digits.slice(0, 2)}0000`].map((code) =>
    byCode.get(code),
  );
  return around.filter((region) => region !== undefined).slice(0, 1);
}
