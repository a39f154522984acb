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
];

/** The element as a page writes it, with a number to call inside. */
export function elementOf({ attributes }: Conversation, more = ''): string {
  const said = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<yibao-widget ${said.join(' ')} ${more}>请拨打 <a href="tel:12393">12393</a></yibao-widget>`;
}
