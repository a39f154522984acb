/** The frame around every turn: title, the switch for large text, tabs, the voice, the body. */

import type { Child } from '../kit.ts';
import css from '../style/card.css';
import type { Topic, Words } from '../words.ts';
import { allTopics } from '../words.ts';
import { fill, h } from './dom.ts';
import { addStyle } from './style.ts';

export interface Card {
  /** Shows one turn in place of the last one. */
  readonly show_: (t: Words, topic: Topic, several: boolean, ...parts: readonly Child[]) => void;
  /** Says something to who does not see the screen. */
  readonly announce_: (text: string) => void;
  /** Moves the focus to where the turn wants an answer, or begins. */
  readonly focus_: () => void;
  readonly enlarge_: (on: boolean) => void;
}

/**
 * What is typed here is for nobody else: pages have shortcuts of a single letter, and see of a field
 * in here no field. Shortcuts with Ctrl or Cmd stay theirs, as do keys with a name, such as Escape.
 */
function quiet(event: Event): void {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  if (/^.$/u.test(key) && !ctrlKey && !metaKey) event.stopPropagation();
}

/**
 * Puts an empty card into a shadow root.
 *
 * @param choose another topic was chosen
 */
export function createCard(root: ShadowRoot, choose: (topic: Topic) => void): Card {
  let big = false;
  const enlarge = (on: boolean): void => {
    big = on;
    card.classList.toggle('large', on);
    large.setAttribute('aria-pressed', `${on}`);
  };
  const title = h('h2', { id: 'title', part: 'title' });
  const large = h('button', { part: 'switch', onclick: () => enlarge(!big) });
  const status = h('p.unseen', { role: 'status' });
  const body = h('div', { id: 'body', part: 'body' });
  /** Arrows go round the tabs; Home and End lead to the first and the last. */
  const buttons = allTopics.map((topic, at) =>
    h('button', {
      role: 'tab',
      id: topic,
      'aria-controls': 'body',
      onclick: () => choose(topic),
      onkeydown: (event) => {
        const { key } = event as KeyboardEvent;
        const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: 3 };
        const next = key === 'Home' ? 0 : key === 'End' ? 3 : (at + (steps[key] || 0)) % 4;
        const button = buttons[next];
        if (!button || next === at) return;
        event.preventDefault();
        button.click();
        button.focus();
      },
    }),
  );
  const tabs = h('div', { role: 'tablist', part: 'tabs' }, buttons);
  const card = h(
    'div.card',
    { part: 'card', onkeydown: quiet, onkeypress: quiet, onkeyup: quiet },
    h('header', null, title, large),
    tabs,
    body,
    status,
  );
  addStyle(root, 'card', css);
  // Until there are words the page's own text stays.
  const before = h('slot');
  root.append(before);

  return {
    show_: (t, topic, several, ...parts) => {
      before.replaceWith(card);
      card.lang = t.lang_;
      title.textContent = `${t.title_}${t.topics_[allTopics.indexOf(topic)]}`;
      large.textContent = t.large_;
      tabs.hidden = !several;
      tabs.setAttribute('aria-label', t.title_);
      // Always the same ones: who is on one stays there when an answer comes.
      buttons.forEach((button, at) => {
        const chosen = allTopics[at] === topic;
        fill(button, t.topics_[at]);
        button.tabIndex = +chosen - 1;
        button.setAttribute('aria-selected', `${chosen}`);
      });
      body.setAttribute('role', several ? 'tabpanel' : 'group');
      body.setAttribute('aria-labelledby', several ? topic : 'title');
      fill(body, parts);
    },
    announce_: (text) => {
      status.textContent = text;
    },
    focus_: () => {
      const find = (what: string) => body.querySelector<HTMLInputElement>(what);
      const target = find('input:checked') || find('form input,[tabindex]');
      if (!target) return;
      target.focus();
      // Only fields have it.
      if ('select' in target) target.select();
    },
    enlarge_: enlarge,
  };
}
