/** Ages that the notice's own wording of a condition has, and the condition has not. */
import type { Columns } from '../../sheet/column.ts';
import type { ReadCondition, Row } from '../../sheet/rows.ts';
import type { World } from '../world.ts';

/** The condition that is not what the wording says, and what stands there; blank where nothing does. */
export interface OtherAges {
  readonly key: string;
  readonly header: string;
  readonly written: string;
  readonly wording: string;
}

/** 70岁, 70周岁, and both ends of 70至79岁. */
const AGES = /(\d+)(?:周?岁)?(?:（不?含）)?(?:[至到—~～-](\d+))?周?岁/gu;

/** Facts that are counted in years of age. */
export const ageFactsOf = ({ facts }: World): readonly { id: string; name: string }[] =>
  [...facts.values()]
    .filter(({ type, unit }) => type === 'integer' && unit?.zh === '岁')
    .map(({ id, name }) => ({ id, name: name.zh }));

const BELOW = /以下|不满|不到|未满|小于|低于/u;
const ABOVE = /以上|(?<![不未])满|超过|大于|高于/u;

/** Whether a condition has the people on the other side of the one age that the wording names. */
function isContrary(wording: string, ages: readonly number[], { holds }: ReadCondition): boolean {
  const [age, second] = ages;
  const [[low] = [0], last = [0, 0]] = [holds[0], holds.at(-1)];
  if (age === undefined || second !== undefined || BELOW.test(wording) === ABOVE.test(wording))
    return false;
  return BELOW.test(wording) ? low >= age : last[1] <= age;
}

/** What the wording says of ages where the row says nothing of the kind; null where it may. */
export function otherAges(
  { values, conditions, letters }: Row<Columns>,
  facts: ReturnType<typeof ageFactsOf>,
): OtherAges | null {
  const { wording } = values;
  if (typeof wording !== 'string' || !wording.includes('岁')) return null;
  const ages = [...wording.matchAll(AGES)].flatMap(([, from, to]) =>
    to === undefined ? [Number(from)] : [Number(from), Number(to)],
  );
  if (ages.length === 0) return null;
  const stated = conditions.filter(({ fact }) => facts.some(({ id }) => id === fact));
  // 不满70岁 ends at 69, and a bare 以上 may begin a year later.
  const isMet = stated.some(({ holds }) =>
    holds.flat().some((end) => ages.some((age) => Math.abs(age - end) <= 1)),
  );
  const [condition] = stated;
  if (isMet && !(condition !== undefined && isContrary(wording, ages, condition))) return null;
  const fact = facts.find(({ id }) =>
    condition === undefined ? letters.has(id) : id === condition.fact,
  );
  if (fact === undefined) return null;
  return { key: fact.id, header: fact.name, written: condition?.raw ?? '', wording };
}
