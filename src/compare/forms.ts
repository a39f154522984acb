/**
 * What is compared of each decision sheet. Of credits, deductions, stages, balances and waiting the
 * remark beside the figures is no answer, but where nothing else says how much or why not; of
 * requirements, terms, coverage, scope and guides the text is the answer.
 */
import type { Intervals } from '../base/interval.ts';
import { formatFen, formatRate } from '../base/money.ts';
import type { Text } from '../base/text.ts';
import type { Conclusions, SheetId } from '../table/model.ts';
import type { AnswerForm, Plain } from './answer.ts';

/** Values of a fact as both sides write them. */
export type HoldsOf = (fact: string, holds: Intervals) => Plain;

/** The questions of the service, by the names under which it answers them. */
export type QuestionId = 'refund' | 'transfer-timeline' | 'eligibility' | 'guides';

type Forms = { readonly [K in SheetId]: AnswerForm<Conclusions[K]> };

/** The sheets in the order in which people read them, with the question each answers. */
export const QUESTION_OF: { readonly [K in SheetId]: QuestionId } = {
  refund: 'refund',
  deductions: 'refund',
  transferScope: 'transfer-timeline',
  transferStages: 'transfer-timeline',
  transferBalance: 'transfer-timeline',
  waiting: 'transfer-timeline',
  requirements: 'eligibility',
  terms: 'eligibility',
  coverage: 'eligibility',
  guides: 'guides',
};

const money = (fen: number | null): string | null => (fen === null ? null : formatFen(fen));
const rate = (ppm: number | null): string | null => (ppm === null ? null : formatRate(ppm));
const both = (text: Text | null): Plain => (text === null ? null : { zh: text.zh, en: text.en });
const all = (texts: readonly Text[]): Plain => texts.map(both);

/** @param holdsOf the coding of the side whose conclusions are read */
export function formsOf(holdsOf: HoldsOf): Forms {
  return {
    refund: {
      together: 'sum',
      usesParameters: true,
      fieldsOf: (row, figures) => {
        const { component, method, period, figure, base, baseYear, explanation } = row;
        const head = { component, method };
        if (method === 'fixed') return { ...head, amount: money(row.amount), period, figure };
        // The reason why nothing is credited, or the way that cannot be computed.
        if (method === 'none' || method === 'not-computable')
          return { ...head, explanation: both(explanation) };
        if (method !== 'rate') return head;
        const local = base === 'localAveragePension';
        const value = local && baseYear !== null ? (figures.get(baseYear) ?? null) : null;
        return {
          ...head,
          rate: rate(row.rate),
          base,
          ...(local ? { baseYear, baseValue: money(value) } : {}),
          period,
          figure,
          floor: money(row.floor),
          cap: money(row.cap),
        };
      },
    },
    deductions: {
      together: 'collect',
      fieldsOf: ({ name, method, amount, period, rate: share, base }) => {
        const head = { name: both(name), method };
        if (method === 'fixed') return { ...head, amount: money(amount), period };
        return method === 'rate' ? { ...head, rate: rate(share), base, period } : head;
      },
    },
    transferScope: {
      together: 'each',
      fieldsOf: ({ transferable, explanation, remedy }) => ({
        transferable,
        // Where it cannot be done, why is what the answer says.
        ...(transferable === 'no' || transferable === 'unneeded'
          ? { reason: both(explanation) }
          : {}),
        remedy: both(remedy),
      }),
    },
    transferStages: {
      together: 'each',
      fieldsOf: ({ stage, end, actor, mode, limit, unit, start }) => {
        const head = { stage, end, actor: both(actor), mode };
        if (mode === 'automatic') return { ...head, start };
        return limit === null ? { ...head, limit, start } : { ...head, limit, unit, start };
      },
    },
    transferBalance: { together: 'each', fieldsOf: ({ treatment }) => ({ treatment }) },
    waiting: {
      together: 'each',
      fieldsOf: ({ method: _, explanation: __, ...row }) => ({ ...row }),
    },
    requirements: {
      together: 'each',
      fieldsOf: ({ benefit, item, fact, holds, effect, text, remedy, documents, guides }) => ({
        benefit,
        item: both(item),
        fact,
        holds: holdsOf(fact, holds),
        effect,
        text: both(text),
        remedy: both(remedy),
        documents: all(documents),
        guides: [...guides],
      }),
    },
    terms: {
      together: 'each',
      fieldsOf: ({ benefit, item, bound, value, unit, text, end, otherEnd, treatment }) => ({
        benefit,
        item: both(item),
        bound,
        value,
        unit: both(unit),
        text: both(text),
        // To whom a term of a transfer is told.
        ...(end === null ? {} : { end }),
        ...(otherEnd === null ? {} : { otherEnd }),
        ...(treatment === null ? {} : { treatment }),
      }),
    },
    coverage: {
      together: 'each',
      fieldsOf: ({ covered, minRate, maxRate, annualCap, explanation }) => ({
        covered,
        minRate: rate(minRate),
        maxRate: rate(maxRate),
        annualCap: money(annualCap),
        text: both(explanation),
      }),
    },
    guides: {
      together: 'set',
      fieldsOf: ({ topic, channel, name, steps, documents, contact, warnings }) => ({
        topic,
        channel,
        name: both(name),
        steps: all(steps),
        documents: all(documents),
        contact,
        warnings: all(warnings),
      }),
    },
  };
}
