import type { EligibilityMessages } from './messages-eligibility.ts';

export const zhEligibility: EligibilityMessages = {
  verdict: {
    eligible: '按现在知道的情况，可以享受。',
    reduced: '可以享受，但待遇会降低或者推迟。',
    ineligible: '按现在知道的情况，还不能享受。',
    undetermined: '还不能判断。',
  },
  when: (who, text) => `${who}：${text}`,
  document: (who, name) => `${name}（${who}）`,
  noRules: (region, benefit) => `还没有查到${region}关于“${benefit}”的规定，不能判断。`,
  below: (region, benefit, names) =>
    `“${benefit}”在${region}由下面各统筹地区分别规定（例如${names}）。请选择您参保的地方。`,
  notSpoken: (benefit) => `查到的关于“${benefit}”的规定没有写到您这种情况，不能判断。`,
  needs: (facts) => `还要知道：${facts}。`,
  credited: '个人账户有钱划入。',
  noWaiting: '不在待遇等待期内。',
  askAgency: '请向当地医保经办机构或拨打 12393 核实。',
  covered: '这个项目在医保报销范围内。',
  coverageDepends: '这个项目报不报销要看具体情况，请向当地医保经办机构或拨打 12393 核实。',
  coverageUnclear: '这个项目报不报销，现有依据没有写清楚，请向当地医保经办机构或拨打 12393 核实。',
  coverage: {
    covered: '可以报销',
    depends: '看情况报销',
    'not-covered': '不报销',
    unclear: '报不报销不清楚',
    inherit: '执行上级地区的规定',
  },
  rate: (min, max) => {
    if (min !== null && max !== null)
      return min === max ? `报销比例 ${min}` : `报销比例 ${min} 到 ${max}`;
    return max === null ? `报销比例不低于 ${min ?? ''}` : `报销比例最高 ${max}`;
  },
  annualCap: (amount) => `一年最多报销 ${amount} 元`,
  clauseJoin: '；',
  sentence: (clauses) => `${clauses}。`,
  parameterAbout: '您想问哪一项待遇？不写就全部都问。',
  parameterName: '待遇',
};
