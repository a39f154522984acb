/** The words of the pages about problems, in both languages. */
import type { Text } from '../base/text.ts';
import type { InputCode, ProblemType } from '../query/problem.ts';

export const problemTexts = {
  what: { zh: '这是什么意思', en: 'What it means' },
  todo: { zh: '怎么办', en: 'What to do' },
  status: { zh: 'HTTP 状态码', en: 'HTTP status' },
  codes: { zh: '每一处错误的代码', en: 'The code of each mistake' },
  codesHow: {
    zh: '回答里的 errors 一处错误写一条：parameter 是写错的参数，code 是下面的代码，expected 是应当怎样写，got 是收到的内容，suggestions 是可能想写的内容。',
    en: 'The answer has one entry of errors for each mistake: parameter names it, code is one of these, expected says what would have been right, got what was received, suggestions what may have been meant.',
  },
  code: { zh: '代码', en: 'Code' },
  meaning: { zh: '意思', en: 'Meaning' },
  example: { zh: '例子', en: 'Example' },
  others: { zh: '其他问题', en: 'Other problems' },
  docs: { zh: '接口说明', en: 'The API' },
} as const satisfies Readonly<Record<string, Text>>;

interface ProblemWords {
  readonly title: Text;
  readonly what: Text;
  readonly todo: readonly Text[];
}

/** By kind: a new one does not compile before it is explained. */
export const problemWords: Readonly<Record<ProblemType, ProblemWords>> = {
  '/problems/bad-input': {
    title: { zh: '请求里有错误', en: 'The request has mistakes' },
    what: {
      zh: '一个或几个参数写得不对，所以没有回答。所有错误一次列出，不用改一处试一次。',
      en: 'One or more parameters are wrong, so there is no answer. All mistakes are listed at once.',
    },
    todo: [
      {
        zh: '按 errors 里每一条的 expected 和 suggestions 改正，再问一次。',
        en: 'Correct each as its expected and suggestions say, and ask again.',
      },
      {
        zh: '不知道怎样填的参数可以不写：回答会分情况列出，并说明还需要知道什么。',
        en: 'Leave out what you do not know: the answer then lists the cases and says what to ask.',
      },
    ],
  },
  '/problems/not-found': {
    title: { zh: '没有这个网址', en: 'No such address' },
    what: {
      zh: '这个网址下没有内容，或者没有这个编号的依据。',
      en: 'There is nothing at this address, or nothing under this id.',
    },
    todo: [
      { zh: '检查网址有没有写错。', en: 'Check the spelling of the address.' },
      {
        zh: '依据和规则集的编号以回答里写的为准；errors 里有相近的。',
        en: 'Take ids of sources and rulesets from an answer; errors names the nearest.',
      },
    ],
  },
  '/problems/method-not-allowed': {
    title: { zh: '这个网址不接受这种请求方法', en: 'Method not allowed' },
    what: {
      zh: '网址是对的，但是要用别的请求方法，例如用 GET 而不是 POST。',
      en: 'The address is right, but it takes another method, such as GET instead of POST.',
    },
    todo: [
      {
        zh: '响应头 Allow 列出了可以用的方法。',
        en: 'The header Allow lists the methods that are taken.',
      },
    ],
  },
  '/problems/not-acceptable': {
    title: { zh: '没有您要的格式', en: 'Not in a form that you accept' },
    what: {
      zh: '请求头 Accept 不接受我们能给出的格式。',
      en: 'The request’s Accept header leaves out the form in which there is an answer.',
    },
    todo: [
      {
        zh: '去掉 Accept，或者写上 application/json；日历文件（format=ics）写 text/calendar。',
        en: 'Drop the Accept header, or accept application/json (text/calendar with format=ics).',
      },
    ],
  },
  '/problems/too-large': {
    title: { zh: '请求体太大', en: 'The body is too large' },
    what: {
      zh: '请求体超过了上限。一百个问题、每个参数都写上，也到不了这么大。',
      en: 'The body is longer than a hundred questions with every parameter would be.',
    },
    todo: [{ zh: '分成几次来问。', en: 'Ask in several requests.' }],
  },
  '/problems/too-long': {
    title: { zh: '网址太长', en: 'The address is too long' },
    what: {
      zh: '网址超过了上限，正常的问题不会这么长。',
      en: 'The address is longer than any question that means something.',
    },
    todo: [
      { zh: '只写需要的参数。', en: 'Send only the parameters that you need.' },
      {
        zh: '问题很多时，放在 POST /v1/batch 的请求体里一起问。',
        en: 'Put many questions into the body of POST /v1/batch.',
      },
    ],
  },
  '/problems/unsupported-media-type': {
    title: { zh: '请求体不是 JSON', en: 'The body is not JSON' },
    what: {
      zh: '请求体要用 JSON，并在 Content-Type 里写明。',
      en: 'The body must be JSON, and its Content-Type must say so.',
    },
    todo: [
      {
        zh: '加上请求头 Content-Type: application/json，编码用 UTF-8，不要压缩。',
        en: 'Send Content-Type: application/json, in UTF-8, not compressed.',
      },
    ],
  },
  '/problems/too-many-requests': {
    title: { zh: '请求太频繁', en: 'Too many requests' },
    what: {
      zh: '短时间里来自您这里的请求太多了，暂时不回答。',
      en: 'Too many requests came from you in a short time, so there is no answer for the moment.',
    },
    todo: [
      {
        zh: '等几秒再问。有响应头 Retry-After 的，按它写的秒数等。',
        en: 'Wait some seconds; where there is a Retry-After header, as many as it says.',
      },
      {
        zh: '很多问题一起问，用 POST /v1/batch。同一个问题，用上次回答里 Content-Location 的网址再问。',
        en: 'Put many questions into one POST /v1/batch. Ask the same question again at the Content-Location of its answer.',
      },
    ],
  },
  '/problems/internal': {
    title: { zh: '服务出错了', en: 'Something went wrong' },
    what: {
      zh: '这是我们的错，不是您的。',
      en: 'This is our mistake, not yours.',
    },
    todo: [
      { zh: '过一会儿再试。', en: 'Please try again later.' },
      {
        zh: '急着办事，可以拨打医保服务热线 12393。',
        en: 'If it is urgent, call the medical-insurance line 12393.',
      },
    ],
  },
};

interface CodeWords {
  readonly meaning: Text;
  /** An address that provokes it, or a body sent to `/v1/batch`. */
  readonly example: { readonly address: string } | { readonly body: string };
}

/** By code: a new one does not compile before it is explained. */
export const codeWords: Readonly<Record<InputCode, CodeWords>> = {
  'unknown-parameter': {
    meaning: { zh: '没有叫这个名字的参数。', en: 'No parameter has this name.' },
    example: { address: '/v1/refund?regoin=上海' },
  },
  'irrelevant-parameter': {
    meaning: {
      zh: '参数是有的，但是这个问题用不到它。',
      en: 'The parameter exists, but this question does not use it.',
    },
    example: { address: '/v1/refund?fromRegion=上海' },
  },
  'missing-parameter': {
    meaning: { zh: '少了必须有的参数。', en: 'A parameter that must be there is missing.' },
    example: {
      address: '/v1/transfer-timeline?fromRegion=青岛&toRegion=北京&format=ics',
    },
  },
  'repeated-parameter': {
    meaning: { zh: '同一个参数写了不止一次。', en: 'The same parameter is there more than once.' },
    example: { address: '/v1/refund?age=70&age=71' },
  },
  'unknown-region': {
    meaning: { zh: '没有这个地方。', en: 'There is no such place.' },
    example: { address: '/v1/refund?region=山冻' },
  },
  'ambiguous-region': {
    meaning: {
      zh: '不止一个地方叫这个名字，suggestions 里都列了出来。',
      en: 'Several places have this name; suggestions lists them.',
    },
    example: { address: '/v1/refund?region=朝阳' },
  },
  'unknown-source': {
    meaning: { zh: '没有这个编号的依据。', en: 'No source has this id.' },
    example: { address: '/v1/sources/no-such-source' },
  },
  'unknown-option': {
    meaning: { zh: '不是可以选的值。', en: 'Not one of the values to choose from.' },
    example: { address: '/v1/refund?participant=退修' },
  },
  'not-a-number': {
    meaning: { zh: '应当是数字或金额。', en: 'It should be a number or an amount.' },
    example: { address: '/v1/refund?age=七十' },
  },
  'not-a-date': {
    meaning: { zh: '不是日期，或者没有这一天。', en: 'No date, or there is no such day.' },
    example: { address: '/v1/refund?date=2026-02-30' },
  },
  'not-yes-or-no': {
    meaning: { zh: '应当写“是”或“否”。', en: 'It should be true or false.' },
    example: { address: '/v1/refund?retirementRegistered=也许' },
  },
  'out-of-range': {
    meaning: {
      zh: '写法对，但是太大、太小，太早或者太晚。',
      en: 'Well written, but too great, small, early or late.',
    },
    example: { address: '/v1/refund?age=200' },
  },
  conflict: {
    meaning: {
      zh: '和别的参数不能同时成立。',
      en: 'It cannot hold together with another parameter.',
    },
    example: { address: '/v1/refund?age=70&birthDate=1956-01-01' },
  },
  'wrong-type': {
    meaning: {
      zh: 'JSON 里的值类型不对，例如应当是文字的地方写成了列表。',
      en: 'A value of JSON is of the wrong type, such as a list where a text belongs.',
    },
    example: { body: '{"queries":[{"question":"refund","region":["上海"]}]}' },
  },
  'not-json': {
    meaning: { zh: '请求体不是正确的 JSON。', en: 'The body is not well-formed JSON.' },
    example: { body: '{"queries":' },
  },
  'too-long': {
    meaning: { zh: '太长，或者太多。', en: 'Too long, or too many.' },
    example: { address: `/v1/regions?q=${'上海'.repeat(30)}` },
  },
  empty: {
    meaning: { zh: '写了参数名，没有写值。', en: 'The parameter has a name and no value.' },
    example: { address: '/v1/refund?region=' },
  },
};
