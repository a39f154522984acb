/** Chinese numerals up to 999, as notices spell small numbers. */

const DIGITS = '零一二三四五六七八九';

const digit = (character: string | undefined): number =>
  character === undefined ? 0 : DIGITS.indexOf(character.replace('两', '二'));

const HUNDREDS =
  /^(?:(?<hundreds>[一二两三四五六七八九])百)?(?:零(?<unit>[一二三四五六七八九])|(?<tens>[一二三四五六七八九]?)(?<ten>十)(?<rest>[一二三四五六七八九]?))?$/u;

/**
 * Reads `七十`, `十二`, `两`, `一百零五`, `三百二十一`. Null for anything else, also for `一百二`,
 * which may be 102 or 120.
 */
export function chineseNumber(text: string): number | null {
  if (/^[零一二两三四五六七八九]$/u.test(text)) return digit(text);
  const groups = HUNDREDS.exec(text)?.groups;
  if (groups === undefined || text === '') return null;
  const hundreds = groups['hundreds'];
  if (groups['unit'] !== undefined && hundreds === undefined) return null;
  const tens = groups['ten'] === undefined ? 0 : digit(groups['tens'] || '一');
  return digit(hundreds) * 100 + tens * 10 + digit(groups['unit'] ?? (groups['rest'] || undefined));
}
