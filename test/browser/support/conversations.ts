/**
 * One whole conversation for each topic of the widget: what a page says of it, what the person says,
 * and how one sees that it was answered. The tests of hosts, failures and privacy run them all; a
 * further topic is one entry.
 */
import type { FrameLocator, Locator } from 'playwright-core';

export interface Conversation {
  /** Attributes of the element. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Addresses that the topic asks. */
  readonly asks: string;
  /** What the person types or chooses that must never leave the device. */
  readonly personal: readonly string[];
  /** Says all of it, until there is an answer. */
  readonly say: (widget: Locator | FrameLocator) => Promise<void>;
  /** Stands in the answer. */
  readonly answer: RegExp;
}

export const CONVERSATIONS: readonly Conversation[] = [
  {
    attributes: { topic: 'refund', region: '370200', participant: 'retired' },
    asks: '**/v1/refund*',
    personal: ['73'],
    say: async (widget) => {
      const age = widget.getByRole('textbox', { name: /周岁|old|age/iu });
      await age.fill('73');
      await age.press('Enter');
      await widget.locator('.headline').waitFor();
    },
    answer: /125\.00/u,
  },
  {
    attributes: {
      topic: 'transfer-timeline',
      from: '370200',
      to: '110000',
      participant: 'employed',
    },
    asks: '**/v1/transfer-timeline*',
    personal: ['17'],
    say: async (widget) => {
      const months = widget.getByRole('textbox', { name: /断缴|contributions paid/iu });
      await months.fill('17');
      await months.press('Enter');
      await widget.getByRole('textbox', { name: /年|Year/u }).press('Enter');
      await widget.locator('.headline').waitFor();
    },
    answer: /等待期最多 6 个月/u,
  },
  {
    attributes: { topic: 'eligibility', region: '370200', participant: 'retired' },
    asks: '**/v1/eligibility*',
    personal: ['33', 'lifelong-benefit'],
    say: async (widget) => {
      await widget.getByRole('radio', { name: /终身医保待遇|lifelong/iu }).check();
      await widget.getByRole('button', { name: /继续|Continue/u }).click();
      const years = widget.getByRole('textbox', { name: /累计缴费|contributions been paid/iu });
      await years.fill('33');
      await years.press('Enter');
      await widget.locator('.headline').waitFor();
    },
    answer: /可以享受/u,
  },
  {
    attributes: { topic: 'guides', region: '370200' },
    asks: '**/v1/guides*',
    personal: [],
    say: async (widget) => {
      await widget.getByRole('radio').first().check();
      await widget.getByRole('button', { name: /继续|Continue/u }).click();
      await widget.locator('.headline').waitFor();
    },
    answer: /家庭共济/u,
  },
];

/** The element as a page writes it, with a number to call inside. */
export function elementOf({ attributes }: Conversation, more = ''): string {
  const said = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<yibao-widget ${said.join(' ')} ${more}>请拨打 <a href="tel:12393">12393</a></yibao-widget>`;
}
