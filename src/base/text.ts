/**
 * Text as people type it and as it is compared: folding, and finding the name somebody meant.
 */
import { fold, INVISIBLE } from './fold.ts';

/** A sentence for the outside: it always exists in both languages. */
export type Text = { readonly zh: string; readonly en: string };

/** Plain ASCII and common Han with single spaces is its own folded form: most cells end here. */
const FOLDED = inWords('\\x21-\\x7e\\u3001\\u3002\\u4e00-\\u9fff');

/** Prose with single spaces, in common Han and punctuation of either width, is tidy already. */
const TIDY = inWords('\\x21-\\x7e\\u3001\\u3002\\u4e00-\\u9fff\\uff01-\\uff5e《》〔〕“”‘’…—');

/**
 * Nothing but these characters, with single spaces between them. Not a `u` expression: none of the
 * characters takes two units, and engines run those in half the time.
 */
function inWords(characters: string): RegExp {
  return new RegExp(`^(?:[${characters}]+(?: [${characters}]+)*)?$`);
}

/** All that NFKC writes in another way in tidy prose: ASCII of full width, and the ellipsis. */
const WIDE = /[\uff01-\uff5e…]/gu;
const WIDER_BY = 0xfee0;

/** Names and codes are their own key as they stand. */
const NAME = /^[\da-z\u4e00-\u9fff]*$/;

/** One form for what looks the same: NFKC, nothing invisible, single spaces, no space at the ends. */
export function foldText(s: string): string {
  if (FOLDED.test(s)) return s;
  if (TIDY.test(s)) return s.replace(WIDE, narrow);
  return fold(s);
}

const narrow = (wide: string): string =>
  wide === '…' ? '...' : String.fromCharCode(wide.charCodeAt(0) - WIDER_BY);

/** Whether nothing can be seen of a text: most show in their first character that they say something. */
export function isBlank(s: string): boolean {
  const first = s.charCodeAt(0);
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first <= 0x9fff)) return false;
  return s === '' || foldText(s) === '';
}

/** The form names are looked up by: folded, lower case, without any space. */
export function foldKey(s: string): string {
  if (NAME.test(s)) return s;
  const folded = foldText(s).toLowerCase();
  return folded.includes(' ') ? folded.replace(/ /gu, '') : folded;
}

/**
 * Prose kept as written: full-width punctuation and line breaks stay (NFKC would turn “，” into
 * a comma), while invisible characters and stray spaces go.
 */
export function tidyText(s: string): string {
  if (TIDY.test(s)) return s;
  return s
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .trim();
}

/**
 * Damerau–Levenshtein distance (optimal string alignment) in code points: insertions, deletions,
 * substitutions and swaps of neighbours, each costing one.
 */
export function editDistance(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  const width = right.length + 1;
  let beforeLast = new Array<number>(width).fill(0);
  let last = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const row = new Array<number>(width).fill(0);
    row[0] = i;
    for (let j = 1; j < width; j++) {
      const same = left[i - 1] === right[j - 1];
      let best = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row[j] = best;
    }
    beforeLast = last;
    last = row;
  }
  return last[width - 1] ?? 0;
}

function sharedPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

let soundOrder: ReadonlyMap<string, number> | undefined;

/**
 * Places of the 3755 commonest characters in the order of their pronunciation. The first level
 * of GB 2312 is sorted by pinyin, so decoding its cells in order yields the order without a table.
 */
function soundPlaces(): ReadonlyMap<string, number> {
  if (soundOrder !== undefined) return soundOrder;
  const bytes: number[] = [];
  for (let lead = 0xb0; lead <= 0xd7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  const decoder = new TextDecoder('gb18030', { fatal: false, ignoreBOM: false });
  const places = new Map<string, number>();
  for (const character of decoder.decode(Uint8Array.from(bytes))) {
    if (/^\p{Script=Han}$/u.test(character)) places.set(character, places.size);
  }
  soundOrder = places;
  return places;
}

const UNALIKE = 10_000;

/** How far apart two equally long words sound; typing by pinyin picks 冻 for 东, seldom 西. */
function soundDistance(a: string, b: string): number {
  const left = Array.from(a);
  const right = Array.from(b);
  if (left.length !== right.length) return UNALIKE * Math.max(left.length, right.length);
  let sum = 0;
  for (let i = 0; i < left.length; i++) {
    if (left[i] === right[i]) continue;
    const one = soundPlaces().get(left[i] ?? '');
    const other = soundPlaces().get(right[i] ?? '');
    sum += one === undefined || other === undefined ? UNALIKE : Math.abs(one - other);
  }
  return sum;
}

/**
 * The candidates somebody may have meant by `word`, best first, at most `max`: fewest edits, then
 * the longest shared beginning, then the closest sound, then the order given. Words with nothing
 * in common are never offered, nor what says the opposite: 不可以 for 可以.
 *
 * @example nearest('山冻', ['山西', '山东', '广东']) // ['山东', '山西']
 */
export function nearest(word: string, candidates: readonly string[], max = 3): string[] {
  const key = foldKey(word);
  const length = Array.from(key).length;
  if (length === 0) return [];
  const allowed = Math.max(1, Math.floor(length / 2));
  const denials = denialsIn(key);
  const found = new Map<string, { distance: number; prefix: number; sound: number }>();
  for (const candidate of candidates) {
    if (found.has(candidate)) continue;
    const other = foldKey(candidate);
    if (other === '' || denialsIn(other) !== denials) continue;
    const otherLength = Array.from(other).length;
    const longest = Math.max(length, otherLength);
    const begins = other.startsWith(key) || key.startsWith(other);
    // The distance is at least the difference in length: most candidates need no reckoning.
    if (!begins && Math.abs(length - otherLength) > allowed) continue;
    const distance = editDistance(key, other);
    if (!begins && (distance > allowed || distance >= longest)) continue;
    const prefix = sharedPrefix(key, other);
    found.set(candidate, { distance, prefix, sound: soundDistance(key, other) });
  }
  return [...found]
    .sort(([, a], [, b]) => a.distance - b.distance || b.prefix - a.prefix || a.sound - b.sound)
    .slice(0, max)
    .map(([candidate]) => candidate);
}

/** Whoever writes one of these more or less means the opposite. (Not 无: 无锡 is a city.) */
const DENIAL = /[不没非未]/gu;

const denialsIn = (key: string): number => key.match(DENIAL)?.length ?? 0;
