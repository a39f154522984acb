/** Where an answer comes from, how far it can be trusted, and until when. */
import { type Day, formatDay, parseDay } from '../base/day.ts';
import { say } from '../i18n/lang.ts';
import type { Confidence, Rule, Source } from '../table/model.ts';
import { describePeriod } from '../table/wording.ts';
import { fullName, type Speech } from './describe.ts';
import type { AnswerRule, AnswerSource, Validity } from './envelope.ts';

/** A rule with the sheet it stands in. */
export interface Cited {
  readonly sheet: string;
  readonly rule: Rule<unknown>;
}

/** `refund:BJ-RET-1`: the id of a rule across sheets. */
export function ruleId({ sheet, rule }: Cited): string {
  return `${sheet}:${rule.id}`;
}

/** Cited rules as the API shows them, each once. */
export function answerRules(
  speech: Speech,
  asked: readonly string[],
  cited: readonly Cited[],
): AnswerRule[] {
  const { ruleset, lang } = speech;
  const shown = new Map<string, AnswerRule>();
  for (const citation of cited) {
    const { sheet, rule } = citation;
    const id = ruleId(citation);
    const owner = ruleset.regions.byCode.get(rule.region);
    shown.set(id, {
      id,
      sheet: `${sheet}.csv`,
      row: rule.row,
      region: rule.region,
      regionName: owner === undefined ? rule.region : fullName(owner, lang),
      inherited: !asked.includes(rule.region),
      from: plainDate(rule.period.from),
      to: plainDate(rule.period.to),
      period: say(describePeriod(rule.period), lang),
      confidence: rule.confidence,
      sources: [...rule.sources],
    });
  }
  return [...shown.values()];
}

/** A date that is known to the day, month or year; a bound such as 不晚于 is no date. */
function plainDate(text: string | null): string | null {
  return text !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text) ? text : null;
}

/** The sources that ids name, in order, each once. */
export function answerSources(speech: Speech, ids: readonly string[]): AnswerSource[] {
  const sources: AnswerSource[] = [];
  for (const id of new Set(ids)) {
    const source = speech.ruleset.sources.get(id);
    if (source) sources.push(answerSource(source));
  }
  return sources;
}

/** A source as the API shows it. */
export function answerSource(source: Source): AnswerSource {
  const { id, title, publisher, documentNumber, publishedOn, checkedOn, url, authority } = source;
  return { id, title, publisher, documentNumber, publishedOn, checkedOn, url, authority };
}

const TRUST: readonly Confidence[] = ['unverified', 'reported', 'official'];
const STALE_AFTER_DAYS = 365;

/**
 * How long and how far an answer holds: the least trusted rule and the oldest check count, and a
 * source unchecked for a year makes the answer stale.
 */
export function validity(
  speech: Speech,
  answering: readonly Cited[],
  date: Day,
  today: Day,
): Validity {
  const { ruleset, texts } = speech;
  const levels = answering.map(({ rule }) => rule.confidence);
  const confidence = TRUST.find((level) => levels.includes(level)) ?? null;
  const checked = answering
    .flatMap(({ rule }) => rule.sources)
    .map((id) => parseDay(ruleset.sources.get(id)?.checkedOn ?? ''))
    .filter((day) => day !== null);
  const oldest = checked.length === 0 ? null : Math.min(...checked);
  const ends = answering
    .filter(({ rule }) => rule.period.to !== null && rule.period.certain !== null)
    .map(({ rule }) => rule.period.certain?.[1] ?? date);
  const stale = oldest !== null && today - oldest > STALE_AFTER_DAYS;
  const words = [
    confidence === null ? texts.noConfidence : texts.confidence[confidence],
    ...(stale && oldest !== null ? [texts.stale(formatDay(oldest))] : []),
  ];
  return {
    asOf: formatDay(date),
    until: ends.length === 0 ? null : formatDay(Math.min(...ends)),
    checkedOn: oldest === null ? null : formatDay(oldest),
    stale,
    confidence,
    text: words.join(''),
  };
}
