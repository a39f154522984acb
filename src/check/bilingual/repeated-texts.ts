/**
 * Sentences that stand in two rows in one language and differ in the other: one was filled down, or
 * pasted a row off.
 */
import type { Columns } from '../../sheet/column.ts';
import type { Row } from '../../sheet/rows.ts';
import { otherNumber } from './numbers.ts';
import { hasOtherScheme } from './schemes.ts';
import type { Bilingual } from './texts.ts';

/** A sentence that is most likely that of another row. */
export interface Repeated {
  readonly one: Bilingual;
  /** The row whose sentence it is. */
  readonly other: Bilingual;
  readonly side: Side;
  /** The language in which it was changed: where the other hardly differs, it is not the shared one. */
  readonly changed: Side;
}

/** Before it is known in which of the two languages. */
type Found = Omit<Repeated, 'changed'>;

export type Side = 'zh' | 'en';

/** Sentences of two rows that are so much alike may be two translations of one. */
const ALIKE = 0.5;
/** Where many rows have a sentence, one of them may be worded anew in one of the languages. */
const BARELY_ALIKE = 0.2;
const MANY = 3;
const OF_NOTHING = 0.05;

/** The sentences of a column that are those of another row, each told once. */
export function repeatedTexts(texts: readonly Bilingual[]): readonly Repeated[] {
  const ofZh = repeatedIn(texts, 'zh');
  const ofEn = repeatedIn(texts, 'en');
  if (ofZh.length === 0 && ofEn.length === 0) return [];
  const byRow = new Map(texts.map((each) => [each.row.row, each]));
  // A sentence that has changed stands beside the English that it shared with other rows.
  const kept = ofZh.filter((one) => {
    const same = ofEn.find((other) => sharesRow(one, other));
    return same === undefined || apart(one) <= apart(same);
  });
  const others = ofEn.filter((one) => !kept.some((other) => sharesRow(one, other)));
  return [...kept, ...others]
    .map((one) => atRowOfBoth(one, one.side === 'zh' ? ofEn : ofZh))
    .map((one) => atFilledDown(one, byRow))
    .map((one) => ({ ...one, changed: changedSide(one) }));
}

/** A sentence filled down is another one; where it is the same but for a figure, that was mistyped. */
function changedSide({ one, other, side }: Found): Side {
  const otherSide = side === 'zh' ? 'en' : 'zh';
  const words = ({ [otherSide]: text }: Bilingual): string => text.replace(/[\d.,-]+/gu, '#');
  return words(one) === words(other) ? otherSide : side;
}

/** Of two sentences of a row that both stand elsewhere too the one of the row above has changed. */
function atFilledDown(repeated: Found, byRow: ReadonlyMap<number, Bilingual>): Found {
  const { one, side } = repeated;
  const above = byRow.get(one.row.row - 1);
  const otherSide = side === 'zh' ? 'en' : 'zh';
  if (above === undefined || above[side] === one[side]) return repeated;
  return above[otherSide] === one[otherSide] ? { one, other: above, side: otherSide } : repeated;
}

/** How many rows lie between: what is filled down comes from the row above. */
const apart = ({ one, other }: Found): number => Math.abs(one.row.row - other.row.row);

const rowsOf = ({ one, other }: Found): readonly number[] => [one.row.row, other.row.row];

const sharesRow = (a: Found, b: Found): boolean => rowsOf(a).some((row) => rowsOf(b).includes(row));

/** A row that has the sentence of one row and the English of another is the one that has changed. */
function atRowOfBoth(repeated: Found, others: readonly Found[]): Found {
  const { one, other, side } = repeated;
  const both = others.find((each) => sharesRow(each, repeated));
  if (both === undefined || rowsOf(both).includes(one.row.row)) return repeated;
  return { one: other, other: one, side };
}

function repeatedIn(texts: readonly Bilingual[], side: Side): readonly Found[] {
  const other = side === 'zh' ? 'en' : 'zh';
  const firsts = new Map<string, Bilingual>();
  // Nearly every sentence stands once, or beside the same one.
  const differing = new Set<string>();
  for (const one of texts) {
    const first = firsts.get(one[side]);
    if (first === undefined) firsts.set(one[side], one);
    else if (first[other] !== one[other]) differing.add(one[side]);
  }
  if (differing.size === 0) return [];
  const groups = Map.groupBy(texts, (one) => one[side]);
  return [...differing].flatMap((text) => oddOf(groups.get(text) ?? [], side));
}

/** The row of a group that has the sentence of the others, but its own in the other language. */
function oddOf(group: readonly Bilingual[], side: Side): readonly Found[] {
  const other = side === 'zh' ? 'en' : 'zh';
  const kinds = [...Map.groupBy(group, (one) => one[other]).values()].toSorted(
    (a, b) => b.length - a.length,
  );
  const [most = [], few = [], third] = kinds;
  if (third !== undefined || few.length !== 1) return [];
  const [a, b] = [few[0], most[0]];
  if (a === undefined || b === undefined) return [];
  const limit = group.length >= MANY ? BARELY_ALIKE : ALIKE;
  const isSlip =
    isAsked(a) ||
    hasSlipped(a) ||
    hasSlipped(b) ||
    areOfTwoPlaces(a, b, side) ||
    // One English may do for two sentences, unless it was filled down from the row above.
    ((side === 'zh' || (areNeighbours(a, b) && !areReworded(...ownOf(a.zh, b.zh)))) &&
      likeness(...ownOf(a[other], b[other])) < limit) ||
    // However far apart, what has not a word in common is no rewording.
    (side === 'en' && likeness(...ownOf(a.zh, b.zh)) < OF_NOTHING);
  if (!isSlip) return [];
  const odd = most.length > 1 || isOddOne(a, b, side) ? a : b;
  return [{ one: odd, other: odd === a ? b : a, side }];
}

/** Of two rows with one sentence, whether it is the first that it does not belong to. */
function isOddOne(a: Bilingual, b: Bilingual, side: Side): boolean {
  if (hasSlipped(a) !== hasSlipped(b)) return hasSlipped(a);
  if (isAsked(a) && named(a, side) !== named(b, side)) return named(a, side) < named(b, side);
  if (areNeighbours(a, b)) return a.row.row > b.row.row;
  const [ofA, ofB] = [fitting(a.row, a[side]), fitting(b.row, b[side])];
  return ofA === ofB ? a.row.row > b.row.row : ofA < ofB;
}

/** No two questions are one, and no two benefits. */
const isAsked = ({ row, key }: Bilingual): boolean =>
  (row.file === 'facts.csv' && key === 'question') || row.file === 'benefits.csv';

/** How much of the name of its row a sentence has: a question names it, what a benefit is tells it. */
function named({ row, key, zh, en }: Bilingual, side: Side): number {
  const [name, text] = side === 'zh' ? [row.values['name'], zh] : [row.values['nameEn'], en];
  const isTold = side === 'en' && key !== 'question';
  const words = [...partsOf(`${name}`)].filter((word) => !isTold || word.length > SHORT);
  const said = [...partsOf(text)];
  const isSaid = (word: string): boolean =>
    said.includes(word) || (isTold && said.some((one) => areOfOneStem(one, word)));
  return words.filter(isSaid).length / Math.max(1, words.length);
}

/** Words of English that name nothing are short: of, the, out. */
const SHORT = 3;
const STEM = 5;

/** life and lifelong, reimbursed and reimbursement. */
const areOfOneStem = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) > SHORT &&
  a.slice(0, Math.min(STEM, b.length)) === b.slice(0, Math.min(STEM, a.length));

const areNeighbours = (a: Bilingual, b: Bilingual): boolean =>
  Math.abs(a.row.row - b.row.row) === 1;

/** Whether the words name the place of one row alone, or the rows are told apart by their places. */
const areOfTwoPlaces = (a: Bilingual, b: Bilingual, side: Side): boolean =>
  a.place !== b.place &&
  (side === 'zh' ? names(a, a) !== names(a, b) : names(a, a) && names(b, b) && !names(a, b));

const names = ({ zh }: Bilingual, { place }: Bilingual): boolean =>
  place !== '' && zh.includes(place);

const hasSlipped = ({ zh, en }: Bilingual): boolean =>
  otherNumber(zh, en) !== null || hasOtherScheme(zh, en);

/** Two lists without the things that both name; all other sentences as they are. */
function ownOf(a: string, b: string): readonly [string, string] {
  if (!LIST.test(a) || !LIST.test(b)) return [a, b];
  const [ofA, ofB] = [a.split(ITEMS), b.split(ITEMS)];
  const without = (some: readonly string[], others: readonly string[]): string =>
    some.filter((each) => !others.includes(each)).join('；');
  return [without(ofA, ofB), without(ofB, ofA)];
}

const LIST = /；/u;
const ITEMS = /[；，]|, /u;

/** How much of what a row says its sentence has too, of what is said at all. */
function fitting({ values, conditions }: Row<Columns>, text: string): number {
  const cells = [values['region'], values['value'], values['wording'], values['item']];
  const own = [...cells, ...conditions.map(({ raw }) => raw)].flatMap((cell) =>
    typeof cell === 'string' ? (cell.match(/\d+(?:\.\d+)?|\p{Script=Han}{1,2}/gu) ?? []) : [],
  );
  return own.filter((word) => text.includes(word)).length / Math.max(1, own.length);
}

/** Words of English, and pairs of characters of Chinese. */
function partsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[a-z]+|\d+(?:\.\d+)?/gu) ?? [];
  if (!/\p{Script=Han}/u.test(text)) return new Set(words);
  return new Set(Array.from(text).map((first, at, all) => first + (all[at + 1] ?? '')));
}

/** Whether two sentences have the same numbers, and the shorter hardly a character of its own. */
function areReworded(a: string, b: string): boolean {
  const digits = (text: string): string =>
    (text.match(/\d+(?:\.\d+)?/gu) ?? []).toSorted().join(' ');
  const [short, long] = [a, b].toSorted((one, other) => one.length - other.length);
  const own = new Set(short?.match(/\p{Script=Han}/gu));
  const shared = [...own].filter((each) => long?.includes(each)).length;
  return digits(a) === digits(b) && shared >= own.size * REWORDED;
}

const REWORDED = 0.75;

function likeness(a: string, b: string): number {
  const [ofA, ofB] = [partsOf(a), partsOf(b)];
  const shared = [...ofA].filter((part) => ofB.has(part)).length;
  return shared / (ofA.size + ofB.size - shared);
}
