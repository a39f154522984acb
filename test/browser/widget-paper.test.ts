/**
 * What is taken along on paper: one sheet of A4 or Letter, whatever was asked and however much was said, in either
 * language and for who reads large text, and from a page that leaves the widget little room.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { converse } from './support/converse.ts';
import { pressPrint, sheetsOf, strayDots, tooSmallOnPaper, unprinted } from './support/paper.ts';
import { useSite } from './support/site.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();
const site = useSite();

/** Those that have most to tell, and a short one. */
const QUESTIONS: readonly string[] = [
  'topic="refund" region="440300" participant="retired"',
  'topic="transfer-timeline" from="370200" to="110000" participant="resident"',
  // Within a province whose rules changed: a table of cases, and the rules of both times.
  'topic="transfer-timeline" from="320100" to="320500" participant="employed"',
  'topic="eligibility" region="110000" participant="employed" benefit="off-site-care"',
  'topic="eligibility" region="110000" participant="flexible" benefit="family-sharing"',
  'topic="guides" region="110000" guide="balance"',
  // Counted among all answers, these take most of a sheet in either topic.
  'topic="transfer-timeline" from="540200" to="350100" participant="resident"',
  'topic="transfer-timeline" from="330100" to="331000" participant="flexible"',
  'topic="eligibility" region="320400" participant="flexible" benefit="off-site-care"',
];

/** A narrow column with a lot around it, as beside an article. */
const page = (attributes: string, lang: string): string => `<!doctype html><html lang="${lang}">
  <head><meta charset="utf-8"><title>医保</title><style>
    body { display: grid; grid-template-columns: 1fr 320px; padding: 40px; line-height: 3 }
    aside { padding: 20px; width: 280px; float: right; transform: translateX(5px) }
  </style></head><body><main><h1>一篇文章</h1><p>${'很长的文章。'.repeat(400)}</p></main>
  <aside><yibao-widget ${attributes} lang="${lang}"></yibao-widget></aside>
  <script type="module" src="${stage().server.url.origin}/widget.js"></script></body></html>`;

/** Size of the letters on paper, in points. */
const lettersOf = (on: Page): Promise<number> =>
  on
    .locator('yibao-widget .card')
    .evaluate((card) => Number.parseFloat(getComputedStyle(card).fontSize) * 0.75);

interface Printed {
  readonly name: string;
  readonly sheets: number;
  readonly letters: number;
  readonly faults: readonly string[];
}

async function printed(on: Page, name: string): Promise<Printed> {
  await pressPrint(on);
  await on.emulateMedia({ media: 'print' });
  const letters = await lettersOf(on);
  const faults = [
    ...(await unprinted(on)),
    ...(await tooSmallOnPaper(on)),
    ...(await strayDots(on)),
  ];
  await on.emulateMedia({ media: null });
  const sheets = await sheetsOf(on);
  // Once it is printed the page is as before.
  await pressPrint(on);
  return { name, sheets: Math.max(sheets, await sheetsOf(on, 'Letter')), letters, faults };
}

it.each(['zh-CN', 'en'])('is one sheet in %s, with letters as large as it takes', async (lang) => {
  const all: Printed[] = [];
  const shown = await visit(stage(), site().put('/empty', { html: '<!doctype html>' }));
  const { page: on, widget, complaints } = shown;
  for (const [at, attributes] of QUESTIONS.entries())
    for (const open of [true, false]) {
      const path = `/paper-${lang}-${at}-${open}`;
      await on.goto(site().put(path, { html: page(attributes, lang) }));
      await converse(widget, open);
      const name = `${attributes} ${open ? 'left open' : 'answered'}`;
      const usual = await printed(on, name);
      // Nothing of what was tried for paper stays on the screen.
      expect(await widget.getByRole('button', { name: /^(?:打印|Print)$/u }).isVisible()).toBe(
        true,
      );
      await widget.evaluate((element) => element.setAttribute('size', 'large'));
      await widget.locator('.large .headline').waitFor();
      const large = await printed(on, `${name}, large`);
      // Whoever reads large text on the screen has no smaller letters on paper.
      expect(large.letters).toBeGreaterThanOrEqual(usual.letters);
      all.push(usual, large);
    }
  expect(all.filter(({ sheets, faults }) => sheets !== 1 || faults.length > 0)).toEqual([]);
  // A short answer has larger letters than a long one, the longest the least that there are.
  const letters = all.map((one) => one.letters);
  expect(Math.min(...letters)).toBeCloseTo(11, 3);
  expect(Math.max(...letters)).toBeGreaterThanOrEqual(14);
  expect(complaints).toEqual([]);
  await on.context().close();
});
