/** What cells near a finding most likely said, going by something else than the finding itself. */
import { contains, type Intervals } from '../../../base/interval.ts';
import { rowKey } from '../../../check/rows.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { cellOf } from '../../../sheet/rows.ts';
import { rowOf } from '../../findings.ts';
import type { CellText } from '../texts/cell-text.ts';
import { byOwnWords } from '../texts/own-words.ts';
import { byCustom, byLikeBenefits, byLikeRows, byWaiver, distinct } from './odd-among-alike.ts';
import { claimTexts } from './odd-claims.ts';
import { byPair } from './odd-in-pair.ts';
import { byTurn } from './odd-in-turn.ts';

type Entry = DecisionRow<unknown>;

/**
 * What a row that a case lists must have been about, where another row of its place is about the
 * same as it is now, and none about that.
 */
function byListing(found: readonly Diagnostic[], world: World): readonly CellText[] {
  return found.flatMap(({ lists = [], missed }) =>
    world.decisions.flatMap(({ rows }) =>
      rows.flatMap((entry): readonly CellText[] => {
        if (!lists.includes(entry.rule.id) || missed === undefined) return [];
        const near = rows.filter((row) => row !== entry && row.rule.region === entry.rule.region);
        const saying = (fact: string, value: number): boolean =>
          near.some((row) => contains(holdsOf(row, fact), value));
        return entry.row.conditions.flatMap(({ fact, holds }) => {
          const value = missed.get(fact);
          const isYesNo = world.facts.get(fact)?.type === 'yes-no';
          const name = isYesNo
            ? ['否', '是'][value ?? -1]
            : world.facts.get(fact)?.options[value ?? -1]?.name.zh;
          const [only] = holds;
          if (value === undefined || name === undefined || only === undefined) return [];
          if (contains(holds, value) || saying(fact, value) || !saying(fact, only[0])) return [];
          return [{ file: entry.row.file, cell: cellOf(entry.row, fact), to: name, rule: null }];
        });
      }),
    ),
  );
}

/**
 * What a row that a case lists must have disputed: the rules that answer the case. A row that is
 * shown beside nobody's answer speaks of another rule than it was meant to.
 */
function byDisputed(found: readonly Diagnostic[], world: World): readonly CellText[] {
  return found.flatMap(({ lists = [], notes }) => {
    const answered = new Set(notes.map(rowOf));
    return world.decisions.flatMap(({ rows }) =>
      rows.flatMap((entry): readonly CellText[] => {
        const { row, rule } = entry;
        if (!lists.includes(rule.id) || rule.standing !== 'claimed') return [];
        const near = rows.filter(
          (other) =>
            other.rule.region === rule.region &&
            answered.has(rowKey(other.row)) &&
            !rule.disputes.includes(other.rule.id),
        );
        const [first, ...more] = rule.disputes;
        return near.map((other) => ({
          file: row.file,
          cell: cellOf(row, 'disputes'),
          // Of several that it disputes one is another.
          to: first === undefined ? other.rule.id : [other.rule.id, ...more].join('、'),
          rule: null,
        }));
      }),
    );
  });
}

const holdsOf = ({ row }: Entry, fact: string): Intervals =>
  row.conditions.find((condition) => condition.fact === fact)?.holds ?? [];

/** The row and those of its place: of two that part people the other one may be named. */
const beside = (
  entry: Entry,
  rows: readonly Entry[],
): readonly (readonly [Entry, readonly Entry[]])[] => [
  [entry, rows],
  ...rows
    .filter(
      (one) => one !== entry && one.rule.region === entry.rule.region && one.group === entry.group,
    )
    .map((one) => [one, rows] as const),
];

/** The cells of the rows that findings name, those at which they are told first. */
export function oddCells(found: readonly Diagnostic[], world: World): readonly CellText[] {
  const told = found.map(rowOf);
  const noted = found.flatMap(({ notes }) => notes.map(rowOf));
  const expected = new Set(found.flatMap(({ expects = [], lists = [] }) => [...expects, ...lists]));
  const places = [...new Set([...told, ...noted])];
  const near = world.decisions
    .flatMap((sheet) => sheet.rows.map((entry) => ({ entry, rows: sheet.rows })))
    .flatMap(({ entry, rows }) => {
      const at = places.indexOf(rowKey(entry.row));
      const isExpected = expected.has(entry.rule.id);
      return at === -1 && !isExpected ? [] : [{ entry, rows, at: isExpected ? -1 : at }];
    })
    .toSorted((a, b) => a.at - b.at);
  return [
    ...byWaiver(found, world),
    ...byListing(found, world),
    ...byDisputed(found, world),
    ...claimTexts(found, world),
    ...distinct(
      near
        .flatMap(({ entry, rows }) => beside(entry, rows))
        .flatMap(([one, rows]) => [...byPair(one, rows, world), ...byTurn(one, rows)]),
    ),
    ...near.flatMap(({ entry, rows }) => [
      ...byCustom(entry, rows),
      ...byOwnWords(entry, world),
      ...byLikeRows(entry, rows),
      ...byLikeBenefits(entry, world),
    ]),
  ];
}
