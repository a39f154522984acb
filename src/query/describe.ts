/** Rules and conclusions in words of one language. */
import { formatFen, formatRate } from '../base/money.ts';
import { type Lang, listed, say } from '../i18n/lang.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Box } from '../table/box.ts';
import type { DeductionConclusion, Fact, RefundConclusion, Region, Rule } from '../table/model.ts';
import { foldPlace } from '../table/place-name.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { describeBounds, describePeriod, describeValue, shortName } from '../table/wording.ts';
import type { FormulaWords } from './amount.ts';

/** Everything that turning data into sentences needs. */
export interface Speech {
  readonly ruleset: Ruleset;
  readonly lang: Lang;
  readonly texts: Messages;
}

/** A region as sentences name it: 青岛, `Qingdao`. */
export function regionName({ ruleset, lang }: Speech, code: string): string {
  const region = ruleset.regions.byCode.get(code);
  const short = say(shortName(region), lang);
  // 吉林 and 海南 name a province and a place in it: then only the full name says which.
  const named = ruleset.regions.byName.get(foldPlace(short)) ?? [];
  return named.length > 1 && region !== undefined ? fullName(region, lang) : short;
}

/** The whole name of a region: 青岛市, `Yanbian Korean Autonomous Prefecture`. */
export function fullName({ name, nameEn }: Region, lang: Lang): string {
  return lang === 'en' ? nameEn : name;
}

/** The conditions of a rule: 退休、70岁及以上. */
export function who(speech: Speech, conditions: Rule<unknown>['conditions']): string {
  return boxInWords(speech, new Map(conditions.map(({ fact, holds }) => [fact, holds])));
}

/** Bounds in words, participant first. */
export function boxInWords({ ruleset, lang, texts }: Speech, box: Box): string {
  const parts: string[] = [];
  for (const fact of participantFirst(ruleset.facts, box)) {
    const bounds = box.get(fact.id);
    if (bounds === undefined) continue;
    const said = say(describeBounds(fact, bounds), lang);
    parts.push(isCount(fact) ? `${say(fact.name, lang)} ${said}` : said);
  }
  return parts.length === 0 ? texts.everybody : listed(parts, lang);
}

/** The facts that are named, in the order of the sheet but for the participant. */
function participantFirst(
  facts: readonly Fact[],
  named: { readonly has: (id: string) => boolean },
): readonly Fact[] {
  const order = facts.filter(({ id }) => named.has(id));
  const place = order.findIndex(({ id }) => id === 'participant');
  return place <= 0 ? order : [...order.splice(place, 1), ...order];
}

/** 70岁 says what it is; three months may be of anything. */
function isCount({ id, type }: Fact): boolean {
  return type === 'integer' && id !== 'age';
}

/** Known facts in words: 退休、70岁. */
export function factsInWords(
  { ruleset, lang, texts }: Speech,
  facts: ReadonlyMap<string, number>,
): string {
  const parts: string[] = [];
  for (const fact of participantFirst(ruleset.facts, facts)) {
    const value = facts.get(fact.id);
    if (value === undefined) continue;
    const said = say(describeValue(fact, value), lang);
    // An amount alone does not say whether it is a wage or a pension, nor a day what happened.
    const bare = fact.type === 'money' || fact.type === 'date' || isCount(fact);
    parts.push(bare ? `${say(fact.name, lang)} ${said}` : said);
  }
  return parts.length === 0 ? texts.everybody : listed(parts, lang);
}

/** What a refund rule says: 每月划入 100.00 元. */
export function refundInWords({ texts }: Speech, conclusion: RefundConclusion): string {
  const { component, method, amount, period, figure, rate, base, floor, cap } = conclusion;
  const prefix = component === 'total' ? '' : `${texts.component[component]}${texts.join}`;
  const money = (fen: number | null): string | null => (fen === null ? null : formatFen(fen));
  if (method === 'fixed' && amount !== null)
    return prefix + texts.fixedRule(formatFen(amount), texts.each[period], figure === 'net');
  if (method === 'rate' && rate !== null)
    return (
      prefix +
      texts.rateRule(
        texts.base[base ?? 'unstated'],
        formatRate(rate),
        texts.per[period],
        money(floor),
        money(cap),
      )
    );
  if (method === 'inherit') return prefix + texts.inheritRule;
  return prefix + (method === 'none' ? texts.noneRule : texts.notComputableRule);
}

/** A sentence that is to be quoted inside another one. */
export function unpunctuated(sentence: string): string {
  return sentence.replace(/[。.]$/u, '');
}

/**
 * What a refund rule says, for places that do not show its remark by itself: with the remark where
 * nothing else says how much.
 *
 * @param remarked with the remark whatever the rule says
 */
export function refundInFull(
  speech: Speech,
  conclusion: RefundConclusion,
  remarked = conclusion.method === 'not-computable',
): string {
  const said = refundInWords(speech, conclusion);
  const { explanation } = conclusion;
  return remarked && explanation !== null
    ? said + (speech.lang === 'en' ? '. ' : '；') + unpunctuated(say(explanation, speech.lang))
    : said;
}

/** What a deduction rule says: 从个人账户代扣大额互助每月 3.00 元. */
export function deductionInWords({ lang, texts }: Speech, conclusion: DeductionConclusion): string {
  const name = say(conclusion.name, lang);
  const { method, amount, period, rate, base } = conclusion;
  if (method === 'fixed' && amount !== null)
    return texts.deductionFixed(name, formatFen(amount), texts.each[period]);
  if (method === 'rate' && rate !== null)
    return texts.deductionRate(
      name,
      texts.base[base ?? 'unstated'],
      formatRate(rate),
      texts.per[period],
    );
  return texts.deductionUnknown(name);
}

export function periodInWords({ lang }: Speech, rule: Rule<unknown>): string {
  return say(describePeriod(rule.period), lang);
}

/** A whole rule in one line. */
export function ruleInWords(speech: Speech, rule: Rule<unknown>, what: string): string {
  return speech.texts.ruleLine(
    regionName(speech, rule.region),
    who(speech, rule.conditions),
    what,
    periodInWords(speech, rule),
  );
}

/** The words that a formula is written with. */
export function formulaWords({ texts }: Speech): FormulaWords {
  return { base: texts.base, floor: texts.floor, cap: texts.cap };
}

/** The participant alone, of all that is known. */
export function participantOf(facts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const participant = facts.get('participant');
  return new Map(participant === undefined ? [] : [['participant', participant]]);
}
