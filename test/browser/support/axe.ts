/** axe-core in a page: what it finds against WCAG 2.2 AA, contrast of AAA besides. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

declare const axe: {
  readonly run: (
    context: Document,
    options: object,
  ) => Promise<{ readonly violations: readonly Finding[]; readonly passes: readonly Finding[] }>;
};

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // Of what keeps a rule one element is enough, and nobody reads selectors: both take their time.
  resultTypes: ['violations'],
  selectors: false,
  // We ask 7:1 of ourselves.
  rules: { 'color-contrast-enhanced': { enabled: true } },
};

export interface Examined {
  /** Rule and the first place that breaks it. */
  readonly violations: readonly string[];
  /** Rules that something on the page was held against. */
  readonly passes: readonly string[];
}

/** Examines a page as it stands. A page's own policy lets no script in, so it comes through the browser. */
export async function examine(page: Page): Promise<Examined> {
  await page.evaluate(script);
  return page.evaluate(async (options) => {
    const { violations, passes } = await axe.run(document, options);
    return {
      violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      passes: passes.map(({ id }) => id),
    };
  }, OPTIONS);
}

/** Puts axe into a page; gives what tells how the page as it then stands breaks WCAG 2.2 AA. */
export async function wcag(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(script);
  return () =>
    page.evaluate(async () => {
      const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
      const { violations } = await axe.run(document, { runOnly });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
}
