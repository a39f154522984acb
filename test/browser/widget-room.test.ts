/**
 * What a site owner copies keeps the place for what comes: text below it stays where it is, however
 * slowly scripts and answers come.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { compose, FORMS, type Place } from '../../src/embed/tag.ts';
import { CONVERSATIONS } from './support/conversations.ts';
import { shifted } from './support/shifted.ts';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

const SLOW_MS = 1500;

/** As `/embed/builder` has them, of the service that runs. */
function placeOf(origin: string): Place {
  const manifest = JSON.parse(
    readFileSync(join(inject('root'), 'dist/public/widget.json'), 'utf8'),
  ) as Place['pinned'];
  return { origin, pinned: manifest };
}

/** Every form for one topic, and each topic in the usual form. */
const TAGS = [
  ...FORMS.map((form) => [form, 0] as const),
  ...CONVERSATIONS.slice(1).map((_, at) => ['element', at + 1] as const),
];

it.each(TAGS)('the tag for %s of conversation %i moves nothing below', async (form, at) => {
  const one = CONVERSATIONS[at];
  if (one === undefined) throw new Error('no such conversation');
  const { origin } = stage().server.url;
  const tag = compose(form, { ...one.attributes, lang: 'zh-CN' }, placeOf(origin));
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>医保查询</title>
    <meta name="viewport" content="width=device-width"></head><body><h1>医保查询</h1>
    ${tag}${'<p>本页其他内容，很长的一段。</p>'.repeat(40)}</body></html>`;
  const address = site().put(`/room-${form}-${at}`, { html });
  const { page } = await visit(stage(), 'about:blank', 390);
  await page.route(/\/widget[^/]*\.js|\/v1\/|embed\.js/u, async (route) => {
    await new Promise((resolve) =>
      setTimeout(resolve, /v1/u.test(route.request().url()) ? SLOW_MS : 200),
    );
    await route.continue();
  });
  await page.goto(address);
  const widget =
    form === 'frame' ? page.frameLocator('iframe[data-yibao]') : page.locator('yibao-widget');
  await one.say(widget);
  expect(await widget.locator('.headline').innerText()).toMatch(one.answer);
  expect(await shifted(page)).toBe(0);
  await page.context().close();
});
