/**
 * Rows about another matter (主题, 待遇, 环节) than all others whose ids have the same words, and
 * claims that dispute rules about another one. Where cases suffer from it, they tell it; where
 * nothing is wrong, nobody else would.
 */
import { placeOf } from '../../../check/id-names.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, DecisionSheet, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { finding } from '../../../sheet/finding.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { rowOf } from '../../findings.ts';

type Entry = DecisionRow<unknown>;

/** The columns that say what rows are about. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  'guides.csv': { key: 'topic', header: '主题' },
  'requirements.csv': { key: 'benefit', header: '待遇' },
  'terms.csv': { key: 'benefit', header: '待遇' },
  'transfer-stages.csv': { key: 'stage', header: '环节' },
};

interface Subject {
  readonly key: string;
  readonly header: string;
}

/** So many others show what some words of ids stand for. */
const SEVERAL = 3;

/** The findings, and the rows that alone are about another matter than their like. */
export function withOddSubjects(
  found: readonly Diagnostic[],
  { decisions }: World,
): readonly Diagnostic[] {
  const told = new Set(found.map(rowOf));
  const odd = decisions.flatMap((sheet): readonly Diagnostic[] => {
    const subject = SUBJECTS[sheet.file];
    if (subject === undefined || sheet.rows.length === 0 || !sheet.wholeRows) return [];
    const rows = oddInSeries(sheet, subject);
    const known = new Set([...rows.keys()].map(({ row }) => rowKey(row)));
    const disputes = strangeDisputes(sheet, subject).filter(
      ([entry, others]) => ![entry, ...others].some(({ row }) => known.has(rowKey(row))),
    );
    return [
      ...[...rows].map(([entry, usual]) => reportRow(entry, usual, subject)),
      ...disputes.map(([entry, others]) => reportDispute(entry, others, subject)),
    ];
  });
  const untold = odd.filter((item) => !told.has(rowOf(item)));
  return untold.length === 0 ? found : [...found, ...untold];
}

/** Each row that alone of the rows with its words is about what others are, with one of its like. */
function oddInSeries({ rows }: DecisionSheet, { key }: Subject): ReadonlyMap<Entry, Entry> {
  const odd = new Map<Entry, Entry>();
  for (const all of Map.groupBy(rows, ({ rule }) => wordsOf(rule.id)).values()) {
    const first = all[0]?.row.values[key];
    if (all.length <= SEVERAL || all.every(({ row }) => row.values[key] === first)) continue;
    const [usual = [], few = [], third] = [
      ...Map.groupBy(all, ({ row }) => row.values[key]).values(),
    ].toSorted((a, b) => b.length - a.length);
    const [[entry, second], [like]] = [few, usual];
    if (third !== undefined || second !== undefined || usual.length < SEVERAL) continue;
    const isNamed = rows.some(
      (other) => other !== entry && other.row.values[key] === entry?.row.values[key],
    );
    // What no other row is about has no words of its own yet.
    if (entry !== undefined && like !== undefined && isNamed) odd.set(entry, like);
  }
  return odd;
}

/** The first two words of an id behind its place: `GD-TR` of `NAT-GD-TR-D1`. */
const wordsOf = (id: string): string =>
  /^(?:[A-Z]+-){0,1}[A-Z]+/u.exec(id.slice(placeOf(id).length))?.[0] ?? '';

/** The rows that dispute rules about other matters alone. */
function strangeDisputes(
  { rows }: DecisionSheet,
  { key }: Subject,
): readonly (readonly [Entry, readonly Entry[]])[] {
  const disputing = rows.filter(({ rule }) => rule.disputes.length > 0);
  if (disputing.length === 0) return [];
  const byId = new Map(rows.map((entry) => [entry.rule.id, entry]));
  return disputing.flatMap((entry) => {
    const others = entry.rule.disputes.flatMap((id) => byId.get(id) ?? []);
    const isStrange =
      others.length > 0 && others.every(({ row }) => row.values[key] !== entry.row.values[key]);
    return isStrange ? [[entry, others] as const] : [];
  });
}

function reportRow({ row, rule }: Entry, usual: Entry, { key, header }: Subject): Diagnostic {
  const words = wordsOf(rule.id);
  return finding(
    'YB-MISQUOTED',
    row,
    key,
    {
      zh: `编号是 ${rule.id}，${header}却和编号里有“${words}”的别的行都不同`,
      en: `the id is ${rule.id}, yet ${header} is another than that of all other rows whose ids have ${words}`,
    },
    {
      severity: 'warning',
      notes: [noteOf(usual, key)],
      help: {
        zh: `看看${header}是不是填错了；编号写错了的，改编号`,
        en: `is ${header} mistaken? If the id is wrong, correct that`,
      },
    },
  );
}

function reportDispute(
  { row, rule }: Entry,
  others: readonly Entry[],
  { key, header }: Subject,
): Diagnostic {
  const ids = rule.disputes.join('、');
  return finding(
    'YB-DISPUTE',
    row,
    'disputes',
    {
      zh: `${rule.id} 质疑 ${ids}，但${header}不同`,
      en: `${rule.id} disputes ${ids}, yet ${header} is another`,
    },
    {
      severity: 'warning',
      notes: others.map((other) => noteOf(other, key)),
      help: {
        zh: `改正“质疑”里的编号，或改正这一行的${header}`,
        en: `correct the ids under 质疑, or the ${header} of the row`,
      },
    },
  );
}

const noteOf = ({ row, rule: { id } }: Entry, key: string): Diagnostic['notes'][number] => ({
  file: row.file,
  cell: cellOf(row, key),
  text: { zh: id, en: id },
});
