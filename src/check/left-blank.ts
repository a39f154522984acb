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

/** Rows like one another: of the same method, benefit or stage, and where asked of the same people. */
interface Kin {
  readonly rows: DecisionRow<unknown>[];
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
  const byKind = new Map<unknown, Map<unknown, Kin>>();
  const kinOf = (kind: unknown, people: unknown): Kin => {
    const kinds = byKind.get(kind) ?? new Map<unknown, Kin>();
    byKind.set(kind, kinds);
    const kin = kinds.get(people) ?? { rows: [], stated: new Map<string, number>() };
    kinds.set(people, kin);
    return kin;
  };
  for (const entry of rows) {
    if (!answers(entry.rule)) continue;
    const { values, conditions } = entry.row;
    const kind = values['method'] ?? values['benefit'] ?? values['stage'] ?? null;
    const people = conditions.find(({ fact }) => fact === PARTICIPANT);
    const everybody = kinOf(kind, null);
    everybody.rows.push(entry);
    if (people === undefined) continue;
    count(everybody, PARTICIPANT);
    // Cells of one text share their intervals.
    const own = kinOf(kind, people.holds);
    own.rows.push(entry);
    for (const { fact } of conditions) if (fact !== PARTICIPANT) count(own, fact);
  }
  const told: Diagnostic[] = [];
  for (const kinds of byKind.values())
    for (const { rows: kin, stated } of kinds.values())
      for (const [fact, times] of stated) {
        if (times < CUSTOM || times === kin.length || kin.length - times > MOST_BLANK) continue;
        const name = world.facts.get(fact)?.name;
        const blank = kin.filter(
          ({ row: { values, conditions } }) =>
            conditions.every((one) => one.fact !== fact) && values['requiredFact'] !== name?.zh,
        );
        const [entry, second] = blank;
        if (entry === undefined || second !== undefined || name === undefined) continue;
        if (!isToldOf(entry, file, found)) told.push(report(entry, fact, name, times));
      }
  return told;
}

const count = ({ stated }: Kin, fact: string): void => {
  stated.set(fact, (stated.get(fact) ?? 0) + 1);
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
