/** What the worker loads when somebody asks for it, where it is at hand from the start. */
import type { AppOptions } from './app.ts';
import { calendarFile } from './calendar.ts';
import { answerMcp } from './mcp/answer.ts';
import { answerSite } from './site/answer.ts';
import { viewOf } from './view.ts';

export const atHand = {
  loadCalendar: async () => ({ calendarFile }),
  loadMcp: async () => ({ answerMcp }),
  loadSite: async () => ({ answerSite }),
  loadView: async () => ({ viewOf }),
} satisfies Partial<AppOptions>;
