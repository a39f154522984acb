/**
 * One of several named options, and conditions on such a choice.
 */

import type { Intervals } from '../../base/interval.ts';
import { complement, normalise } from '../../base/interval.ts';
import { onlyNearest } from '../../base/only-nearest.ts';
import type { Text } from '../../base/text.ts';
import { foldKey, nearest } from '../../base/text.ts';
import type { CellType, Reading } from './cell.ts';
import { bad, cellText, good } from './cell.ts';
import { excelDamage } from './damage.ts';

/** An option: its id, and its names with the one to show first. */
export type Option<Id extends string = string> = {
  readonly id: Id;
  readonly names: readonly string[];
};

const SEPARATORS = /[、,;/|]/u;
/** Words and spaces separate too, unless they are part of a name. */
const SOFT_SEPARATORS = /或者|以及|[和及或与]/u;

const ANY: ReadonlySet<string> = new Set(['不限', '任意', '均可', 'any', '*']);

type Lookup = {
  find(name: string): number | null;
  readonly shown: readonly string[];
  readonly known: readonly string[];
  /** Every name with the index of its option. */
  readonly meanings: readonly (readonly [string, number])[];
};

function lookup(options: readonly Option[]): Lookup {
  const indexes = new Map<string, number>();
  for (const [index, { id, names }] of options.entries()) {
    for (const name of [...names, id]) {
      const key = foldKey(name);
      // The first option wins; that names are unambiguous is checked where options are declared.
      if (!indexes.has(key)) indexes.set(key, index);
    }
  }
  return {
    find: (name) => indexes.get(foldKey(name)) ?? null,
    shown: options.map(({ id, names }) => names[0] ?? id),
    known: options.flatMap(({ id, names }) => [...names, id]),
    meanings: options.flatMap(({ id, names }, index) =>
      [...names, id].map((name) => [name, index] as const),
    ),
  };
}

function oneOf(names: readonly string[]): Text {
  return { zh: `其中之一：${names.join('、')}`, en: `one of: ${names.join(', ')}` };
}

function unknown(
  got: string,
  name: string,
  { known, meanings, shown }: Lookup,
  expected: Text,
): Reading<never> {
  const near = onlyNearest(name, meanings);
  const alike = nearest(name, known);
  // Cells say the names that are shown; other names are there for those who ask.
  const usual = alike.filter((one) => shown.includes(one));
  // Where the name occurs twice it is not clear which one to mend.
  const once = got.split(name).length === 2;
  return bad({
    code: 'YB-NAME',
    text: { zh: `不认识“${name}”`, en: `“${name}” is not known` },
    expected,
    got,
    suggestions: usual.length > 0 ? usual : alike,
    unknown: name,
    ...(near === null || !once ? {} : { fix: got.replace(name, () => near) }),
  });
}

/**
 * One option by id, name or alias, read to its id.
 *
 * @example choiceCell([{ id: 'retired', names: ['退休'] }]).read('退休') // 'retired'
 */
export function choiceCell<const Id extends string>(options: readonly Option<Id>[]): CellType<Id> {
  const names = lookup(options);
  const grammar = oneOf(names.shown);
  return {
    label: { zh: '选项', en: 'an option' },
    grammar,
    examples: names.shown,
    choices: names.shown,
    read(cell) {
      const got = cellText(cell);
      const damage = excelDamage(got);
      if (damage !== null) return bad({ ...damage, expected: grammar, got });
      const option = options[names.find(got) ?? -1];
      return option === undefined ? unknown(got, got, names, grammar) : good(option.id);
    },
  };
}

/** The parts of a list; words separate only where every part is then known. */
function splitList(text: string, { find }: Lookup): string[] {
  if (find(text) !== null) return [text];
  return text.split(SEPARATORS).flatMap((piece) => {
    const part = piece.trim();
    if (part === '') return [];
    if (find(part) !== null) return [part];
    // Spaces before words: 高血压 高血压和糖尿病 are two options.
    const words = part
      .split(' ')
      .flatMap((one) => (find(one) === null ? one.split(SOFT_SEPARATORS) : [one]))
      .filter((word) => word !== '');
    const known = words.filter((word) => find(word) !== null).length;
    // One unknown word among known ones is a misspelt name, not another kind of text.
    return known > 0 ? words : [part];
  });
}

/** `以外`, `外的参保人员`. */
const OUTSIDE = /[以之]?外(?:的(?:参保)?(?:人员|人|职工)?)?$/u;

function negated(text: string): string | null {
  const match = /^(?:非|不是|!|除了?)(.+?)$/u.exec(text)?.[1];
  if (match === undefined) return null;
  // In 除退休人员外 the last word can only belong to the first; in 非本地外 it cannot.
  const outside = text.startsWith('除') ? OUTSIDE : /[以之]外$/u;
  return match.replace(/^\((.*)\)$/u, '$1').replace(outside, '');
}

/**
 * Conditions on a choice: names, ids and aliases separated by 、 and the like, or `非居民`; read to
 * intervals over the options' indexes.
 */
export function choiceCondition(options: readonly Option[]): CellType<Intervals> {
  const names = lookup(options);
  const first = names.shown[0] ?? '';
  const last = names.shown.at(-1) ?? '';
  const grammar: Text = {
    zh: `选项（${names.shown.join('、')}），几个用“、”隔开，或“非${last}”`,
    en: `options (${names.shown.join(', ')}) separated by 、, or 非${last}`,
  };
  return {
    label: { zh: '选项的条件', en: 'a condition on a choice' },
    grammar,
    examples: [first, names.shown.slice(0, 2).join('、'), `非${last}`],
    choices: names.shown,
    read(cell) {
      const got = cellText(cell);
      const damage = excelDamage(got);
      if (damage !== null) return bad({ ...damage, expected: grammar, got });
      const whole = names.find(got) !== null;
      if (!whole && ANY.has(foldKey(got))) return good(normalise([[0, options.length - 1]]));
      const inner = whole ? null : negated(got);
      const parts = splitList(inner ?? got, names);
      const indexes: number[] = [];
      for (const part of parts) {
        const index = names.find(part);
        if (index === null) {
          const mixed = negated(part);
          if (mixed === null || names.find(mixed) === null) {
            return unknown(got, part, names, grammar);
          }
          return vagueNegation(got, grammar);
        }
        indexes.push(index);
      }
      if (indexes.length === 0) return unknown(got, got, names, grammar);
      // 非在职、退休 may be read in two ways; 非(在职、退休) and 除在职、退休以外 may not.
      const bracketed = /\)$|外$/u.test(got) || (got.startsWith('除') && OUTSIDE.test(got));
      if (inner !== null && indexes.length > 1 && !bracketed) return vagueNegation(got, grammar);
      const chosen = normalise(indexes.map((index) => [index, index] as const));
      if (inner === null) return good(chosen);
      const others = complement(chosen, 0, options.length - 1);
      return others.length > 0
        ? good(others)
        : bad({
            text: { zh: `“${got}”排除了所有选项`, en: `“${got}” leaves no option` },
            expected: grammar,
            got,
          });
    },
  };
}

function vagueNegation(got: string, expected: Text): Reading<never> {
  return bad({
    text: {
      zh: `看不出“${got}”里的“非”管到哪里`,
      en: `it is not clear how far the 非 in “${got}” reaches`,
    },
    expected,
    got,
    help: { zh: '直接列出适用的选项', en: 'list the options that apply' },
  });
}
