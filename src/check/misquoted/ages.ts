/** Ages that the notice's own wording of a condition has, and the condition has not. */
import type { Columns } from '../../sheet/column.ts';
import type { ReadCondition, Row } from '../../sheet/rows.ts';
import type { World } from '../world.ts';

/** A cell whose ages are not those of the words beside it. */
export interface OtherAges {
  /** The condition, or 原文 where the rest of the row speaks for the condition. */
  readonly key: string;
  readonly fact: AgeFact;
  /** What stands in that cell; blank where nothing does. */
  readonly written: string;
  /** What the words beside it say. */
  readonly wording: string;
}

interface AgeFact {
  readonly id: string;
  readonly name: string;
}

/** 70岁, 70周岁, and both ends of 70至79岁. */
const AGES = /(\d+)(?:周?岁)?(?:（不?含）)?(?:[至到—~～-](\d+))?周?岁/gu;

/** 35岁至44岁, and nothing else of ages. */
const RANGE = /^\D*\d+(?:周?岁)?[至到—~～-]\d+周?岁\D*$/u;

const agesIn = (words: string): readonly number[] =>
  [...words.matchAll(AGES)].flatMap(([, from, to]) =>
    to === undefined ? [Number(from)] : [Number(from), Number(to)],
  );

/** Facts that are counted in years of age. */
export const ageFactsOf = ({ facts }: World): readonly AgeFact[] =>
  [...facts.values()]
    .filter(({ type, unit }) => type === 'integer' && unit?.zh === '岁')
    .map(({ id, name }) => ({ id, name: name.zh }));

const BELOW = /以下|不满|不到|未满|小于|低于/u;
const ABOVE = /以上|(?<![不未])满|超过|[多高大]于/u;

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
  const ages = agesIn(wording);
  if (ages.length === 0) return null;
  const stated = conditions.filter(({ fact }) => facts.some(({ id }) => id === fact));
  // 不满70岁 ends at 69, and a bare 以上 may begin a year later.
  const isNear = (end: number): boolean => ages.some((age) => Math.abs(age - end) <= 1);
  const isMet = stated.some(({ raw, holds }) =>
    // Of two ages that both have, or that are the ends of one range, each is one of the other’s.
    ages.length === 2 && (agesIn(raw).length === 2 || RANGE.test(wording))
      ? holds.flat().every(isNear)
      : holds.flat().some(isNear),
  );
  const [condition] = stated;
  if (isMet && !(condition !== undefined && isContrary(wording, ages, condition))) return null;
  const fact = facts.find(({ id }) =>
    condition === undefined ? letters.has(id) : id === condition.fact,
  );
  if (fact === undefined) return null;
  if (condition !== undefined && isSaidBeside(condition, isMet ? [] : ages, values))
    return { key: 'wording', fact, written: wording, wording: condition.raw };
  return { key: fact.id, fact, written: condition?.raw ?? '', wording };
}

/**
 * Whether 说明 has the ages of a condition and not those of 原文: that is what slipped then.
 *
 * @param quoted the ages of 原文; none where it has them on the other side
 */
function isSaidBeside(
  condition: ReadCondition,
  quoted: readonly number[],
  { explanation }: Row<Columns>['values'],
): boolean {
  if (typeof explanation !== 'string') return false;
  const { raw } = condition;
  const said = agesIn(explanation);
  const isOnOneSide = BELOW.test(explanation) !== ABOVE.test(explanation);
  if (quoted.length === 0 && (!isOnOneSide || isContrary(explanation, said, condition)))
    return false;
  const isSaid = (age: number): boolean => said.some((one) => Math.abs(one - age) <= 1);
  const own = agesIn(raw);
  return own.length > 0 && own.every(isSaid) && (quoted.length === 0 || !quoted.every(isSaid));
}
