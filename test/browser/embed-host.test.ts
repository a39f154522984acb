/** The widget on pages that nobody wrote with it in mind, and what leaves the device meanwhile. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { CONVERSATIONS, elementOf } from './support/conversations.ts';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();
const service = (): string => stage().server.url.origin;

/** Nothing but what docs/embedding.md says a host must allow. */
const strict = (): string =>
  `default-src 'none'; script-src ${service()}; connect-src ${service()}; style-src 'nonce-own'; ` +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const style = (css: string): string => `<style nonce="own">${css}</style>`;

const HOSTS: Readonly<Record<string, (body: string) => string>> = {
  'that resets everything, in quirks mode': (body) =>
    `<html><head>${style('* { all: unset !important } ')}</head><body>${body}</body></html>`,
  'of an old doctype, right to left, with loud styles': (body) =>
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><html lang="ar" dir="rtl"><head>
    ${style(`* { font: italic 9px/0.7 fantasy !important; letter-spacing: 4px; text-transform: uppercase;
      color: red; text-align: right; white-space: nowrap; word-spacing: 20px; text-indent: 40px }
      button, input, label, p, h2, h3, a, div { display: inline; float: left; position: absolute; width: 20px;
        height: 9px; opacity: 0.1; visibility: hidden; pointer-events: none }
      yibao-widget { visibility: visible }`)}</head><body>${body}</body></html>`,
  'of tables, right to left, with huge letters, turned and enlarged': (body) =>
    `<html><head>${style(`html { font-size: 30px; -webkit-text-size-adjust: 150% } body { font-size: 3rem; transform: scale(1.1) rotate(0.5deg);
      perspective: 100px; filter: grayscale(1) } table, td { table-layout: fixed; width: 100%; border-spacing: 20px }
      td * { float: right; max-height: 2em; overflow: hidden }`)}</head><body dir="rtl">
      <table><tr><td><table><tr><td>${body}</table></table></body></html>`,
  'that is enlarged and written in columns': (body) =>
    `<!doctype html><html><head>${style('html { zoom: 1.5; font-size: 40% } body { writing-mode: vertical-rl; line-height: 3; user-select: none } yibao-widget { width: 240px }')}</head><body>${body}</body></html>`,
};

/** What an older reader needs of each control and line, whatever the page around says. */
function readable(widget: Locator): Promise<object> {
  return widget.evaluate((element) => {
    const card = element.shadowRoot?.querySelector('.card');
    if (!(card instanceof HTMLElement)) throw new Error('no card');
    const look = getComputedStyle(card);
    const controls = [...card.querySelectorAll('button, input, label.option')].filter(
      (one) => !(one instanceof HTMLInputElement && one.type === 'radio') && one.clientHeight > 0,
    );
    const hints = [...card.querySelectorAll('p, h2, h3, label, b')].map((one) =>
      getComputedStyle(one),
    );
    return {
      font: look.fontSize,
      // How WeChat on iPhones enlarges text.
      adjusted:
        look.getPropertyValue('-webkit-text-size-adjust') ===
        getComputedStyle(element).getPropertyValue('-webkit-text-size-adjust'),
      mode: `${look.direction} ${look.writingMode} ${look.letterSpacing} ${look.textTransform} ${look.visibility}`,
      small: controls.filter((one) => one.clientHeight < 40).length,
      tiny: hints.filter(({ fontSize }) => Number.parseFloat(fontSize) < 16).length,
      sideways: card.scrollWidth > card.clientWidth + 1,
    };
  });
}

const fine = {
  font: '18px',
  adjusted: true,
  mode: 'ltr horizontal-tb normal none visible',
  small: 0,
  tiny: 0,
  sideways: false,
};

describe('a widget of each topic, and one in English, on one page', () => {
  it.each(Object.entries(HOSTS))('%s', async (name, pageOf) => {
    const [first] = CONVERSATIONS;
    if (first === undefined) throw new Error('no conversation');
    const body = `<script type="module" src="${service()}/widget.js"></script>
      <table><tr><td>${elementOf(first, 'lang="en"')}</table>
      ${elementOf(first)} ${CONVERSATIONS.map((one) => elementOf(one)).join('<hr>')}`;
    const path = `/host-${Object.keys(HOSTS).indexOf(name)}`;
    const seen = await visit(stage(), site().put(path, { html: pageOf(body), policy: strict() }));
    const { page, widget } = seen;
    const all = CONVERSATIONS.length + 2;
    for (let nth = 0; nth < all; nth += 1) {
      await widget.nth(nth).locator('form').waitFor();
      expect([nth, await readable(widget.nth(nth))]).toEqual([nth, fine]);
    }
    for (const [at, one] of CONVERSATIONS.entries()) {
      const own = widget.nth(at + 2);
      await one.say(own);
      expect(await own.locator('.headline').innerText()).toMatch(one.answer);
      expect([at, await readable(own)]).toEqual([at, fine]);
      // The others wait for their own answers.
      expect(await page.locator('yibao-widget .headline').count()).toBe(at + 1);
    }
    // On paper it stands alone, and the page is as before afterwards.
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await widget.nth(2).getByRole('button', { name: '打印' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await widget.nth(2).locator('.headline').isVisible()).toBe(true);
    expect(await widget.nth(1).isVisible()).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await widget.nth(1).isVisible()).toBe(true);
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a page with shortcuts of its own', () => {
  it('takes no letter that is typed into the widget, and keeps its keys with Ctrl and with names', async () => {
    const html = `<!doctype html><html lang="zh-CN"><body><yibao-widget topic="refund" lang="en"></yibao-widget>
      <script>
        window.taken = [];
        const take = (event) => { taken.push(event.type + ' ' + event.key); event.preventDefault(); };
        for (const type of ['keydown', 'keypress', 'keyup'])
          for (const at of [document, window]) at.addEventListener(type, (event) => {
            if (/^[a-z0-9/? ]$/i.test(event.key) || event.key === 'Escape') take(event);
          });
      </script>
      <script type="module" src="${service()}/widget.js"></script></body></html>`;
    const { page, widget } = await visit(stage(), site().put('/shortcuts', { html }));
    const place = widget.getByRole('textbox');
    await place.focus();
    await page.keyboard.type('qing dao');
    expect(await place.inputValue()).toBe('qing dao');
    // A button is pressed with the space bar, which many pages scroll or play by.
    await widget.getByRole('button', { name: 'Large text' }).focus();
    await page.keyboard.press('Space');
    await widget.locator('.large').waitFor();
    const taken = (): Promise<unknown> => page.evaluate('taken');
    expect(await taken()).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    const theirs = ['keydown k', 'keydown k', 'keydown Escape', 'keydown Escape'];
    expect(await taken()).toEqual(expect.arrayContaining(theirs));
    await page.context().close();
  });
});

describe('a page that a framework keeps changing', () => {
  it('takes the widget out and puts it back, and tells it many things in a row', async () => {
    const html = `<!doctype html><html lang="zh-CN"><body><main></main><aside></aside></body></html>`;
    const policy = `default-src 'none'; script-src ${service()}; connect-src ${service()}`;
    const seen = await visit(stage(), site().put('/framework', { html, policy }));
    const { page, widget } = seen;
    const asked = (): string[] =>
      seen.asked.filter(({ pathname }) => pathname === '/v1/refund').map(({ search }) => search);
    // Made before the script is there, changed, moved and changed again before it is drawn.
    await page.evaluate((origin) => {
      const one = document.createElement('yibao-widget');
      one.setAttribute('region', '上海');
      document.querySelector('main')?.append(one);
      const script = document.createElement('script');
      script.type = 'module';
      script.src = `${origin}/widget.js`;
      document.head.append(script, script.cloneNode());
    }, service());
    await widget.getByRole('radio').first().waitFor();
    await page.evaluate(() => {
      const one = document.querySelector('yibao-widget');
      if (one === null) return;
      one.setAttribute('participant', 'retired');
      for (const region of ['天津', '重庆', '深圳', '370200']) one.setAttribute('region', region);
      document.querySelector('aside')?.append(one);
      one.remove();
      document.querySelector('main')?.append(one);
    });
    await widget.getByRole('textbox', { name: /周岁/u }).waitFor();
    expect(await widget.locator('.card').innerText()).toContain('青岛市');
    // The last one counts: of the others nothing is asked, or nothing is shown.
    expect(asked().at(-1)).toBe('?region=370200&participant=retired&format=view');

    // Taken out in the middle, kept for a while, put back: what was said is not lost.
    await widget.getByRole('textbox', { name: /周岁/u }).fill('73');
    await widget.getByRole('textbox', { name: /周岁/u }).press('Enter');
    await widget.locator('.headline').waitFor();
    const before = asked().length;
    await page.evaluate(async () => {
      const one = document.querySelector('yibao-widget');
      one?.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (one) document.querySelector('aside')?.append(one);
    });
    await widget.locator('.headline').getByText('125.00').waitFor();
    expect(asked()).toHaveLength(before);

    // Out while an answer is under way; in again, for another place and in another language.
    await page.evaluate(() => {
      const one = document.querySelector('yibao-widget');
      one?.setAttribute('region', '110000');
      one?.remove();
      one?.setAttribute('lang', 'en');
      if (one) document.querySelector('main')?.append(one);
      for (const topic of ['guides', 'all', 'eligibility', 'refund'])
        one?.setAttribute('topic', topic);
    });
    await widget.locator('.headline').getByText('107.00 yuan').waitFor();
    expect(await widget.count()).toBe(1);
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a browser that cannot construct style sheets', () => {
  it.each([
    ['under our own policy, from beside the script', true],
    ['where nothing forbids it, from the script itself', false],
  ])('is given the same look %s', async (_name, strict) => {
    const context = await stage().browser.newContext();
    await context.addInitScript(() => {
      Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets');
    });
    const page = await context.newPage();
    const sheets: string[] = [];
    page.on('request', (request) => {
      const [file] = /widget-[a-z]+\.css$/u.exec(request.url()) ?? [];
      if (file !== undefined) sheets.push(file);
    });
    const html = `<!doctype html><html lang="zh-CN"><body><yibao-widget></yibao-widget><script type="module" src="${service()}/widget.js"></script></body></html>`;
    await page.goto(strict ? service() : site().put('/old-browser', { html }));
    const widget = page.locator('yibao-widget');
    await widget.locator('form').waitFor();
    await expect.poll(() => readable(widget)).toEqual(fine);
    expect(sheets.includes('widget-card.css')).toBe(strict);
    await context.close();
  });
});

describe('a whole conversation', () => {
  it.each(CONVERSATIONS)('sends nothing personal: $attributes.topic', async (one) => {
    const policy = `default-src 'none'; script-src ${service()}; connect-src ${service()}`;
    const html = `<!doctype html><html lang="zh-CN"><body>${elementOf(one)}<script type="module" src="${service()}/widget.js"></script></body></html>`;
    const context = await stage().browser.newContext();
    const page = await context.newPage();
    const sent: string[] = [];
    const origins = new Set<string>();
    const own = site().put(`/private-${one.attributes['topic']}?patient=secret`, { html, policy });
    page.on('request', (request) => {
      const { 'user-agent': _, ...headers } = request.headers();
      const said = Object.entries(headers).filter(([header]) => !header.startsWith('sec-'));
      if (request.url() === own) return;
      origins.add(new URL(request.url()).origin);
      sent.push(JSON.stringify([request.url(), request.postData(), said]));
    });
    await page.goto(own);
    const widget = page.locator('yibao-widget');
    await one.say(widget);
    // Back and forth as well, and a second opinion.
    await widget.getByRole('button', { name: '大字' }).click();
    expect(await widget.locator('.headline').innerText()).toMatch(one.answer);

    expect(sent.length).toBeGreaterThan(1);
    for (const value of [...one.personal, 'secret', 'patient'])
      expect(
        sent.filter((request) => new RegExp(`(?<!\\d)${value}(?!\\d)`, 'u').test(request)),
      ).toEqual([]);
    expect(sent.filter((request) => /cookie/iu.test(request))).toEqual([]);
    // The answers are asked for without a word of the page; of its script a browser says the site.
    const asking = sent.filter((request) => request.includes('/v1/'));
    expect(asking.filter((request) => request.includes(site().origin))).toEqual([]);
    expect([...origins]).toEqual([service()]);
    expect(await context.cookies()).toEqual([]);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      window.name,
      location.hash,
    ]);
    expect(kept).toEqual([0, 0, 0, '', '']);
    await context.close();
  });
});
