/** What the rules of one group say to everybody the asker may be, part by part. */
import type { Day } from '../base/day.ts';
import { type Box, intersectBoxes } from '../table/box.ts';
import { decide, decideGroup, type Part } from '../table/decide.ts';
import type { Rule } from '../table/model.ts';
import type { Table } from '../table/table.ts';
import { type Asker, otherTimes, speaksOn } from './context.ts';
import type { Speech } from './describe.ts';
import type { Query } from './input.ts';
import type { People, Person } from './people.ts';
import type { Lack } from './reasons.ts';
import { type Answering, resolveTerminal } from './resolve.ts';
import type { Situation } from './situation.ts';

/** A question about benefits or guides, with a region. */
export interface Inquiry {
  readonly speech: Speech;
  readonly query: Query;
  /** Code of the region asked about. */
  readonly region: string;
  readonly today: Day;
  readonly people: People;
}

/** What a group says in one part of what is unknown. */
export interface Outcome<C> {
  readonly box: Box;
  readonly person: Person;
  /**
   * `answered`: one rule; `split`: several, of which nobody knows which is right; `doubt`: rules
   * that may hold that day, or held on another; `silent`: the group says nothing to such a
   * person; `nobody`: no region has a rule.
   */
  readonly kind: 'answered' | 'split' | 'doubt' | 'silent' | 'nobody';
  readonly rules: readonly Answering<C>[];
  /** Why nothing answers; null where something does. */
  readonly lack: Lack | null;
}

/** The asker as one of the people they may be. */
export function situationOf({ speech, query, region, today }: Inquiry, person: Person): Situation {
  const asker: Asker = { region, facts: person.known, date: query.date };
  return { speech, asker, stated: query.facts, today };
}

/**
 * The outcomes of one group, for everybody the asker may be.
 *
 * @param group its place among the table's groups; null where the table has one group only
 * @param about whether a rule belongs to the group
 */
export function groupOutcomes<C>(
  inquiry: Inquiry,
  table: Table<C>,
  group: number | null,
  about: (rule: Rule<C>) => boolean,
): readonly Outcome<C>[] {
  const { speech, query, region, people } = inquiry;
  const { byCode } = speech.ruleset.regions;
  let before: { readonly person: Person; readonly parts: readonly Part[] } | null = null;
  return people.all.flatMap((person) => {
    const parts =
      before !== null && decidesAlike(before.parts, before.person.known, person.known)
        ? before.parts
        : group === null
          ? decide(table, byCode, region, person.known, query.date)
          : decideGroup(table, byCode, region, group, person.known, query.date);
    before = { person, parts };
    return parts.map((part) => {
      const outcome = outcomeOf(inquiry, table, person, part, about);
      if (outcome.kind !== 'nobody') people.restsOn(person, part.tested);
      return outcome;
    });
  });
}

/** Whether other facts lead the same ways: what was looked at is the same, and no more is known. */
function decidesAlike(
  parts: readonly Part[],
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): boolean {
  return parts.every(
    ({ box, tested }) =>
      [...tested].every((fact) => one.get(fact) === other.get(fact)) &&
      [...box.keys()].every((fact) => !other.has(fact)),
  );
}

function outcomeOf<C>(
  inquiry: Inquiry,
  table: Table<C>,
  person: Person,
  part: Part,
  about: (rule: Rule<C>) => boolean,
): Outcome<C> {
  const box = intersectBoxes(person.fixed, part.box) ?? part.box;
  const { asker } = situationOf(inquiry, person);
  const resolved = resolveTerminal(table, part.terminal, asker.date, inquiry.today);
  if (resolved.kind === 'answered')
    return { box, person, kind: 'answered', rules: resolved.rules, lack: null };
  const { code, owner, candidates } = resolved;
  const lack: Lack = { code, owner };
  if (owner === null) return { box, person, kind: 'nobody', rules: [], lack };
  if (code !== 'not-covered')
    return { box, person, kind: code === 'split' ? 'split' : 'doubt', rules: candidates, lack };
  // Rules that speak of other people that day do not concern this one: the day is not lacking.
  const others = speaksOn(table, owner, asker, about)
    ? []
    : otherTimes(table, owner, asker, part.box).filter(about);
  const rules = others.map((rule): Answering<C> => ({ rule, via: null }));
  return others.length > 0
    ? { box, person, kind: 'doubt', rules, lack: { code: 'date-not-covered', owner } }
    : { box, person, kind: 'silent', rules, lack };
}

/** The rules of some outcomes, each once, in the order of the sheet. */
export function rulesIn<C>(outcomes: readonly Outcome<C>[]): readonly Rule<C>[] {
  const rules = outcomes.flatMap((outcome) => outcome.rules.map(({ rule }) => rule));
  return [...new Set(rules)].sort((a, b) => a.row - b.row);
}
