/**
 * Labels of two options that have changed places in one cell of facts.csv: male=女、female=男, where
 * the other cells of the row have them the other way round.
 */
import { NOTHING } from '../../base/nothing.ts';
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Option } from '../../sheet/cell/choice.ts';
import type { factColumns } from '../../sheet/definitions/lists.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';

type FactRow = Row<typeof factColumns>;
type Key = 'options' | 'optionAliases' | 'saying' | 'optionsEn' | 'sayingEn';

const HEADERS: Readonly<Record<Key, string>> = {
  options: '选项',
  optionAliases: '选项别名',
  saying: '条件说法',
  optionsEn: '英文选项',
  sayingEn: '英文条件说法',
};

/** The cells of each language that name the same options, the one first that is told where two differ. */
const LANGUAGES: readonly (readonly Key[])[] = [
  ['options', 'optionAliases', 'saying'],
  ['optionsEn', 'sayingEn'],
];

/** What says how options are called; the ids, which are no labels, have no key. */
interface Witness {
  readonly key: Key | null;
  /** The names of an option; none where it has none. */
  readonly of: (id: string, place: number) => readonly string[];
  /** The same in their parts, which many others are compared with. */
  readonly partsOf: (id: string, place: number) => readonly Parts[];
}

/** The cells of a fact in which two options have each other’s labels. */
export function crossedOptions(row: FactRow): readonly Diagnostic[] {
  const { type, options } = row.values;
  if (type === 'yes-no')
    return LANGUAGES.flatMap((_, language) => negatedIn(row, language) ?? NOTHING);
  if (options.length < 2) return NOTHING;
  return LANGUAGES.flatMap((keys, language): readonly Diagnostic[] => {
    const witnesses = keys.flatMap((key) =>
      row.values[key].length === 0 ? [] : [witnessOf(key, row.values[key])],
    );
    if (language > 0) witnesses.push(witnessBy(null, (id) => [id.replaceAll('-', ' ')]));
    const pair = unlikePair(
      options.map(({ id }) => id),
      witnesses,
    );
    const crossed = pair === null ? null : crossedIn(witnesses, pair);
    return pair === null || crossed === null ? NOTHING : [report(row, crossed, pair)];
  });
}

/** Cells name the options in one order nearly always. */
const witnessOf = (key: Key, options: readonly Option[]): Witness =>
  witnessBy(
    key,
    (id, place) =>
      (options[place]?.id === id ? options[place] : options.find((one) => one.id === id))?.names ??
      NOTHING,
  );

function witnessBy(key: Key | null, of: Witness['of']): Witness {
  const known: (readonly Parts[] | undefined)[] = [];
  return {
    key,
    of,
    partsOf: (id, place) => {
      const parts = known[place] ?? of(id, place).map(partsOf);
      known[place] = parts;
      return parts;
    },
  };
}

/** Every two of the witnesses. */
const pairsOf = (witnesses: readonly Witness[]): readonly (readonly [Witness, Witness])[] =>
  witnesses.flatMap((a, index) => witnesses.slice(index + 1).map((b) => [a, b] as const));

/** Two options, and where they stand among all. */
interface Pair {
  readonly one: Place;
  readonly other: Place;
}

type Place = readonly [id: string, place: number];

/** Two options of which two cells say more in common the other way round; null where none are. */
function unlikePair(ids: readonly string[], witnesses: readonly Witness[]): Pair | null {
  const unlikeIn = (a: Witness, b: Witness): readonly Place[] => {
    const unlike: Place[] = [];
    // Nearly all labels begin and end in the same way in all cells.
    for (const [place, id] of ids.entries())
      if (!goesWith(a.of(id, place), b.of(id, place))) unlike.push([id, place]);
    return unlike;
  };
  const [names, ...others] = witnesses;
  const saying = witnesses.find(({ key }) => key === 'saying' || key === 'sayingEn');
  if (names === undefined || saying === undefined) return null;
  // Where the words say the names there is no need to ask all the others.
  const areSaid =
    unlikeIn(names, saying).length === 0 &&
    ids.every((id, place) => saying.of(id, place).length > 0);
  const pairs = areSaid
    ? others.flatMap((b) => (b.key === null ? [] : [[names, b] as const]))
    : pairsOf(witnesses);
  for (const [a, b] of pairs) {
    const unlike = unlikeIn(a, b);
    for (const [at, one] of unlike.entries())
      for (const other of unlike.slice(at + 1))
        if (apartness(a, b, { one, other }) > 0) return { one, other };
  }
  return null;
}

const [YES, NO] = ['是', '否'] as const;
/** What makes a saying the opposite of another one, in each language. */
const DENIALS = [/没有|不|未|非/u, /\b(?:not|no|without|never)\b/u] as const;

/** 是=没有停保、否=停保: the saying of yes denies what that of no says, and the fact’s name does not. */
function negatedIn(row: FactRow, language: number): Diagnostic | null {
  const key = language === 0 ? 'saying' : 'sayingEn';
  const said = (id: string): string =>
    row.values[key].find((option) => option.id === id)?.names[0] ?? '';
  const [yes, no] = [said(YES), said(NO)];
  const denial = DENIALS[language] ?? DENIALS[0];
  // Nearly no saying of yes denies anything.
  if (!denial.test(yes) || no === '') return null;
  const times = (text: string): number => text.split(denial).length;
  const { name, nameEn } = row.values;
  return times(yes) <= times(no) || denial.test(language === 0 ? name : nameEn)
    ? null
    : report(row, { key, isSure: true }, { one: [YES, 0], other: [NO, 1] }, DENIED);
}

/** The cell that has two options the other way round. */
interface Crossed {
  readonly key: Key;
  /** Whether more than one other cell of the row says so. */
  readonly isSure: boolean;
}

/** The cell that has two options the other way round than the others; null where none does. */
function crossedIn(witnesses: readonly Witness[], pair: Pair): Crossed | null {
  const [crossed, agreeing] = [new Map<Key | null, number>(), new Map<Key | null, number>()];
  for (const [a, b] of pairsOf(witnesses)) {
    const apart = apartness(a, b, pair);
    const counts = apart > 0 ? crossed : apart < 0 ? agreeing : null;
    for (const { key } of counts === null ? [] : [a, b])
      counts?.set(key, (counts.get(key) ?? 0) + 1);
  }
  const score = (key: Key | null): number => (crossed.get(key) ?? 0) - (agreeing.get(key) ?? 0);
  const [key, second = null] = witnesses
    .flatMap((witness) => (witness.key !== null && crossed.has(witness.key) ? [witness.key] : []))
    .toSorted((a, b) => score(b) - score(a));
  return key === undefined ? null : { key, isSure: score(key) > score(second) };
}

/** How much better two cells go together with the options exchanged; 0 where that tells nothing. */
function apartness(a: Witness, b: Witness, { one, other }: Pair): number {
  const [a1, a2, b1, b2] = [
    a.partsOf(...one),
    a.partsOf(...other),
    b.partsOf(...one),
    b.partsOf(...other),
  ];
  // A cell that lacks one of them is told as such.
  if (a1.length * a2.length * b1.length * b2.length === 0) return 0;
  const crossed = likeness(a1, b2) + likeness(a2, b1);
  return crossed === 0 ? 0 : crossed - likeness(a1, b1) - likeness(a2, b2);
}

/** Whether a name begins with, and then ends with, what one of the other names has too. */
function goesWith([name = '']: readonly string[], others: readonly string[]): boolean {
  if (others.length === 0) return true;
  const [first, last] = endsOf(name);
  return others.some((other) => {
    const at = other.indexOf(first);
    return at >= 0 && other.lastIndexOf(last) >= at;
  });
}

/** The first and the last character of a name, or word of letters. */
function endsOf(name: string): readonly [first: string, last: string] {
  if (!LETTERS.test(name)) return [name.charAt(0), name.charAt(name.length - 1)];
  const space = name.indexOf(' ');
  return [space < 0 ? name : name.slice(0, space), name.slice(name.lastIndexOf(' ') + 1)];
}

const LETTERS = /^[A-Za-z]/;

/** As much as the likest two names have in common, in order. */
function likeness(names: readonly Parts[], others: readonly Parts[]): number {
  let most = 0;
  for (const a of names) for (const b of others) most = Math.max(most, inCommon(a, b));
  return most;
}

type Parts = readonly string[];

/** Characters, or words of letters. */
const partsOf = (name: string): readonly string[] =>
  LETTERS.test(name) ? name.toLowerCase().split(/[^a-z\d]+/) : Array.from(name);

/** The length of the longest common subsequence. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let above: number[] = [];
  for (const part of a) {
    // Nearly no two names have anything in common.
    if (!b.includes(part)) continue;
    const row = [0];
    for (const [at, other] of b.entries())
      row.push(part === other ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}

const GAINSAID: Text = {
  zh: '同一行别的格正相反',
  en: 'other cells of the row have them the other way round',
};

const DENIED: Text = {
  zh: '“是”的说法比“否”的说法多了否认的词',
  en: 'the words of 是 (yes) deny more than those of 否 (no)',
};

function report(
  row: FactRow,
  { key, isSure }: Crossed,
  { one: [one], other: [other] }: Pair,
  why: Text = GAINSAID,
): Diagnostic {
  const options: readonly Option[] = row.values[key];
  const named = (id: string): readonly string[] =>
    options.find((option) => option.id === id)?.names ?? [];
  const turned = options.map(({ id, names }) => ({
    id,
    names: id === one ? named(other) : id === other ? named(one) : names,
  }));
  const separator = options.some(({ names }) => names.length > 1) ? '；' : '、';
  const to = turned.map(({ id, names }) => `${id}=${names.join('、')}`).join(separator);
  const [first = '', second = ''] = [named(one)[0], named(other)[0]];
  const text: Text = {
    zh: `${HEADERS[key]}里 ${one}=“${first}”、${other}=“${second}”多半互相填反了，${why.zh}`,
    en: `${one}=“${first}” and ${other}=“${second}” have most likely changed places in ${HEADERS[key]}: ${why.en}`,
  };
  const cell = cellOf(row, key);
  return {
    ...finding('YB-NAME', row, key, text, {
      help: {
        zh: `把 ${cell} 改为“${to}”；如果没有错，改正同一行的选项、选项别名或条件说法`,
        en: `write “${to}” in ${cell}; if it is right, correct 选项, 选项别名 or 条件说法 of the row`,
      },
    }),
    ...(isSure ? { meant: to } : {}),
  };
}
