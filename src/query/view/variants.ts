/** Sentences on breaks as they are told to who has said how long the break was. */

/** A key, and what is said in the place of a usual sentence to who has it. */
export type Variant = readonly [key: string, text: string];

/** Known on the device of who said that no month was missed. */
export const UNBROKEN = 'gapMonths.0';

/** Years of a break for which it is worked out; resident insurance is no older than 2003. */
const MOST_YEARS = 30;

/**
 * A waiting: the fewest and the most months and the word for them, the years beyond which each adds
 * to it, and by how much.
 */
const GROWING =
  / ?(?:至少|at least)? ?(\d+)(?: (?:至|to) (\d+))? (个月|months).*?(\d+) .*?(\d+) (?:个月|months?)/u;

/** By the years of the break, where each adds to the waiting: what it comes to, who says how many. */
export function reckoned(text: string): Variant[] {
  const [, least, most = Number.POSITIVE_INFINITY, , beyond, each] = GROWING.exec(text) ?? [];
  const told: Variant[] = [];
  let months = Number(least);
  for (let years = Number(beyond); years <= MOST_YEARS && months <= Number(most); years += 1) {
    told.push([`gapYears.${years}`, text.replace(GROWING, ` ${months} $3`)]);
    months += Number(each);
  }
  return told;
}
