/** What the parts of the four questions' answers mean. */

type Words = Readonly<Record<string, string>>;

/** @param envelope what every envelope, case and dispute has */
export function refund<const E extends Words, const C extends Words, const D extends Words>(
  envelope: E,
  oneCase: C,
  dispute: D,
  figure: string,
) {
  return {
    RefundEnvelope: {
      about: 'What is credited each month. 个人账户每月划入多少。',
      properties: envelope,
    },
    RefundAnswer: { about: 'What is credited, or that nothing is.' },
    Credited: {
      about: 'Something is credited. 有划入。',
      properties: {
        credited: 'true',
        method: '`sum`: several terms added up; `not-computable`: a base is not known.',
        paidEvery: 'How often it is paid.',
        monthly: 'Each month. 每月。',
        annual: 'Each year. 每年。',
        deductions: 'What is taken off before it is credited. 代扣项目。',
        currency: 'Always yuan.',
        formula: 'How the figure is worked out.',
        terms: 'The summands, enough to work the amount out where the base is known to you alone.',
        text: 'The answer in one sentence.',
      },
    },
    NotCredited: {
      about: 'Nothing is credited. 不划入。',
      properties: { credited: 'false', reason: 'Why not.', text: 'The answer in one sentence.' },
    },
    RefundFigures: {
      about: 'Before, taken off, after. 划入、代扣、到账。',
      properties: {
        gross: `What is credited. 划入。${figure}`,
        deduction: `What is taken off. 代扣。${figure}`,
        net: `What arrives. 到账。${figure}`,
        average: 'True when it is spread evenly over months although it is paid less often.',
      },
    },
    RefundTerm: {
      about: 'One summand of the credit.',
      properties: {
        kind: 'A fixed amount, or a rate of a base.',
        amount: 'The fixed amount a period, in yuan.',
        period: 'What it is paid for.',
        rate: '`2%`, applied to `base`, then kept within floor and cap.',
        base: 'The fact or published figure that the rate applies to.',
        floor: `At least so much. ${figure}`,
        cap: `At most so much. ${figure}`,
      },
    },
    RefundCase: { about: 'What is credited under some circumstances.', properties: oneCase },
    RefundDispute: { about: 'Another statement about the credit.', properties: dispute },
  } as const;
}

/** @param envelope what every envelope, case and dispute has */
export function transfer<const E extends Words, const C extends Words, const D extends Words>(
  envelope: E,
  oneCase: C,
  dispute: D,
) {
  return {
    TransferEnvelope: {
      about: 'Whether and by when insurance moves. 医保转移。',
      properties: envelope,
    },
    TransferAnswer: { about: 'That it can be moved and how, or that it cannot.' },
    Transferable: {
      about: 'It can be moved. 可以转移。',
      properties: {
        transferable: 'true',
        route: 'Within a province or across.',
        stages: 'The steps in order, each with its latest day. 办理环节。',
        completesBy:
          'The day by which the insurance has moved; the money may come later. 最迟办完的日子。',
        remedy: 'Where and how to apply; null where nobody need. 怎么申请。',
        balance: 'What becomes of the account’s balance. 账户余额怎么办。',
        benefits: 'What becomes of benefits after a break. 待遇怎样衔接。',
        terms: 'What else goes with a transfer.',
        calendar: 'How far the official calendar of working days is known.',
        text: 'The answer in one sentence.',
      },
    },
    NotTransferable: {
      about: 'It cannot be moved, or need not be. 不能转移，或者不需要转移。',
      properties: {
        transferable: 'false',
        needed:
          'False where one pooling area takes in both places: nothing is refused, there is nothing to transfer.',
        reason: 'Why not.',
        remedy: 'What to do instead.',
        balance: 'What may be done with the balance all the same.',
        text: 'The answer in one sentence.',
      },
    },
    TransferStage: {
      about: 'One step.',
      properties: {
        id: 'Which step.',
        name: 'In words.',
        actor: 'Who does it; null where no rule is known.',
        mode: 'Whether somebody has to apply.',
        startsOn: 'The day of the event that starts the clock, not counted itself.',
        dueOn: 'The last day on which it may end; null past the published calendar.',
        duration: 'The time limit; 0 is at once, null where none is set or known.',
        text: 'In a sentence.',
      },
    },
    TransferBalance: {
      about: 'The balance of the personal account.',
      properties: { treatment: '`none`: the scheme has no account.', text: 'In a sentence.' },
    },
    TransferBenefits: {
      about: 'Benefits after a break in contributions.',
      properties: {
        backPayment: 'May the missing months be paid later? Null where it is not stated.',
        retroactive: 'Do benefits reach back into the break? Null where it is not stated.',
        waitingMonths: 'Months of waiting; null is an end that is not known.',
        starts: 'When benefits begin.',
        text: 'In a sentence.',
        byBreak: 'What it is to who says more of the break; null where that changes nothing.',
      },
    },
    TransferCase: { about: 'What holds under some circumstances.', properties: oneCase },
    TransferDispute: { about: 'Another statement about transfers.', properties: dispute },
  } as const;
}

/** @param envelope what every envelope, case and dispute has */
export function eligibility<const E extends Words, const C extends Words, const D extends Words>(
  envelope: E,
  oneCase: C,
  dispute: D,
) {
  return {
    EligibilityEnvelope: {
      about: 'What one is entitled to. 能享受哪些待遇。',
      properties: envelope,
    },
    EligibilityAnswer: {
      about: 'One entry a benefit.',
      properties: { benefits: 'The one that was asked about, or all.' },
    },
    Benefit: {
      about: 'One benefit. 一项待遇。',
      properties: {
        id: 'As in the parameter `benefit`.',
        name: 'In words.',
        verdict: '`reduced`: at a lower standard; `undetermined`: something is not known yet.',
        text: 'The verdict in words.',
        reason: 'Why it is undetermined.',
        requirements: 'What it asks. 条件。',
        checks:
          'The same part by part, for a client that knows more of the asker and keeps it to itself: the verdict follows without sending it.',
        terms: 'How much, how long. 标准。',
        documents: 'What to bring. 材料。',
        guides: 'Topics of the guides that help: `/v1/guides?topic=…`.',
        assumes: 'Facts among the `assumptions` of the answer that this benefit rests on.',
        disputes: 'Rules among the `disputes` of the answer that are about this benefit.',
        validity: 'How long and how far what is said of this benefit holds.',
      },
    },
    Requirement: {
      about: 'One condition of a benefit.',
      properties: {
        text: 'In words, circumstances included.',
        fact: 'The fact it looks at; null where it follows from another question.',
        holds: 'Null: not known yet.',
        effect: 'What happens when it does not hold.',
        remedy: 'What can be done about it.',
        rule: 'Id of the rule.',
        when: 'Of whom it is asked, as far as that depends on what is not known.',
        documents: 'What to bring for it.',
        reason: 'Why it is not known, where an answer of the asker would not help.',
      },
    },
    BenefitCheck: {
      about: 'One requirement, part by part.',
      properties: {
        yields: 'True: it counts no more once the first check is settled for the asker.',
        parts: 'They cover everybody the asker may be and do not overlap.',
      },
    },
    BenefitCheckPart: {
      about: 'What a requirement comes to for some people.',
      properties: {
        when: 'Fact → the bounds within which this part holds.',
        asked: 'Whether anything is asked of them; null where the rules leave that in doubt.',
        holds: 'Null: that cannot be told from the rules.',
        effect: 'What happens when it does not hold.',
        requirements: 'Places in `requirements` of what is asked of them.',
      },
    },
    BenefitTerm: {
      about: 'One quantified term.',
      properties: {
        text: 'In words.',
        item: 'What is measured.',
        bound: 'How the value is meant.',
        value: 'A bare number as a string, `12` or `20%`.',
        unit: 'Its unit.',
        when: 'For whom, as far as that depends on what is not known.',
        about: 'Fact → bounds of all whom it is for, what was said included.',
        rule: 'Id of the rule.',
        byBreak: 'What it is to who says more of a break; null where that changes nothing.',
      },
    },
    EligibilityCase: { about: 'Not used: there are never any cases.', properties: oneCase },
    EligibilityDispute: { about: 'Another statement about benefits.', properties: dispute },
  } as const;
}

/** @param envelope what every envelope, case and dispute has */
export function guides<const E extends Words, const C extends Words, const D extends Words>(
  envelope: E,
  oneCase: C,
  dispute: D,
) {
  return {
    GuidesEnvelope: { about: 'How something is done. 怎么办理。', properties: envelope },
    GuidesAnswer: {
      about: 'Local guides before national ones.',
      properties: { guides: 'One entry a channel.' },
    },
    Guide: {
      about: 'One way of doing it. 一种办法。',
      properties: {
        topic: 'As in the parameter `topic`.',
        topicName: 'The topic in words.',
        channel: 'Where it is done.',
        channelName: 'The channel in words.',
        name: 'What the app, site or office is called.',
        steps: 'One after the other. 步骤。',
        documents: 'What to bring. 材料。',
        contact: 'A telephone number or address, as it is dialled or opened.',
        warnings: 'What to look out for. 注意。',
        region: 'Code of the region whose guide it is.',
        regionName: 'Its name.',
        when: 'For whom, as far as that depends on what is not known.',
        rule: 'Id of the rule.',
        confidence: 'How far it can be trusted.',
      },
    },
    GuidesCase: { about: 'Not used: there are never any cases.', properties: oneCase },
    GuidesDispute: { about: 'Another statement about how it is done.', properties: dispute },
  } as const;
}
