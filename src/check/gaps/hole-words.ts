/** Who falls into a hole, and how far it reaches, in words. */
import { formatDay, MAX_DAY } from '../../base/day.ts';
import type { Text } from '../../base/text.ts';
import type { Fact } from '../../table/model.ts';
import { describeBounds, shortName } from '../../table/wording.ts';
import type { Witnessed } from '../diagram/smallest-witness.ts';
import type { World } from '../world.ts';

/** The smallest person in the hole. */
export function witness(hole: Witnessed, world: World): Text {
  const { region, below, participant, facts } = hole;
  const place = shortName(world.regions.get(below ?? region));
  const [zh, en] = [[place.zh], [place.en]];
  for (const [id, value] of [['participant', participant] as const, ...lowest(facts)]) {
    const fact = world.facts.get(id);
    if (fact === undefined) continue;
    const shown = readable(hole, fact, value);
    const said = describeBounds(fact, [[shown, shown]]);
    zh.push(said.zh);
    en.push(said.en);
  }
  return { zh: zh.join('、'), en: en.join(', ') };
}

/** For the first day of all, of which nobody thinks, the last one on which nothing is different. */
function readable(
  { facts, place, day }: Witnessed,
  { id, type, min }: Fact,
  value: number,
): number {
  const next = place.cuts.get(id)?.find((cut) => cut > value);
  if (type !== 'date' || value > min || next === undefined) return value;
  const stated = new Map(lowest(facts)).set(id, next - 1);
  return place.misses(stated, day) ? next - 1 : value;
}

/** The lowest values of what must be said of a person. */
export const lowest = (facts: Witnessed['facts']): (readonly [string, number])[] =>
  [...facts].map(([id, [low]]) => [id, low] as const);

/** How far the hole reaches: the ranges of its people, and its days. */
export function extent({ facts, days: [from, to] }: Witnessed, world: World): Text {
  const ranges = [...facts].flatMap(([id, range]) => {
    const fact = world.facts.get(id);
    return fact === undefined || range[0] === range[1] ? [] : [describeBounds(fact, [range])];
  });
  const days =
    to >= MAX_DAY
      ? { zh: `${formatDay(from)} 起`, en: `from ${formatDay(from)}` }
      : from === to
        ? { zh: formatDay(from), en: formatDay(from) }
        : {
            zh: `${formatDay(from)} 至 ${formatDay(to)}`,
            en: `${formatDay(from)} to ${formatDay(to)}`,
          };
  return {
    zh: [...ranges.map(({ zh }) => zh), days.zh].join('，'),
    en: [...ranges.map(({ en }) => en), days.en].join(', '),
  };
}
