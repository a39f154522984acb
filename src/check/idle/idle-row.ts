/**
 * A row that would fill a hole but answers nobody, since a single cell of it says so: it is not
 * adopted, only guidance, or contradicts another rule. There the mistake most likely is.
 */
import type { Text } from '../../base/text.ts';
import { natureCell, standingCell } from '../../sheet/definitions/decision.ts';
import { answers } from '../../table/model.ts';
import type { Hole } from '../diagram/holes.ts';
import { commonOf } from '../diagram/meeting.ts';
import { boxOf } from '../rows.ts';
import { tellsClaim } from '../words/claimed-words.ts';
import { wordsOfRow } from '../words/said-days.ts';
import type { DecisionRow } from '../world.ts';

type Entry = DecisionRow<unknown>;

/** The row that would fill a hole, and the cell that keeps it from answering. */
export interface IdleRow {
  readonly entry: Entry;
  readonly key: 'nature' | 'standing' | 'disputes';
  /** What the cell says, as a clause. */
  readonly because: Text;
}

/**
 * The row whose one cell leaves some holes open: without it all of them would be filled and nobody
 * answered twice. Null where there is none, or where two are as likely.
 *
 * @param holes of one region, participant and group
 * @param rows the rows of the region
 * @param beside the row that comes nearest to the holes
 */
export function idleRowFor(
  holes: readonly Hole[],
  rows: readonly Entry[],
  beside: Entry,
): IdleRow | null {
  if (holes.length === 0) return null;
  const group = rows.filter((entry) => entry.group === beside.group);
  // What is only guidance is told in other terms than the rules beside it.
  const found = group.flatMap((entry) => {
    const key = onlyReason(entry);
    return key !== null &&
      (key !== 'nature' || entry.figure?.kind === beside.figure?.kind) &&
      fills(entry, holes) &&
      meetsNobody(entry, group)
      ? [{ entry, key, likeness: likeness(entry, beside, rows) }]
      : [];
  });
  const [first, second] = found.sort((a, b) => b.likeness - a.likeness);
  if (first === undefined || first.likeness === second?.likeness) return null;
  const { entry, key } = first;
  return { entry, key, because: BECAUSE[key](entry) };
}

/** The cell that keeps a row from answering, where it is one alone. */
function onlyReason({ row, rule }: Entry): IdleRow['key'] | null {
  if (answers(rule)) return null;
  const { nature, standing, disputes } = rule;
  if (answers({ nature: 'direct', standing, disputes })) return 'nature';
  // What calls itself a claim is not adopted for a reason.
  if (answers({ nature, standing: 'adopted', disputes }))
    return tellsClaim(wordsOfRow(row)) ? null : 'standing';
  return answers({ nature, standing, disputes: [] }) ? 'disputes' : null;
}

function fills({ row, rule }: Entry, holes: readonly Hole[]): boolean {
  const [first, last] = rule.period.possible;
  return holes.every(
    ({ participant, facts, days }) =>
      first <= days[0] &&
      days[1] <= last &&
      row.conditions.every(({ fact, holds }) => {
        const range = fact === 'participant' ? [participant, participant] : facts.get(fact);
        const [low, high] = range ?? [];
        if (low === undefined || high === undefined) return false;
        return holds.some(([from, to]) => from <= low && high <= to);
      }),
  );
}

/** Whether nobody would be answered twice if the row answered. */
function meetsNobody(entry: Entry, group: readonly Entry[]): boolean {
  const { certain, possible } = entry.rule.period;
  const own = boxOf(entry, certain ?? possible);
  return group.every(
    (other) =>
      !answers(other.rule) ||
      other.rule.period.certain === null ||
      commonOf(own, boxOf(other, other.rule.period.certain)) === null,
  );
}

/** How much a row looks like the one beside it, and how many contradict it: a claim is hardly contradicted. */
function likeness(entry: Entry, beside: Entry, rows: readonly Entry[]): number {
  const shapeOf = ({ row, rule }: Entry): string =>
    JSON.stringify([row.conditions.map(({ fact }) => fact), rule.period, rule.inheritable]);
  const alike = [
    shapeOf(entry) === shapeOf(beside),
    entry.figure?.kind === beside.figure?.kind,
  ].filter(Boolean).length;
  const named = rows.filter(({ rule }) => rule.disputes.includes(entry.rule.id)).length;
  return alike * MANY + Math.min(named, MANY - 1);
}

const MANY = 1000;

const wordOf = (cell: { readonly choices?: readonly string[] }, turn: number): string =>
  cell.choices?.[turn] ?? '';

const BECAUSE = {
  nature: ({ rule }: Entry): Text => {
    const order = ['direct', 'ceiling', 'floor', 'guidance', 'draft'];
    const word = wordOf(natureCell, order.indexOf(rule.nature));
    return {
      zh: `${rule.id} 的性质是“${word}”，不作答`,
      en: `${rule.id} answers nobody, its 性质 being ${word} (${rule.nature})`,
    };
  },
  standing: ({ rule }: Entry): Text => {
    const word = wordOf(standingCell, 1);
    return {
      zh: `${rule.id} 是“${word}”，不作答`,
      en: `${rule.id} answers nobody, being ${word} (${rule.standing})`,
    };
  },
  disputes: ({ rule }: Entry): Text => ({
    zh: `${rule.id} 填了“质疑”，不作答`,
    en: `${rule.id} answers nobody, since it disputes ${rule.disputes.join(', ')}`,
  }),
} as const;
