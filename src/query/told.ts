/**
 * What one sheet says at one point, with everything that belongs beside it: the rule and its lines,
 * or the reason why there is none; what contradicts it, what may hold, what is only background.
 */
import type { Text } from '../base/text.ts';
import { say } from '../i18n/lang.ts';
import type { Box } from '../table/box.ts';
import type { Rule } from '../table/model.ts';
import { chainOf } from '../table/regions.ts';
import type { Table, Terminal } from '../table/table.ts';
import type { Reason } from './assemble.ts';
import { disputesOf, otherTimes, silentRules, speaksOn } from './context.ts';
import { periodInWords, ruleInWords } from './describe.ts';
import type { DisputeOf, ExplanationLine, ReasonCode } from './envelope.ts';
import { type Cited, ruleId } from './provenance.ts';
import { reasonOf, ruleLines } from './reasons.ts';
import { type Answering, resolveTerminal } from './resolve.ts';
import type { Situation } from './situation.ts';

/** A statement without a figure of its own. */
export type Statement = DisputeOf<never>;

export interface Told<C> {
  /** The rule that answers; null when none does, and then there is a reason. */
  readonly found: Answering<C> | null;
  readonly reason: Reason | null;
  readonly cited: readonly Cited[];
  readonly mentioned: readonly Cited[];
  readonly explanation: readonly ExplanationLine[];
  readonly disputes: readonly Statement[];
  /** Ceilings, floors and guidance that reach the asker where no rule answers. */
  readonly guidance: readonly Rule<C>[];
}

interface Telling<C> {
  readonly table: Table<C>;
  /** The outcome of the one group that is asked about. */
  readonly terminal: Terminal;
  readonly box: Box;
  /** A conclusion in words. */
  readonly words: (conclusion: C) => string;
  /** Which rules of the sheet are about the group at all. */
  readonly concerns?: (conclusion: C) => boolean;
}

/** Tells one group of one sheet. */
export function tell<C extends { readonly explanation: Text | null }>(
  situation: Situation,
  telling: Telling<C>,
): Told<C> {
  const { table, terminal, box, words } = telling;
  const { asker, today } = situation;
  const resolved = resolveTerminal(table, terminal, asker.date, today);
  if (resolved.kind === 'silent') return silence(situation, telling, resolved);
  const [found] = resolved.rules;
  if (found === undefined) throw new TypeError(`${table.sheet}: an answer without a rule`);
  const cited = [found.rule, ...(found.via === null ? [] : [found.via])];
  return {
    found,
    reason: null,
    cited: cited.map((rule) => ({ sheet: table.sheet, rule })),
    mentioned: [],
    explanation: ruleLines(situation, table.sheet, found, words(found.rule.conclusion)),
    disputes: [
      ...contradictions(
        situation,
        telling,
        cited.map(({ id }) => id),
        box,
      ),
      ...localClaims(situation, telling, found.via ?? found.rule),
    ],
    guidance: [],
  };
}

type Silent = Extract<ReturnType<typeof resolveTerminal>, { kind: 'silent' }>;

function silence<C extends { readonly explanation: Text | null }>(
  situation: Situation,
  telling: Telling<C>,
  {
    code,
    owner,
    candidates,
  }: Omit<Silent, 'candidates'> & {
    readonly candidates: readonly Answering<C>[];
  },
): Told<C> {
  const { table, box, words, concerns = () => true } = telling;
  const { speech, asker } = situation;
  const { sheet } = table;
  const about = ({ conclusion }: Rule<C>): boolean => concerns(conclusion);
  const otherDays =
    owner === null || code !== 'not-covered' || speaksOn(table, owner, asker)
      ? []
      : otherTimes(table, owner, asker, box).filter(about);
  const actual: ReasonCode = otherDays.length > 0 ? 'date-not-covered' : code;
  const context = silentRules(table, speech.ruleset.regions.byCode, asker, box).filter(about);
  const guidance = context.filter(({ nature }) => nature !== 'direct');
  const line = (rule: Rule<C>, text: (what: string) => string): ExplanationLine => ({
    text: text(ruleInWords(speech, rule, words(rule.conclusion))),
    rule: ruleId({ sheet, rule }),
  });
  const cited = candidates.flatMap(({ rule, via }) => (via === null ? [rule] : [rule, via]));
  return {
    found: null,
    reason: reasonOf(situation, { code: actual, owner }),
    cited: [...cited, ...otherDays].map((rule) => ({ sheet, rule })),
    mentioned: guidance.map((rule) => ({ sheet, rule })),
    explanation: speech.without
      ? []
      : [
          ...otherDays.map((rule) => line(rule, speech.texts.knownAtOtherTime)),
          ...guidance.flatMap((rule) => {
            const { nature } = rule;
            return nature === 'direct'
              ? []
              : [line(rule, (what) => speech.texts.guidance(nature, what))];
          }),
        ],
    disputes: [
      ...candidates.map(({ rule }) => ({
        ...statement(sheet, rule, 'alternative'),
        text: speech.texts.alternative(words(rule.conclusion), periodInWords(speech, rule)),
      })),
      ...contradictions(
        situation,
        telling,
        cited.map(({ id }) => id),
        box,
      ),
      ...context.filter(isClaim).map((rule) => claim(situation, telling, rule)),
    ],
    guidance,
  };
}

const isClaim = ({ nature }: Rule<unknown>): boolean => nature === 'direct';

function claim<C extends { readonly explanation: Text | null }>(
  { speech }: Situation,
  { table, words }: Telling<C>,
  rule: Rule<C>,
): Statement {
  // A claim seldom fits the columns: its remark tells it best.
  const { explanation } = rule.conclusion;
  const told =
    explanation === null
      ? words(rule.conclusion)
      : say(explanation, speech.lang).replace(/[。.]$/u, '');
  return { ...statement(table.sheet, rule, 'claim'), text: speech.texts.claim(told) };
}

/** What is claimed of a place nearer to the asker than the one whose rule answers. */
function localClaims<C extends { readonly explanation: Text | null }>(
  situation: Situation,
  telling: Telling<C>,
  { region }: Rule<C>,
): Statement[] {
  const { speech, asker } = situation;
  const { table, box, concerns = () => true } = telling;
  const { byCode } = speech.ruleset.regions;
  const answering = chainOf(byCode, region);
  return silentRules(table, byCode, asker, box)
    .filter((rule) => isClaim(rule) && concerns(rule.conclusion))
    .filter((rule) => !answering.some(({ code }) => code === rule.region))
    .map((rule) => claim(situation, telling, rule));
}

/** Rows that contradict one of the rules. */
function contradictions<C>(
  { speech, asker }: Situation,
  { table, words }: Telling<C>,
  ids: readonly string[],
  box: Box,
): Statement[] {
  return disputesOf(table, ids, asker, box).map((rule) => ({
    ...statement(table.sheet, rule, 'dispute'),
    text: speech.texts.dispute(words(rule.conclusion)),
  }));
}

function statement(
  sheet: string,
  rule: Rule<unknown>,
  kind: Statement['kind'],
): Omit<Statement, 'text'> {
  return {
    rule: ruleId({ sheet, rule }),
    kind,
    contradicts: rule.disputes.map((id) => `${sheet}:${id}`),
    answer: null,
    sources: [...rule.sources],
  };
}
