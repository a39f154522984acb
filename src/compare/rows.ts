/**
 * Rows that changed, came or went without any answer changing: counted and named, so that nobody
 * takes an edit without consequences for one that was lost.
 */
import type { Intervals } from '../base/interval.ts';
import { answers, type Rule, type SheetId } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { Table } from '../table/table.ts';
import type { Version } from './change.ts';
import type { AlignedFacts, Coding } from './facts.ts';
import { QUESTION_OF } from './forms.ts';
import type { Both, SideName } from './table-input.ts';

/** Lists whose items have no rows of rules. */
export type ListId = 'facts' | 'regions' | 'parameters' | 'benefits' | 'holidays' | 'sources';

/** Rules are named `refund:BJ-RET-1`. */
export interface RowNotes {
  /** Rows that answer, changed in what no answer shows: id, remark, words, source, confidence. */
  readonly rows: readonly string[];
  /** Rows that stand beside answers: disputes, claims, ceilings and floors, guidance, drafts. */
  readonly beside: readonly string[];
  /** Rows whose confidence changed, whether or not an answer did. */
  readonly confidence: readonly string[];
  /** Rows that name other sources than before. */
  readonly sources: readonly string[];
  /** How many items of each list changed, came or went. */
  readonly lists: { readonly [K in ListId]: number };
  /** Whether what facts presume of people who leave them out changed. */
  readonly presumptions: boolean;
}

const SHEETS = Object.keys(QUESTION_OF) as SheetId[];

/** @param cited rules that stand behind a changed answer */
export function rowNotes(
  versions: Both<Version>,
  facts: AlignedFacts,
  cited: ReadonlySet<string>,
): RowNotes {
  const notes = { rows: [], beside: [], confidence: [], sources: [] } satisfies Notes as Notes;
  for (const sheet of SHEETS) addSheet(notes, sheet, versions, facts, cited);
  const { before, after } = { before: versions.before.ruleset, after: versions.after.ruleset };
  return {
    ...notes,
    lists: listsChanged(before, after),
    presumptions: presumed(before) !== presumed(after),
  };
}

interface Notes {
  rows: string[];
  beside: string[];
  confidence: string[];
  sources: string[];
}

function addSheet(
  notes: Notes,
  sheet: SheetId,
  versions: Both<Version>,
  facts: AlignedFacts,
  cited: ReadonlySet<string>,
): void {
  // Remarks are compared only where both sides have them.
  const remarked = versions.before.remarks != null && versions.after.remarks != null;
  const rowsOf = (side: SideName): ReadonlyMap<string, Row> => {
    const { ruleset, remarks } = versions[side];
    const { sheet: name, rules } = ruleset[sheet];
    return new Map(
      rules.map((rule: Rule<object>) => {
        const id = `${name}:${rule.id}`;
        const remark = remarked ? (remarks?.get(id) ?? '') : '';
        return [id, { rule, print: `${remark}\n${printOf(rule, facts[side])}` }];
      }),
    );
  };
  const [earlier, later] = [rowsOf('before'), rowsOf('after')];
  const gone = new Map<string, string[]>();
  for (const [id, { print }] of earlier)
    if (!later.has(id)) gone.set(print, [...(gone.get(print) ?? []), id]);
  const changed = (id: string, row: Row): void => {
    if (!answers(row.rule)) notes.beside.push(id);
    else if (!cited.has(id)) notes.rows.push(id);
  };
  for (const [id, row] of later) {
    const before = earlier.get(id);
    if (before === undefined) {
      // Under another id it is the same row.
      gone.get(row.print)?.shift();
      changed(id, row);
      continue;
    }
    if (before.rule.confidence !== row.rule.confidence) notes.confidence.push(id);
    if (sourcesOf(before.rule) !== sourcesOf(row.rule)) notes.sources.push(id);
    if (before.print !== row.print) changed(id, answers(before.rule) ? before : row);
  }
  for (const id of [...gone.values()].flat()) {
    const row = earlier.get(id);
    if (row !== undefined) changed(id, row);
  }
}

interface Row {
  readonly rule: Rule<object>;
  /** Everything but id and place. */
  readonly print: string;
}

const sourcesOf = ({ sources }: Rule<unknown>): string => [...sources].sort().join('\n');

function printOf(rule: Rule<object>, coding: Coding): string {
  const { id: _, row: __, conditions, sources, conclusion, ...rest } = rule;
  const same = (fact: string, holds: Intervals) => [fact, coding.commonOf(fact, holds)];
  return JSON.stringify([
    conditions.map(({ fact, holds }) => same(fact, holds)).sort(),
    [...sources].sort(),
    rest,
    { ...conclusion, ...('key' in conclusion ? { key: null } : {}) },
  ]);
}

/** Places of the rules that the other table has not under this id, or not alike. */
export function changedRules(
  tables: Both<Table<object>>,
  facts: AlignedFacts,
): Both<ReadonlySet<number>> {
  const prints = (side: SideName): ReadonlyMap<string, string> =>
    new Map(tables[side].rules.map((rule) => [rule.id, printOf(rule, facts[side])]));
  const [before, after] = [prints('before'), prints('after')];
  const differing = (side: SideName): ReadonlySet<number> =>
    new Set(
      tables[side].rules.flatMap(({ id }, place) =>
        before.get(id) === after.get(id) ? [] : [place],
      ),
    );
  return { before: differing('before'), after: differing('after') };
}

function listsChanged(before: Ruleset, after: Ruleset): RowNotes['lists'] {
  const regions = ({ regions: { byCode } }: Ruleset) => [...byCode.values()];
  return {
    facts: changedItems(before.facts, after.facts, ({ id }) => id),
    regions: changedItems(regions(before), regions(after), ({ code }) => code),
    parameters: changedItems(
      before.parameters,
      after.parameters,
      ({ region, participant, name, year }) => JSON.stringify([region, participant, name, year]),
    ),
    benefits: changedItems(before.benefits, after.benefits, ({ id }) => id),
    holidays: changedItems(before.holidays, after.holidays, ({ from, to }) => `${from} ${to}`),
    sources: changedItems(
      [...before.sources.values()],
      [...after.sources.values()],
      ({ id }) => id,
    ),
  };
}

function presumed({ facts }: Ruleset): string {
  const presuming = facts.map(({ id, options, presumption }) =>
    presumption === null
      ? null
      : [id, options[presumption.value]?.id ?? presumption.value, presumption.participants],
  );
  return JSON.stringify(presuming.filter((one) => one !== null).sort());
}

function changedItems<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): number {
  const written = (items: readonly T[]): ReadonlyMap<string, string> =>
    new Map(items.map((item) => [keyOf(item), JSON.stringify(item)]));
  const [earlier, later] = [written(before), written(after)];
  const keys = new Set([...earlier.keys(), ...later.keys()]);
  return [...keys].filter((key) => earlier.get(key) !== later.get(key)).length;
}
