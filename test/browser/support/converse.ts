/** Going through a conversation without knowing its questions: leaving them open, or saying something. */
import type { Locator } from 'playwright-core';

/** Enough for any topic. */
const MOST_TURNS = 14;

/** What is typed into a single field, and into year, month and day. */
const TYPED = { one: '30', day: ['2026', '11', '25'] } as const;

/**
 * Answers whatever is asked until there is a result.
 *
 * @param open leaves open what may be left open
 */
export async function converse(widget: Locator, open: boolean): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    await widget.locator('form, .headline').first().waitFor();
    if ((await widget.locator('.headline').count()) > 0) return;
    const question = await widget.locator('.question').innerText();
    const leave = widget.locator('form .buttons button.plain');
    if (open && (await leave.count()) > 0) await leave.first().click();
    else await sayThis(widget);
    await widget
      .locator('.question', { hasText: question })
      .waitFor({ state: 'detached', timeout: 5000 });
  }
  throw new Error('It asks and asks.');
}

async function sayThis(widget: Locator): Promise<void> {
  const fields = widget.getByRole('textbox');
  const count = await fields.count();
  if (count === 0) await widget.getByRole('radio').first().check();
  else if (count === 1) await fields.fill(TYPED.one);
  else for (const [i, part] of TYPED.day.entries()) await fields.nth(i).fill(part);
  const submit = widget.locator('form [type=submit]');
  await submit.click();
  // What is hardly so, as to be retired at 30, is taken when it is said once more.
  if ((await widget.locator('.error').count()) > 0) await submit.click();
}
