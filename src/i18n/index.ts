import { en } from './en.ts';
import type { Lang } from './lang.ts';
import type { Messages } from './messages.ts';
import { zhCN } from './zh-CN.ts';

/** The sentences of a language. */
export function messagesIn(lang: Lang): Messages {
  return lang === 'en' ? en : zhCN;
}
