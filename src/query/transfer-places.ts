/** The two ends of a transfer: which pooling areas they are, and what is wrong with a pair of them. */
import { formatDay } from '../base/day.ts';
import { messagesIn } from '../i18n/index.ts';
import { type Lang, say } from '../i18n/lang.ts';
import type { Region } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { describeValue } from '../table/wording.ts';
import { fullName } from './describe.ts';
import type { Query } from './input.ts';
import type { InputProblem } from './problem-envelope.ts';

export type Route = 'cross-province' | 'intra-province';

export interface Places {
  readonly from: Region;
  readonly to: Region;
  readonly route: Route;
}

/** The pooling area that both ends lie in, where they are known and lie in one. */
export function sharedArea(ruleset: Ruleset, { regions }: Query): Region | null {
  const from = regions.get('fromRegion');
  const to = regions.get('toRegion');
  return from && to ? sharedPool(ruleset, from, to) : null;
}

/** The ends of a transfer; null when one is not known. */
export function placesOf(ruleset: Ruleset, { regions }: Query): Places | null {
  const from = regions.get('fromRegion');
  const to = regions.get('toRegion');
  if (from === undefined || to === undefined) return null;
  if (from.level === 'nation' || to.level === 'nation') return null;
  return { from, to, route: routeOf(ruleset, from, to) };
}

function routeOf({ regions }: Ruleset, from: Region, to: Region): Route {
  const provinceOf = (region: Region): string =>
    chainOf(regions.byCode, region.code).find(({ level }) => level === 'province')?.code ??
    region.code;
  return provinceOf(from) === provinceOf(to) ? 'intra-province' : 'cross-province';
}

/** Municipalities are one pooling area each: 北京, 天津, 上海, 重庆 (GB/T 2260). */
const MUNICIPALITIES: readonly string[] = ['110000', '120000', '310000', '500000'];

/**
 * The pooling area of a region: the prefecture, the municipality, a county straight under its
 * province, or a pooling unit of its own; null for a province, which has several.
 */
function poolOf({ regions }: Ruleset, region: Region): Region | null {
  for (const each of chainOf(regions.byCode, region.code)) {
    if (each.level === 'pool' || each.level === 'prefecture') return each;
    if (MUNICIPALITIES.includes(each.code)) return each;
    const parent = each.parent === null ? undefined : regions.byCode.get(each.parent);
    const straight = parent?.level === 'province' && !MUNICIPALITIES.includes(parent.code);
    if (each.level === 'county' && straight) return each;
  }
  return null;
}

/** The pooling area in which both places lie; within one there is nothing to transfer. */
function sharedPool(ruleset: Ruleset, from: Region, to: Region): Region | null {
  const pool = poolOf(ruleset, from);
  return pool !== null && pool === poolOf(ruleset, to) ? pool : null;
}

/** The end that is named only as a province in which the other end lies too. */
export function vagueProvince({ regions }: Ruleset, { from, to }: Places): Region | null {
  const inside = (region: Region, province: Region): boolean =>
    chainOf(regions.byCode, region.code).includes(province);
  if (from.level === 'province' && inside(to, from)) return from;
  return to.level === 'province' && inside(from, to) ? to : null;
}

/** The value of an option of a fact; -1 where the sheet has none such. */
export function optionOf({ factById }: Ruleset, fact: string, option: string): number {
  return factById.get(fact)?.options.findIndex(({ id }) => id === option) ?? -1;
}

/** Whether the transfer is that of a retiree who resettles. */
function isResettled(ruleset: Ruleset, facts: Query['facts']): boolean {
  return facts.get('case') === optionOf(ruleset, 'case', 'resettled-retiree');
}

/** Only who is retired resettles as a retiree, so that nobody needs to say both. */
export function retiredIfResettled(ruleset: Ruleset, query: Query): Query {
  const { facts } = query;
  const retired = optionOf(ruleset, 'participant', 'retired');
  if (facts.has('participant') || !isResettled(ruleset, facts)) return query;
  return { ...query, facts: new Map(facts).set('participant', retired) };
}

/** What is wrong with the parameters of a transfer beyond each of them alone. */
export function transferProblems(ruleset: Ruleset, query: Query, lang: Lang): InputProblem[] {
  const texts = messagesIn(lang).transfer;
  const { regions, facts } = query;
  const problems: InputProblem[] = [];
  const problem = (
    parameter: string,
    code: InputProblem['code'],
    expected: string,
    got: string,
  ): void => {
    problems.push({ parameter, code, expected, got, suggestions: [] });
  };
  for (const end of ['fromRegion', 'toRegion']) {
    const region = regions.get(end);
    if (region?.level === 'nation')
      problem(end, 'out-of-range', texts.expectedPlace, fullName(region, lang));
  }
  const places = placesOf(ruleset, query);
  /** Whoever says what cannot go with the rest is told the one value that can. */
  const only = (id: string, actual: number, words: (value: string) => string = String): void => {
    const fact = ruleset.factById.get(id);
    const stated = facts.get(id);
    if (fact === undefined || stated === undefined || stated === actual) return;
    const inWords = (value: number): string => say(describeValue(fact, value), lang);
    problem(id, 'conflict', words(inWords(actual)), inWords(stated));
  };
  if (places !== null) only('route', optionOf(ruleset, 'route', places.route), texts.expectedRoute);
  if (isResettled(ruleset, facts)) only('participant', optionOf(ruleset, 'participant', 'retired'));
  if (facts.get('gapMonths') === 0) only('gapMonthsInYear', 0);
  // Whoever was insured by an employer has been enrolled before.
  if (facts.get('leftEmployer') === 1) only('firstEnrolment', 0);
  const applied = facts.get('appliedOn');
  const accepted = facts.get('acceptedOn');
  if (applied !== undefined && accepted !== undefined && accepted < applied)
    problem(
      'acceptedOn',
      'conflict',
      texts.expectedOnOrAfter(formatDay(applied)),
      formatDay(accepted),
    );
  return problems;
}
