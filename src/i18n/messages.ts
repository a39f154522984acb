import type { EligibilityMessages } from './messages-eligibility.ts';
import type { GuideMessages } from './messages-guides.ts';
import type { TransferMessages } from './transfer-messages.ts';

/** How often something is paid. */
export type Every = 'month' | 'quarter' | 'year';

/**
 * Every sentence that the query stage says, with its blanks. Both languages have the same shape,
 * so that a sentence cannot exist in one of them only.
 */
export interface Messages {
  readonly currency: (amount: string) => string;
  readonly each: Readonly<Record<Every, string>>;
  readonly base: Readonly<
    Record<'contributionBase' | 'ownPension' | 'localAveragePension' | 'unstated', string>
  >;
  /** Words for a least and a greatest amount inside a formula. */
  readonly floor: string;
  readonly cap: string;
  readonly component: Readonly<Record<'total' | 'own' | 'employer', string>>;
  readonly join: string;

  readonly fixedRule: (amount: string, every: string, isNet: boolean) => string;
  /** How often a share of a monthly figure comes. */
  readonly per: Readonly<Record<Every, string>>;
  readonly rateRule: (
    base: string,
    rate: string,
    every: string,
    floor: string | null,
    cap: string | null,
  ) => string;
  readonly noneRule: string;
  readonly inheritRule: string;
  readonly notComputableRule: string;
  /** What a rule says, with what its remark tells of the way of reckoning. */
  readonly how: (what: string, how: string) => string;
  readonly deductionFixed: (name: string, amount: string, every: string) => string;
  readonly deductionRate: (name: string, base: string, rate: string, every: string) => string;
  readonly deductionUnknown: (name: string) => string;

  readonly answerNet: (gross: string, deduction: string, net: string, average: boolean) => string;
  readonly answerGross: (gross: string, average: boolean) => string;
  readonly answerGrossOnly: (gross: string, average: boolean) => string;
  readonly answerNetOnly: (net: string) => string;
  readonly answerYearly: (annual: string) => string;
  readonly answerFormula: (formula: string) => string;

  readonly ruleLine: (region: string, who: string, what: string, period: string) => string;
  /** Said once of a place, whoever above it the rules are of: each rule says whose it is. */
  readonly inherited: (asked: string) => string;
  /** @param since null where it has always been so */
  readonly deferred: (asked: string, owner: string, since: string | null) => string;
  readonly arithmetic: (formula: string) => string;
  readonly rounding: string;
  readonly noDeductions: (region: string, who: string) => string;
  readonly deductionInDoubt: (what: string) => string;
  readonly parameterMissing: (base: string, region: string) => string;
  readonly parameterUsed: (base: string, year: number, value: string) => string;

  readonly reasonNoRule: (region: string, who: string) => string;
  readonly reasonBelow: (region: string, names: string) => string;
  /** Before a reason that names the rules of another region: those that reach the one asked about. */
  readonly noneOfItsOwn: (asked: string) => string;
  readonly reasonNotCovered: (region: string, who: string) => string;
  readonly reasonDateNotCovered: (region: string, date: string) => string;
  readonly reasonDateInDoubt: (region: string, date: string) => string;
  readonly reasonSplit: (region: string) => string;
  readonly reasonFuture: (date: string) => string;
  readonly knownAtOtherTime: (what: string) => string;
  readonly guidance: (nature: 'ceiling' | 'floor' | 'guidance' | 'draft', what: string) => string;

  readonly dispute: (what: string) => string;
  /** The same where we can say why: what is claimed, and then what is so. */
  readonly rebutted: (what: string, ours: string) => string;
  readonly claim: (what: string) => string;
  readonly alternative: (what: string, period: string) => string;

  readonly upcoming: {
    /**
     * @param latest it may begin before
     * @param who empty for everybody asked about
     */
    readonly line: (
      from: string,
      latest: boolean,
      why: string,
      who: string,
      what: string,
    ) => string;
    readonly rule: string;
    /** @param carried the rules of that day are not known yet, and today’s are taken */
    readonly birthday: (age: number, carried: boolean) => string;
  };

  readonly tierDay: (age: string) => string;
  readonly regionQuestion: string;
  /** Of a district that was named instead of the region it is pooled in. */
  readonly districtOf: (district: string, region: string) => string;
  readonly subRegionQuestion: (region: string) => string;
  readonly everybody: string;
  /** Whoever is insured, where no kind of participant is named. */
  readonly insured: string;
  /** @param what holds of them, such as 70岁及以上 */
  readonly people: (what: string, people: string) => string;
  readonly confidence: Readonly<Record<'official' | 'reported' | 'unverified', string>>;
  readonly noConfidence: string;
  readonly stale: (checkedOn: string) => string;
  readonly notice: string;

  readonly eligibility: EligibilityMessages;
  readonly guides: GuideMessages;
  readonly transfer: TransferMessages;
  readonly tool: ToolMessages;
  readonly input: InputMessages;
}

/** What the problem documents say. */
export interface InputMessages {
  readonly title: string;
  readonly detail: (count: number) => string;
  readonly notFoundTitle: string;
  readonly notFoundDetail: (path: string) => string;
  readonly noSourceTitle: string;
  readonly noSourceDetail: (id: string) => string;
  readonly expectedSource: string;
  readonly noRulesetTitle: string;
  readonly noRulesetDetail: (current: string) => string;
  readonly methodTitle: string;
  readonly methodDetail: (method: string, allowed: string) => string;
  readonly notAcceptableTitle: string;
  readonly notAcceptableDetail: (type: string) => string;
  readonly tooLongTitle: string;
  readonly tooManyTitle: string;
  readonly tooManyDetail: (seconds: number) => string;
  readonly expectedBytes: (max: number) => string;
  readonly mediaTitle: string;
  readonly mediaDetail: string;
  readonly expectedJson: string;
  readonly expectedUtf8: string;
  readonly expectedQueries: (max: number) => string;
  readonly expectedQuery: string;
  readonly expectedMembers: (max: number) => string;
  readonly expectedPlain: string;
  readonly internalTitle: string;
  readonly internalDetail: string;
  readonly expectedParameter: string;
  readonly expectedRelevant: (names: string) => string;
  readonly expectedOnce: string;
  readonly expectedRegion: string;
  readonly expectedOneOf: (names: string) => string;
  readonly expectedOption: (names: string) => string;
  readonly expectedInteger: (min: string, max: string) => string;
  readonly expectedMoney: (min: string, max: string) => string;
  readonly expectedDate: string;
  readonly expectedDateBetween: (min: string, max: string) => string;
  readonly expectedYesNo: string;
  readonly expectedNotBoth: (other: string) => string;
  readonly expectedLength: (max: number) => string;
  readonly expectedValue: string;
}

/** Labels of an answer that is read out to an assistant. */
export interface ToolMessages {
  readonly colon: string;
  readonly determined: string;
  readonly depends: string;
  readonly unknown: string;
  readonly cases: string;
  readonly upcoming: string;
  readonly missing: string;
  readonly assumptions: string;
  readonly explanation: string;
  readonly sources: string;
  readonly published: string;
  readonly checked: string;
  readonly disputes: string;
  readonly got: string;
  readonly suggestions: string;
}
