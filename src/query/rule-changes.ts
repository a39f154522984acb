/** What changed in the rules and when: each rule's first and last day, as far as they are known. */
import { type Day, formatDay, MAX_DAY, MIN_DAY, partsOf } from '../base/day.ts';
import { answers } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Speech } from './describe.ts';
import { allRules, type ListedRule, listedRule, type RuleIn, type Wording } from './rule-words.ts';

export interface RuleChange {
  /** The day under which it is listed: the first on which the change may have come. */
  readonly day: string;
  /** How well the day is known; `after`: not before it, `by`: not after it. */
  readonly known: 'day' | 'month' | 'year' | 'by' | 'after';
  readonly kind: 'starts' | 'ends';
  readonly rule: ListedRule;
}

export interface ChangeList {
  /** Years in which something changed, the latest first. */
  readonly years: readonly number[];
  /** The latest first. */
  readonly changes: readonly RuleChange[];
  /** Rules of which nobody knows when they began: they are not listed. */
  readonly undated: number;
}

export interface ChangesAsked {
  /** Code of a region; null for the whole country. */
  readonly region: string | null;
  /** Which years are listed, by what is known of all. */
  readonly within: (year: number, years: readonly number[]) => boolean;
}

/** The changes that notices tell; only those listed are put into words. */
export function ruleChanges(
  speech: Speech,
  words: Wording,
  { region, within }: ChangesAsked,
): ChangeList {
  const concerns = region === null ? () => true : concerning(speech, region);
  const rules = allRules(speech.ruleset).filter((one) => answers(one[1]) && concerns(one));
  const marks = rules
    .flatMap((rule) => marksOf(rule).map((mark) => ({ ...mark, rule })))
    .map((mark) => ({ ...mark, year: partsOf(mark.at).year }))
    .sort((a, b) => b.at - a.at);
  const years = [...new Set(marks.map(({ year }) => year))];
  return {
    years,
    changes: marks
      .filter(({ year }) => within(year, years))
      .map(({ at, known, kind, rule }) => ({
        day: formatDay(at),
        known,
        kind,
        rule: listedRule(speech, words, rule),
      })),
    undated: rules.filter((rule) => !marksOf(rule).some(({ kind }) => kind === 'starts')).length,
  };
}

/** Rules of a place, of what lies in it, and those from above that reach it. */
function concerning({ ruleset }: Speech, region: string): (one: RuleIn) => boolean {
  const { byCode } = ruleset.regions;
  const above = new Set(chainOf(byCode, region).map(({ code }) => code));
  return ([, rule]) =>
    above.has(rule.region)
      ? rule.region === region || rule.inheritable
      : chainOf(byCode, rule.region).some(({ code }) => code === region);
}

interface Mark {
  readonly at: Day;
  readonly known: RuleChange['known'];
  readonly kind: RuleChange['kind'];
}

function marksOf([, { period }]: RuleIn): readonly Mark[] {
  const { from, to, possible } = period;
  const ends = [
    { kind: 'starts', known: precisionOf(from), at: possible[0] },
    { kind: 'ends', known: precisionOf(to), at: possible[1] },
  ] as const;
  return ends.flatMap(({ kind, known, at }): Mark[] => {
    // In force by a day, or at least until one: that tells of evidence, not of a change.
    const seen = kind === 'starts' ? known === 'by' : known === 'after';
    const open = at <= MIN_DAY || at >= MAX_DAY;
    return known === null || seen || open ? [] : [{ at, known, kind }];
  });
}

function precisionOf(written: string | null): RuleChange['known'] | null {
  if (written === null) return null;
  if (written.startsWith('不晚于')) return 'by';
  if (written.startsWith('不早于')) return 'after';
  const parts = /^\d{4}(-\d{2})?(-\d{2})?$/u.exec(written);
  if (parts === null) return null;
  return parts[2] !== undefined ? 'day' : parts[1] !== undefined ? 'month' : 'year';
}
