/** What looks the same in one form, in the plain way: `text.ts` has shorter ones for what is common. */

/**
 * Characters nobody sees: zero-width spaces and joiners, direction marks, BOM, soft hyphen, selectors
 * of a glyph's variant (a ✔ from an emoji keyboard has one).
 */
export const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** NFKC, nothing invisible, single spaces, no space at the ends. */
export function fold(s: string): string {
  // Invisible characters first: they may keep apart what NFKC would compose.
  return s.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
}
