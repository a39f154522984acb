import { describe, expect, it } from 'vitest';
import { PROBLEM_TYPES } from '../../src/query/problem.ts';
import { examine } from './support/axe.ts';
import { useStage, visit } from './support/visit.ts';

const stage = useStage();

describe('/docs', () => {
  it('shows every operation and tries one, asking nobody else', async () => {
    const seen = await visit(stage(), '/docs?lang=en', 1200);
    const { page } = seen;
    const operations = page.locator('.opblock');
    await operations.first().waitFor();
    const document: { paths: Record<string, object> } = await (
      await fetch(new URL('/openapi.json', stage().server.url))
    ).json();
    const expected = Object.values(document.paths).flatMap((item) => Object.keys(item)).length;
    expect(await operations.count()).toBe(expected);

    const refund = page.locator('#operations-questions-refund');
    await refund.locator('.opblock-summary-control').click();
    await refund.getByRole('button', { name: 'Execute' }).click();
    const live = refund.locator('.live-responses-table');
    await live.waitFor();
    expect(await live.locator('.response-col_status').last().innerText()).toContain('200');
    expect(await live.innerText()).toContain('"ruleset": "sha256-');

    // Closed and open alike: nothing that keeps anybody out, and 18 px at least.
    expect((await examine(page)).violations).toEqual([]);
    const small = await page.locator('#api').evaluate((api) => {
      const found: string[] = [];
      for (const one of api.querySelectorAll('*'))
        for (const node of one.childNodes)
          if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
            if (one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 18)
              found.push(one.outerHTML.slice(0, 80));
      return found;
    });
    expect(small).toEqual([]);

    const { origin } = stage().server.url;
    expect(seen.asked.filter((url) => url.protocol !== 'data:' && url.origin !== origin)).toEqual(
      [],
    );
    expect(seen.asked.map(({ pathname }) => pathname)).toContain('/v1/refund');
    expect(seen.complaints).toEqual([]);
    await page.context().close();
  });

  it('has a Chinese frame, and fits a phone', async () => {
    const seen = await visit(stage(), '/docs');
    await seen.page.locator('.opblock').first().waitFor();
    expect(await seen.page.locator('h1').first().innerText()).toBe('接口说明');
    expect(await seen.page.locator('main').count()).toBe(1);
    await seen.page.locator('#operations-questions-refund .opblock-summary-control').click();
    await seen.page.getByRole('combobox', { name: 'accountMode' }).waitFor();
    expect(new URL(seen.page.url()).hash).toBe('#/questions/refund');
    const wider = await seen.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
    expect(seen.complaints).toEqual([]);
    await seen.page.context().close();
  });
});

describe('the pages about problems', () => {
  it('fit a phone and complain about nothing', async () => {
    for (const type of PROBLEM_TYPES) {
      const seen = await visit(stage(), type);
      const wider = await seen.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(`${type} ${wider}`).toBe(`${type} 0`);
      expect(seen.complaints).toEqual([]);
      await seen.page.context().close();
    }
  });
});
