/** Each topic as a screen reader is given it: asked, answered and failed; and a search that is slow. */
import { describe, expect, it } from 'vitest';
import { CONVERSATIONS } from './support/conversations.ts';
import { hosted, look } from './support/hosted.ts';
import { useSite } from './support/site.ts';
import { inside, spokenBy, type TreeNode, treeFaults, treeOf } from './support/tree.ts';
import { useStage } from './support/visit.ts';

const stage = useStage();
const site = useSite();

const rolesOf = (tree: readonly TreeNode[], role: string): readonly string[] =>
  tree.filter((one) => one.role === role).map(({ name }) => name);

describe.each(CONVERSATIONS)('$attributes.topic, by ear', (one) => {
  it('has names, headings and headers in each state, and says what came once', async () => {
    const attributes = Object.entries(one.attributes).map(([name, value]) => `${name}="${value}"`);
    const { page, widget, complaints } = await hosted(stage(), site(), attributes.join(' '));
    await widget.locator('form').waitFor();
    const asked = await treeOf(page);
    expect(treeFaults(asked, 1)).toEqual([]);
    // A field, or a group of choices, by the question itself.
    const fields = [...rolesOf(asked, 'textbox'), ...rolesOf(asked, 'radio')];
    expect(fields.length).toBeGreaterThan(0);
    // The place has its name, and what is waited for is no longer said.
    expect(rolesOf(asked, 'StaticText').join(' ')).toMatch(/青岛/u);
    expect([...spokenBy(asked, 'status'), ...spokenBy(asked, 'alert')]).toEqual([]);

    await one.say(widget);
    const answered = await treeOf(page);
    expect(treeFaults(answered, 1)).toEqual([]);
    // One live region says the sentence that stands first below the heading with the focus.
    const first = await widget.locator('.headline p').first().innerText();
    const plain = (text: string): string => text.replace(/\s/gu, '');
    expect(spokenBy(answered, 'status').map(plain)).toEqual([plain(first)]);
    expect(spokenBy(answered, 'alert')).toEqual([]);
    const focused = answered.filter(({ properties }) => properties['focused'] === true);
    expect(focused.map(({ role, name }) => [role, name])).toContainEqual(['heading', '查询结果']);
    for (const [place, { role }] of answered.entries())
      if (role === 'row')
        expect(inside(answered, place).some((cell) => /header$/u.test(cell.role))).toBe(true);
    if (one.attributes['topic'] === 'transfer-timeline') {
      const [drawing = ''] = [...rolesOf(answered, 'image'), ...rolesOf(answered, 'img')];
      expect(drawing).toMatch(/^转出 \d{4}年\d+月\d+日；转入 \d{4}年\d+月\d+日$/u);
      const days = widget.locator('time');
      expect(await days.first().getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }

    await page.route(one.asks, (route) => route.abort());
    await page.reload();
    await widget.locator('.failure').waitFor();
    const failed = await treeOf(page);
    expect(treeFaults(failed, 1)).toEqual([]);
    expect(spokenBy(failed, 'status')).toEqual(['网络不通']);
    expect(rolesOf(failed, 'button')).toContain('再试一次');
    // What the page said can be changed all the same; of a place the name is not known yet.
    expect(rolesOf(failed, 'button').join(' ')).toMatch(/修改 (?:参保地|转出地)/u);
    expect(rolesOf(failed, 'StaticText').join(' ')).not.toMatch(/370200/u);
    await widget.getByRole('button', { name: '再试一次' }).click();
    await widget.locator('.failure h3:focus').waitFor();
    // Who has the focus on the title is not told it twice.
    expect(spokenBy(await treeOf(page), 'status')).toEqual([]);
    await page.unroute(one.asks);
    await widget.getByRole('button', { name: '再试一次' }).click();
    await one.say(widget);
    expect(await widget.locator('.headline').innerText()).toMatch(one.answer);
    expect(complaints.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
    await page.context().close();
  });
});

describe('a search that is slow', () => {
  it('says so calmly after three seconds, and is made again by whoever presses again', async () => {
    const { page, widget } = await hosted(stage(), site(), 'topic="refund"');
    const field = widget.getByRole('textbox');
    await field.waitFor();
    await page.waitForLoadState('networkidle');
    await page.clock.install();
    let searches = 0;
    await page.route('**/v1/regions*', async (route) => {
      searches += 1;
      // The first never comes.
      if (searches > 1) await route.continue();
    });
    await field.fill('青岛');
    const find = widget.getByRole('button', { name: '查找' });
    await find.click();
    const said = (text: string) => widget.getByRole('status').getByText(text);
    await page.clock.runFor(1000);
    await said('正在查询…').waitFor();
    await page.clock.runFor(2100);
    await said('网络有点慢，还在查…').waitFor();
    await look(page, 'search-slow');
    expect(searches).toBe(1);
    await find.click();
    await widget.getByRole('radio', { name: '退休' }).waitFor();
    expect(await widget.locator('.said').innerText()).toContain('青岛市');
    await page.context().close();
  });
});
