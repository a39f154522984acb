/**
 * What the parts of an answer mean. The types come from the schemas: a property without a word here
 * does not compile.
 */
import * as lists from './descriptions-lists.ts';
import * as questions from './descriptions-questions.ts';
import { view } from './descriptions-view.ts';
import type { COMPONENTS } from './named-schemas.ts';

type Described<S> = S extends { readonly entries: infer E }
  ? { readonly about: string; readonly properties: { readonly [K in keyof E]: string } }
  : { readonly about: string };

export type Descriptions = {
  readonly [N in keyof typeof COMPONENTS]: Described<(typeof COMPONENTS)[N]>;
};

const FIGURE = 'Yuan; null where it cannot be known.';

/** What every envelope has. */
const ENVELOPE = {
  query:
    'What was asked, under canonical names and values. A date or age that was not given is not added. 规范化后的提问。',
  places: 'Names of the regions in `query`, by parameter. 所问地区的名称。',
  outcome:
    '`determined`: one answer. `depends`: it depends on facts that were not given; `cases` and `missing` say how. `unknown`: no reliable rule is known.',
  missing: 'What to ask next, the most useful first. 还需要知道的情况。',
  assumptions: 'What was taken for granted, in words that may be shown. 先按这些情况来算。',
  explanation: 'How the answer comes about, sentence by sentence. 怎么得出的。',
  rules: 'Every rule that the answer rests on or that the explanation speaks of. 依据的规则。',
  sources: 'The documents and pages behind the rules. 规则的出处。',
  upcoming: 'What will change within twelve months. 一年内的变化。',
  validity: 'For which day it holds, and how far it can be trusted.',
  ruleset: 'Hash of all rules, as in the header Rules-Version.',
  notice:
    'That this is no official answer, and whom to ask. Show it with the answer. 提示语，请一并展示。',
  answer: 'The answer; null unless it is determined (eligibility and guides may answer in part).',
  cases: 'One entry for each group of circumstances that has an answer of its own.',
  disputes:
    'Statements that contradict a rule, or claim what no rule says. They never answer. 不同的说法。',
  view: 'The answer as lines to show, with `format=view` only. 逐行显示的内容。',
} as const;

const CASE = {
  when: 'Fact → the bounds within which this case holds.',
  text: 'The circumstances in words.',
  answer: 'Null where none is known.',
  reason: 'Why there is no answer; null when there is one.',
  reasonCode: 'The same for programs.',
  rules: 'Ids of the rules that answer this case.',
} as const;

const DISPUTE = {
  rule: 'Id of the row that says so.',
  kind: '`dispute` contradicts an adopted rule; `claim` stands alone; `alternative`: the evidence is split.',
  contradicts: 'Ids of the rules that it contradicts.',
  answer: 'What the answer would be.',
  text: 'In words.',
  sources: 'Ids of its sources.',
} as const;

const UPCOMING = {
  from: 'The first day on which it holds.',
  reason: '`rule`: a rule begins or ends. `birthday`: the asker, whose birth date was given, ages.',
  when: 'For whom, as in `cases`; empty for everybody asked about.',
  text: 'From when, why, for whom and what, in words.',
  answer: 'What the answer will be.',
  rules: 'Ids of the rules that it will rest on.',
  assumptions: 'What was taken for granted besides.',
} as const;

const AHEAD = {
  about: 'A change within twelve months. 一年内的变化。',
  properties: UPCOMING,
} as const;

export const DESCRIPTIONS: Descriptions = {
  ...questions.refund(ENVELOPE, CASE, DISPUTE, FIGURE),
  ...questions.transfer(ENVELOPE, CASE, DISPUTE),
  ...questions.eligibility(ENVELOPE, CASE, DISPUTE),
  ...questions.guides(ENVELOPE, CASE, DISPUTE),
  RefundUpcoming: AHEAD,
  TransferUpcoming: AHEAD,
  EligibilityUpcoming: AHEAD,
  GuidesUpcoming: AHEAD,
  ...view,
  ...lists.shared,
  ...lists.listed,
  ...lists.served,
};
