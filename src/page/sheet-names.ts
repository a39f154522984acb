/** What each sheet is about, as headings and lists name it. */
import type { Text } from '../base/text.ts';
import type { ListedRule } from '../query/rule-words.ts';
import type { Say } from './shell.ts';

export const sheetNames: Readonly<Record<ListedRule['sheet'], Text>> = {
  refund: { zh: '划入', en: 'credit' },
  deductions: { zh: '代扣', en: 'deduction' },
  transferStages: { zh: '转移时限', en: 'transfer time' },
  transferBalance: { zh: '转移后的余额', en: 'balance after a transfer' },
  transferScope: { zh: '能不能转移', en: 'who can transfer' },
  waiting: { zh: '等待期', en: 'waiting period' },
  requirements: { zh: '待遇条件', en: 'requirement' },
  terms: { zh: '待遇规定', en: 'terms' },
  coverage: { zh: '报销范围', en: 'coverage' },
  guides: { zh: '办理指南', en: 'guide' },
};

/** A rule in a sentence: 划入 · 退休、70岁及以上：每月划入 125.00 元. */
export function ruleLine(rule: ListedRule, say: Say): string {
  return `${say(sheetNames[rule.sheet])} · ${ruleWords(rule, say)}`;
}

/** The same where it is clear which sheet it stands in: 退休、70岁及以上：每月划入 125.00 元. */
export function ruleWords({ who, what }: ListedRule, say: Say): string {
  return [who, what].filter((part) => part !== '').join(say({ zh: '：', en: ': ' }));
}
