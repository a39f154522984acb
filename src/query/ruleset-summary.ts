/** What there is in a ruleset: how many rules, from where, for which places, and how far in time. */
import { type Day, formatDay, MAX_DAY, MIN_DAY } from '../base/day.ts';
import { calendarOf } from '../calendar/calendar.ts';
import type { Lang } from '../i18n/lang.ts';
import { SHEET_IDS } from '../table/conclusions.ts';
import { type Authority, answers, type Rule, type Source } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type { ProvinceKnown, RulesetSummary, SheetCounts } from './ruleset-envelope.ts';

/** Best first. */
const AUTHORITIES: readonly Authority[] = [
  'regulation',
  'official',
  'state-media',
  'media',
  'web',
  'machine',
];

/** A summary but for what depends on the day on which it is asked for. */
export interface Summary extends Omit<RulesetSummary, 'horizon'> {
  readonly horizon: Omit<RulesetSummary['horizon'], 'asOf' | 'nextChange' | 'lastKnownChange'>;
  /** Days on which a rule begins to hold or no longer does, in order. */
  readonly changes: readonly string[];
}

/** The summary as it is on a day. Days of four-digit years are in order when their texts are. */
export function summaryOn({ changes, ...summary }: Summary, today: Day): RulesetSummary {
  const asOf = formatDay(today);
  const nextChange = changes.find((day) => day > asOf) ?? null;
  const lastKnownChange = changes[changes.length - 1] ?? null;
  return { ...summary, horizon: { asOf, nextChange, lastKnownChange, ...summary.horizon } };
}

/** The summary of a ruleset, with names in the language asked for. */
export function summarize(ruleset: Ruleset, lang: Lang): Summary {
  const { hash, facts, benefits, statements, regions, sources, holidays } = ruleset;
  const rules = SHEET_IDS.flatMap((id): readonly Rule<unknown>[] => ruleset[id].rules);
  const checks = checkedDays([...sources.values()]);
  const answering = rules.filter(answers);
  const begun = answering.flatMap(({ period }) => period.certain?.[0] ?? []);
  return {
    hash,
    counts: {
      sheets: SHEET_IDS.map((id) => countsOf(ruleset[id].sheet, ruleset[id].rules)),
      facts: facts.length,
      benefits: benefits.length,
      statements: statements.length,
      sources: {
        count: sources.size,
        oldestCheck: checks[0] ?? null,
        newestCheck: checks[checks.length - 1] ?? null,
      },
      regions: {
        known: regions.byCode.size,
        withRules: new Set(answering.map(({ region }) => region)).size,
      },
    },
    coverage: provinces(ruleset, lang),
    horizon: {
      firstDay: days(begun)[0] ?? null,
      calendarPublishedThrough: days(calendarOf(holidays).published ?? []).pop() ?? null,
      parameterYears: [...new Set(ruleset.parameters.map(({ year }) => year))].sort(),
    },
    changes: changesOf(rules),
  };
}

function countsOf(sheet: string, rules: readonly Rule<unknown>[]): SheetCounts {
  const counts = { adopted: 0, split: 0, disputed: 0, guidance: 0, claimed: 0 };
  for (const { disputes, nature, standing } of rules) {
    if (disputes.length > 0) counts.disputed += 1;
    else if (nature !== 'direct') counts.guidance += 1;
    else counts[standing] += 1;
  }
  return { sheet, rules: rules.length, ...counts };
}

/** Days on which a rule begins to hold or no longer does, doubts about the day included. */
function changesOf(rules: readonly Rule<unknown>[]): string[] {
  return days(
    rules.flatMap(({ period: { possible, certain } }) =>
      [possible, certain ?? possible].flatMap(([from, to]) => [from, to + 1]),
    ),
  );
}

/** Days in order, each once, without the two that stand for no bound. */
function days(list: readonly Day[]): string[] {
  const known = list.filter((day) => day > MIN_DAY && day <= MAX_DAY);
  return [...new Set(known.map(formatDay))].sort();
}

/** The provinces in the order of their codes. */
function provinces(ruleset: Ruleset, lang: Lang): ProvinceKnown[] {
  const { byCode } = ruleset.regions;
  const within = new Map<string, Rule<unknown>[]>();
  for (const rule of ruleset.refund.rules)
    if (answers(rule))
      for (const { code } of chainOf(byCode, rule.region))
        within.set(code, [...(within.get(code) ?? []), rule]);
  return [...byCode.values()]
    .filter(({ level }) => level === 'province')
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, name, nameEn }) => {
      const rules = within.get(code) ?? [];
      const ids = new Set(rules.flatMap((rule) => rule.sources));
      const sources = [...ids].flatMap((id) => ruleset.sources.get(id) ?? []);
      return {
        code,
        name: lang === 'en' ? nameEn : name,
        refundRules: rules.length,
        authority: AUTHORITIES.find((it) => sources.some((one) => one.authority === it)) ?? null,
        checkedOn: checkedDays(sources).pop() ?? null,
      };
    });
}

/** Oldest first. */
function checkedDays(sources: readonly Source[]): string[] {
  return sources.map(({ checkedOn }) => checkedOn).sort();
}
