/**
 * A condition that one row alone leaves blank while all others like it state one: a blank cell
 * widens the rule to everybody, and nothing else would tell.
 */
import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { finding } from '../sheet/finding.ts';
import { answers } from '../table/model.ts';
import type { DecisionRow, DecisionSheet, World } from './world.ts';

/** So many rows that all state a condition make it a custom. */
const CUSTOM = 16;

/** Beside the one, rows that look at the fact itself may leave it blank. */
const MOST_BLANK = 4;

const PARTICIPANT = 'participant';

/** Rows that state the same conditions and conclude in the same way. */
interface Alike {
  readonly first: DecisionRow<unknown>;
  rows: number;
}

/** Rows like one another: of the same method, benefit or stage, and where asked of the same people. */
interface Kin {
  readonly alike: Alike[];
  rows: number;
  /** How many of the rows state a condition, by its fact. */
  readonly stated: Map<string, number>;
}

/**
 * The rows of a sheet that alone of their kin leave a condition blank.
 *
 * @param found what else is said: of a row that has a finding already nothing is added
 */
export function leftBlank(
  { file, rows }: DecisionSheet,
  world: World,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  for (const kin of kinsOf(rows))
    for (const [fact, times] of kin.stated) {
      if (times < CUSTOM || times === kin.rows || kin.rows - times > MOST_BLANK) continue;
      const name = world.facts.get(fact)?.name;
      const [blank, second] = kin.alike.filter(
        ({ first: { row } }) =>
          row.conditions.every((one) => one.fact !== fact) &&
          row.values['requiredFact'] !== name?.zh,
      );
      if (blank?.rows !== 1 || second !== undefined || name === undefined) continue;
      if (!isToldOf(blank.first, file, found)) told.push(report(blank.first, fact, name, times));
    }
  return told;
}

function kinsOf(rows: readonly DecisionRow<unknown>[]): readonly Kin[] {
  const kins = new Map<unknown, Map<unknown, Kin>>();
  const kinOf = (kind: unknown, people: unknown): Kin =>
    underBoth(kins, kind, people, () => ({
      alike: [],
      rows: 0,
      stated: new Map<string, number>(),
    }));
  for (const one of alikeIn(rows)) {
    const { row } = one.first;
    const kind = kindOf(row);
    const everybody = kinOf(kind, null);
    everybody.alike.push(one);
    everybody.rows += one.rows;
    const people = row.conditions.find(({ fact }) => fact === PARTICIPANT);
    if (people === undefined) continue;
    count(everybody, PARTICIPANT, one.rows);
    // Cells of one text share their intervals.
    const own = kinOf(kind, people.holds);
    own.alike.push(one);
    own.rows += one.rows;
    for (const { fact } of row.conditions) if (fact !== PARTICIPANT) count(own, fact, one.rows);
  }
  return [...kins.values()].flatMap((kinds) => [...kinds.values()]);
}

/** Rows with the same condition cells share their list of them: few lists are looked into. */
function alikeIn(rows: readonly DecisionRow<unknown>[]): readonly Alike[] {
  const known = new Map<unknown, Map<unknown, Alike>>();
  const all: Alike[] = [];
  for (const entry of rows) {
    if (!answers(entry.rule)) continue;
    const one = underBoth(known, entry.row.conditions, kindOf(entry.row), () => {
      const made = { first: entry, rows: 0 };
      all.push(made);
      return made;
    });
    one.rows += 1;
  }
  return all;
}

const kindOf = ({ values }: DecisionRow<unknown>['row']): unknown =>
  values['method'] ?? values['benefit'] ?? values['stage'] ?? null;

/** What stands under two keys, made where nothing does. */
function underBoth<T>(
  all: Map<unknown, Map<unknown, T>>,
  one: unknown,
  other: unknown,
  make: () => T,
): T {
  let inner = all.get(one);
  if (inner === undefined) {
    inner = new Map<unknown, T>();
    all.set(one, inner);
  }
  let found = inner.get(other);
  if (found === undefined) {
    found = make();
    inner.set(other, found);
  }
  return found;
}

const count = ({ stated }: Kin, fact: string, times: number): void => {
  stated.set(fact, (stated.get(fact) ?? 0) + times);
};

const isToldOf = (
  { row }: DecisionRow<unknown>,
  file: string,
  found: readonly Diagnostic[],
): boolean =>
  found.some((item) =>
    [item, ...item.notes].some(
      (place) => place.file === file && /\d+$/u.exec(place.cell ?? '')?.[0] === String(row.row),
    ),
  );

const report = (
  { row }: DecisionRow<unknown>,
  fact: string,
  name: Text,
  times: number,
): Diagnostic =>
  finding(
    'YB-OUTLIER',
    row,
    fact,
    {
      zh: `“${name.zh}”空着，就是对谁都一样；同类的另外 ${times} 行都写了`,
      en: `${name.en} is blank, so that the row holds for all; the other ${times} rows like it state it`,
    },
    {
      severity: 'warning',
      help: {
        zh: '看看是不是漏填了；真的不分的，填“不限”',
        en: 'was it forgotten? If it makes no difference, write 不限',
      },
    },
  );
