/** Layout shift, as browsers measure it. */
import type { Page } from 'playwright-core';

/** Changes that came late are waited for, in milliseconds. */
const SETTLED = 300;

/** How far things have moved by themselves since the page was opened (CLS); “good” is 0.1 for all of a visit. */
export function shifted(page: Page): Promise<number> {
  return page.evaluate(
    (settled) =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (
              'value' in entry &&
              typeof entry.value === 'number' &&
              // What follows from a click or a key within half a second was asked for.
              !('hadRecentInput' in entry && entry.hadRecentInput)
            )
              sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), settled);
      }),
    SETTLED,
  );
}
