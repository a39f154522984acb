/** What a reader sees when the service is slow, away, overrun, broken, or no longer the same. */
import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CONVERSATIONS, elementOf } from './support/conversations.ts';
import { useSite } from './support/site.ts';
import { useStage } from './support/visit.ts';

const stage = useStage();
const site = useSite();

const answerWith =
  (status: number, body: string, contentType = 'application/json') =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, body, contentType });

const FAILURES: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  'no network': (route) => route.abort('internetdisconnected'),
  'too many requests': answerWith(
    429,
    '{"title":"Too many","status":429}',
    'application/problem+json',
  ),
  'a broken service': answerWith(500, ''),
  'a gateway’s page': answerWith(502, '<html><h1>Bad Gateway</h1></html>', 'text/html'),
  'a login page of the network': answerWith(
    200,
    '<html><script>alert(1)</script></html>',
    'text/html',
  ),
  'half an answer': answerWith(200, '{"query":{"region":"370200"},"cases":[{"wh'),
  'another answer': answerWith(
    200,
    '{"cases":[null],"missing":[{}],"rules":7,"sources":[],"disputes":[]}',
  ),
  'an answer with holes': answerWith(
    200,
    '{"cases":[{"when":{}},null],"missing":[null],"rules":[],"sources":[],"disputes":[],"query":null}',
  ),
  'a problem that is none': answerWith(
    400,
    '{"title":{"a":1},"errors":[{"parameter":"region","suggestions":[{"a":1}]}]}',
  ),
  nothing: answerWith(200, ''),
  'a list': answerWith(200, '[]'),
};

async function open(
  html: string,
): Promise<{ page: Page; complaints: string[]; go: () => Promise<void> }> {
  const context = await stage().browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  const { origin } = stage().server.url;
  const body = `${html}<script type="module" src="${origin}/widget.js"></script>`;
  const address = site().put('/', {
    html: `<!doctype html><html lang="zh-CN"><body>${body}</body></html>`,
  });
  return { page, complaints, go: async () => void (await page.goto(address)) };
}

describe.each(CONVERSATIONS)('$attributes.topic', (one) => {
  it('says calmly what failed, gives a number to call, and goes on when asked to', async () => {
    const { page, complaints, go } = await open(elementOf(one));
    let failing = FAILURES['nothing'];
    let asked = 0;
    await page.route(one.asks, (route) => {
      asked += 1;
      return failing?.(route) ?? route.continue();
    });
    const widget = page.locator('yibao-widget');
    const retry = widget.getByRole('button', { name: '再试一次' });
    const phone = widget.getByRole('link', { name: '12393' });
    await go();
    await retry.waitFor();
    for (const [name, fail] of Object.entries(FAILURES)) {
      failing = fail;
      const before = asked;
      await retry.click();
      await expect.poll(() => asked).toBe(before + 1);
      await retry.waitFor();
      expect([name, await phone.isVisible()]).toEqual([name, true]);
      const text = await widget.locator('.card').innerText();
      expect([name, /undefined|null|NaN|Error|\[object|</u.test(text)]).toEqual([name, false]);
    }
    failing = undefined;
    await retry.click();
    await one.say(widget);
    expect(await widget.locator('.headline').innerText()).toMatch(one.answer);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says that it is waiting, after five seconds that it is slow, then offers to try again', async () => {
    const { page, complaints, go } = await open(elementOf(one));
    await page.clock.install();
    let held = 0;
    const hold = (): void => {
      held += 1;
    };
    await page.route(one.asks, hold);
    await go();
    const widget = page.locator('yibao-widget');
    const spoken = (): Promise<string> => widget.getByRole('status').first().innerText();
    const calm = /网络有点慢，还在查/u;
    await widget.locator('.wait').waitFor();
    await expect.poll(() => held).toBe(1);
    const waiting = await spoken();
    expect(waiting).not.toBe('');
    expect(waiting).not.toMatch(calm);
    await page.clock.runFor(4000);
    expect(await spoken()).toBe(waiting);
    await page.clock.runFor(1500);
    expect(await spoken()).toMatch(calm);
    expect(await widget.locator('.wait').innerText()).toBe(await spoken());
    await page.clock.runFor(20_000);
    const retry = widget.getByRole('button', { name: '再试一次' });
    await retry.waitFor();
    expect(await widget.getByRole('link', { name: '12393' }).isVisible()).toBe(true);
    // Whoever tries again is told anew, and gets the answer as soon as it comes.
    await page.unroute(one.asks, hold);
    await retry.click();
    await one.say(widget);
    expect(await widget.locator('.headline').innerText()).toMatch(one.answer);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('with an old script in the cache, whose further files are gone', async () => {
    const { page, complaints, go } = await open(elementOf(one, 'lang="en"'));
    await page.route('**/widget-*.js', answerWith(404, '{}', 'application/problem+json'));
    await go();
    const widget = page.locator('yibao-widget');
    // Either the conversation goes on in the language that is there, or a number to call is shown.
    const asked = widget.locator('form').or(widget.getByRole('link', { name: '12393' }));
    await asked.first().waitFor();
    if (await widget.locator('form').isVisible()) {
      await one.say(widget);
      const told = widget.locator('.headline').or(widget.getByRole('link', { name: '12393' }));
      await told.first().waitFor();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

it('without the script at all, the page still says whom to call', async () => {
  const [one] = CONVERSATIONS;
  if (one === undefined) throw new Error('no conversation');
  const { page, go } = await open(elementOf(one));
  await page.route('**/widget.js', (route) => route.abort());
  await go();
  expect(await page.getByRole('link', { name: '12393' }).isVisible()).toBe(true);
  await page.context().close();
});
