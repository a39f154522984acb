/** What the parts of a view mean (`format=view`). */

const KEYS = 'Keys, as `View` explains them.';

export const view = {
  View: {
    about:
      'An answer as lines to show, in the language asked for, for clients without words of their own. 逐行显示的内容。 What the asker keeps on the device is put in there, by *keys* and their values: `case.N` for each of `cases` that what is known does not rule out; `outcome.N` once all of these have the same number in `outcomes`, `open` while they do not, `none` where there is none of them; `FACT` with its value and `FACT.VALUE` for every fact that is known; `BENEFIT.VERDICT` for each benefit; `BENEFIT.C.R` for each requirement R that check C of a benefit asks of the person, with `labels.holds`, `fails` or `unclear` as its value, and `BENEFIT.C.R.fails` or `.unclear` besides; and what `amounts` give. In texts `{key}` stands for the value. Text is never markup.',
    properties: {
      outcomes: 'For each of `cases` a number: those that tell the same have the same.',
      questions: 'What to ask, in this order where nothing is more telling.',
      amounts: 'Sums of what only the device knows.',
      lines: 'What is shown, from top to bottom.',
      labels: 'Words for what a client does.',
    },
  },
  ViewLine: {
    about: 'A line, or several held together.',
    properties: {
      kind: 'What it is. What holds lines is left out when none of them is shown; a `group` is nothing to see.',
      text: 'What it says, before the lines that it holds; the title of a `headline` and of a `section`.',
      needs: `Shown only where one of these is. ${KEYS}`,
      lacks: `Shown only where none of these is. ${KEYS}`,
      when: 'Fact → bounds: shown unless what is known lies outside.',
      figure: 'Of `figure`: the amount or day, to be shown large after `text`.',
      unit: 'Of `figure`: its unit.',
      url: 'Of `link` and `phone`: an address that begins with `https:`, `http:` or `tel:`.',
      day: 'Of `date`.',
      marks: 'Of `timeline`, from left to right; the first is where it begins.',
      fact: 'Of `places`: the parameter that takes the code chosen.',
      part: 'Of `section`: `aside` where it only backs the answer up, as sources do, and may be set smaller.',
      options: 'Of `places`.',
      lines: 'What it holds.',
    },
  },
  ViewQuestion: {
    about: 'A question with all that is said along with it. 一个问题。',
    properties: {
      fact: 'What is known with the answer.',
      name: 'Its name in words.',
      question: 'The question.',
      type: 'How it is answered.',
      use: '`pick`: asked first, of a number of options. `case`: asked while cases, or parts of checks, differ by it. `formula`: asked after these, where `needs` holds.',
      needs: `Asked only where one of these is. ${KEYS}`,
      options: 'Of `choice`.',
      unit: 'Of a number.',
      min: 'The least that is taken.',
      max: 'The most that is taken.',
      hint: 'How it is written.',
      note: 'What becomes of the answer.',
      skip: 'The words for leaving it open; without them it cannot be.',
      wrong:
        'What is said of an answer that is not taken; of a number, of one that is too small or too large.',
      numeral: 'Of a number: what is said of an answer that is none.',
      doubt:
        'Of a number: what is said of one that is below `below`, before it is taken; in it `{value}` stands for the number. It is taken when it is given once more.',
      parts: 'Of a day: what is said of a year, a month and a day that are missing or cannot be.',
      noDay:
        'Of a day: what is said where the month has no such day; `$1`, `$2` and `$3` as in `written`.',
      fields: 'Names of year, month and day.',
      written: 'How a day is written: `$1`, `$2` and `$3` are year, month and day, `$&` all of it.',
    },
  },
  ViewOption: {
    about: 'One to choose.',
    properties: { id: 'Its value.', name: 'In words.', lines: 'Below it.' },
  },
  ViewAmount: {
    about:
      'A sum that only the device can work out: with the base of every term it gives the keys `KEY.gross` and `KEY.year`, `KEY.net` where the deduction is known and no more than that, and for each term N `KEY.N` and, of a rate, `KEY.N.exact` and whether `KEY.N.floor` or `KEY.N.cap` was applied. Amounts in fen, half up; a month is a twelfth of the year.',
    properties: {
      key: 'The number of its outcome.',
      terms: 'The summands.',
      deduction: 'What is taken off, in fen; null where that is not known.',
    },
  },
  ViewTerm: {
    about: 'One summand, in fen.',
    properties: {
      times: 'How often a year.',
      fixed: 'The amount; null for a rate.',
      base: 'The fact that the rate is taken of.',
      rate: 'In millionths.',
      floor: 'At least so much.',
      cap: 'At most so much.',
    },
  },
  ViewLabels: {
    about: 'Words for what a client does.',
    properties: {
      copy: 'Copying the answer.',
      copied: 'It was copied.',
      byHand: 'It could not be copied: the asker is to do it from a field.',
      print: 'Printing.',
      share: 'Copying the link.',
      open: 'Something was left open.',
      holds: 'Of a requirement that holds.',
      fails: 'Of one that does not.',
      unclear: 'Of one of which it is not known.',
    },
  },
  ViewMark: {
    about: 'A day on a line.',
    properties: { at: 'Percent of the width.', label: 'The number of the stage.' },
  },
  ViewPlace: {
    about: 'A place to choose, as `/v1/regions` lists them.',
    properties: { code: 'Its code.', label: 'Its name.', within: 'Where it lies; may be empty.' },
  },
} as const;
