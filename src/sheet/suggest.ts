/** Suggestions for a sheet that may be wrong throughout. */
import { nearest } from '../base/text.ts';

/** So many names are compared; then a sheet full of wrong names would take minutes. */
const MOST_COMPARISONS = 200_000;

/**
 * Finds the nearest known name for one wrong name after another: the same one is looked for once,
 * and none any more when there are too many of them.
 */
export function suggester(): (word: string, known: Iterable<string>) => string | undefined {
  const remembered = new Map<string, string | undefined>();
  const lists = new Map<Iterable<string>, readonly string[]>();
  let compared = 0;
  return (word, known) => {
    const candidates = lists.get(known) ?? [...known];
    lists.set(known, candidates);
    if (remembered.has(word)) return remembered.get(word);
    compared += candidates.length;
    const near = compared > MOST_COMPARISONS ? undefined : nearest(word, candidates)[0];
    remembered.set(word, near);
    return near;
  };
}
