/** The pairs of rows that an overlap tells of, the smaller number first; it may tell of several. */
export function pairsIn(text: string, sign: string): readonly string[] {
  const [, one = '', other = '', more = ''] =
    /第 (\d+) 行和第 (\d+) 行(?:；和第 ([\d、]+) 行也(?:一样|有人同时符合))?$/u.exec(text) ?? [];
  const others = [other, ...more.split('、').filter((row) => row !== '')];
  return others.map((row) => [one, row].sort((a, b) => Number(a) - Number(b)).join(sign));
}
