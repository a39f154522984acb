/** What a benefit's rules contribute to the answer, whatever sheet they stand in. */
import type { GuideTopic, Rule } from '../table/model.ts';
import { periodInWords, ruleInWords, type Speech, unpunctuated, withoutEcho } from './describe.ts';
import type { RequirementEntry, TermEntry } from './eligibility-envelope.ts';
import type { DisputeOf, ExplanationLine } from './envelope.ts';
import type { Item, Standing } from './judge.ts';
import { whomInWords } from './people.ts';
import { type Cited, ruleId } from './provenance.ts';

/** Rules and sentences beside an answer. */
export interface Told {
  /** Rules that the answer rests on. */
  readonly cited: readonly Cited[];
  /** Rules that are only spoken of. */
  readonly mentioned: readonly Cited[];
  readonly explanation: readonly ExplanationLine[];
  readonly disputes: readonly DisputeOf<never>[];
  readonly terms: readonly TermEntry[];
}

/** A requirement together with how it is told. */
export interface ToldItem extends Item, Told {
  /** Whether any rule for the place stands behind it. */
  readonly known: boolean;
  /** Why it cannot be known, where no fact would help; null when that is not so. */
  readonly reason: string | null;
  readonly entries: (standing: Standing) => readonly RequirementEntry[];
  readonly guides: readonly GuideTopic[];
  /** Facts that only a figure of the answer needs. */
  readonly needs: readonly string[];
}

/** A rule as a line of the explanation. */
export function lineOf(speech: Speech, citation: Cited, what: string): ExplanationLine {
  const text = ruleInWords(speech, citation.rule, unpunctuated(what));
  return { text, rule: ruleId(citation) };
}

/**
 * A rule that does not answer, as a statement beside the answer.
 *
 * @param ours why a contrary statement is wrong, where we can say it
 */
export function statementOf(
  speech: Speech,
  citation: Cited,
  kind: DisputeOf<never>['kind'],
  what: string,
  ours = '',
): DisputeOf<never> {
  const { texts } = speech;
  const { sheet, rule } = citation;
  const quoted = unpunctuated(what);
  const text =
    kind === 'dispute'
      ? ours === ''
        ? texts.dispute(quoted)
        : texts.rebutted(quoted, unpunctuated(ours))
      : kind === 'claim'
        ? texts.claim(quoted)
        : texts.alternative(quoted, periodInWords(speech, rule));
  return {
    rule: ruleId(citation),
    kind,
    contradicts: rule.disputes.map((id) => `${sheet}:${id}`),
    answer: null,
    text,
    sources: [...rule.sources],
  };
}

/** Rules that reach the asker without answering: claims beside, guidance and drafts as background. */
export function silentTold<C>(
  speech: Speech,
  sheet: string,
  rules: readonly Rule<C>[],
  wordsOf: (rule: Rule<C>) => string,
): Pick<Told, 'mentioned' | 'explanation' | 'disputes'> {
  const claims = rules.filter(({ nature }) => nature === 'direct');
  const background = rules.flatMap((rule) =>
    rule.nature === 'direct' ? [] : [{ citation: { sheet, rule }, nature: rule.nature, rule }],
  );
  return {
    mentioned: background.map(({ citation }) => citation),
    explanation: background.map(({ citation, nature, rule }) => ({
      text: speech.texts.guidance(nature, ruleInWords(speech, rule, unpunctuated(wordsOf(rule)))),
      rule: ruleId(citation),
    })),
    disputes: claims.map((rule) => statementOf(speech, { sheet, rule }, 'claim', wordsOf(rule))),
  };
}

/** Several contributions as one, in order. */
export function together(parts: readonly Told[]): Told {
  return {
    cited: parts.flatMap(({ cited }) => cited),
    mentioned: parts.flatMap(({ mentioned }) => mentioned),
    explanation: parts.flatMap(({ explanation }) => explanation),
    disputes: parts.flatMap(({ disputes }) => disputes),
    terms: parts.flatMap(({ terms }) => terms),
  };
}

/**
 * A sentence with the people it is about, where that is open.
 *
 * @param rule whose sentence it is: its own words for place and people are not told twice
 */
export function aboutWhom(
  speech: Speech,
  when: string | null,
  text: string,
  rule?: Rule<unknown>,
): string {
  if (when === null) return text;
  const once = rule ? withoutEcho(speech, rule.region, when, text) : text;
  return speech.texts.eligibility.when(when, once);
}

/** What a rule says, with everybody it is about: for statements that stand alone. */
export function toWhom(speech: Speech, { conditions }: Rule<unknown>, text: string): string {
  return aboutWhom(speech, conditions.length === 0 ? null : whomInWords(speech, conditions), text);
}
