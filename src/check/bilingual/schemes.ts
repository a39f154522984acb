/** The two insurance schemes as sentences name them, in either language. */

const ZH = /职工|居民/gu;
const EN = /employee|resident/giu;
const IN_ENGLISH: Readonly<Record<string, string>> = { 职工: 'employee', 居民: 'resident' };

/** Whether a sentence and its English name both schemes, or one, the other way round: from which to which. */
export function hasOtherScheme(zh: string, en: string): boolean {
  const ofZh = (zh.match(ZH) ?? []).map((word) => IN_ENGLISH[word]);
  const ofEn = (en.match(EN) ?? []).map((word) => word.toLowerCase());
  if (ofZh.length === 0 || ofZh.length !== ofEn.length) return false;
  return ofZh.every((word, at) => word !== ofEn[at]);
}
