/** The second script in Chinese: part of it. */
import type { AnswerWords } from '../words.ts';

export const zhAnswer: AnswerWords = {
  said_: '您的情况',
  change_: '修改',
  sent_: { region: '参保地', fromRegion: '转出地', toRegion: '转入地', participant: '参保身份' },
  which_: '现在属于哪一种？',
  statuses_: {
    employed: ['在职', '单位给缴职工医保'],
    retired: ['退休', '参加过职工医保，已经退休'],
    flexible: ['灵活就业', '自己缴职工医保'],
    resident: ['城乡居民', '居民医保（含原新农合）'],
  },
  chooseOne_: '请选一项。',
  retryIn_: (seconds) => `请过 ${seconds} 秒再试。`,
  didYouMean_: '您要找的是不是：',
  failed_: {
    network: '网络不通',
    busy: '查询的人太多',
    server: '服务暂时有问题',
    garbage: '收到的内容看不懂',
    problem: '这样查不了',
  },
  again_: '请再试一次；不行就打电话问。',
};
