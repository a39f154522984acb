/** A page as it is printed. */
import type { Page } from 'playwright-core';

/** The margins that browsers leave by themselves, or somewhat more. */
const margin = { top: '12mm', bottom: '12mm', left: '14mm', right: '14mm' };

/** How many A4 sheets a page takes. */
export async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4', margin })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}
