/** Most readers read Chinese: only the others load more words. */
import type { Lang, Texts } from '../texts.ts';
import { zh } from './zh.ts';

/** The texts of a language; Chinese where the others cannot be loaded. */
export async function loadTexts(lang: Lang): Promise<Texts> {
  if (lang === 'zh-CN') return zh;
  return import('./en.ts').then(
    ({ en }) => en,
    () => zh,
  );
}
