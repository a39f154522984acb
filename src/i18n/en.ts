import { enEligibility } from './en-eligibility.ts';
import { enGuides } from './en-guides.ts';
import { enTransfer } from './en-transfer.ts';
import type { Messages } from './messages.ts';

const NATURES = {
  ceiling: 'ceiling',
  floor: 'floor',
  guidance: 'guidance',
  draft: 'draft',
} as const;
const UNSTATED = 'some base';
const ofBase = (base: string): string =>
  base === UNSTATED ? base : base.startsWith('own ') ? `one’s ${base}` : `the ${base}`;
/** What is missing is said behind the sentence, not inside it. */
const open = (base: string): string => (base === UNSTATED ? ', but which base is not stated' : '');
const monthly = (average: boolean): string => (average ? 'a month on average' : 'a month');

/** English, complete beside the Chinese. */
export const en: Messages = {
  currency: (amount) => `${amount} yuan`,
  each: { month: 'a month', quarter: 'a quarter', year: 'a year' },
  base: {
    contributionBase: 'own monthly contribution base',
    ownPension: 'own monthly pension',
    localAveragePension: 'local average pension',
    unstated: UNSTATED,
  },
  floor: 'at least',
  cap: 'at most',
  component: { total: 'credit', own: 'own contribution', employer: "employer's share" },
  join: ', ',

  fixedRule: (amount, every, isNet) =>
    `${amount} yuan ${every} ${isNet ? 'arrive in the account' : 'are credited'}`,
  per: { month: 'each month', quarter: 'each quarter', year: 'each year' },
  rateRule: (base, rate, every, floor, cap) =>
    `${rate} of ${ofBase(base)} is credited ${every}${floor === null ? '' : `, at least ${floor} yuan`}${cap === null ? '' : `, at most ${cap} yuan`}${open(base)}`,
  noneRule: 'nothing is credited to the personal account',
  inheritRule: 'the rules of the region above apply',
  notComputableRule: 'something is credited, but we cannot work out how much yet',
  how: (what, how) => `${what}. All that is known: ${how}`,
  deductionFixed: (name, amount, every) => `${amount} yuan ${every} are deducted for ${name}`,
  deductionRate: (name, base, rate, every) =>
    `${rate} of ${ofBase(base)} is deducted ${every} for ${name}${open(base)}`,
  deductionUnknown: (name) => `an unknown amount is deducted for ${name}`,

  answerNet: (gross, deduction, net, average) =>
    `${gross} yuan ${monthly(average)} are credited, ${deduction} yuan are deducted, ${net} yuan arrive`,
  answerGross: (gross, average) => `${gross} yuan ${monthly(average)} are credited`,
  answerGrossOnly: (gross, average) =>
    `${gross} yuan ${monthly(average)} are credited; what arrives after deductions is not known`,
  answerNetOnly: (net) => `${net} yuan arrive each month`,
  answerYearly: (annual) => `${annual} yuan a year, credited once a year`,
  answerFormula: (formula) => `credited each month: ${formula}`,

  ruleLine: (region, who, what, period) => `${region}, ${who}: ${what} (${period})`,
  inherited: (asked) => `${asked}: no rule of its own found; the rules above it apply.`,
  deferred: (asked, owner, since) =>
    since === null
      ? `Here the rule of ${owner} applies in ${asked}.`
      : `${asked} had rules of its own; now the rule of ${owner} applies (${since}).`,
  arithmetic: (formula) => `Arithmetic: ${formula}`,
  rounding: 'Amounts are rounded half up to the fen.',
  noDeductions: (region, who) =>
    `We have found no rule that anything is deducted from the account in ${region} (${who}), so we assume no deduction; if something is deducted locally, what arrives counts.`,
  deductionInDoubt: (what) =>
    `There is an unconfirmed deduction (${what}), so what arrives is not certain.`,
  parameterMissing: (base, region) =>
    `We have not found the ${base} of ${region} yet, so the amount cannot be worked out.`,
  parameterUsed: (base, year, value) => `The ${base} of ${year} is ${value} yuan.`,

  reasonNoRule: (region, who) =>
    `We have found no rule yet for ${region} (${who}), so there is no answer.`,
  reasonBelow: (region, names) =>
    `We found no single standard of ${region}; some pooling regions below it have rules of their own (for example ${names}). Please choose where you are insured.`,
  noneOfItsOwn: (asked) => `${asked}: no rule of its own found. `,
  reasonNotCovered: (region, who) =>
    `The rules for ${region} do not speak of this situation (${who}), so there is no answer.`,
  reasonDateNotCovered: (region, date) =>
    `The rules for ${region} do not cover ${date}, so there is no answer.`,
  reasonDateInDoubt: (region, date) =>
    `Whether the rule for ${region} was in force on ${date} cannot be told from the sources.`,
  reasonSplit: (region) => `The sources for ${region} contradict each other; we do not choose.`,
  reasonFuture: (date) =>
    `${date} is yet to come. No end of today's rule has been announced, so we cannot say whether it will still apply.`,
  knownAtOtherTime: (what) => `Known for another time: ${what}`,
  guidance: (nature, what) => `Background (${NATURES[nature]}, not directly applicable): ${what}`,

  dispute: (what) => `There is a contrary statement: ${what}. We did not adopt it.`,
  rebutted: (what, ours) => `There is a contrary statement: ${what}. It is wrong: ${ours}.`,
  claim: (what) => `An unconfirmed statement: ${what}.`,
  alternative: (what, period) => `It may be: ${what} (${period}).`,

  upcoming: {
    line: (from, latest, why, who, what) =>
      `From ${from}${latest ? ' at the latest' : ''} (${why})${who === '' ? '' : `, ${who}`}: ${what}`,
    rule: 'by the rules in force then',
    birthday: (age, carried) =>
      `on turning ${age}${carried ? ', by the rules in force today' : ''}`,
  },

  tierDay: (age) =>
    `The sources do not say from which day someone who reaches ${age} is in the new tier; we count from the birthday.`,
  regionQuestion: 'Where are you insured?',
  districtOf: (district, region) => `“${district}” is in ${region}; the answer is for ${region}.`,
  subRegionQuestion: (region) => `Where in ${region} are you insured?`,
  everybody: 'everybody insured',
  insured: 'people',
  people: (what, people) => `${people} ${what}`,
  confidence: {
    official: 'The source is the authority itself or a regulation.',
    reported:
      'The source is a document as relayed by media or another site; we have not seen the original. Please confirm with your local agency or on 12393.',
    unverified:
      'The evidence is weak: only single web pages say so. Please do confirm with your local agency or on 12393.',
  },
  noConfidence: 'No rule answers this. Please ask your local agency or call 12393.',
  stale: (checkedOn) =>
    `The sources were last checked on ${checkedOn}, more than a year ago, and may have changed.`,
  notice:
    'We sum up public policy for your information; this is no decision by the insurance agency. Your local medical insurance authority has the last word: call 12393.',

  eligibility: enEligibility,
  guides: enGuides,
  transfer: enTransfer,

  tool: {
    colon: ': ',
    determined: 'The answer:',
    depends: 'It depends on what was not said.',
    unknown: 'There is no reliable answer.',
    cases: 'By case:',
    upcoming: 'To come:',
    missing: 'Ask the person:',
    assumptions: 'Assumed:',
    explanation: 'Why:',
    sources: 'Sources:',
    published: 'published',
    checked: 'checked',
    disputes: 'Contrary or unconfirmed statements, not adopted:',
    got: 'got',
    suggestions: 'perhaps',
  },

  input: {
    title: 'The request has mistakes',
    detail: (count) => `${count} parameter(s) need correction, see errors.`,
    notFoundTitle: 'No such address',
    notFoundDetail: (path) => `There is nothing at ${path}.`,
    noSourceTitle: 'No such source',
    noSourceDetail: (id) => `No source is called ${id}.`,
    expectedSource: 'the id of a source, as answers name them',
    noRulesetTitle: 'No such ruleset',
    noRulesetDetail: (current) => `Only the rules in force are here: ${current}.`,
    methodTitle: 'Method not allowed',
    methodDetail: (method, allowed) => `This address does not take ${method}; it takes ${allowed}.`,
    notAcceptableTitle: 'Not in a form that you accept',
    notAcceptableDetail: (type) => `The answer is ${type}; the Accept header leaves it out.`,
    tooLongTitle: 'The request is too long',
    tooManyTitle: 'Too many requests',
    tooManyDetail: (seconds) => `Please try again in ${seconds} second${seconds === 1 ? '' : 's'}.`,
    expectedBytes: (max) => `a body of at most ${max} bytes`,
    mediaTitle: 'The body is in a form that we do not read',
    mediaDetail: 'Please send JSON in UTF-8, uncompressed, with Content-Type: application/json.',
    expectedJson: 'a body in JSON',
    expectedUtf8: 'a body in UTF-8',
    expectedQueries: (max) => `{"queries": […]} with at most ${max} questions`,
    expectedQuery: 'an object such as {"question": "refund", "region": "Shanghai"}',
    expectedMembers: (max) => `at most ${max} parameters`,
    expectedPlain: 'a text, a number, true or false',
    internalTitle: 'Something went wrong',
    internalDetail: 'This is our mistake, not yours. Please try again later, or call 12393.',
    expectedParameter: 'a known parameter name',
    expectedRelevant: (names) =>
      names === ''
        ? 'a parameter that this question uses'
        : `a parameter that this question uses, such as ${names}`,
    expectedOnce: 'each parameter once',
    expectedRegion:
      'name or code of a province, city or pooling unit, or a path such as Shanghai Pudong',
    expectedOneOf: (names) => `the full name, one of: ${names}`,
    expectedOption: (names) => `one of: ${names}`,
    expectedInteger: (min, max) => `an integer from ${min} to ${max}`,
    expectedMoney: (min, max) => `an amount from ${min} to ${max} yuan with at most two decimals`,
    expectedDate: 'a date such as 2026-01-31',
    expectedDateBetween: (min, max) => `a date from ${min} to ${max}`,
    expectedYesNo: 'true or false (是 or 否)',
    expectedNotBoth: (other) => `only one of this and ${other}`,
    expectedLength: (max) => `at most ${max} characters`,
    expectedValue: 'a value, not blank',
  },
};
