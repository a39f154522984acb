import type { WaitingMessages } from './messages-waiting.ts';

export const zhWaiting: WaitingMessages = {
  backPayment: (allowed) => (allowed ? '中断的月份可以补缴' : '中断的月份不能补缴'),
  retroactive: (reachesBack) => (reachesBack ? '中断期间的费用可以补报' : '中断期间的费用不能报销'),
  months: (min, max) => {
    if (max === 0) return '没有等待期';
    if (min !== null && min === max) return `等待期 ${min} 个月`;
    if (min !== null && max !== null) return `等待期 ${min} 到 ${max} 个月`;
    if (max !== null) return `等待期最长 ${max} 个月，具体由当地规定`;
    return min === null || min === 0 ? '等待期多长没有写明' : `等待期至少 ${min} 个月`;
  },
  start: {
    'payment-day': '缴费当天起享受待遇',
    'payment-month': '缴费当月起享受待遇',
    'next-month': '缴费次月起享受待遇',
    birth: '出生之日起享受待遇',
    'year-start': '新的参保年度开始时（1 月 1 日）起享受待遇',
    'after-waiting': '等待期满后享受待遇',
    unstated: null,
  },
  sentence: (clauses) => `${clauses.join('；')}。`,
};
