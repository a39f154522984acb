/** What the first script says, in Chinese: part of it. */
import type { Words } from '../words.ts';

export const words: Words = {
  lang_: 'zh-CN',
  title_: '医保',
  topics_: ['每月返多少钱', '转移要多久', '能享受什么', '怎么办理'],
  large_: '大字',
  cancel_: '不改了',
  next_: '继续',
  where_: {
    region: '在哪里参加医保？',
    fromRegion: '原来在哪里参保？',
    toRegion: '要转到哪里？',
  },
  example_: '写城市名就行，例如：青岛',
  find_: '查找',
  list_: '从列表里选',
  loading_: '正在查询…',
  slow_: '网络有点慢，还在查…',
  call_: '医保服务热线',
  retry_: '再试一次',
  broken_: ['暂时查不了', '请再试一次；不行就刷新页面，或者打电话。'],
};
