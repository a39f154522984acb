/** What the worker loads when somebody asks for it, where it is at hand from the start. */
import type { AppOptions } from './app.ts';
import { calendarFile } from './calendar.ts';
import { answerMcp } from './mcp/answer.ts';
import { answerBatch, askObject, readJson } from './posted.ts';
import { answerSite } from './site/answer.ts';
import { viewOf } from './view.ts';
import { words as english } from './view-en.ts';
import { words as chinese } from './view-zh.ts';

export const atHand = {
  loadCalendar: async () => ({ calendarFile }),
  loadPosted: async () => ({ answerBatch, askObject, readJson }),
  loadMcp: async () => ({ answerMcp }),
  loadSite: async () => ({ answerSite }),
  loadView: async (lang) => ({ viewOf, words: lang === 'en' ? english : chinese }),
} satisfies Partial<AppOptions>;
