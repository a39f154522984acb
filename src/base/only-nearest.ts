/** The one name that somebody must have meant, as far as a program may put it in their mouth. */
import { editDistance, foldKey } from './text.ts';

/**
 * The name nearest to a word, when no name of another meaning comes as near and less than half of
 * the longer one differs (or one character of two). Null otherwise: `北凉市` may be 北京市 or 北海市.
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
  let best: { name: string; meaning: T; distance: number } | null = null;
  let contested = false;
  for (const [name, meaning] of names) {
    const other = foldKey(name);
    const longest = Math.max(length, Array.from(other).length);
    const distance = editDistance(key, other);
    if (distance > longest / 2 || distance >= longest) continue;
    if (best === null || distance < best.distance) {
      contested = false;
      best = { name, meaning, distance };
    } else if (distance === best.distance && meaning !== best.meaning) contested = true;
  }
  return contested ? null : (best?.name ?? null);
}
