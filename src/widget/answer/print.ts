/** Printing one widget without the page around it. */
import type { Kit } from '../kit.ts';

const PRINTED = 'yibao-printed';

/**
 * Prints. The way from the widget up to the page is marked, and a style for paper alone hides what
 * stands beside it: a browser that never says that printing is over shows the page as before. Those
 * too old to construct a style, which passes a strict content security policy, print the page
 * around as well.
 */
export function printAlone({ host_: host, style_: style }: Kit): void {
  const mark = (on: boolean): void => {
    for (let at: Element | null = host; at; at = at.parentElement) at.classList.toggle(PRINTED, on);
  };
  mark(true);
  if (document.adoptedStyleSheets)
    style(
      document,
      `@page yibao{margin:8mm}@media print{html.${PRINTED}{page:yibao}.${PRINTED}>:not(.${PRINTED}){display:none!important}}`,
    );
  addEventListener('afterprint', () => mark(false));
  print();
}
