import type { GuideMessages } from './messages-guides.ts';

export const zhGuides: GuideMessages = {
  topic: {
    balance: '查询余额',
    'family-sharing': '家庭共济',
    transfer: '转移接续',
    'off-site-filing': '异地就医备案',
    'hospital-designation': '选定医院',
    enrolment: '参保登记',
    hotline: '咨询电话',
  },
  channel: {
    app: '手机应用',
    wechat: '微信',
    alipay: '支付宝',
    web: '网站',
    phone: '电话',
    counter: '窗口',
    terminal: '自助终端',
    hospital: '定点医院药店',
    bank: '银行',
  },
  line: (topic, what) => `${topic}：${what}`,
  unverified: '这条办法只有个别网页提到，没有核实过，请先向当地医保经办机构问清楚。',
  none: (region, topic) => `还没有查到${region}怎样办理（${topic}）。`,
  anyTopic: '任何主题',
  parameterAbout: '您想办哪一类事？不写就全部列出。',
  parameterName: '主题',
};
