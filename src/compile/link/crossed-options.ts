/**
 * Labels of two options that have changed places in one cell of facts.csv: male=女、female=男, where
 * the other cells of the row have them the other way round.
 */
import { shared } from '../../base/shared.ts';
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
  readonly of: (id: string) => Label;
}

/** How an option is called. */
interface Label {
  /** All its names, with a space on either side of words of letters. */
  readonly text: string;
  /** The characters of each, or its words. */
  readonly names: readonly (readonly string[])[];
}

/** The cells of a fact in which two options have each other’s labels. */
export function crossedOptions(row: FactRow): readonly Diagnostic[] {
  const ids = row.values.options.map(({ id }) => id);
  return LANGUAGES.flatMap((keys, language): readonly Diagnostic[] => {
    const witnesses: readonly Witness[] = [
      ...keys.map((key): Witness => {
        const options: readonly Option[] = row.values[key];
        const labels = new Map(options.map(({ id, names }) => [id, labelOf(names)]));
        return { key, of: (id) => labels.get(id) ?? NO_LABEL };
      }),
      ...(language === 0 ? [] : [{ key: null, of: shared((id: string) => labelOf([id])) }]),
    ];
    const negated = row.values.type === 'yes-no' ? negatedIn(row, language) : null;
    if (negated !== null) return [negated];
    for (const [index, one] of ids.entries())
      for (const other of ids.slice(index + 1)) {
        const crossed = crossedIn(witnesses, one, other);
        if (crossed !== null) return [report(row, crossed, one, other)];
      }
    return [];
  });
}

const [YES, NO] = ['是', '否'] as const;
/** What makes a saying the opposite of another one, in each language. */
const NEGATIONS = [/没有|不|未|非/gu, /\b(?:not|no|without|never)\b/gu] as const;

/** 是=没有停保、否=停保: the saying of yes denies what that of no says, and the fact’s name does not. */
function negatedIn(row: FactRow, language: number): Diagnostic | null {
  const key = language === 0 ? 'saying' : 'sayingEn';
  const negation = NEGATIONS[language] ?? NEGATIONS[0];
  const denials = (text: string): number => text.match(negation)?.length ?? 0;
  const said = (id: string): string =>
    row.values[key].find((option) => option.id === id)?.names[0] ?? '';
  const [yes, no] = [said(YES), said(NO)];
  if (yes === '' || no === '' || denials(yes) <= denials(no)) return null;
  const { name, nameEn } = row.values;
  return denials(language === 0 ? name : nameEn) > 0
    ? null
    : report(row, { key, isSure: true }, YES, NO);
}

const NO_LABEL: Label = { text: '', names: [] };

const LETTERS = /^[a-z]/;

function labelOf(names: readonly string[]): Label {
  const parts = names.map((name) =>
    LETTERS.test(name) ? name.toLowerCase().split(/[^a-z\d]+/) : Array.from(name),
  );
  return { text: ` ${names.join('、').toLowerCase().replaceAll('-', ' ')} `, names: parts };
}

/** The cell that has two options the other way round. */
interface Crossed {
  readonly key: Key;
  /** Whether more than one other cell of the row says so. */
  readonly isSure: boolean;
}

/** The cell that has two options the other way round than the others; null where none does. */
function crossedIn(witnesses: readonly Witness[], one: string, other: string): Crossed | null {
  const [crossed, agreeing] = [new Map<Key | null, number>(), new Map<Key | null, number>()];
  for (const [index, a] of witnesses.entries())
    for (const b of witnesses.slice(index + 1)) {
      const apart = apartness(a, b, one, other);
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
function apartness(a: Witness, b: Witness, one: string, other: string): number {
  const [a1, a2, b1, b2] = [a.of(one), a.of(other), b.of(one), b.of(other)];
  // A cell that lacks one of them is told as such.
  if ([a1, a2, b1, b2].includes(NO_LABEL)) return 0;
  // Nearly all labels begin and end in the same way in all cells.
  if (goesWith(a1, b1) && goesWith(a2, b2)) return -1;
  const crossed = likeness(a1, b2) + likeness(a2, b1);
  return crossed === 0 ? 0 : crossed - likeness(a1, b1) - likeness(a2, b2);
}

/** Whether a label begins with, and then ends with, what the other one has too. */
function goesWith({ names: [name] }: Label, { text }: Label): boolean {
  const [first, last] = [name?.[0] ?? '', name?.at(-1) ?? ''];
  const at = text.indexOf(first);
  return at >= 0 && text.lastIndexOf(last) >= at;
}

/** As much as the likest two names have in common, in order. */
function likeness({ names }: Label, other: Label): number {
  let most = 0;
  for (const a of names) for (const b of other.names) most = Math.max(most, inCommon(a, b));
  return most;
}

/** The length of the longest common subsequence. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
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

function report(row: FactRow, { key, isSure }: Crossed, one: string, other: string): Diagnostic {
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
    zh: `${HEADERS[key]}里 ${one}=“${first}”、${other}=“${second}”多半互相填反了，同一行别的格正相反`,
    en: `${one}=“${first}” and ${other}=“${second}” have most likely changed places in ${HEADERS[key]}: other cells of the row have them the other way round`,
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
