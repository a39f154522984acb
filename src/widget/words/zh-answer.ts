/** What the second script says, in Chinese; in English the build puts `en-answer.ts` in its place. */
import type { AnswerWords } from '../words.ts';

export const words: AnswerWords = {
  whole_: (place) => `${place}（全部）`,
  found_: (n) => `找到 ${n} 处，请选一处。`,
  noneFound_: '没有找到，请只写市名再试。',
  missing_: (name) => `请先写${name}。`,
  said_: '您的情况',
  change_: '修改',
  sent_: { region: '参保地', fromRegion: '转出地', toRegion: '转入地', participant: '参保身份' },
  which_: '现在属于哪一种？',
  statuses_: {
    employed: ['在职', '职工医保，单位缴费'],
    retired: ['退休', '职工医保，已经退休'],
    flexible: ['灵活就业', '职工医保，自己缴费'],
    resident: ['城乡居民', '居民医保（含原新农合）'],
  },
  chooseOne_: '请选一项。',
  unclear_: (name) => `网页上写的${name}认不出，请重选。`,
  retryIn_: (seconds) => `请 ${seconds} 秒后再试。`,
  perhaps_: '可能是：',
  failed_: {
    network: '网络不通',
    busy: '查询的人太多',
    server: '服务暂时有问题',
    garbage: '收到的回答看不懂',
    elsewhere: '回答的不是您问的地方',
    problem: '这样查不了',
  },
};
