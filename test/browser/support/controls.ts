/** Whether controls are seen where a reader has colours of their own, and with the focus. */
import type { Page } from 'playwright-core';

interface Seen {
  readonly controls: number;
  readonly faults: readonly string[];
}

/**
 * Looks at every control, shadow trees included: it must have a border or an underline in a colour
 * other than what is behind it, and an outline of 2 px at least while it has the focus. Moves the
 * focus, and gives it back.
 */
export function visibleControls(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const faults: string[] = [];
    let controls = 0;
    const before = document.activeElement;
    const inner = before?.shadowRoot?.activeElement;

    function behind(element: Element | null): string {
      for (let at = element; at !== null; ) {
        const { backgroundColor } = getComputedStyle(at);
        if (!/^rgba\(.*, 0\)$|^transparent$/u.test(backgroundColor)) return backgroundColor;
        const root = at.getRootNode();
        at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      }
      return getComputedStyle(document.documentElement).colorScheme;
    }

    function bordered(element: Element): boolean {
      const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element);
      return (
        Number.parseFloat(borderTopWidth) >= 1 &&
        borderTopStyle !== 'none' &&
        borderTopColor !== behind(element.parentElement) &&
        !/^rgba\(.*, 0\)$/u.test(borderTopColor)
      );
    }

    function look(element: HTMLElement): void {
      const name = `${element.localName} ${(element.innerText || element.id).slice(0, 20)}`;
      controls += 1;
      const style = getComputedStyle(element);
      const own = element.matches('[type=radio], [type=checkbox], summary');
      if (!own && !bordered(element) && !style.textDecorationLine.includes('underline'))
        faults.push(`no edge: ${name}`);
      element.focus();
      const ring = [element, element.closest('label')].some((one) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return (
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 2 &&
          outlineColor !== behind(one.parentElement)
        );
      });
      if (!ring) faults.push(`no ring: ${name}`);
    }

    function walk(root: Document | ShadowRoot): void {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) walk(element.shadowRoot);
        // An area of code has the focus to be scrolled; a place to skip to is no control.
        const is = 'a[href], button, input, select, textarea, summary, pre[tabindex]';
        if (element instanceof HTMLElement && element.matches(is) && element.checkVisibility())
          look(element);
      }
    }

    walk(document);
    const back = inner ?? before;
    if (back instanceof HTMLElement) back.focus();
    return { controls, faults };
  });
}
