/** The one name that somebody must have meant, as far as a program may put it in their mouth. */
import { editDistance, foldKey } from './text.ts';

/** One of these more or less is another meaning, not another spelling: 非官方, 二档, 山西, 不能转, 朝阳区. */
const TELLING =
  /[\d一二三四五六七八九十百千东西南北上下大小高低男女内外进出入前后能用可须市区县役非不未无没否除]/gu;

/**
 * The name nearest to a word, when no name of another meaning comes as near and less than half of
 * it differs, or one of two characters that means nothing else. Null otherwise: `北凉市` may be
 * 北京市 or 北海市, and `泉厦` 泉州 as well as 厦门.
 *
 * @param names each name with what it means: two names of one meaning do not compete
 * @example onlyNearest('退体', [['退休', 1], ['在职', 0]]) // '退休'
 */
export function onlyNearest<T>(
  word: string,
  names: Iterable<readonly [name: string, meaning: T]>,
): string | null {
  const key = foldKey(word);
  const length = Array.from(key).length;
  const known: [name: string, meaning: T][] = [];
  let best: { name: string; meaning: T; distance: number } | null = null;
  let contested = false;
  for (const [name, meaning] of names) {
    const other = foldKey(name);
    known.push([other, meaning]);
    const longest = Math.max(length, Array.from(other).length);
    const distance = editDistance(key, other);
    if (distance >= longest || (distance > 1 && distance >= longest / 2)) continue;
    if (best === null || distance < best.distance) {
      contested = false;
      best = { name, meaning, distance };
    } else if (distance === best.distance && meaning !== best.meaning) contested = true;
  }
  if (best === null || contested) return null;
  const { meaning } = best;
  const others = known.filter(([, theirs]) => theirs !== meaning).map(([name]) => name);
  if (speaksOfAnother(key, foldKey(best.name), others)) return null;
  return tellingOf(key) === tellingOf(foldKey(best.name)) ? best.name : null;
}

/** What places have in common tells none from another. */
const KIND_OF_PLACE = /[市省县区盟]$/u;
const SHORT = 2;

/** Whether of two characters the one that differs stands in another name: it may be the one meant. */
function speaksOfAnother(key: string, best: string, others: readonly string[]): boolean {
  const [word, meant] = [key, best].map((name) => Array.from(name.replace(KIND_OF_PLACE, '')));
  if (word === undefined || meant === undefined) return false;
  if (Math.max(word.length, meant.length) > SHORT) return false;
  const odd = word.filter((character) => !meant.includes(character));
  return odd.some((character) => others.some((name) => name.includes(character)));
}

const tellingOf = (key: string): string => [...(key.match(TELLING) ?? [])].sort().join('');

/** A part of an id shorter than this is an abbreviation: one letter makes it another. */
const WORD = 5;

/**
 * The id that a misspelt one must be: only long words of it may differ, by one letter. `SH-RET-1`
 * is no misspelling of `SZ-RET-1`.
 */
export function onlyNearestId(id: string, ids: Iterable<string>): string | null {
  const found: string[] = [];
  const words = id.toLowerCase().split(SPLIT);
  for (const other of ids) {
    const parts = other.toLowerCase().split(SPLIT);
    if (parts.length !== words.length) continue;
    if (parts.every((part, index) => isSpelling(words[index] ?? '', part))) found.push(other);
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Keeps what separates the words, so that it is compared too. */
const SPLIT = /([^\p{L}]+)/u;

function isSpelling(word: string, known: string): boolean {
  if (word === known) return true;
  return Math.min(word.length, known.length) >= WORD && /^\p{L}+$/u.test(known)
    ? editDistance(word, known) === 1
    : false;
}
