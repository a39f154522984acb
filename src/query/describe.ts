/** Rules and conclusions in words of one language. */
import { contains, type Intervals } from '../base/interval.ts';
import { formatFen, formatRate } from '../base/money.ts';
import { messagesIn } from '../i18n/index.ts';
import { type Lang, listed, say } from '../i18n/lang.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Box } from '../table/box.ts';
import type { DeductionConclusion, RefundConclusion, Region, Rule } from '../table/model.ts';
import { foldPlace } from '../table/place-name.ts';
import type { Ruleset } from '../table/ruleset.ts';
import { describePeriod, shortName } from '../table/wording.ts';
import type { FormulaWords } from './amount.ts';
import type { Query, Without } from './input.ts';
import { plainBounds } from './plain.ts';

/** Everything that turning data into sentences needs. */
export interface Speech {
  readonly ruleset: Ruleset;
  readonly lang: Lang;
  readonly texts: Messages;
  /** What the asker said, where rules are told to somebody: only as far as they go for them. */
  readonly stated?: ReadonlyMap<string, number>;
  /** For who shows less than the whole envelope: what is left out. */
  readonly without?: Without | undefined;
}

/** How the answer to a question speaks. */
export function speechFor(ruleset: Ruleset, { facts, without }: Query, lang: Lang): Speech {
  return { ruleset, lang, texts: messagesIn(lang), stated: facts, without };
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

/** Whom a rule is for: 70岁及以上的退休人员. What the asker said already is not told again. */
export function who(speech: Speech, conditions: Rule<unknown>['conditions']): string {
  const all = new Map(conditions.map(({ fact, holds }) => [fact, holds]));
  const left = new Map(
    conditions.flatMap(({ fact, holds }) => {
      const told = narrowed(speech, fact, holds);
      return told === null ? [] : [[fact, told] as const];
    }),
  );
  return peopleInWords(speech, left.size === 0 ? all : left, true);
}

/**
 * What is left to tell of a condition: of several participants the one that asks; nothing where the
 * answer assumes what it wants, and says so.
 */
function narrowed({ ruleset, stated }: Speech, fact: string, holds: Intervals): Intervals | null {
  const value = stated?.get(fact);
  if (
    value !== undefined &&
    // Who had no break hears of none: 没有断缴, not 中断缴费不满4个月.
    (fact === 'participant' || (fact === 'gapMonths' && value === 0 && contains(holds, 0)))
  )
    return [[value, value]];
  const { presumption } = ruleset.factById.get(fact) ?? {};
  const asker = stated?.get('participant') ?? -1;
  const participant = ruleset.factById.get('participant')?.options[asker]?.id;
  const presumed =
    stated !== undefined &&
    value === undefined &&
    presumption != null &&
    contains(holds, presumption.value) &&
    (presumption.participants.length === 0 || presumption.participants.includes(participant ?? ''));
  return presumed ? null : holds;
}

/** Bounds in words: 不满70岁, or with a participant 不满70岁的退休人员. */
export function boxInWords(speech: Speech, box: Box): string {
  return peopleInWords(speech, box, false);
}

/** @param whole a sentence about people follows, so that they are named whatever is known of them */
function peopleInWords({ ruleset, lang, texts }: Speech, box: Box, whole: boolean): string {
  let people = '';
  let noun = false;
  const parts: string[] = [];
  let left = box.size;
  // In the order of the sheet; most boxes name few of its facts.
  for (const fact of left === 0 ? [] : ruleset.facts) {
    const bounds = box.get(fact.id);
    if (bounds === undefined) continue;
    left -= 1;
    if (fact.id === 'participant') {
      people = plainBounds(fact, bounds, lang);
      noun = fact.saying !== undefined;
    } else parts.push(plainBounds(fact, bounds, lang));
    if (left === 0) break;
  }
  if (parts.length === 0) return people || texts.everybody;
  const list = listed(parts, lang);
  if (noun) return texts.people(list, people);
  if (people !== '') return listed([people, ...parts], lang);
  return whole ? texts.people(list, texts.insured) : list;
}

/** Known facts in words: 70岁的退休人员. */
export function factsInWords(speech: Speech, facts: ReadonlyMap<string, number>): string {
  return boxInWords(speech, new Map([...facts].map(([id, value]) => [id, [[value, value]]])));
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
  const { explanation, method } = conclusion;
  if (!remarked || explanation === null) return said;
  const remark = unpunctuated(say(explanation, speech.lang));
  return method === 'not-computable'
    ? speech.texts.how(said, remark)
    : said + (speech.lang === 'en' ? '. ' : '；') + remark;
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
  const people = who(speech, rule.conditions);
  return speech.texts.ruleLine(
    regionName(speech, rule.region),
    people,
    withoutEcho(speech, rule.region, people, what),
    periodInWords(speech, rule),
  );
}

/**
 * What a rule says, without its place and people where it begins with them: they stand before it.
 *
 * @param people in words
 */
export function withoutEcho(speech: Speech, region: string, people: string, what: string): string {
  const { texts } = speech;
  const head = regionName(speech, region) + texts.tool.colon;
  const said = what.startsWith(head) ? what.slice(head.length) : what;
  const end = said.indexOf(texts.join);
  const first = said
    .slice(0, Math.max(0, end))
    .replace('年1月1日起', '年起')
    .replace('年12月31日及', '年及')
    .replace(/的$/u, '');
  return first !== '' && people.startsWith(first) ? said.slice(end + texts.join.length) : said;
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
