/** The two outward languages. */
export type Lang = 'zh-CN' | 'en';

export const LANGS: readonly Lang[] = ['zh-CN', 'en'];

/** Names in a row, with the comma of the language. */
export function listed(names: readonly string[], lang: Lang): string {
  return names.join(lang === 'en' ? ', ' : '、');
}

/** Picks the text of a language. */
export function say(text: { readonly zh: string; readonly en: string }, lang: Lang): string {
  return lang === 'en' ? text.en : text.zh;
}
