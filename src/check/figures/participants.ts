/** Whom a row is about. */
import type { DecisionRow, World } from '../world.ts';

export interface Participant {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** The kinds of participants that a row is about. */
export function participantsOf(
  { row }: DecisionRow<unknown>,
  { facts }: Pick<World, 'facts'>,
): readonly Participant[] {
  const holds = row.conditions.find(({ fact }) => fact === 'participant')?.holds;
  return (facts.get('participant')?.options ?? [])
    .filter((_, index) => holds?.some(([low, high]) => low <= index && index <= high) ?? true)
    .map(({ id, name }) => ({ id, ...name }));
}
