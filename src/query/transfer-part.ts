/** One part of the partition → what a transfer looks like there, or the reason why that is unknown. */
import { type Day, formatDay } from '../base/day.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { say } from '../i18n/lang.ts';
import type { Box } from '../table/box.ts';
import type { BalanceConclusion, ScopeConclusion, WaitingConclusion } from '../table/model.ts';
import type { GroupOutcome, Terminal } from '../table/table.ts';
import type { AnswerPart } from './assemble.ts';
import type { Assumption, ExplanationLine } from './envelope.ts';
import { reasonOf } from './reasons.ts';
import type { Situation } from './situation.ts';
import { type Told, tell } from './told.ts';
import { benefitsOf, isUnbroken, waitingInWords } from './transfer-benefits.ts';
import type { Events } from './transfer-clock.ts';
import type { BalanceAnswer, TransferAnswer } from './transfer-envelope.ts';
import type { Route } from './transfer-places.ts';
import { datedStages, toldStages } from './transfer-stages.ts';
import { toldTerms } from './transfer-terms.ts';

/** Who moves from where to where, and when. */
export interface Move {
  readonly origin: Situation;
  readonly destination: Situation;
  readonly route: Route;
  readonly events: Events;
  readonly calendar: Calendar;
}

/** What the tables hold where a transfer is possible. */
export interface MoveTerminals {
  readonly stages: readonly GroupOutcome[];
  readonly balance: Terminal;
  readonly waiting: Terminal;
  readonly originTerms: readonly GroupOutcome[];
  readonly destinationTerms: readonly GroupOutcome[];
}

export type TransferPart = AnswerPart<TransferAnswer>;

type AnyTold = Omit<Told<unknown>, 'found' | 'guidance'>;

/** Whether a transfer is possible at all. */
export function toldScope({ origin }: Move, terminal: Terminal, box: Box): Told<ScopeConclusion> {
  const { texts, ruleset } = origin.speech;
  return tell(origin, {
    table: ruleset.transferScope,
    terminal,
    box,
    words: ({ transferable }) =>
      transferable === 'inherit' ? texts.inheritRule : texts.transfer.scope[transferable],
  });
}

function toldBalance({ origin }: Move, terminal: Terminal, box: Box): Told<BalanceConclusion> {
  const { texts, ruleset } = origin.speech;
  return tell(origin, {
    table: ruleset.transferBalance,
    terminal,
    box,
    words: ({ treatment }) =>
      treatment === 'inherit' ? texts.inheritRule : texts.transfer.balance[treatment],
  });
}

/** No rule of the new place takes anybody in, so that none of the old one’s can be relied on. */
export function nowherePart({ destination }: Move): TransferPart {
  return {
    ...joined([]),
    answer: null,
    reason: reasonOf(destination, { code: 'no-rule', owner: null }),
  };
}

/** Nobody knows whether the insurance can be transferred. */
export function unknownPart(scope: Told<ScopeConclusion>): TransferPart {
  return { ...joined([scope]), answer: null, reason: scope.reason };
}

/** The insurance stays; the balance may still be paid out. */
export function notTransferablePart(
  move: Move,
  scope: Told<ScopeConclusion>,
  conclusion: ScopeConclusion,
  balanceTerminal: Terminal,
  box: Box,
): TransferPart {
  const { speech } = move.origin;
  const { texts, lang } = speech;
  const told = toldBalance(move, balanceTerminal, box);
  const treatment = told.found?.rule.conclusion.treatment ?? null;
  // A balance that moves with the insurance does not move when the insurance does not.
  const balance =
    treatment !== 'paid-to-bank' && treatment !== 'stays-usable' ? null : balanceAnswer(move, told);
  const { explanation, remedy, transferable } = conclusion;
  const what = texts.transfer.scope[transferable === 'unneeded' ? transferable : 'no'];
  const reason = explanation === null ? what : say(explanation, lang);
  // Where no rule speaks of the balance, what is claimed of it is still worth showing.
  const claims = { ...told, cited: [], mentioned: [], explanation: [] };
  const beside = balance !== null ? [told] : told.found === null ? [claims] : [];
  return {
    ...joined([scope, ...beside]),
    answer: {
      transferable: false,
      needed: transferable !== 'unneeded',
      reason,
      remedy: remedy === null ? null : say(remedy, lang),
      balance,
      text: texts.transfer.stays(what, reason),
    },
  };
}

/** The insurance moves. */
export function transferablePart(
  move: Move,
  scope: Told<ScopeConclusion>,
  conclusion: ScopeConclusion,
  terminals: MoveTerminals,
  box: Box,
): TransferPart {
  const { origin, destination, calendar, events, route } = move;
  const { speech } = origin;
  const { texts, lang } = speech;
  const balance = toldBalance(move, terminals.balance, box);
  const treatment = balance.found?.rule.conclusion.treatment ?? null;
  const stages = toldStages(origin, destination, terminals.stages, box, treatment === 'moves');
  const dated = datedStages(speech, calendar, events, stages);
  const unbroken = isUnbroken(speech, destination.asker.facts, box);
  const waiting: Told<WaitingConclusion> = tell(destination, {
    table: speech.ruleset.waiting,
    terminal: terminals.waiting,
    box,
    words: (row) => waitingInWords(speech, row, unbroken),
  });
  const row = waiting.found?.rule.conclusion;
  // The remark of a rule on months missed is nothing to who missed none.
  const remark = unbroken && row?.backPayment && row.explanation && say(row.explanation, lang);
  const { benefits, needs } = benefitsOf(speech, waiting, destination.asker.facts, box);
  const { originTerms, destinationTerms } = terminals;
  const terms = toldTerms(move, originTerms, destinationTerms, treatment);
  const completesBy = dated.completesBy === null ? null : formatDay(dated.completesBy);
  const { published } = calendar;
  const named = texts.transfer.route[route];
  const byItself = dated.stages.every(({ mode }) => mode === 'automatic');
  const timed = dated.stages.flatMap(({ duration, text }) => (duration === null ? [] : [text]));
  const base = joined([
    scope,
    ...stages.map(({ told }) => told),
    balance,
    { ...waiting, explanation: waiting.explanation.filter(({ text }) => text !== remark) },
  ]);
  return {
    ...base,
    answer: {
      transferable: true,
      route,
      stages: [...dated.stages],
      completesBy,
      // Who need not apply is not told how.
      remedy: conclusion.remedy === null || byItself ? null : say(conclusion.remedy, lang),
      balance: balanceAnswer(move, balance),
      benefits,
      terms: terms.terms.map((term) => ({ ...term })),
      calendar: {
        complete: !dated.beyond,
        publishedFrom: published === null ? null : formatDay(published[0]),
        publishedThrough: published === null ? null : formatDay(published[1]),
      },
      text:
        completesBy === null
          ? byItself
            ? texts.transfer.completesByItself(named)
            : texts.transfer.completesOpen(named, timed)
          : texts.transfer.completes(named, completesBy),
    },
    needs: [...new Set([...dated.needs, ...needs])],
    cited: [...base.cited, ...terms.cited],
    explanation: [
      ...base.explanation,
      ...stages.flatMap(({ id, told: { reason } }) =>
        reason === null
          ? []
          : [plainLine(texts.transfer.about(texts.transfer.stage[id], reason.text))],
      ),
      ...terms.explanation,
      ...timeLines(move, dated.stages, dated.beyond),
    ],
    assumptions:
      dated.byLetter && events.acceptance !== null ? [letter(move, events.acceptance)] : [],
  };
}

function timeLines(
  { origin, calendar }: Move,
  stages: readonly { readonly id: string; readonly dueOn: string | null }[],
  beyond: boolean,
): ExplanationLine[] {
  const { transfer } = origin.speech.texts;
  const arrival = stages.find(({ id }) => id === 'fund-arrival');
  return [
    ...(stages.some(({ dueOn }) => dueOn !== null) ? [plainLine(transfer.latest)] : []),
    ...(arrival !== undefined && arrival.dueOn === null ? [plainLine(transfer.moneyApart)] : []),
    ...(beyond
      ? [
          plainLine(
            calendar.published === null
              ? transfer.calendarNone
              : transfer.calendarEnds(formatDay(calendar.published[1])),
          ),
        ]
      : []),
  ];
}

function letter({ origin }: Move, day: Day): Assumption {
  const text = origin.speech.texts.transfer.letterAssumed(formatDay(day));
  return { fact: 'contactLetter', value: formatDay(day), text };
}

function balanceAnswer(
  { origin }: Move,
  { found, reason }: Told<BalanceConclusion>,
): BalanceAnswer {
  const { transfer } = origin.speech.texts;
  const treatment = found?.rule.conclusion.treatment ?? null;
  return treatment === null || treatment === 'inherit'
    ? {
        treatment: null,
        text: transfer.about(transfer.topic.balance, reason?.text ?? transfer.balanceUnknown),
      }
    : { treatment, text: transfer.balance[treatment] };
}

const plainLine = (text: string): ExplanationLine => ({ text, rule: null });

/** Everything that several sheets say, as one part. */
function joined(told: readonly AnyTold[]): Omit<TransferPart, 'answer'> {
  return {
    reason: null,
    needs: [],
    cited: told.flatMap(({ cited }) => cited),
    mentioned: told.flatMap(({ mentioned }) => mentioned),
    sources: [],
    explanation: told.flatMap(({ explanation }) => explanation),
    disputes: told.flatMap(({ disputes }) => disputes),
    assumptions: [],
    below: [],
  };
}
