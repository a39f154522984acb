/** Finding a region by what people type: code, full name, short name, or a path such as 山东青岛. */
import { foldKey, nearest } from '../base/text.ts';
import type { Region } from './model.ts';

export interface RegionIndex {
  readonly byCode: ReadonlyMap<string, Region>;
  /** Folded name, alias or code → the regions it may mean. */
  readonly byName: ReadonlyMap<string, readonly Region[]>;
}

export type RegionMatch =
  | { readonly kind: 'one'; readonly region: Region }
  | { readonly kind: 'many'; readonly regions: readonly Region[] }
  | { readonly kind: 'none'; readonly suggestions: readonly Region[] };

/** Indexes regions by every name they answer to. */
export function indexRegions(regions: readonly Region[]): RegionIndex {
  const byCode = new Map<string, Region>();
  const byName = new Map<string, Region[]>();
  for (const region of regions) {
    byCode.set(region.code, region);
    for (const key of keysOf(region)) {
      const list = byName.get(key);
      if (list) list.push(region);
      else byName.set(key, [region]);
    }
  }
  return { byCode, byName };
}

/**
 * Finds the region that a text names. A name that several regions share is `many`, never a
 * guess; an unknown one is `none` with the nearest names.
 */
export function findRegion(index: RegionIndex, text: string): RegionMatch {
  const key = foldKey(text);
  const named = index.byName.get(key) ?? [];
  const exact = named.filter((region) => foldKey(region.name) === key || region.code === key);
  const found = exact.length > 0 ? exact : named.length > 0 ? named : byPath(index, key);
  const [first] = found;
  if (first === undefined) return { kind: 'none', suggestions: suggest(index, key) };
  return found.length === 1 ? { kind: 'one', region: first } : { kind: 'many', regions: found };
}

/**
 * Regions whose name, alias or code contains or begins what is typed, best first: exact, then
 * prefix, then elsewhere; higher levels before lower ones.
 */
export function searchRegions(index: RegionIndex, text: string, limit: number): readonly Region[] {
  const key = foldKey(text);
  if (key === '') return [];
  const ranked: { region: Region; rank: number }[] = [];
  for (const region of index.byCode.values()) {
    const rank = Math.min(...keysOf(region).map((name) => rankOf(name, key)));
    if (rank < NO_MATCH) ranked.push({ region, rank });
  }
  ranked.sort(
    (a, b) => a.rank - b.rank || LEVEL_ORDER[a.region.level] - LEVEL_ORDER[b.region.level],
  );
  const found = ranked.map(({ region }) => region);
  if (found.length === 0) {
    const match = findRegion(index, text);
    if (match.kind === 'one') return [match.region];
    return (match.kind === 'many' ? match.regions : match.suggestions).slice(0, limit);
  }
  return found.slice(0, limit);
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

const LEVEL_ORDER = { nation: 0, province: 1, prefecture: 2, county: 3, pool: 4 } as const;
const NO_MATCH = 3;

function keysOf(region: Region): string[] {
  const keys = [foldKey(region.code)];
  for (const name of [region.name, ...region.aliases]) {
    const key = foldKey(name);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

function rankOf(name: string, key: string): number {
  if (name === key) return 0;
  if (name.startsWith(key)) return 1;
  return name.includes(key) ? 2 : NO_MATCH;
}

/** 山东省青岛市, 山东青岛: the end names the region, what stands before it an ancestor. */
function byPath(index: RegionIndex, key: string): readonly Region[] {
  for (let split = 1; split < key.length; split += 1) {
    const tail = index.byName.get(key.slice(split)) ?? [];
    const found = tail.filter((region) => {
      const ancestors = chainOf(index.byCode, region.code).slice(1);
      return isPathOf(key.slice(0, split), ancestors);
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether a text is made of names of ancestors, highest first, with gaps allowed. */
function isPathOf(text: string, ancestors: readonly Region[]): boolean {
  if (text === '') return true;
  return ancestors.some((ancestor, index) =>
    keysOf(ancestor).some(
      (name) =>
        text.endsWith(name) && isPathOf(text.slice(0, -name.length), ancestors.slice(index + 1)),
    ),
  );
}

function suggest(index: RegionIndex, key: string): readonly Region[] {
  const near = nearest(key, [...index.byName.keys()], 5).flatMap(
    (name) => index.byName.get(name) ?? [],
  );
  const containing = [...index.byName]
    .filter(([name]) => name.length > 1 && (key.startsWith(name) || name.startsWith(key)))
    .flatMap(([, regions]) => regions);
  return [...new Set([...near, ...containing])].slice(0, 5);
}
