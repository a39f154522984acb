/**
 * Rows that say something else than all those like them: those whose ids share a word, as RF in
 * `NAT-REQ-RF-TYPE`, those of one place and start, those that one waiver accepts.
 */
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Columns } from '../../../sheet/column.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { answers } from '../../../table/model.ts';
import { rowAt } from '../../findings.ts';
import { SHEET_COLUMNS, SHEET_FILES } from '../../sheet-columns.ts';
import type { CellText } from '../texts/cell-text.ts';
import { wordFor } from '../texts/other-texts.ts';

type Entry = DecisionRow<unknown>;

/** So many others show what such rows say. */
const SEVERAL = 3;

/** The texts that the cells of a row most likely had, going by the rows of its sheet. */
export function byLikeRows(entry: Entry, rows: readonly Entry[]): readonly CellText[] {
  const others = rows.filter((other) => other !== entry);
  const ofWords = wordsOfId(entry).flatMap((word) => {
    const alike = others.filter((other) => wordsOfId(other).includes(word));
    return alike.length < SEVERAL ? [] : sharedTexts(entry, alike);
  });
  return [...distinct(ofWords), ...dates(entry, others)];
}

/** So many rows that all say one thing make it a custom. */
const CUSTOM = 16;

/** What a row leaves blank, and nearly all others of its method state that are for the same people. */
export function byCustom(entry: Entry, rows: readonly Entry[]): readonly CellText[] {
  const { method } = entry.row.values;
  if (method === undefined || !answers(entry.rule)) return [];
  const isBlank = ({ row }: Entry, fact: string): boolean =>
    row.conditions.every((one) => one.fact !== fact);
  const holdsOf = ({ row }: Entry, fact: string): string =>
    JSON.stringify(row.conditions.find((one) => one.fact === fact)?.holds);
  const people = holdsOf(entry, 'participant');
  const kin = rows.filter(
    (other) =>
      other !== entry &&
      answers(other.rule) &&
      other.row.values['method'] === method &&
      holdsOf(other, 'participant') === people,
  );
  if (kin.length < CUSTOM) return [];
  const stated = Map.groupBy(
    kin.flatMap(({ row }) => row.conditions).filter(({ fact }) => isBlank(entry, fact)),
    ({ fact, holds }) => JSON.stringify([fact, holds]),
  );
  return [...stated.values()].flatMap((alike) => {
    const [first] = alike;
    const isCustom = alike.length >= CUSTOM * (kin.length - alike.length);
    return first !== undefined && isCustom ? [textAt(entry, first.fact, first.raw)] : [];
  });
}

/** What the rows that one waiver accepts have in common, but for the one that needs it no more. */
export function byWaiver(found: readonly Diagnostic[], world: World): readonly CellText[] {
  const rows = new Set(found.filter(({ code }) => code === 'YB-WAIVER').map(rowAt));
  const all = world.decisions.flatMap((sheet) => sheet.rows);
  return world.waivers.flatMap(({ row, rules }) => {
    if (!rows.has(row.row) || rules.length <= SEVERAL) return [];
    const waived = all.filter(({ rule }) => rules.includes(rule.id));
    return waived.flatMap((entry) =>
      sharedTexts(
        entry,
        waived.filter((other) => other !== entry && other.row.file === entry.row.file),
      ),
    );
  });
}

/** The benefit of all rows whose ids share a word, in whatever sheet: LIFE in `CQ-REQ-LIFE-MUTUAL`. */
export function byLikeBenefits(entry: Entry, { decisions }: World): readonly CellText[] {
  const { benefit: own } = entry.row.values;
  if (typeof own !== 'string') return [];
  const others = decisions.flatMap(({ rows }) =>
    rows.filter((other) => other !== entry && typeof other.row.values['benefit'] === 'string'),
  );
  return wordsOfId(entry).flatMap((word) => {
    const alike = others.filter((other) => wordsOfId(other).includes(word));
    const [usual, second] = new Set(alike.map(({ row }) => `${row.values['benefit']}`));
    const isShared = alike.length >= SEVERAL && second === undefined;
    return isShared && usual !== undefined && usual !== own
      ? [textAt(entry, 'benefit', usual)]
      : [];
  });
}

/** The words of an id without its place and number. */
const wordsOfId = ({ rule: { id } }: Entry): readonly string[] =>
  id
    .split('-')
    .slice(1)
    .filter((word) => /^[A-Z]{2,}$/u.test(word));

/** What all others say under a column of few words, and the row does not. */
function sharedTexts(entry: Entry, others: readonly Entry[]): readonly CellText[] {
  const { row } = entry;
  const file = SHEET_FILES.find((each) => each === row.file);
  const [first, ...rest] = others;
  if (file === undefined || first === undefined) return [];
  const columns: Columns = SHEET_COLUMNS[file][0];
  return Object.keys(columns).flatMap((key) => {
    const usual = JSON.stringify(first.row.values[key]);
    const isOdd = JSON.stringify(row.values[key]) !== usual;
    if (!isOdd || rest.some((other) => JSON.stringify(other.row.values[key]) !== usual)) return [];
    const to = key === 'benefit' ? String(first.row.values[key]) : wordFor(key, first);
    return to === null || !row.letters.has(key) ? [] : [textAt(entry, key, to)];
  });
}

/** The other date of all rows of the place that share one of its dates, and the start of all like it. */
function dates(entry: Entry, others: readonly Entry[]): readonly CellText[] {
  const { region, period } = entry.rule;
  const near = others.filter(({ rule }) => rule.region === region);
  const ofTo = near.filter(({ rule }) => rule.period.from === period.from && period.from !== null);
  const starts = near.filter(({ rule }) => rule.period.from !== null);
  const only = (key: 'from' | 'to', rows: readonly Entry[]): readonly CellText[] => {
    const [text, second] = new Set(rows.map(({ rule }) => rule.period[key]));
    if (text === undefined || second !== undefined || text === period[key]) return [];
    // Two rows may well share one date and not the other: cases must prove it.
    return entry.row.letters.has(key)
      ? [{ ...textAt(entry, key, text ?? ''), rule: entry.rule.id }]
      : [];
  };
  const ofKind = wordsOfId(entry).map((word) =>
    starts.filter((other) => wordsOfId(other).includes(word)),
  );
  return distinct([
    ...(period.from === null ? [] : ofKind.flatMap((rows) => only('from', rows))),
    ...(period.to === null ? [] : only('to', ofTo)),
    ...(starts.length < SEVERAL ? [] : only('from', starts)),
  ]);
}

function textAt({ row }: Entry, key: string, to: string): CellText {
  return { file: row.file, cell: cellOf(row, key), to, rule: null };
}

/** The texts, each once. */
export function distinct(texts: readonly CellText[]): readonly CellText[] {
  return [...new Map(texts.map((text) => [`${text.cell} ${text.to}`, text])).values()];
}
