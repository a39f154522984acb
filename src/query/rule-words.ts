/** Rules of any sheet in words, with what tells how far they count: for lists of rules. */
import { say } from '../i18n/lang.ts';
import { answers, type Conclusions, type Rule, type SheetId } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';
import type {
  deductionInWords,
  periodInWords,
  refundInFull,
  regionName,
  Speech,
  who,
} from './describe.ts';

/** The words of `describe.ts`, handed in: who lists rules lives in a bundle of its own. */
export interface Wording {
  readonly deductionInWords: typeof deductionInWords;
  readonly periodInWords: typeof periodInWords;
  readonly refundInFull: typeof refundInFull;
  readonly regionName: typeof regionName;
  readonly who: typeof who;
}

/** A rule as lists show it. */
export interface ListedRule {
  readonly id: string;
  readonly sheet: SheetId;
  readonly region: string;
  readonly regionName: string;
  /** For whom: 退休、70岁及以上. */
  readonly who: string;
  readonly what: string;
  readonly period: string;
  readonly confidence: Rule<unknown>['confidence'];
  /** `answers`; `split`: sources differ; `aside`: shown beside answers, or a mere claim. */
  readonly standing: 'answers' | 'split' | 'aside';
  readonly sources: readonly string[];
}

/** One rule, with the sheet that it stands in. */
export type RuleIn = { readonly [K in SheetId]: readonly [K, Rule<Conclusions[K]>] }[SheetId];

/** Every rule of a ruleset. */
export function allRules(ruleset: Ruleset): readonly RuleIn[] {
  const { refund, deductions, requirements, terms, coverage, guides } = ruleset;
  const { transferStages, transferBalance, transferScope, waiting } = ruleset;
  return [
    ...inSheet('refund', refund),
    ...inSheet('deductions', deductions),
    ...inSheet('transferStages', transferStages),
    ...inSheet('transferBalance', transferBalance),
    ...inSheet('transferScope', transferScope),
    ...inSheet('waiting', waiting),
    ...inSheet('requirements', requirements),
    ...inSheet('terms', terms),
    ...inSheet('coverage', coverage),
    ...inSheet('guides', guides),
  ];
}

function inSheet<K extends SheetId, C>(
  sheet: K,
  { rules }: { readonly rules: readonly Rule<C>[] },
): readonly (readonly [K, Rule<C>])[] {
  return rules.map((rule) => [sheet, rule]);
}

/** A rule as lists show it. */
export function listedRule(speech: Speech, words: Wording, one: RuleIn): ListedRule {
  const [sheet, rule] = one;
  return {
    id: rule.id,
    sheet,
    region: rule.region,
    regionName: words.regionName(speech, rule.region),
    who: rule.conditions.length === 0 ? '' : words.who(speech, rule.conditions),
    what: conclusionInWords(speech, words, one),
    period: words.periodInWords(speech, rule),
    confidence: rule.confidence,
    standing: !answers(rule) ? 'aside' : rule.standing === 'split' ? 'split' : 'answers',
    sources: rule.sources,
  };
}

function conclusionInWords(speech: Speech, words: Wording, [sheet, rule]: RuleIn): string {
  const { lang } = speech;
  switch (sheet) {
    case 'refund':
      return words.refundInFull(speech, rule.conclusion);
    case 'deductions':
      return words.deductionInWords(speech, rule.conclusion);
    case 'requirements':
    case 'terms':
      return say(rule.conclusion.text, lang);
    case 'guides':
      return say(rule.conclusion.name, lang);
    default: {
      const { explanation } = rule.conclusion;
      return explanation === null ? '' : say(explanation, lang);
    }
  }
}
