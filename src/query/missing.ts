/** Unknown facts as questions to the asker. */
import { formatFen } from '../base/money.ts';
import { type Lang, say } from '../i18n/lang.ts';
import type { Fact } from '../table/model.ts';
import type { Speech } from './describe.ts';
import type { Missing } from './envelope.ts';
import { regionLabel } from './regions.ts';

/**
 * The question for a region.
 *
 * @param id the fact that asks for it: `region`, `fromRegion`, …
 * @param below codes to choose from, when the region asked about leaves the matter to them
 */
export function missingRegion(
  { ruleset, lang }: Speech,
  id: string,
  question: string,
  below: readonly string[],
): Missing {
  const fact = ruleset.factById.get(id);
  return {
    fact: id,
    name: fact === undefined ? id : say(fact.name, lang),
    question: below.length === 0 && fact !== undefined ? say(fact.question, lang) : question,
    type: 'region',
    unit: null,
    options: below.map((code) => {
      const region = ruleset.regions.byCode.get(code);
      return { id: code, name: region === undefined ? code : regionLabel(region, lang) };
    }),
    min: null,
    max: null,
    use: 'region',
  };
}

/** The question for a fact; null when the facts sheet does not have it. */
export function missingFact(
  { ruleset, lang }: Speech,
  id: string,
  use: 'case' | 'formula',
): Missing | null {
  const fact = ruleset.factById.get(id);
  return fact === undefined ? null : { ...factAsked(fact, lang), use };
}

/** A fact as it is asked for: question, type, options, limits. */
export function factAsked(fact: Fact, lang: Lang): Omit<Missing, 'use'> {
  return {
    fact: fact.id,
    name: say(fact.name, lang),
    question: say(fact.question, lang),
    type: fact.type,
    unit: fact.unit === null ? null : say(fact.unit, lang),
    options: optionsOf(fact, lang),
    min: limit(fact, fact.min),
    max: limit(fact, fact.max),
  };
}

function optionsOf(fact: Fact, lang: Lang): Missing['options'] {
  return fact.options.map(({ id, name }) => ({ id, name: say(name, lang) }));
}

function limit(fact: Fact, value: number): number | string | null {
  if (fact.type === 'integer') return value;
  return fact.type === 'money' ? formatFen(value) : null;
}
