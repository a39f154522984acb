/** A page as it is printed. */
import type { Page } from 'playwright-core';

/** The margins that browsers leave by themselves, or somewhat more. */
const margin = { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' };

/** How many sheets of a size a page takes. */
export async function sheetsOf(page: Page, format: 'A4' | 'Letter' = 'A4'): Promise<number> {
  const pdf = (await page.pdf({ format, margin })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

/**
 * Presses the widget’s button that prints, in the language it speaks; the browser prints nothing. The
 * page stays as it is printed until the next answer.
 */
export async function pressPrint(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page
    .locator('yibao-widget')
    .getByRole('button', { name: /^(?:打印|Print)$/u })
    .click();
}

/**
 * Texts of the answer that stand on the screen and not on paper, while a page is shown as it is
 * printed; what is pressed apart, and the heading that says “answer”.
 */
export function unprinted(page: Page): Promise<readonly string[]> {
  return page.locator('yibao-widget .card').evaluate((card) => {
    const texts = [...card.querySelectorAll('[part=result] *, .said *')].flatMap((one) => {
      const own = [...one.childNodes].filter((child) => child instanceof Text);
      const said = own.map(({ data }) => data.trim()).join('');
      return said === '' || one.closest('button, a.button, .headline h3') ? [] : [{ one, said }];
    });
    if (texts.length === 0) return ['there is no answer'];
    return texts.flatMap(({ one, said }) => {
      const { width, height } = one.getBoundingClientRect();
      return one.checkVisibility({ visibilityProperty: true }) && width > 0 && height > 0
        ? []
        : [said];
    });
  });
}

/**
 * Letters that are too small, while a page is shown as it is printed: of the answer itself less than
 * 11 pt, of what only backs it up and of notes less than 9 pt. (A point is 4/3 px.)
 */
export function tooSmallOnPaper(page: Page): Promise<readonly string[]> {
  return page.locator('yibao-widget .card').evaluate((card) =>
    [...card.querySelectorAll('*')].flatMap((one) => {
      const own = [...one.childNodes].some((child) => child instanceof Text && child.data.trim());
      const points = Number.parseFloat(getComputedStyle(one).fontSize) * 0.75;
      const least = one.closest('section .hint, [part=aside], svg') ? 9 : 11;
      return own && one.checkVisibility() && points < least
        ? [`${points} pt: ${one.textContent}`]
        : [];
    }),
  );
}

/** Sentences with a dot before them that parts them from nothing, while a page is shown as it is printed. */
export function strayDots(page: Page): Promise<readonly string[]> {
  return page.locator('yibao-widget [part=result]').evaluate((result) =>
    [...result.querySelectorAll('p, li')].flatMap((one) => {
      const dotted = getComputedStyle(one, '::before').content.includes('·');
      const before = one.previousElementSibling;
      return dotted && (before === null || before.matches('h4')) ? [one.textContent] : [];
    }),
  );
}
