/** Sentences that name another place than their row is for, while their other language names that one. */
import { shared } from '../../base/shared.ts';
import type { Text } from '../../base/text.ts';
import type { Region } from '../../table/model.ts';
import { chainOf } from '../../table/regions.ts';
import { shortName } from '../../table/wording.ts';
import type { Bilingual } from './texts.ts';

/** Which language names another place, and what it calls that. */
export interface OtherPlace {
  readonly side: 'zh' | 'en';
  readonly said: string;
}

type Regions = ReadonlyMap<string, Region>;

/** Finds the other place that a sentence of a region names in one of its languages; null where there is none. */
export function otherPlaces(
  regions: Regions,
): (texts: Pick<Bilingual, 'zh' | 'en'>, code: string) => OtherPlace | null {
  const called = shared((code: string) => calledOf(regions.get(code)));
  return ({ zh, en }, code) => {
    const own = called(code);
    if (own.zh === '' || own.en === '' || own.en === own.zh) return null;
    // Nearly all sentences name their place in both languages, or in neither.
    const [isZh, isEn] = [zh.includes(own.zh), en.includes(own.en)];
    if (isZh === isEn) return null;
    return isZh ? namedIn('en', en, code, regions) : namedIn('zh', zh, code, regions);
  };
}

/** The one place that words name which is not about a region, nor above or below it. */
function namedIn(
  side: OtherPlace['side'],
  words: string,
  code: string,
  regions: Regions,
): OtherPlace | null {
  const above = chainOf(regions, code);
  const isKin = (region: Region): boolean =>
    above.includes(region) || chainOf(regions, region.code).some((each) => each.code === code);
  const [kin, rest] = [[...regions.values()].filter(isKin), [...regions.values()]];
  // What lies above or below, or shares their name, is as good.
  const known = new Set(kin.flatMap((region) => namesOf(region, side)));
  if ([...known].some((name) => words.includes(name))) return null;
  const [said, second] = new Set(
    rest.flatMap((region) => {
      const name = calledOf(region)[side];
      return name.length >= SHORTEST && stands(name, words) ? [name] : [];
    }),
  );
  return said === undefined || second !== undefined ? null : { side, said };
}

/** What sentences call a place: Yichun (Jiangxi) is Yichun. */
const calledOf = (region: Region | undefined): Text => {
  const { zh, en } = shortName(region);
  return { zh, en: en.replace(/ \(.*\)$/u, '') };
};

const SHORTEST = 2;

const namesOf = (region: Region, side: 'zh' | 'en'): readonly string[] =>
  side === 'zh'
    ? [region.name, shortName(region).zh, ...region.aliases]
    : [region.nameEn, calledOf(region).en];

/** Whether words have a name by itself: Jinan is not in Jinanshan. */
const stands = (name: string, words: string): boolean => {
  const at = words.indexOf(name);
  return at !== -1 && !/[A-Za-z]/u.test(words.charAt(at + name.length));
};
