/** What the parts of an id tell: in which sheet it may stand, and whether it is another one misspelt. */
import { editDistance } from '../base/text.ts';

/** A sheet and the ids of its rows. */
export interface Home {
  readonly file: string;
  readonly known: ReadonlySet<string>;
}

/** Naming more sheets than this helps nobody to find the right one. */
const MOST_NAMED = 3;

/**
 * The sheets in which an id may stand: those with ids of its family, `SD-RET-`, of the same kind,
 * `-REQ-FS-` or at least `-REQ-`, or at least of the same place, `SD-`. None where that says nothing. Each id is looked for
 * once.
 */
export function homesOf(): (id: string, homes: readonly Home[]) => readonly string[] {
  const told = new Map<string, readonly string[]>();
  return (id, homes) => {
    const [only] = homes;
    if (homes.length === 1 && only !== undefined) return [only.file];
    const before = told.get(id);
    if (before !== undefined) return before;
    const [place, family] = [id.slice(0, id.indexOf('-') + 1), familyOf(id)];
    const kind = family.slice(place.length - 1);
    const [, word = ''] = id.split('-');
    const series: readonly ((one: string) => boolean)[] = [
      (one) => one.startsWith(family),
      (one) => kind !== '-' && one.includes(kind),
      (one) => kind !== '-' && one.includes(`-${word}-`),
      (one) => one.startsWith(place),
    ];
    const named = (place === '' ? [] : series)
      .map((isOfIt) => homes.filter(({ known }) => [...known].some(isOfIt)))
      .find((found) => found.length > 0 && found.length <= MOST_NAMED);
    const files = (named ?? []).map(({ file }) => file);
    told.set(id, files);
    return files;
  };
}

/** The part of an id that names a place: `SD-`. */
export const placeOf = (id: string): string => id.slice(0, id.indexOf('-') + 1);

/** What ids of one series share: `SD-RET-` of `SD-RET-2`. */
export const familyOf = (id: string): string => id.slice(0, id.lastIndexOf('-') + 1);

/** A word of an id; the first is a place, whatever the same letters say elsewhere. */
const inPlace = (word: string, index: number): string => (index === 0 ? `${word}-` : word);

/** So many letters may be wrong in a word of an id. */
const MOST_WRONG = 2;

/**
 * Whether an id is another one misspelt: what differs is in no other id. `SD-RET-2` is no slip of
 * `SD-RET-1`, nor `SZ-RET-1` of `SH-RET-1`; `BJ-RTE-1` is one of `BJ-RET-1`.
 */
export function slips(): (id: string, near: string, known: ReadonlySet<string>) => boolean {
  const parts = new Map<ReadonlySet<string>, ReadonlySet<string>>();
  return (id, near, known) => {
    if (editDistance(id, near) > MOST_WRONG) return false;
    const used =
      parts.get(known) ?? new Set([...known].flatMap((one) => one.split('-').map(inPlace)));
    parts.set(known, used);
    const others = near.split('-');
    const words = id.split('-');
    if (words.length !== others.length) return true;
    return words.every((word, index) => {
      const other = others[index] ?? '';
      if (word === other) return true;
      if (/^\d+$/u.test(word) && /^\d+$/u.test(other)) return Number(word) === Number(other);
      return !used.has(inPlace(word, index));
    });
  };
}

/** So many ids are shown that come as near to another one. */
const MOST_ALIKE = 2;

/** The ids of the same place that are nearest to an unknown one: it may be any of them, mistyped. */
export function nearIds(): (
  id: string,
  known: ReadonlySet<string>,
  but: ReadonlySet<string>,
) => readonly string[] {
  const places = new Map<ReadonlySet<string>, Map<string, string[]>>();
  return (id, known, but) => {
    const byPlace = places.get(known) ?? Map.groupBy(known, placeOf);
    places.set(known, byPlace);
    const near = (byPlace.get(placeOf(id)) ?? [])
      .filter((other) => !but.has(other))
      .map((other) => [other, isExchanged(id, other) ? 1 : editDistance(id, other)] as const)
      .filter(([, distance]) => distance <= MOST_WRONG);
    const least = Math.min(...near.map(([, distance]) => distance));
    const alike = near.filter(([, distance]) => distance === least).map(([other]) => other);
    return alike.length > MOST_ALIKE ? [] : alike;
  };
}

/** Whether an id is another one with two characters beside each other exchanged. */
export function isExchanged(id: string, other: string): boolean {
  const at = [...id].findIndex((character, index) => character !== other[index]);
  const [first = '', second = ''] = id.slice(at, at + 2);
  return at >= 0 && `${id.slice(0, at)}${second}${first}${id.slice(at + 2)}` === other;
}
