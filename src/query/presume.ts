/** Who may be asking when the participant is unknown, and what is assumed when not said (默认推定). */
import type { Intervals } from '../base/interval.ts';
import { say } from '../i18n/lang.ts';
import { type Box, EVERYTHING } from '../table/box.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { regionName, type Speech } from './describe.ts';
import type { Assumption } from './envelope.ts';
import type { Query } from './input.ts';
import { plainValue } from './value.ts';

/** Presumptions differ by participant, so an unknown participant is split first. */
export function byParticipant(
  ruleset: Ruleset,
  query: Query,
): [facts: ReadonlyMap<string, number>, fixed: Box][] {
  const participant = ruleset.factById.get('participant');
  if (participant === undefined || query.facts.has('participant'))
    return [[query.facts, EVERYTHING]];
  return participant.options.map((_, value) => [
    new Map(query.facts).set('participant', value),
    new Map<string, Intervals>([['participant', [[value, value]]]]),
  ]);
}

/** Adds what is assumed of such a person when not said (默认推定). */
export function presume(
  ruleset: Ruleset,
  facts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const participant = ruleset.factById.get('participant')?.options[facts.get('participant') ?? -1];
  const known = new Map(facts);
  for (const { id, presumption } of ruleset.facts) {
    if (presumption === null || known.has(id)) continue;
    const { participants, value } = presumption;
    if (participants.length === 0 || (participant && participants.includes(participant.id)))
      known.set(id, value);
  }
  return known;
}

/** A presumption as the answer states it. */
export function assumption({ ruleset, lang }: Speech, id: string, value: number): Assumption {
  const fact = ruleset.factById.get(id);
  return {
    fact: id,
    value: fact === undefined ? value : plainValue(fact, value),
    text: fact?.presumption ? say(fact.presumption.text, lang) : '',
  };
}

/** Which districts were named, and the regions that the answer is for instead. */
export function districtAssumptions(speech: Speech, query: Query): Assumption[] {
  return [...(query.districts ?? [])].flatMap(([fact, district]) => {
    const region = query.regions.get(fact);
    if (region === undefined) return [];
    const text = speech.texts.districtOf(district, regionName(speech, region.code));
    return [{ fact, value: region.code, text }];
  });
}
