/** The names of places as they are typed and as English sentences say them. */
import { foldKey } from '../base/text.ts';

/** Plain lower-case ASCII and common Han is its own folded form. */
const FOLDED = /^[0-9a-z\u4e00-\u9fff]*$/u;

/** What stands between the parts of a name or a path: 山东-青岛, Xi'an, Taizhou (Zhejiang). */
const BETWEEN = /[\p{M}\p{P}\p{Z}\p{S}\u02bc]/gu;

/**
 * The form in which places are looked up: as `foldKey`, without accents and whatever separates
 * words, so that `Xi’an`, `xi an` and `Xian` are one, and 山东-青岛 is 山东青岛.
 */
export function foldPlace(text: string): string {
  return foldPlaceKey(foldKey(text));
}

/** The same of a text that is folded as a key already. */
export function foldPlaceKey(key: string): string {
  return FOLDED.test(key) ? key : key.normalize('NFD').replace(BETWEEN, '').normalize('NFC');
}

/**
 * 浦东 for 浦东新区, 新野 for 新野县. A name that would be left with one character keeps what it
 * has: 清新区 is 清新, 息县 is 息县.
 */
export function withoutKind(name: string): string {
  const forms = [/(?:新区|林区|地区)$/u, /[省市盟县区旗]$/u].map((kind) => name.replace(kind, ''));
  return forms.find((form) => form !== name && form.length > 1) ?? name;
}

/** Whether a folded name is in Latin letters. */
export function isLatin(key: string): boolean {
  return /^[a-z]+$/u.test(key);
}

/**
 * The name that English sentences use: `Yanbian` for `Yanbian Korean Autonomous Prefecture`. The
 * province in brackets, which tells namesakes apart, stays.
 */
export function shortEnglish(nameEn: string): string {
  const autonomous = /^(\S+) .*Autonomous (?:Prefecture|County)$/u.exec(nameEn);
  return autonomous?.[1] ?? nameEn.replace(KIND, '');
}

const KIND = / (?:Province|City|Prefecture|League|County|District|Forestry District)$/u;

/** Every form of an English name that people may type, the whole name first. */
export function namesInEnglish(nameEn: string): readonly string[] {
  const short = shortEnglish(nameEn);
  return [...new Set([nameEn, short, short.replace(/ \(.*\)$/u, '')])];
}
