/** `/embed` in frames on the pages of others, and `embed.js` beside them. */
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

const service = (): string => stage().server.url.origin;

/** Nothing but what docs/embedding.md says a host with frames must allow. */
const policy = (): string =>
  `default-src 'none'; script-src ${service()} 'nonce-own'; frame-src ${service()} ${site().origin}`;

/** Writes down every message that reaches the page, and every event of a frame. */
const listener = `<script nonce="own">
  window.heard = [];
  addEventListener('message', (event) => heard.push(event.data));
  for (const type of ['yibao:answer', 'yibao:error'])
    addEventListener(type, (event) => heard.push([event.target.localName, type, event.detail]));
</script>`;

/** What docs/embedding.md says a sandbox must allow. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>t</title>${listener}${head}</head><body>${body}</body></html>`;

const heardBy = (seen: Page): Promise<unknown[]> =>
  seen.evaluate(() => ('heard' in window && Array.isArray(window.heard) ? window.heard : []));

const inside = (seen: Page, nth: number): FrameLocator => seen.frameLocator('iframe').nth(nth);

/** Height of the frame as the page has it, and of what is inside. */
async function heights(seen: Page, nth: number): Promise<readonly [number, number]> {
  const frame = seen.locator('iframe').nth(nth);
  const own = await inside(seen, nth)
    .locator('html')
    .evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
  return [await frame.evaluate((element) => element.clientHeight), own];
}

async function fits(seen: Page, nth: number): Promise<number> {
  await expect.poll(() => heights(seen, nth).then(([outer, inner]) => outer - inner)).toBe(0);
  return (await heights(seen, nth))[0];
}

/** What is asked in turn of a topic’s widget inside a frame, and what must stay inside. */
const TOPICS = [
  {
    topic: 'refund',
    query: 'region=370200&participant=retired',
    personal: '73',
    async say(widget: FrameLocator, typed: string): Promise<void> {
      await widget.getByRole('textbox').fill(typed);
      await widget.getByRole('textbox').press('Enter');
      await widget.locator('.headline').waitFor();
    },
  },
] as const;

describe('three frames on one page under a strict policy', () => {
  it('fit their content, answer apart from each other, and tell the page nothing personal', async () => {
    const body = `<div data-yibao-embed data-topic="refund" data-region="北京" data-size="large">打 12393</div>
      <iframe data-yibao title="我的标题" sandbox="${SANDBOX}" src="${service()}/embed?topic=refund&lang=en&id=second"></iframe>
      <script src="${service()}/embed.js" data-topic="refund" data-region="370200" data-participant="retired" data-theme="dark"></script>`;
    const seen = await visit(stage(), site().put('/three', { html: page(body), policy: policy() }));
    const { page: host } = seen;
    await inside(host, 0).getByRole('radio').first().waitFor();
    await inside(host, 1).getByRole('textbox').waitFor();
    await inside(host, 2).getByRole('textbox').waitFor();
    const before = [await fits(host, 0), await fits(host, 1), await fits(host, 2)];
    expect(new Set(before).size).toBe(3);

    const frames = host.locator('iframe');
    const titles = await frames.evaluateAll((all) => all.map((one) => one.getAttribute('title')));
    expect(titles).toEqual(['医保每月返多少钱', '我的标题', '医保每月返多少钱']);
    const widths = await frames.evaluateAll((all) =>
      all.map((one) => [one.clientWidth, getComputedStyle(one).borderTopWidth]),
    );
    expect(new Set(widths.map(String)).size).toBe(1);
    expect(widths[0]?.[1]).toBe('0px');

    const [topic] = TOPICS;
    await topic.say(inside(host, 2), topic.personal);
    expect(await fits(host, 2)).not.toBe(before[2]);
    expect([await fits(host, 0), await fits(host, 1)]).toEqual(before.slice(0, 2));

    // A source opens beside the page; it learns neither who opened it nor from where.
    const opened = host.context().waitForEvent('page');
    await host.context().route(/^https:/u, (route) => route.fulfill({ body: 'a source' }));
    await inside(host, 2).locator('a[href^=http]').first().click();
    const source = await opened;
    await source.getByText('a source').waitFor();
    expect(await source.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    expect(await inside(host, 2).locator('.headline').count()).toBe(1);

    const heard = await heardBy(host);
    expect(heard).toContainEqual(['iframe', 'yibao:answer', { topic: 'refund' }]);
    expect(heard).toContainEqual({
      source: 'yibao',
      version: 1,
      type: 'height',
      height: before[1],
      title: 'What is credited each month',
      id: 'second',
    });
    // A height in pixels may hold any two digits by chance.
    const told = JSON.stringify(heard).replaceAll(/"height":\d+/gu, '');
    for (const secret of [topic.personal, '370200', 'retired']) expect(told).not.toContain(secret);
    expect(seen.complaints).toEqual([]);
    expect(await host.context().cookies()).toEqual([]);
    await host.context().close();
  });
});

describe('messages', () => {
  it('from anybody but the frame, or the page around it, change nothing', async () => {
    const forged = (type: string, more: string): string =>
      `{ source: 'yibao', version: 1, type: '${type}', ${more} }`;
    // A frame of the page's own origin that pretends to be each of the two.
    const liar = site().put('/liar', {
      html: `<script>
        parent.postMessage(${forged('height', 'height: 9999')}, '*');
        parent.postMessage(${forged('error', "topic: 'x', kind: 'x'")}, '*');
        const attack = () => parent.frames[0].postMessage(${forged('set', "attributes: { lang: 'en' }")}, '*');
        attack(); setInterval(attack, 50);
      </script>`,
    });
    const body = `<iframe data-yibao title="a" src="${service()}/embed?region=370200"></iframe>
      <iframe data-yibao title="b" src="${service()}/embed?region=北京"></iframe>
      <iframe title="liar" src="${liar}"></iframe>
      <script src="${service()}/embed.js"></script>`;
    const seen = await visit(stage(), site().put('/forged', { html: page(body) }));
    const { page: host } = seen;
    await inside(host, 0).getByRole('radio').first().waitFor();
    await inside(host, 1).getByRole('radio').first().waitFor();
    await host.waitForTimeout(300);
    expect(await fits(host, 0)).toBeLessThan(5000);
    expect(await inside(host, 0).locator('yibao-widget').getAttribute('lang')).toBe('zh-CN');
    expect((await heardBy(host)).filter((one) => Array.isArray(one))).toEqual([]);

    // The page around may; what is no attribute of ours is no matter.
    await host.evaluate(() => {
      const attributes = {
        lang: 'en',
        participant: 'resident',
        onclick: 'x',
        api: 'https://x.invalid',
      };
      for (const message of [
        null,
        'set',
        { type: 'set', attributes },
        { source: 'yibao', version: 1, type: 'set', attributes },
      ])
        window.frames[1]?.postMessage(message, '*');
    });
    await inside(host, 1).locator('.headline').waitFor();
    const names = await inside(host, 1)
      .locator('yibao-widget')
      .evaluate((widget) => widget.getAttributeNames().sort());
    expect(names).toEqual(['lang', 'participant', 'region', 'topic']);
    expect(seen.complaints).toEqual([]);
    await host.context().close();
  });

  it('of any size are clamped', async () => {
    const seen = await visit(
      stage(),
      site().put('/clamped', {
        html: page(`<div data-yibao-embed></div><script src="${service()}/embed.js"></script>`),
      }),
    );
    const { page: host } = seen;
    await inside(host, 0).getByRole('textbox').waitFor();
    await fits(host, 0);
    const claims = async (inner: Frame, height: unknown): Promise<number> => {
      await inner.evaluate((value) => {
        const message = { source: 'yibao', version: 1, type: 'height', height: value, title: '' };
        parent.postMessage(message, '*');
      }, height);
      await host.waitForTimeout(50);
      return host.locator('iframe').evaluate((element) => element.clientHeight);
    };
    const inner = host.frames().at(-1);
    if (inner === undefined) throw new Error('no frame');
    expect(await claims(inner, 1e9)).toBe(20_000);
    expect(await claims(inner, -5)).toBe(80);
    expect(await claims(inner, 'x;position:fixed')).toBe(80);
    expect(await claims(inner, Number.NaN)).toBe(80);
    expect(await host.locator('iframe').evaluate((one) => getComputedStyle(one).position)).toBe(
      'static',
    );
    await host.context().close();
  });
});

describe('embed.js', () => {
  it('loaded twice and late, with a box put in later still, shows each question once', async () => {
    const body = `<script src="${service()}/embed.js"></script>
      <iframe data-yibao title="early" height="50" src="${service()}/embed"></iframe>`;
    const seen = await visit(stage(), site().put('/late', { html: page(body) }));
    const { page: host } = seen;
    await fits(host, 0);
    await host.evaluate(async (origin) => {
      const load = (): Promise<unknown> =>
        new Promise((resolve) => {
          const script = document.createElement('script');
          script.src = `${origin}/embed.js`;
          script.addEventListener('load', resolve);
          document.head.append(script);
        });
      await load();
      await load();
      const part = document.createElement('section');
      part.innerHTML =
        '<p>x</p><div data-yibao-embed data-region="上海" data-title="上海"><b>打 12393</b></div>';
      document.body.append(part);
    }, service());
    await inside(host, 1).getByRole('radio').first().waitFor();
    await fits(host, 1);
    expect(await host.locator('iframe').count()).toBe(2);
    expect(await host.locator('iframe').nth(1).getAttribute('title')).toBe('上海');
    await inside(host, 1).getByText('城乡居民').click();
    await inside(host, 1).getByRole('button', { name: '继续' }).click();
    await inside(host, 1).locator('.headline').waitFor();
    await fits(host, 1);
    // Two scripts that both listened would tell it twice.
    const events = (await heardBy(host)).filter((one) => Array.isArray(one));
    expect(events).toEqual([['iframe', 'yibao:answer', { topic: 'refund' }]]);
    await host.context().close();
  });

  it('asks a frame that spoke before it listened', async () => {
    const body = `<iframe data-yibao title="early" height="50" src="${service()}/embed"></iframe>`;
    const seen = await visit(stage(), site().put('/before', { html: page(body) }));
    const { page: host } = seen;
    await inside(host, 0).getByRole('textbox').waitFor();
    expect((await heights(host, 0))[0]).toBe(50);
    await host.addScriptTag({ url: `${service()}/embed.js` });
    expect(await fits(host, 0)).toBeGreaterThan(50);
    await host.context().close();
  });

  it('brings back what the page said when the frame stays silent', async () => {
    const body = `<div data-yibao-embed><b>打 12393</b></div><div data-yibao-embed data-lang="en"></div>
      <script src="${service()}/embed.js"></script>`;
    const context = await stage().browser.newContext();
    const host = await context.newPage();
    await host.clock.install();
    await host.route('**/embed?*', (route) => route.abort());
    await host.route('**/embed', (route) => route.abort());
    await host.goto(site().put('/silent', { html: page(body) }));
    expect(await host.getByText('打 12393').isVisible()).toBe(false);
    await expect
      .poll(async () => {
        await host.clock.runFor(9000);
        return host.getByText('打 12393').isVisible();
      })
      .toBe(true);
    const phone = host
      .locator('div', { hasText: /^Medical-insurance line: 12393$/u })
      .getByRole('link');
    expect(await phone.last().getAttribute('href')).toBe('tel:12393');
    await context.close();
  });

  it('brings it back when the service takes the request and never answers', async () => {
    const body = `<div data-yibao-embed><b>打 12393</b></div>
      <script src="${service()}/embed.js"></script>`;
    const context = await stage().browser.newContext();
    const host = await context.newPage();
    await host.clock.install();
    await host.route('**/embed?*', () => undefined);
    // The page of the frame never comes, and neither does the end of loading.
    await host.goto(site().put('/hanging', { html: page(body) }), { waitUntil: 'commit' });
    await host.locator('iframe').waitFor();
    await expect
      .poll(async () => {
        await host.clock.runFor(5000);
        return host.getByText('打 12393').isVisible();
      })
      .toBe(true);
    await context.close();
  });
});

describe('who may frame what', () => {
  it('is anybody for /embed, nobody for every other page, and nothing sets a cookie', async () => {
    const seen = await visit(stage(), '/embed?topic=refund&region=370200');
    await seen.widget.getByRole('radio').first().waitFor();
    expect(seen.complaints).toEqual([]);
    await seen.page.context().close();
    for (const path of ['/', '/embed', '/embed/builder', '/statements', '/docs', '/v1/facts']) {
      const { headers } = await fetch(new URL(path, service()));
      const said = headers.get('content-security-policy') ?? '';
      const ancestors = /frame-ancestors ([^;]+)/u.exec(said)?.[1];
      expect([path, ancestors]).toEqual([path, path === '/embed' ? '*' : "'none'"]);
      expect([path, headers.get('x-frame-options')]).toEqual([path, null]);
      expect([path, headers.get('set-cookie')]).toEqual([path, null]);
    }
  });
});
