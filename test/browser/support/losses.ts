/**
 * What a reader would lose of a page as it is laid out: text cut off, run together, or off the
 * screen, and sums of money of which a part stands on the next line.
 */
import type { Page } from 'playwright-core';

/**
 * Every line of text that is drawn, shadow trees included, is held against the width of the screen,
 * against the control or cell it stands in, against whatever clips, and against every other line.
 *
 * @returns a sentence for each loss; and a failure of its own where there was no text to look at
 */
export function losses(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Line {
      readonly text: string;
      readonly owner: Element;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const lines: Line[] = [];
    const halved: string[] = [];
    const UNSEEN = 'script, style, noscript, title, template';

    function add(text: Text, owner: Element): void {
      if (text.data.trim() === '' || !owner.checkVisibility({ visibilityProperty: true })) return;
      const range = document.createRange();
      const size = Number.parseFloat(getComputedStyle(owner).fontSize);
      for (const sum of text.data.matchAll(/\d[\d,]*\.\d\d/gu)) {
        range.setStart(text, sum.index);
        range.setEnd(text, sum.index + sum[0].length);
        const parts = [...range.getClientRects()].filter(({ width }) => width >= 1);
        const apart = parts.some(({ top }) => Math.abs(top - (parts[0]?.top ?? top)) > size / 2);
        if (apart) halved.push(`broken in two: ${sum[0]}`);
      }
      range.selectNodeContents(text);
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        // What only a screen reader says stands beyond the left edge.
        if (width < 1 || height < 1 || right <= 0) continue;
        // A line is as high as its letters: fonts keep room above and below them.
        const half = Math.min(height, size) * 0.35;
        const middle = (top + bottom) / 2;
        const said = text.data.trim().slice(0, 24);
        lines.push({ text: said, owner, left, right, top: middle - half, bottom: middle + half });
      }
    }

    function walk(parent: Element | ShadowRoot): void {
      for (const child of parent.childNodes) {
        if (child instanceof Text) add(child, parent instanceof ShadowRoot ? parent.host : parent);
        else if (child instanceof Element && !child.matches(UNSEEN))
          walk(child.shadowRoot ?? child);
      }
    }

    function around(element: Element): Element | null {
      const root = element.getRootNode();
      return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }

    /** The first element around a line that it does not fit. */
    function breaks({ owner, left, right, top, bottom }: Line): string | null {
      for (let at: Element | null = owner; at && at !== document.body; at = around(at)) {
        const box = at.getBoundingClientRect();
        const { overflowX, overflowY } = getComputedStyle(at);
        const out =
          left < box.left - 1 ||
          right > box.right + 1 ||
          top < box.top - 1 ||
          bottom > box.bottom + 1;
        if (!out) continue;
        if (overflowX !== 'visible' || overflowY !== 'visible') return `cut off by ${at.localName}`;
        if (at.matches('button, select, summary, .option, td, th')) return `out of ${at.localName}`;
      }
      return null;
    }

    walk(document.body);
    const width = document.documentElement.clientWidth;
    const wider = document.documentElement.scrollWidth - width;
    const found = [...halved, ...(wider > 0 ? [`sideways by ${wider}px`] : [])];
    for (const line of lines) {
      const broken = breaks(line);
      if (broken !== null) found.push(`${broken}: ${line.text}`);
      if (line.left < -0.5 || line.right > width + 0.5) found.push(`off the screen: ${line.text}`);
    }
    lines.sort((a, b) => a.top - b.top);
    for (const [place, a] of lines.entries())
      for (let next = place + 1; next < lines.length; next += 1) {
        const b = lines[next];
        if (b === undefined || b.top >= a.bottom) break;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - b.top;
        if (across > 1 && down > 2) found.push(`one over the other: ${a.text} / ${b.text}`);
      }
    return lines.length === 0 ? ['no text at all'] : found;
  });
}
