/** What rates are applied to: figures the asker may tell, and figures of the region. */

import { formatFen } from '../base/money.ts';
import type { Parameter, RefundBase, RefundConclusion } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { BaseValue } from './amount.ts';
import type { Asker } from './context.ts';
import { regionName, type Speech } from './describe.ts';
import type { ExplanationLine } from './envelope.ts';

const ASKED_BASES: readonly RefundBase[] = ['contributionBase', 'ownPension'];

/** Facts that the formula needs, deductions included, and the asker can tell. */
export function needsOf(
  parts: readonly { readonly method: string; readonly base: RefundBase | null }[],
  facts: ReadonlyMap<string, number>,
): readonly string[] {
  const bases = parts
    .filter(({ method }) => method === 'rate')
    .map(({ base }) => base)
    .filter((base) => base !== null);
  return [...new Set(bases)].filter((base) => ASKED_BASES.includes(base) && !facts.has(base));
}

/** Looks bases up among the asker's facts and the parameters of the region and those above it. */
export function baseValueFor(speech: Speech, asker: Asker): BaseValue {
  return (base, year) => {
    switch (base) {
      case 'contributionBase':
      case 'ownPension':
        return asker.facts.get(base) ?? null;
      case 'localAveragePension':
        return parameterFor(speech, asker, year)?.value ?? null;
      case 'unstated':
        return null;
    }
  };
}

function parameterFor(
  { ruleset }: Speech,
  asker: Asker,
  year: number | null,
): Parameter | undefined {
  if (year === null) return undefined;
  const code =
    ruleset.factById.get('participant')?.options[asker.facts.get('participant') ?? -1]?.id;
  const named = ruleset.parameters.filter(
    (parameter) =>
      parameter.name === 'localAveragePension' &&
      parameter.year === year &&
      (parameter.participant === null || parameter.participant === code),
  );
  for (const { code: region } of chainOf(ruleset.regions.byCode, asker.region)) {
    const found = named.find((parameter) => parameter.region === region);
    if (found) return found;
  }
  return undefined;
}

/** Says which regional figures were used and where they stand, or that the sheets lack them. */
export function parametersOf(
  speech: Speech,
  asker: Asker,
  terms: readonly RefundConclusion[],
): { readonly lines: readonly ExplanationLine[]; readonly sources: readonly string[] } {
  const { texts } = speech;
  const base = texts.base.localAveragePension;
  const parameters = terms
    .filter((term) => term.method === 'rate' && term.base === 'localAveragePension')
    .map(({ baseYear }) => parameterFor(speech, asker, baseYear));
  const lines = parameters.map((parameter) => ({
    text:
      parameter === undefined
        ? texts.parameterMissing(base, regionName(speech, asker.region))
        : texts.parameterUsed(base, parameter.year, formatFen(parameter.value)),
    rule: null,
  }));
  return { lines, sources: parameters.flatMap((parameter) => parameter?.sources ?? []) };
}
