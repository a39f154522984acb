/** The scripts that are loaded when they are needed, once for all widgets of a page. */
import type { Answerer } from '../kit.ts';
import type { AnswerWords, Lang, Words } from '../words.ts';

interface English {
  readonly words: Words;
  readonly answerWords: AnswerWords;
}

let answerer: Promise<Answerer | null> | null = null;
let attempts = '';

/**
 * The script that reads answers; null when it does not come, as when this script is an old one from
 * a cache. A browser may remember that an address failed, so each attempt has its own.
 */
export function loadAnswerer(): Promise<Answerer | null> {
  if (!answerer) {
    answerer = load(`./widget-answer.js${attempts}`);
    void answerer.then((loaded) => {
      if (loaded) return;
      answerer = null;
      attempts += '?';
    });
  }
  return answerer;
}

/** The words in English where they are wanted and come; Chinese is better than nothing. */
export async function loadEnglish(lang: Lang): Promise<English | null> {
  return lang === 'en' ? load('./widget-en.js') : null;
}

/** The bundler leaves an address alone that it does not see: it stands beside this script. */
async function load<T>(address: string): Promise<T | null> {
  try {
    return await import(address);
  } catch {
    return null;
  }
}
