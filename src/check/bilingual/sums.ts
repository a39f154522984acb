/** Numbers of a sentence that follow from its others: 125元减100元，正好25元. */

const NUMBER = /\d+(?:\.\d+)?/gu;

/** Whether a number is what two others of the sentence come to: their sum, difference or product. */
export function followsFromOthers(digits: string, sentence: string): boolean {
  const number = Number(digits.replaceAll(',', ''));
  const others = (sentence.replaceAll(',', '').match(NUMBER) ?? [])
    .map(Number)
    .filter((one) => one !== number && one > 1);
  return others.some((a, index) =>
    others
      .slice(index + 1)
      .some((b) => a + b === number || Math.abs(a - b) === number || a * b === number),
  );
}
