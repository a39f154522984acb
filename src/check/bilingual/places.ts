/** Places of a text and of its English, and the one that stands in place of another in either. */
import type { Region } from '../../table/model.ts';
import { shortName } from '../../table/wording.ts';

/** A place that the Chinese names, and the other one of its English. */
export interface OtherPlace {
  readonly zh: string;
  readonly en: string;
}

/** By the English of a place what its names begin with in Chinese: Yulin is 榆林, and 玉林. */
type Places = ReadonlyMap<string, ReadonlySet<string>>;

/** Two characters tell nearly all places apart: 兰州, 内蒙. */
const SHORT = 2;
const FURTHER = / \(.*$/u;
/** One word with a capital or two of them: Beijing, Inner Mongolia. */
const NAMES = /[A-Z][a-z’]+(?: [A-Z][a-z’]+)?/gu;

/** Finds the place that each of two texts has and the other lacks; null where there is none. */
export function placesOf(
  regions: ReadonlyMap<string, Region>,
): (zh: string, en: string) => OtherPlace | null {
  let known: Places | undefined;
  return (zh, en) => {
    known ??= placesIn(regions);
    const places = known;
    const named = [...en.matchAll(NAMES)].flatMap(([name]) => [name, ...name.split(' ')]);
    const isIn = (name: string): boolean => [...(places.get(name) ?? [])].some(isSaid);
    const isSaid = (short: string): boolean => zh.includes(short);
    const [inEn, second] = new Set(named.filter((name) => places.has(name) && !isIn(name)));
    if (inEn === undefined || second !== undefined) return null;
    const lacking = [...places].filter(([name]) => isIn(name) && !en.includes(name));
    const [inZh, another] = new Set(lacking.flatMap(([, shorts]) => [...shorts].filter(isSaid)));
    return inZh === undefined || another !== undefined ? null : { zh: inZh, en: inEn };
  };
}

function placesIn(regions: ReadonlyMap<string, Region>): Places {
  const places = new Map<string, Set<string>>();
  for (const region of regions.values()) {
    if (region.level === 'nation' || region.level === 'pool') continue;
    const name = shortName(region).en.replace(FURTHER, '');
    const shorts = places.get(name) ?? new Set();
    places.set(name, shorts.add(region.name.slice(0, SHORT)));
  }
  return places;
}
