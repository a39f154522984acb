/** One part of the partition → its answer with explanation, or the reason why there is none. */
import type { Box } from '../table/box.ts';
import type { Component, RefundConclusion, Rule } from '../table/model.ts';
import type { Table, Terminal } from '../table/table.ts';
import { credit } from './amount.ts';
import type { AnswerPart } from './assemble.ts';
import { disputesOf, otherTimes, regionsBelow, silentRules, speaksOn } from './context.ts';
import { formulaWords, fullName, refundInFull, refundInWords, ruleInWords } from './describe.ts';
import type { ExplanationLine, ReasonCode } from './envelope.ts';
import { type Cited, ruleId } from './provenance.ts';
import { reasonOf, ruleLines } from './reasons.ts';
import { credited, notCredited } from './refund-answer.ts';
import { baseValueFor, needsOf, parametersOf } from './refund-bases.ts';
import { takenOff } from './refund-deductions.ts';
import type { RefundAnswer } from './refund-envelope.ts';
import { alternative, deductionStatement, statement } from './refund-statements.ts';
import { type Answering, type Resolution, resolveTerminal } from './resolve.ts';
import type { Situation } from './situation.ts';

/** What one part of a refund answer says. */
export type PartAnswer = AnswerPart<RefundAnswer>;

/** The order in which the parts of a sum are told. */
const COMPONENTS: readonly Component[] = ['total', 'own', 'employer'];

/** Evaluates the terminals of both tables for one box of unknown facts. */
export function refundPart(
  situation: Situation,
  box: Box,
  refund: Terminal,
  deduction: Terminal,
): PartAnswer {
  const { speech, asker, today } = situation;
  const resolved = resolveTerminal(speech.ruleset.refund, refund, asker.date, today);
  return resolved.kind === 'answered'
    ? answered(situation, box, resolved.rules, deduction)
    : silent(situation, box, resolved, deduction);
}

function answered(
  situation: Situation,
  box: Box,
  found: readonly Answering<RefundConclusion>[],
  deduction: Terminal,
): PartAnswer {
  const { speech, asker } = situation;
  const { refund: table, deductions: deductionTable } = speech.ruleset;
  const rules = [...found].sort(
    (a, b) =>
      COMPONENTS.indexOf(a.rule.conclusion.component) -
      COMPONENTS.indexOf(b.rule.conclusion.component),
  );
  const crediting = rules.filter(({ rule }) => rule.conclusion.method !== 'none');
  const cited: Cited[] = rules.flatMap(({ rule, via }) => [
    { sheet: 'refund', rule },
    ...(via === null ? [] : [{ sheet: 'refund', rule: via }]),
  ]);
  const explanation = rules.flatMap((rule) => refundLines(situation, rule));
  const disputes = contrary(situation, box, table, cited).map((rule) =>
    statement(situation, rule, 'dispute'),
  );
  if (crediting.length === 0)
    return {
      answer: notCredited(
        speech,
        rules.map(({ rule }) => rule.conclusion),
      ),
      reason: null,
      needs: [],
      cited,
      mentioned: [],
      sources: [],
      explanation,
      disputes,
      assumptions: [],
      below: [],
    };

  const taken = takenOff(situation, box, deduction);
  const terms = crediting.map(({ rule }) => rule.conclusion);
  const parameters = parametersOf(speech, asker, terms);
  const figures = credit(terms, taken.deducted, baseValueFor(speech, asker), formulaWords(speech));
  const deductionDisputes = contrary(situation, box, deductionTable, taken.cited).map((rule) =>
    deductionStatement(situation, rule),
  );
  return {
    answer: credited(speech, terms, figures, taken.deducted),
    reason: null,
    needs: needsOf(
      [...terms, ...taken.deducted.items.map(({ conclusion }) => conclusion)],
      asker.facts,
    ),
    cited: [...cited, ...taken.cited],
    mentioned: taken.doubtful,
    sources: parameters.sources,
    explanation: [
      ...explanation,
      ...parameters.lines,
      ...taken.explanation,
      ...(figures.formula?.includes('=') === true
        ? [{ text: speech.texts.arithmetic(figures.formula), rule: null }]
        : []),
      ...(figures.rounded ? [{ text: speech.texts.rounding, rule: null }] : []),
    ],
    disputes: [...disputes, ...deductionDisputes],
    assumptions: taken.assumption === null ? [] : [taken.assumption],
    below: [],
  };
}

/** Rows that contradict one of the rules; none for who shows the answer alone. */
function contrary<C>(
  { speech, asker }: Situation,
  box: Box,
  table: Table<C>,
  cited: readonly Cited[],
): readonly Rule<C>[] {
  if (speech.without === 'all') return [];
  const ids = cited.map(({ rule }) => rule.id);
  return disputesOf(table, ids, asker, box);
}

type Silence = Extract<Resolution<RefundConclusion>, { kind: 'silent' }>;

function silent(
  situation: Situation,
  box: Box,
  { code, owner, candidates, beside }: Silence,
  deduction: Terminal,
): PartAnswer {
  const { speech, asker } = situation;
  const { refund: table, regions } = speech.ruleset;
  // Where the owner's rules speak of other people that day, the day is not what is lacking.
  const otherDays =
    owner === null || code !== 'not-covered' || speaksOn(table, owner, asker)
      ? []
      : otherTimes(table, owner, asker, box);
  const below = code === 'no-rule' ? regionsBelow(table, regions.byCode, asker) : [];
  const actual: ReasonCode = otherDays.length > 0 ? 'date-not-covered' : code;
  const alone = speech.without === 'all';
  const context = alone ? [] : silentRules(table, regions.byCode, asker, box);
  const guidance = context.flatMap((rule) =>
    rule.nature === 'direct' ? [] : [{ rule, nature: rule.nature }],
  );
  // The known part of a sum is told beside what its doubtful part may be.
  const known = candidates.length === 0 || beside === null ? [] : beside;
  const cited = [...known, ...candidates].map(({ rule }): Cited => ({ sheet: 'refund', rule }));
  return {
    answer: null,
    reason: reasonOf(
      situation,
      { code: actual, owner },
      below.map((region) => fullName(region, speech.lang)),
    ),
    needs: [],
    cited: [...cited, ...otherDays.map((rule) => ({ sheet: 'refund', rule }))],
    mentioned: guidance.map(({ rule }) => ({ sheet: 'refund', rule })),
    sources: [],
    explanation: speech.without
      ? []
      : [
          ...known.flatMap((rule) => refundLines(situation, rule)),
          ...otherDays.map((rule) => ({
            text: speech.texts.knownAtOtherTime(
              ruleInWords(speech, rule, refundInFull(speech, rule.conclusion)),
            ),
            rule: ruleId({ sheet: 'refund', rule }),
          })),
          ...guidance.map(({ rule, nature }) => ({
            text: speech.texts.guidance(
              nature,
              ruleInWords(speech, rule, refundInFull(speech, rule.conclusion)),
            ),
            rule: ruleId({ sheet: 'refund', rule }),
          })),
        ],
    disputes: [
      ...(alone ? [] : candidates).map(({ rule }) =>
        alternative(situation, rule, beside, deduction, box),
      ),
      ...contrary(situation, box, table, cited).map((rule) =>
        statement(situation, rule, 'dispute'),
      ),
      ...context
        .filter(({ nature }) => nature === 'direct')
        .map((rule) => statement(situation, rule, 'claim')),
    ],
    assumptions: [],
    below: below.map(({ code: region }) => region),
  };
}

function refundLines(situation: Situation, found: Answering<RefundConclusion>): ExplanationLine[] {
  const what = refundInWords(situation.speech, found.rule.conclusion);
  return ruleLines(situation, 'refund', found, what);
}
