/** The sentences about what answers are made of besides the tables. */
export interface InputTexts {
  readonly noneOfRules: (others: string) => string;
  readonly besides: (others: string) => string;
  readonly holidaysDiffer: string;
  readonly presumptionsDiffer: string;
  readonly claimsDiffer: string;
  readonly listsDiffer: (lists: string) => string;
  readonly amongOthers: (names: string) => string;
  readonly yearsKnown: (years: string) => string;
  readonly yearsLost: (years: string) => string;
  readonly nowOff: (count: number, days: string) => string;
  readonly nowWorked: (count: number, days: string) => string;
  /** Days on which a clock starts, and with what. */
  readonly started: (from: string, to: string, start: string) => string;
  readonly dueKnown: (stage: string, when: string, day: string, due: string) => string;
  readonly dueLost: (stage: string, when: string, day: string, due: string) => string;
  readonly dueMoved: (stage: string, when: string, dates: string) => string;
  readonly dueMovedMany: (stage: string, when: string, day: string, dates: string) => string;
  readonly presumption: (
    fact: string,
    before: string,
    after: string,
    rules: number,
    regions: number,
    names: string,
  ) => string;
  readonly claims: (count: number, ids: string) => string;
}

export const zhInputs: InputTexts = {
  noneOfRules: (others) => `规则的回答没有变化；但是${others}，见下。`,
  besides: (others) => `另外，${others}，见下。`,
  holidaysDiffer: '放假安排有变，转移的日期会不同',
  presumptionsDiffer: '默认推定有变，没有说明情况的人得到的回答会不同',
  claimsDiffer: '代扣里不作答的行有变，到账数可能不同',
  listsDiffer: (lists) => `${lists}表有变，能问什么、怎样称呼可能不同`,
  amongOthers: (names) => `${names} 等`,
  yearsKnown: (years) => `放假安排：${years} 年以前不知道，现在知道了。`,
  yearsLost: (years) => `放假安排：${years} 年以前知道，现在不知道了。`,
  nowOff: (count, days) => `放假安排：${count} 天改为放假：${days}`,
  nowWorked: (count, days) => `放假安排：${count} 天改为上班：${days}`,
  started: (from, to, start) => `${from === to ? from : `${from} 至 ${to} `}${start}的`,
  dueKnown: (stage, when, day, due) =>
    `转移（${stage}）：${when}，以前算不出日期，现在算得出，例如 ${day} 的最晚 ${due}`,
  dueLost: (stage, when, day, due) =>
    `转移（${stage}）：${when}，以前算得出日期，现在算不出，例如 ${day} 的原来最晚 ${due}`,
  dueMoved: (stage, when, dates) => `转移（${stage}）：${when}，最晚 ${dates}`,
  dueMovedMany: (stage, when, day, dates) =>
    `转移（${stage}）：${when}，最晚的日子都变了，例如 ${day} 的 ${dates}`,
  presumption: (fact, before, after, rules, regions, names) =>
    `默认推定“${fact}”：${before} → ${after}。${
      rules === 0
        ? '没有规则问到它。'
        : `没有说明这一点的人，回答会不同：有 ${regions} 个地区的 ${rules} 条规则问到它（${names}）。`
    }`,
  claims: (count, ids) =>
    `代扣里不作答的行（未采用、指导）改动 ${count} 行，有这样的行时到账数按不详答：${ids}`,
};

export const enInputs: InputTexts = {
  noneOfRules: (others) => `No answer of the rules changes; but ${others}: see below.`,
  besides: (others) => ` Besides, ${others}: see below.`,
  holidaysDiffer: 'days off changed, so dates of transfers differ',
  presumptionsDiffer: 'presumptions changed, so answers to people who leave a fact out differ',
  claimsDiffer: 'deduction rows that do not answer changed, so what arrives may differ',
  listsDiffer: (lists) =>
    `${lists} changed, so what can be asked and how things are called may differ`,
  amongOthers: (names) => `${names} and others`,
  yearsKnown: (years) => `Days off: ${years} was not known and is now.`,
  yearsLost: (years) => `Days off: ${years} was known and is not any more.`,
  nowOff: (count, days) => `Days off: ${count} now off: ${days}`,
  nowWorked: (count, days) => `Days off: ${count} now worked: ${days}`,
  started: (from, to, start) =>
    `when ${start} ${from === to ? `on ${from}` : `from ${from} to ${to}`}`,
  dueKnown: (stage, when, day, due) =>
    `Transfer (${stage}): ${when}, there was no date and now there is, such as ${due} for ${day}`,
  dueLost: (stage, when, day, due) =>
    `Transfer (${stage}): ${when}, there was a date and now there is none, such as ${due} for ${day}`,
  dueMoved: (stage, when, dates) => `Transfer (${stage}): ${when}, due ${dates}`,
  dueMovedMany: (stage, when, day, dates) =>
    `Transfer (${stage}): ${when}, all due dates move, such as ${dates} for ${day}`,
  presumption: (fact, before, after, rules, regions, names) =>
    `Presumption of “${fact}”: ${before} → ${after}. ${
      rules === 0
        ? 'No rule asks for it.'
        : `Answers to people who leave it out differ: ${rules} rule${rules === 1 ? '' : 's'} ask${rules === 1 ? 's' : ''} for it, of ${regions} region${regions === 1 ? '' : 's'} (${names}).`
    }`,
  claims: (count, ids) =>
    `Deduction rows that do not answer but leave what arrives unknown: ${count} changed: ${ids}`,
};
