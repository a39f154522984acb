/** Telephone numbers of a guide that the rest of its own row has otherwise. */
import { editDistance } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Columns } from '../../sheet/column.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf, type Row } from '../../sheet/rows.ts';
import type { DecisionSheet } from '../world.ts';

/** The cells that give a number to dial; what warns or reminds may name other ones. */
const CELLS: readonly (readonly [key: string, header: string])[] = [
  ['contact', '联系'],
  ['name', '名称'],
  ['nameEn', '英文名称'],
  ['steps', '步骤'],
  ['stepsEn', '英文步骤'],
];
/** Sentences and their English are compared with each other elsewhere, but for numbers that others have. */
const JUDGED: ReadonlySet<string> = new Set(['contact', 'name', 'nameEn']);
const ENGLISH_OF: Readonly<Record<string, string>> = { steps: 'stepsEn', stepsEn: 'steps' };

/** 12393, 0377-66237668, 12,393 */
const PHONE = /(?<![\d,-])\d[\d,-]{3,}\d(?!\d|[,-]\d)/gu;
/** So many other cells agree on a number. */
const AGREED = 2;
/** So many digits are mistyped at once, or two change places. */
const SLIPS = 2;

/** The numbers of a sheet of guides that stand nowhere else in their rows, beside one like them that does. */
export function misquotedPhones({ file, rows }: DecisionSheet): readonly Diagnostic[] {
  if (file !== 'guides.csv') return [];
  // A number that other rows have as well is no slip of the keys, but may be the wrong one: 12333, 12393.
  const rowsOf = new Map<string, Set<number>>();
  for (const { row } of rows)
    for (const phone of CELLS.flatMap(([key]) => phonesIn(row.values[key]))) {
      const having = rowsOf.get(phone) ?? new Set();
      rowsOf.set(phone, having.add(row.row));
    }
  return rows.flatMap(({ row }) => {
    const cells = CELLS.map(([key, header]) => ({
      key,
      header,
      phones: phonesIn(row.values[key]),
    }));
    return cells.flatMap(({ key, header, phones }): readonly Diagnostic[] => {
      if (phones.length === 0) return [];
      const others = cells.filter((one) => one.key !== key);
      for (const phone of phones) {
        if (others.some((each) => each.phones.includes(phone))) continue;
        const isKnown = (rowsOf.get(phone)?.size ?? 0) > 1;
        const meant = isKnown
          ? agreedBeside(key, phones, others)
          : likeIt(key, phone, phones, others);
        if (meant !== undefined) return [report(row, key, header, phone, meant)];
      }
      return [];
    });
  });
}

/** A cell of a guide and the numbers in it. */
interface Dialled {
  readonly key: string;
  readonly phones: readonly string[];
}

/** The number that a mistyped one was meant to be: like it, and in several other cells. */
function likeIt(
  key: string,
  phone: string,
  phones: readonly string[],
  others: readonly Dialled[],
): string | undefined {
  if (!JUDGED.has(key)) return undefined;
  return others
    .flatMap((each) => each.phones)
    .find(
      (one) =>
        !phones.includes(one) &&
        isNear(one, phone) &&
        others.filter((each) => each.phones.includes(one)).length >= AGREED,
    );
}

/** The only number of all other cells of the row, where this one is that of other rows. */
function agreedBeside(
  key: string,
  phones: readonly string[],
  others: readonly Dialled[],
): string | undefined {
  const having = others.filter((each) => each.phones.length > 0);
  const [meant, second] = new Set(having.flatMap((each) => each.phones));
  if (meant === undefined || second !== undefined || having.length < AGREED) return undefined;
  if (JUDGED.has(key)) return phones.includes(meant) ? undefined : meant;
  // Steps may name a number more than the name has; their English names it as well.
  return having.some((each) => each.key === ENGLISH_OF[key]) ? meant : undefined;
}

const phonesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' || Array.isArray(value)
    ? [...[value].flat().join('；').matchAll(PHONE)].map(([phone]) => phone)
    : [];

/** Whether one may be the other mistyped: the same digits otherwise punctuated, or nearly the same. */
function isNear(one: string, other: string): boolean {
  const [a, b] = [one.replace(/\D/gu, ''), other.replace(/\D/gu, '')];
  // A digit may be lost or doubled; an area code is more than one.
  if (Math.abs(a.length - b.length) === 1) return editDistance(a, b) === 1;
  if (a.length !== b.length) return false;
  return [...a].filter((digit, at) => digit !== b[at]).length <= SLIPS;
}

function report(
  row: Row<Columns>,
  key: string,
  header: string,
  phone: string,
  meant: string,
): Diagnostic {
  const [beside] = CELLS.filter(
    ([one]) => one !== key && phonesIn(row.values[one]).includes(meant),
  );
  return finding(
    'YB-MISQUOTED',
    row,
    key,
    {
      zh: `这里的“${header}”写的号码是 ${phone}，同一行别的格写的是 ${meant}`,
      en: `this ${key} has the number ${phone}, yet other cells of the row have ${meant}`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: row.file,
          cell: cellOf(row, beside?.[0] ?? key),
          text: { zh: `写的是 ${meant}`, en: `has ${meant}` },
        },
      ],
      help: {
        zh: '对照依据，看看哪一个号码打错了',
        en: 'see the source: which of the numbers is mistyped?',
      },
    },
  );
}
