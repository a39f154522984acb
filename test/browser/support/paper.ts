/** A page as it is printed. */
import type { Page } from 'playwright-core';

/** The margins that browsers leave by themselves, or somewhat more. */
const margin = { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' };

/** How many A4 sheets a page takes. */
export async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
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

/** Letters of less than 12 pt, which are 16 px, while a page is shown as it is printed. */
export function tooSmallOnPaper(page: Page): Promise<readonly string[]> {
  return page.locator('yibao-widget .card').evaluate((card) =>
    [...card.querySelectorAll('*')].flatMap((one) => {
      const own = [...one.childNodes].some((child) => child instanceof Text && child.data.trim());
      const size = Number.parseFloat(getComputedStyle(one).fontSize);
      return own && one.checkVisibility() && size < 16 ? [`${size} px: ${one.textContent}`] : [];
    }),
  );
}
