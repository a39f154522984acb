import type { EligibilityMessages } from './messages-eligibility.ts';

export const enEligibility: EligibilityMessages = {
  verdict: {
    eligible: 'You are entitled to it, as far as we know your situation.',
    reduced: 'You are entitled to it, but it is reduced or delayed.',
    ineligible: 'You are not entitled to it yet, as far as we know your situation.',
    undetermined: 'We cannot tell yet.',
  },
  when: (who, text) => `${who}: ${text}`,
  document: (who, name) => `${name} (${who})`,
  noRules: (region, benefit) =>
    `We have found no rule on “${benefit}” for ${region} yet, so we cannot tell.`,
  below: (region, benefit, names) =>
    `In ${region} the pooling regions below decide on “${benefit}” (for example ${names}). Please choose where you are insured.`,
  notSpoken: (benefit) =>
    `The rules that we found on “${benefit}” do not speak of your situation, so we cannot tell.`,
  needs: (facts) => `We still need to know: ${facts}.`,
  credited: 'Something is credited to the personal account.',
  noWaiting: 'No waiting before benefits start.',
  askAgency: 'Please ask your local agency or call 12393.',
  covered: 'The insurance reimburses this procedure.',
  coverageDepends:
    'Whether this procedure is reimbursed depends on the details. Please ask your local agency or call 12393.',
  coverageUnclear:
    'The sources do not say clearly whether this procedure is reimbursed. Please ask your local agency or call 12393.',
  coverage: {
    covered: 'reimbursed',
    depends: 'reimbursed in some cases',
    'not-covered': 'not reimbursed',
    unclear: 'not clear whether it is reimbursed',
    inherit: 'the rules of the region above apply',
  },
  rate: (min, max) => {
    if (min !== null && max !== null)
      return min === max ? `${min} is reimbursed` : `${min} to ${max} is reimbursed`;
    return max === null ? `at least ${min ?? ''} is reimbursed` : `at most ${max} is reimbursed`;
  },
  annualCap: (amount) => `at most ${amount} yuan a year`,
  clauseJoin: '; ',
  sentence: (clauses) => `${clauses.charAt(0).toUpperCase()}${clauses.slice(1)}.`,
  parameterAbout: 'Which benefit do you ask about? All of them, unless you name one.',
  parameterName: 'benefit',
};
