/**
 * A golden case (范例) that a rule no longer answers although the rule expects nothing else of it: a
 * number or a date of the rule was changed, and the case stands in the hole that this left. It is the
 * rule that is told; where no row bounds the hole on its far side, the case may be as wrong as the
 * rule, and neither is blamed.
 */
import { contains, type Interval, type Intervals } from '../../../base/interval.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { finding } from '../../../sheet/finding.ts';
import { answers, type Fact } from '../../../table/model.ts';
import { describeBounds } from '../../../table/wording.ts';
import { noteOf } from '../../findings.ts';

type Entry = DecisionRow<unknown>;

/** A rule that leaves out a person by one number or date. */
interface LeftOut {
  readonly entry: Entry;
  readonly fact: Fact;
  readonly value: number;
  /** Whether other rows go on beyond the hole. */
  readonly isBounded: boolean;
}

/**
 * The findings of one case told at the rule that leaves it out; null where none does, the findings
 * themselves where case and rule may be equally wrong.
 *
 * @param failed what is found at the case, with the person whom it asks about
 * @param expected the rules that it expects and that did not answer
 */
export function atLeftOut(
  failed: readonly Diagnostic[],
  expected: readonly Entry[],
  world: World,
): readonly Diagnostic[] | null {
  const person = failed.find(({ missed }) => missed !== undefined)?.missed;
  if (person === undefined) return null;
  const found = expected.flatMap((entry) => leftOutBy(entry, person, world) ?? []);
  const [only, second] = found;
  if (only === undefined) return null;
  return second === undefined && only.isBounded ? [report(only, failed)] : failed;
}

/** The one ordered condition of a rule that a person does not meet, and that no other row meets. */
function leftOutBy(
  entry: Entry,
  person: ReadonlyMap<string, number>,
  { decisions, facts }: World,
): LeftOut | null {
  if (!answers(entry.rule) || !isInForce(entry, person)) return null;
  const [missed, second] = entry.rule.conditions.filter(
    ({ fact, holds }) => !includes(holds, person.get(fact)),
  );
  const fact = facts.get(missed?.fact ?? '');
  const value = person.get(missed?.fact ?? '');
  if (missed === undefined || second !== undefined || fact === undefined || value === undefined)
    return null;
  if (fact.type === 'choice' || fact.type === 'yes-no' || fact.type === 'region') return null;
  const rows = decisions.find(({ file }) => file === entry.row.file)?.rows ?? [];
  const beside = rows
    .filter(
      (other) =>
        other !== entry &&
        other.rule.region === entry.rule.region &&
        other.group === entry.group &&
        answers(other.rule) &&
        // A row that only may be in force leaves the hole open.
        isInForce(other, person, other.rule.period.certain) &&
        other.rule.conditions.every(
          (each) => each.fact === fact.id || includes(each.holds, person.get(each.fact)),
        ),
    )
    .map(({ rule }) => rule.conditions.find((each) => each.fact === fact.id)?.holds)
    .map((holds) => holds ?? [[fact.min, fact.max] as const]);
  if (beside.some((holds) => includes(holds, value))) return null;
  const isBelow = missed.holds.every(([low]) => value < low);
  const edges = missed.holds.flat();
  const edge = isBelow ? Math.min(...edges) : Math.max(...edges.filter((each) => each < value));
  const all = beside.flat();
  const [low, high] = [Math.min(edge, value), Math.max(edge, value)];
  // The hole of another row lies beyond that row.
  if (all.some(([first, last]) => first > low && last < high)) return null;
  return {
    entry,
    fact,
    value,
    isBounded: all.some(([first, last]) => (isBelow ? last < value : first > value)),
  };
}

function isInForce(
  { rule: { period } }: Entry,
  person: ReadonlyMap<string, number>,
  days: Interval | null = period.possible,
): boolean {
  const day = person.get('date');
  return day === undefined || (days !== null && days[0] <= day && day <= days[1]);
}

/** A person of whom a fact is not stated may meet whatever is asked about it. */
const includes = (holds: Intervals, value: number | undefined): boolean =>
  value === undefined || contains(holds, value);

function report({ entry, fact, value }: LeftOut, failed: readonly Diagnostic[]): Diagnostic {
  const raw = entry.row.conditions.find((each) => each.fact === fact.id)?.raw ?? '';
  const [first] = failed;
  const who = describeBounds(fact, [[value, value]]);
  const id = entry.rule.id;
  return finding(
    'YB-CASE',
    entry.row,
    fact.id,
    {
      zh: `“${raw}”不包括${who.zh}，也没有别的行包括，于是${first?.text.zh ?? ''}`,
      en: `“${raw}” leaves out ${who.en}, and no other row has it, and so: ${first?.text.en ?? ''}`,
    },
    {
      notes: failed.map(noteOf),
      help: {
        zh: `多半是这一格写错了：范例要用 ${id}，把${who.zh}包括进来；如果没有错，改正那个范例`,
        en: `most likely this cell is wrong: the case wants ${id}, so include ${who.en}; if it is right, correct the case`,
      },
    },
  );
}
