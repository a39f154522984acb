/** Regions as the API lists them. */
import type { Region } from '../table/model.ts';
import { pathName, type RegionIndex, searchRegions } from '../table/regions.ts';

export interface ListedRegion {
  readonly code: string;
  readonly name: string;
  readonly level: Region['level'];
  readonly parent: string | null;
  /** `山东省 青岛市`, which tells namesakes apart. */
  readonly path: string;
}

const LIMIT = 20;

/** The regions that a typed text may mean, best first; the provinces when nothing is typed. */
export function listRegions(index: RegionIndex, typed: string): ListedRegion[] {
  const found =
    typed === ''
      ? [...index.byCode.values()].filter(({ level }) => level === 'province')
      : searchRegions(index, typed, LIMIT);
  return found.map(({ code, name, level, parent }) => ({
    code,
    name,
    level,
    parent,
    path: pathName(index.byCode, code),
  }));
}
