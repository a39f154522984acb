/**
 * Where nobody is answered at all, a rule that the golden case (范例) need not name may have become
 * silent: whether somebody can move is asked before anything else of a move. Of a sheet that says
 * nothing to the person, the rules of the nation that but for one list of options would.
 */
import { contains } from '../../../base/interval.ts';
import type { DecisionRow, World } from '../../../check/world.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { ReadCondition } from '../../../sheet/rows.ts';
import { answers } from '../../../table/model.ts';
import { NATION } from '../../../table/regions.ts';
import { NO_ANSWER } from '../../golden/compare.ts';
import { NO_SUCH } from '../../golden/transfer.ts';
import { type CellText, textIn } from './cell-text.ts';

type Entry = DecisionRow<unknown>;

const PARTICIPANT = 'participant';

/** What a case gets where nobody answers it, or answers it for that part. */
const SILENT: ReadonlySet<string> = new Set([NO_ANSWER.zh, NO_SUCH.zh]);

type Person = ReadonlyMap<string, number>;

/** The lists with the option of those whom nobody answers; empty where all findings have an answer. */
export function silentRules(part: readonly Diagnostic[], world: World): readonly CellText[] {
  const persons = part.flatMap(({ code, differs, missed }) =>
    code === 'YB-CASE' && SILENT.has(differs?.got ?? '') && missed !== undefined ? [missed] : [],
  );
  const [person, ...others] = persons;
  if (person === undefined || persons.length < part.length) return [];
  return world.decisions
    .filter(({ policy }) => policy === 'unique')
    .flatMap(({ rows }) => {
      const speaking = rows.filter(
        ({ rule }) => rule.region === NATION && answers(rule) && isInForce(rule.period, person),
      );
      const failing = speaking.map((entry) => ({ entry, missed: missedBy(entry, person, world) }));
      if (failing.some(({ missed }) => missed.length === 0)) return [];
      // A sheet that speaks of none of their kind need not speak of them.
      const isOther = ({ fact }: ReadCondition): boolean => fact === PARTICIPANT;
      if (failing.every(({ missed }) => missed.some(isOther))) return [];
      return failing.flatMap(({ entry, missed: [one, second] }): readonly CellText[] => {
        if (one === undefined || second !== undefined) return [];
        const fact = world.facts.get(one.fact);
        const value = statedBy(person, one.fact, world);
        if (fact?.type !== 'choice' || value === undefined) return [];
        if (others.some((other) => statedBy(other, fact.id, world) !== value)) return [];
        const { options } = fact;
        const named = (isAmong: (option: number) => boolean): readonly string[] =>
          options.flatMap(({ name }, option) => (isAmong(option) ? [name.zh] : []));
        const own = named((option) => contains(one.holds, option));
        // A row that speaks of the very options it lists has lost none.
        const words = Object.values(entry.row.values).filter((text) => typeof text === 'string');
        if (own.every((name) => words.some((text) => text.includes(name)))) return [];
        const to = named((option) => option === value || contains(one.holds, option)).join('、');
        const text = textIn(entry.row, fact.id, to);
        return [isSaid(to, fact.id, rows) ? text : { ...text, isRare: true }];
      });
    });
}

/** The conditions of a row that a person does not meet; what is not stated may be met. */
function missedBy({ row }: Entry, person: Person, world: World): readonly ReadCondition[] {
  return row.conditions.filter(({ fact, holds }) => {
    const value = statedBy(person, fact, world);
    return value !== undefined && !contains(holds, value);
  });
}

const statedBy = (person: Person, fact: string, { facts }: World): number | undefined =>
  person.get(fact) ?? facts.get(fact)?.presumption?.value;

const isSaid = (text: string, fact: string, rows: readonly Entry[]): boolean =>
  rows.some(({ row }) => row.conditions.some((one) => one.fact === fact && one.raw === text));

function isInForce({ possible: [from, to] }: Entry['rule']['period'], person: Person): boolean {
  const day = person.get('date');
  return day === undefined || (from <= day && day <= to);
}
