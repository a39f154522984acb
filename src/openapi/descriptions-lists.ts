/** What the parts mean that all answers share, and those of lists and problems. */
import { QUESTIONS } from '../query/questions.ts';

export const shared = {
  Missing: {
    about: 'A question to ask. 可以这样问。',
    properties: {
      fact: 'The parameter that takes the answer.',
      name: 'Its name in words.',
      question: 'The question, ready to be shown.',
      type: 'What kind of answer it takes.',
      unit: 'Of a number.',
      options: 'Of a choice; send `id`.',
      min: 'Of a number or amount.',
      max: 'Of a number or amount.',
      use: '`case`: the answer differs with it. `formula`: only the amount needs it, so it may stay on the asker’s device. `region`: a place.',
    },
  },
  Assumption: {
    about: 'Something taken for granted.',
    properties: { fact: 'The parameter.', value: 'What was assumed.', text: 'In words.' },
  },
  Rule: {
    about: 'One row of a policy sheet. 规则表中的一行。',
    properties: {
      id: 'Table and id: `refund:BJ-RET-1`.',
      sheet: 'The file.',
      row: 'The row in that file, the header being 1.',
      region: 'Code of the region that set it.',
      regionName: 'Its name.',
      inherited: 'True when it is the rule of a region above, reaching down.',
      from: '`2022-09-01` or `2024-01`, as far as known.',
      to: 'The last day or month, as far as known.',
      period: 'The validity in words, doubts included.',
      confidence: 'How far it can be trusted. 可信度。',
      sources: 'Ids of its sources.',
    },
  },
  Source: {
    about: 'A document or page. 依据。',
    properties: {
      id: 'As answers cite it.',
      title: 'In its own language.',
      publisher: 'Who published it.',
      documentNumber: '文号。',
      publishedOn: 'As precise as known.',
      checkedOn: 'The day on which it was last compared. 核对日期。',
      url: 'Null where no original can be linked.',
      authority: 'What kind of source it is.',
    },
  },
  Validity: {
    about: 'How long and how far an answer holds.',
    properties: {
      asOf: 'The day it is about. 基准日。',
      until: 'The last day of the rules behind it; null when no end is set.',
      checkedOn: 'The oldest check of its sources.',
      stale: 'True when that check is more than a year ago.',
      confidence: 'The lowest of the rules used. 可信度。',
      text: 'In words.',
    },
  },
  Bound: { about: 'A list of options, or a closed range of whole numbers, money or days.' },
  Money: { about: 'Yuan as a decimal string with two decimals; a number would change it.' },
  Day: { about: 'A day in China, `2026-01-31`.' },
} as const;

export const listed = {
  RegionList: {
    about: 'Places that a text may mean, best first.',
    properties: { query: 'What was typed, as it was compared.', regions: 'At most 20.' },
  },
  ListedRegion: {
    about: 'A place. 地区。',
    properties: {
      code: 'Send this as `region`.',
      name: 'In Chinese.',
      nameEn: 'In English.',
      label: 'What to show to somebody who chooses.',
      level: '`pool` is a pooling unit (统筹区) that is no division.',
      parent: 'Code of the region above.',
      path: 'Tells namesakes apart.',
      within: 'Where it lies, in the language asked for; empty for a province.',
      district: 'The district that was typed, whose people are pooled here.',
    },
  },
  FactList: {
    about: 'Everything that may be asked of a person, for building forms.',
    properties: { facts: 'All facts.', questions: 'Which question takes which.' },
  },
  ListedFact: {
    about: 'One fact. 一项情况。',
    properties: {
      fact: 'The parameter.',
      name: 'Its name in words.',
      question: 'The question, ready to be shown.',
      type: 'What kind of answer it takes.',
      unit: 'Of a number.',
      options: 'Of a choice; send `id`.',
      min: 'Of a number or amount.',
      max: 'Of a number or amount.',
      presumption: 'What is assumed when it is not said.',
    },
  },
  ListedQuestion: {
    about: 'One question. 一类问题。',
    properties: {
      id: 'As in its address, `/v1/<id>`.',
      about: 'In words.',
      facts: 'The facts that it takes.',
      parameters: 'Parameters that are no facts about the asker.',
    },
  },
  Presumption: {
    about: 'What is assumed when a fact is not said. 默认推定。',
    properties: {
      value: 'The value.',
      participants: 'Of whom; empty is everybody.',
      text: 'Why, in words.',
    },
  },
  Health: {
    about: 'A sign of life.',
    properties: {
      status: 'Always `ok`.',
      ruleset: 'Hash of the rules that are served.',
      version: 'Of the build.',
    },
  },
  Problem: {
    about: 'What is wrong with a request (RFC 9457), in the asked language. 请求有误。',
    properties: {
      type: 'The kind; also the address of a page that explains it.',
      title: 'In short.',
      status: 'As in the status line.',
      detail: 'What happened this time.',
      errors: 'One entry for each parameter that is wrong.',
    },
  },
  InputProblem: {
    about: 'One parameter that is wrong.',
    properties: {
      parameter: 'As it was written.',
      code: 'For programs; the page of the problem’s `type` explains each.',
      expected: 'What would have been right.',
      got: 'What was given, shortened.',
      suggestions: 'What may have been meant, best first.',
    },
  },
} as const;

export const served = {
  BatchRequest: {
    about: 'Questions to be answered at once.',
    properties: { queries: 'At most 100, answered in their order.' },
  },
  BatchEntry: {
    about: 'A question with its parameters, named and written as in its address; `lang` too.',
    properties: { question: `Which: ${QUESTIONS.map(({ id }) => `\`${id}\``).join(', ')}.` },
  },
  BatchResponse: {
    about: 'One result for each question, in their order.',
    properties: { results: 'An answer, or the problem of that question alone.' },
  },
  RulesetSummary: {
    about: 'What the rules hold and how far they reach.',
    properties: {
      hash: 'Of all rules, as in the header Rules-Version.',
      counts: 'How many there are.',
      coverage: 'What is known of the refund in each province.',
      horizon: 'From when until when anything is known.',
    },
  },
  SheetCounts: {
    about: 'The rows of one sheet, each counted once.',
    properties: {
      sheet: 'Its name without `.csv`.',
      rules: 'All rows.',
      adopted: 'They answer.',
      split: 'The evidence is split: they answer as alternatives.',
      disputed: 'They contradict rules that answer, and are shown beside them.',
      guidance: 'Ceilings, floors, guidance and drafts, which bind nobody directly.',
      claimed: 'Claims that nothing supports, shown where there is no answer.',
    },
  },
  ProvinceKnown: {
    about: 'What is known in one province and the places within it.',
    properties: {
      code: 'Of the province.',
      name: 'Its name.',
      refundRules: 'Rules of the refund sheet that answer.',
      authority: 'The best of what they rest on; null where there are none.',
      checkedOn: 'The newest day on which something they rest on was checked.',
    },
  },
  RulesetHash: { about: 'A digest of all rules.' },
  RulesetData: {
    about: 'The compiled rules themselves. Their form may change with the code.',
    properties: { hash: 'Of these rules.' },
  },
} as const;
