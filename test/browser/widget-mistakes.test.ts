/** What a reader sees of a slip of their own: what is wrong, where, and how it is written. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hosted, look, type } from './support/hosted.ts';
import { useSite } from './support/site.ts';
import { useStage } from './support/visit.ts';

const stage = useStage();
const site = useSite();

/** The field that is marked, which has the focus too. */
const marked = (page: Page): Promise<(string | undefined)[]> =>
  page.evaluate(() => {
    const root = document.querySelector('yibao-widget')?.shadowRoot;
    const wrong = root?.querySelectorAll('[aria-invalid=true]') ?? [];
    return [...Array.from(wrong, ({ id }) => id), root?.activeElement?.id];
  });

describe('what was typed and is none', () => {
  it('a number in words, one that cannot be, an age at which hardly anybody is retired', async () => {
    const { page, widget, complaints } = await hosted(
      stage(),
      site(),
      'topic="refund" region="110000" participant="retired"',
    );
    const age = widget.getByRole('textbox', { name: /周岁/u });
    const alert = widget.getByRole('alert');
    await type(age, '七十二');
    await alert.getByText('请只写数字，例如 72。').waitFor();
    expect(await marked(page)).toEqual(['typed0', 'typed0']);
    await look(page, 'error-age');
    for (const typed of ['200', '9'.repeat(200)]) {
      await type(age, '七十二');
      await alert.getByText('请只写数字，例如 72。').waitFor();
      await type(age, typed);
      await alert.getByText('请填 0 到 130 之间的整数。').waitFor();
    }
    await type(age, '7');
    await alert.getByText('您说已经退休，年纪填的是 7 岁').waitFor();
    await look(page, 'error-young');
    // Another such age is asked about as well.
    await type(age, '0');
    await alert.getByText('年纪填的是 0 岁').waitFor();
    await type(age, '0');
    await widget.locator('.headline').getByText('97.00').waitFor();
    await widget.getByRole('button', { name: '修改 年龄' }).click();
    expect(await age.inputValue()).toBe('0');
    await type(age, '70周岁');
    await widget.locator('.headline').getByText('107.00').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('an amount with a comma out of place, in words, and beyond what anybody earns', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="refund" region="110000" participant="employed"',
    );
    const base = widget.getByRole('textbox', { name: /缴费基数/u });
    const alert = widget.getByRole('alert');
    for (const typed of ['1,2345', '五千', '12,34']) {
      await type(base, typed);
      await alert.getByText('请只写数字，例如 3500。').waitFor();
      await type(base, typed === '五千' ? '99999999999' : '20000000');
      await alert.getByText('请填 0 到 1000 万元之间的金额。').waitFor();
    }
    for (const typed of ['0', '1']) {
      await type(base, typed);
      await alert.getByText(`您填的是 ${typed}.00 元，请再看一下。`).waitFor();
    }
    await type(base, '１２，３４５');
    // 12345 × 2 %
    await widget.locator('.headline').getByText('246.90').waitFor();
    for (const typed of ['5000块', '5 000']) {
      await widget.getByRole('button', { name: '修改 缴费基数' }).click();
      await type(base, typed);
      await widget.locator('.headline').getByText('100.00').waitFor();
    }
    await page.context().close();
  });

  it('months of the year are none, and years neither; a day says which of its parts is wrong', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="transfer-timeline" from="370200" to="110000" participant="employed"',
    );
    const months = widget.getByRole('textbox', { name: /断缴/u });
    const alert = widget.getByRole('alert');
    await type(months, '5年');
    await alert.getByText('请只写数字，例如 5。').waitFor();
    for (const typed of ['5', '5 个月', '5月']) {
      await type(months, typed);
      await widget.getByRole('group', { name: '哪天申请' }).waitFor();
      expect(await widget.locator('.said').innerText()).toMatch(/中断缴费月数\s+5 个月/u);
      await widget.getByRole('button', { name: '修改 中断缴费月数' }).click();
    }
    await type(months, '5');
    const wrong = [
      [['', '', ''], '请填年份：四位数，从 1900 到 2999。', 'typed0'],
      [['1899', '1', '1'], '请填年份：四位数，从 1900 到 2999。', 'typed0'],
      [['2026', '', '1'], '请填月份：从 1 到 12。', 'typed1'],
      [['2026', '9', ''], '请填日子：从 1 到 31。', 'typed2'],
      [['2026', '2', '30'], '2026 年 2 月没有 30 日', 'typed2'],
    ] as const;
    const fields = widget.getByRole('textbox');
    for (const [parts, words, field] of wrong) {
      for (const [i, part] of parts.entries()) await fields.nth(i).fill(part);
      await fields.first().press('Enter');
      await alert.getByText(words).waitFor();
      expect([words, await marked(page)]).toEqual([words, [field, field]]);
    }
    await look(page, 'error-day');
    await type(fields.nth(2), '28');
    await widget.locator('.headline').waitFor();
    await page.context().close();
  });
});

describe('what was typed', () => {
  it('stays when the page changes the size of letters', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="refund" region="110000" participant="retired"',
    );
    const age = widget.getByRole('textbox', { name: /周岁/u });
    await age.fill('7');
    for (const size of ['large', 'normal']) {
      await widget.evaluate((element, said) => element.setAttribute('size', said), size);
      await expect.poll(() => widget.locator('.card.large').count()).toBe(size === 'large' ? 1 : 0);
    }
    await page.waitForTimeout(100);
    expect(await age.inputValue()).toBe('7');
    expect(await age.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.context().close();
  });

  it.each([
    ['zh-CN', '请先写参保地。写城市名就行，例如：青岛'],
    ['en', 'Enter a place first. City, such as Qingdao'],
  ])('and is missing says what to do, in %s', async (lang, words) => {
    const { page, widget } = await hosted(stage(), site(), `topic="refund" lang="${lang}"`);
    await widget.getByRole('textbox').press('Enter');
    await widget.getByRole('alert').getByText(words, { exact: true }).waitFor();
    expect(await marked(page)).toEqual(['place', 'place']);
    await page.context().close();
  });
});

describe('what a page says and cannot be', () => {
  it.each(['constructor', 'toString', '__proto__'])(
    'a status by the name of what every object has, %s, is told calmly',
    async (participant) => {
      const { page, widget } = await hosted(
        stage(),
        site(),
        `topic="refund" region="370200" participant="${participant}"`,
      );
      await widget.getByRole('link', { name: '12393' }).first().waitFor();
      await widget.getByRole('button', { name: '修改 参保身份' }).first().waitFor();
      await page.context().close();
    },
  );

  it.each([
    ['eligibility" benefit="zzz', '想问哪一项待遇？', '待遇'],
    ['guides" guide="constructor', '想办哪件事？', '事项'],
  ])('what there is not, as in %s, counts as not given: it is asked', async (said, asks, name) => {
    const attributes = `topic="${said}" region="370200" participant="retired"`;
    const { page, widget } = await hosted(stage(), site(), attributes);
    await widget.getByRole('group', { name: asks }).waitFor();
    expect(await widget.getByRole('radio', { checked: true }).count()).toBe(0);
    expect(await widget.locator('.card').innerText()).not.toMatch(/zzz|constructor/u);
    await widget.getByRole('radio').first().check();
    await widget.getByRole('button', { name: '继续' }).click();
    // What was chosen then stands among what was said.
    await widget.getByRole('button', { name: `修改 ${name}`, exact: true }).waitFor();
    await page.context().close();
  });

  it('a place that it goes back to is called by its name', async () => {
    const given = 'topic="refund" region="110000" participant="resident"';
    const { page, widget } = await hosted(stage(), site(), given);
    const place = widget.locator('.said li b').first();
    for (const [code, name] of [
      ['110000', '北京市'],
      ['310000', '上海市'],
      ['110000', '北京市'],
    ]) {
      await widget.evaluate((element, said) => element.setAttribute('region', said ?? ''), code);
      await expect.poll(() => place.textContent()).toBe(name);
    }
    // The same by the page's address: a second link, and back.
    const address = page.url();
    const link = (code: string) => `${address}#yibao?topic=refund&region=${code}`;
    for (const code of ['370200', '110000', '370200']) {
      await page.evaluate((to) => location.replace(to), link(code));
      await expect.poll(() => place.textContent()).toBe(code === '110000' ? '北京市' : '青岛市');
    }
    await widget.getByRole('button', { name: '修改 参保地' }).click();
    expect(await widget.getByRole('textbox').inputValue()).toBe('青岛市');
    await page.context().close();
  });

  it('a topic that there is not offers all of them', async () => {
    const { page, widget } = await hosted(stage(), site(), 'topic="zzz" region="370200"');
    await expect.poll(() => widget.getByRole('tab').count()).toBe(4);
    await page.context().close();
  });

  it('a page from right to left is not widened by what is only said aloud', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="refund" region="370200" participant="resident" dir="rtl"',
    );
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await widget.locator('.headline').waitFor();
    const sideways = (): Promise<number> =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
    expect(await widget.locator('[role=status].unseen').textContent()).not.toBe('');
    expect(await sideways()).toBe(0);
    await page.context().close();
  });

  it('who goes through the tabs stays on them when an answer comes', async () => {
    const { page, widget } = await hosted(
      stage(),
      site(),
      'topic="all" region="370200" participant="retired"',
    );
    const focused = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
    await widget.getByRole('tab').first().focus();
    for (const [key, topic] of [
      ['End', 'guides'],
      ['ArrowLeft', 'eligibility'],
      ['ArrowLeft', 'transfer-timeline'],
      ['Home', 'refund'],
    ]) {
      await page.keyboard.press(key ?? '');
      await page.waitForTimeout(400);
      expect(await focused()).toBe(topic);
      expect(await widget.getByRole('tab', { selected: true }).getAttribute('id')).toBe(topic);
    }
    await page.context().close();
  });
});
