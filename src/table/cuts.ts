/** Sorted lists of numbers: the places at which something starts or stops to hold. */

/** Sorts numbers where they stand and leaves each once. */
export function sortedOnce(numbers: number[]): number[] {
  // Nearly all lists are short, and sorting those by a function takes longer than this.
  if (numbers.length > MOST_INSERTED) numbers.sort((a, b) => a - b);
  else insertionSort(numbers);
  let kept = 0;
  for (const number of numbers) {
    if (kept > 0 && numbers[kept - 1] === number) continue;
    numbers[kept] = number;
    kept += 1;
  }
  numbers.length = kept;
  return numbers;
}

const MOST_INSERTED = 40;

function insertionSort(numbers: number[]): void {
  for (let index = 1; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    let place = index;
    for (; place > 0; place -= 1) {
      const before = numbers[place - 1] ?? 0;
      if (before <= number) break;
      numbers[place] = before;
    }
    numbers[place] = number;
  }
}

/** The place of the first number that is at least a value; their count when none is. */
export function firstAtLeast(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
