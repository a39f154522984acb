/** The scripts that are loaded when they are needed, once for all widgets of a page. */
import type { Answerer } from '../kit.ts';
import type { Lang, Words } from '../words.ts';
import { PATIENCE_MS } from './ask.ts';

const answerers = new Map<Lang, Promise<Answerer | null>>();
let attempts = '';

/**
 * The script that reads answers, in a language; null when it does not come, as when this script is
 * an old one from a cache. A browser may remember that an address failed, so each attempt has its
 * own.
 */
export function loadAnswerer(lang: Lang): Promise<Answerer | null> {
  const known = answerers.get(lang);
  if (known) return known;
  const coming = load<Answerer>(
    (lang === 'en' ? './widget-en-answer.js' : './widget-answer.js') + attempts,
  );
  answerers.set(lang, coming);
  void coming.then((loaded) => {
    if (loaded) return;
    answerers.delete(lang);
    attempts += '?';
  });
  return coming;
}

/** The words in English where they are wanted and come; Chinese is better than nothing. */
export function loadEnglish(lang: Lang): Promise<{ readonly words: Words } | null> {
  return lang === 'en' ? load('./widget-en.js') : Promise.resolve(null);
}

/**
 * The bundler leaves an address alone that it does not see: it stands beside this script. A network
 * that takes a request and never answers says nothing of it, so there is an end to waiting.
 */
function load<T>(address: string): Promise<T | null> {
  const tooLate = new Promise<null>((end) => setTimeout(end, PATIENCE_MS));
  return Promise.race<T | null>([import(address), tooLate]).catch(() => null);
}
