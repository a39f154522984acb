/** What a row of each decision sheet concludes. Plain data, as the emitted modules carry it. */
import type { Intervals } from '../base/interval.ts';
import type { Fen, Ppm } from '../base/money.ts';
import type { Text } from '../base/text.ts';

export type Component = 'total' | 'own' | 'employer';
export type RefundMethod = 'fixed' | 'rate' | 'none' | 'not-computable' | 'inherit';
export type RefundBase = 'contributionBase' | 'ownPension' | 'localAveragePension' | 'unstated';
export type PaymentPeriod = 'month' | 'quarter' | 'year';

/** What a row of refund.csv concludes for one component of the credit. */
export interface RefundConclusion {
  readonly component: Component;
  readonly method: RefundMethod;
  readonly amount: Fen | null;
  readonly period: PaymentPeriod;
  /** Whether the amount is before (gross) or after (net) deductions. */
  readonly figure: 'gross' | 'net';
  readonly rate: Ppm | null;
  readonly base: RefundBase | null;
  readonly baseYear: number | null;
  readonly floor: Fen | null;
  readonly cap: Fen | null;
  readonly explanation: Text | null;
}

/** What a row of deductions.csv takes off the credit. */
export interface DeductionConclusion {
  readonly name: Text;
  readonly method: 'fixed' | 'rate' | 'unknown';
  readonly amount: Fen | null;
  readonly period: PaymentPeriod;
  readonly rate: Ppm | null;
  readonly base: RefundBase | null;
  readonly explanation: Text | null;
}

/** Stages of a transfer (环节), in the order in which they come. */
export const STAGES = ['transfer-out', 'fund-remit', 'transfer-in', 'fund-arrival'] as const;
export type StageId = (typeof STAGES)[number];

/** What starts the clock of a stage: an event of the application, or the end of another stage. */
export type StageStart = 'acceptance' | 'contact-letter' | 'enrolment' | StageId;

/** Which end of the transfer a rule binds (适用端). */
export type TransferEnd = 'origin' | 'destination';

/** What a row of transfer-stages.csv says of one stage. */
export interface StageConclusion {
  readonly stage: StageId;
  readonly end: TransferEnd;
  readonly actor: Text;
  /** `automatic` needs no application; `inherit` leaves it to the rule above. */
  readonly mode: 'on-application' | 'automatic' | 'inherit';
  /** Number of units; 0 is at once; null where no limit is stated. */
  readonly limit: number | null;
  readonly unit: 'workday' | 'day' | 'month';
  readonly start: StageStart;
  readonly explanation: Text | null;
}

/** `none`: there is no account, as in the resident scheme. */
export type BalanceTreatment = 'moves' | 'paid-to-bank' | 'stays-usable' | 'none';

/** What a row of transfer-balance.csv says becomes of the account's balance. */
export interface BalanceConclusion {
  readonly treatment: BalanceTreatment | 'inherit';
  readonly explanation: Text | null;
}

/** What a row of transfer-scope.csv says of who can transfer. */
export interface ScopeConclusion {
  /** `unneeded`: both places lie in one pooling area, though they look like two. */
  readonly transferable: 'yes' | 'no' | 'unneeded' | 'inherit';
  readonly explanation: Text | null;
  /** What to do instead, or what must be done before. */
  readonly remedy: Text | null;
}

/** When benefits start again after a break, or first (待遇等待期). */
export interface WaitingConclusion {
  readonly method: 'stated' | 'inherit';
  /** May the missing months be paid later? Null where it is not stated. */
  readonly backPayment: boolean | null;
  /** Do benefits reach back into the break? Null where it is not stated. */
  readonly retroactive: boolean | null;
  /** Least and greatest waiting in months; null where it is not stated. */
  readonly minMonths: number | null;
  readonly maxMonths: number | null;
  /** Months added for each year of the break (residents); repairing takes no more off than these. */
  readonly perGapYear: number;
  /** Months taken off for each year repaired by payment. */
  readonly perRepairedYear: number;
  /** The waiting is never less than this, whatever was repaired. */
  readonly floorMonths: number | null;
  readonly start: WaitingStart;
  readonly explanation: Text | null;
}

export type WaitingStart =
  | 'payment-day'
  | 'payment-month'
  | 'next-month'
  | 'birth'
  | 'year-start'
  | 'after-waiting'
  | 'unstated';

/** One requirement of a benefit: a fact, and the values for which it holds. */
export interface RequirementConclusion {
  readonly benefit: string;
  readonly item: Text;
  readonly fact: string;
  readonly holds: Intervals;
  readonly effect: 'blocks' | 'reduces' | 'delays';
  readonly text: Text;
  readonly remedy: Text | null;
  readonly documents: readonly Text[];
  /** Topics of the guides that help. */
  readonly guides: readonly GuideTopic[];
}

/** A quantified term of a benefit: how long, how many, how much. */
export interface TermConclusion {
  readonly benefit: string;
  readonly item: Text;
  readonly bound: 'at-least' | 'at-most' | 'exactly' | null;
  /** As written: `12`, `0.5`, `2000`; null where the term is words alone. */
  readonly value: string | null;
  readonly unit: Text | null;
  readonly text: Text;
  /** Of a transfer: to which end's people the term speaks (适用端); null to both. */
  readonly end: TransferEnd | null;
  /** Of a transfer: the region within which the other end must lie (另一端); null anywhere. */
  readonly otherEnd: string | null;
  /** Of a transfer: what must become of the balance (余额处理); null whatever does. */
  readonly treatment: BalanceTreatment | null;
}

/** Whether a procedure is reimbursed. */
export interface CoverageConclusion {
  readonly covered: 'covered' | 'depends' | 'not-covered' | 'unclear' | 'inherit';
  readonly minRate: Ppm | null;
  readonly maxRate: Ppm | null;
  readonly annualCap: Fen | null;
  readonly explanation: Text | null;
}

export const GUIDE_TOPICS = [
  'balance',
  'family-sharing',
  'transfer',
  'off-site-filing',
  'hospital-designation',
  'enrolment',
  'hotline',
] as const;
export type GuideTopic = (typeof GUIDE_TOPICS)[number];

export const GUIDE_CHANNELS = [
  'app',
  'wechat',
  'alipay',
  'web',
  'phone',
  'counter',
  'terminal',
  'hospital',
  'bank',
] as const;
export type GuideChannel = (typeof GUIDE_CHANNELS)[number];

/** How something is done, by one channel. */
export interface GuideConclusion {
  /** The row's own id: guides of a place stand beside those from above, none hides another. */
  readonly key: string;
  readonly topic: GuideTopic;
  readonly channel: GuideChannel;
  readonly name: Text;
  readonly steps: readonly Text[];
  readonly documents: readonly Text[];
  readonly contact: string | null;
  readonly warnings: readonly Text[];
}

/** The conclusion of each decision sheet, by the id under which a ruleset keeps its table. */
export interface Conclusions {
  readonly refund: RefundConclusion;
  readonly deductions: DeductionConclusion;
  readonly transferStages: StageConclusion;
  readonly transferBalance: BalanceConclusion;
  readonly transferScope: ScopeConclusion;
  readonly waiting: WaitingConclusion;
  readonly requirements: RequirementConclusion;
  readonly terms: TermConclusion;
  readonly coverage: CoverageConclusion;
  readonly guides: GuideConclusion;
}

export type SheetId = keyof Conclusions;

/**
 * Every decision sheet, in the order in which people read them; whoever goes through all of them
 * goes through this. One that lacks here does not compile.
 */
export const SHEET_IDS: readonly SheetId[] = Object.values({
  refund: 'refund',
  deductions: 'deductions',
  transferStages: 'transferStages',
  transferBalance: 'transferBalance',
  transferScope: 'transferScope',
  waiting: 'waiting',
  requirements: 'requirements',
  terms: 'terms',
  coverage: 'coverage',
  guides: 'guides',
} satisfies { readonly [K in SheetId]: K });
