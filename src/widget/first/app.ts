/**
 * One widget: holds what was said, asks the service once for each question, and shows one turn of
 * the conversation at a time. It keeps nothing once it is gone.
 */
import type { Answerer, Envelope, Kit } from '../kit.ts';
import type { WidgetFailure } from '../widget-failure.ts';
import { words as zh } from '../words/zh.ts';
import type { Lang, Topic } from '../words.ts';
import { langOf, topics } from '../words.ts';
import { addressOf, attributes, isElsewhere, readFragment, topicOf } from './address.ts';
import { ask, failureOf, isEnvelope, isPlaces } from './ask.ts';
import { createCard } from './card.ts';
import { today } from './clock.ts';
import { h } from './dom.ts';
import { failureView } from './failure.ts';
import { questionForm } from './form.ts';
import { loadAnswerer, loadEnglish } from './load.ts';
import { placeView } from './place.ts';
import { addStyle, construct } from './style.ts';

/** The service lives where this script came from. */
const home = new URL(import.meta.url).origin;

const SLOW_MS = 5_000;

type Changing<T> = { -readonly [K in keyof T]: T[K] };

/** What the element calls. */
export interface App {
  /** The element was put into a page, or an attribute changed: the last change counts. */
  readonly change_: (name?: string) => void;
  readonly end_: () => void;
}

/** Starts a widget in an element. */
export function start(host: HTMLElement): App {
  const root = host.attachShadow({ mode: 'open' });
  const facts = new Map<string, string | number | boolean>();
  const skipped = new Set<string>();
  /** Code → how the place is called. */
  const names = new Map<unknown, string>();
  /** Address → what was answered there. */
  const known = new Map<string, Envelope>();
  let answerer: Answerer | null = null;
  let styled = false;
  let failure: WidgetFailure | null = null;
  let changes = 0;
  let begun = false;
  /** The chosen tab. */
  let tab: Topic = 'refund';
  /** Ends whatever the current turn still waits for. */
  let waiting = new AbortController();

  const attribute = (name: string): string => (host.getAttribute(name) || '').trim();
  const wanted = (): Topic | undefined => topicOf(attribute('topic') || 'refund');
  const api = (): string => attribute('api') || home;

  const card = createCard(root, (topic) => {
    tab = topic;
    failure = null;
    k.editing_ = null;
    show(false);
  });

  const k: Changing<Kit> = {
    host_: host,
    t_: zh,
    topic_: tab,
    ids_: [],
    facts_: facts,
    skipped_: skipped,
    editing_: null,
    envelope_: null,
    h_: h,
    address_: () => api() + addressOf(k.topic_, facts, k.t_.lang_, today()),
    // Of a region that the page named by its code the name comes with the answer; until then none.
    named_: (id) => {
      const value = facts.get(id) || '';
      return names.get(value) || `${value}`.replace(/^\d.*/, '');
    },
    find_: (query) => {
      const lang = k.t_ === zh ? '' : '&lang=en';
      return ask(`${api()}/v1/regions?${query}${lang}`, isPlaces, renew());
    },
    form_: questionForm,
    failed_: failureView,
    style_: construct,
    say_: (id, value) => {
      facts.delete(id);
      skipped.delete(id);
      if (value === null) skipped.add(id);
      else facts.set(id, value);
      k.turn_(null);
    },
    sayPlace_: (id, { code, label }) => {
      // What was left open in one place may be asked in another.
      if (facts.get(id) !== code) skipped.clear();
      names.set(code, label);
      k.say_(id, code);
    },
    turn_: (editing) => {
      k.editing_ = editing;
      failure = null;
      show(true);
    },
    announce_: card.announce_,
    tell_: (type, detail) => {
      host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    },
  };

  /** Ends what was waited for; the signal is for what is waited for now. */
  function renew(): AbortSignal {
    waiting.abort();
    waiting = new AbortController();
    return waiting.signal;
  }

  /** Shows the turn that is due. The focus moves only after the person did something. */
  function show(moveFocus: boolean): void {
    const signal = renew();
    // What was said aloud of the last turn holds no longer.
    card.announce_('');
    k.topic_ = wanted() || tab;
    k.ids_ = topics[k.topic_];
    try {
      const view = viewOf(moveFocus, signal);
      card.show_(k.t_, k.topic_, !wanted(), answerer ? answerer.said(k) : null, view);
      if (moveFocus) card.focus_();
    } catch {
      // Well-formed but not what was promised: better a calm sentence than half an answer.
      known.clear();
      fail(failureOf('garbage'), moveFocus);
    }
  }

  function viewOf(moveFocus: boolean, signal: AbortSignal): HTMLElement {
    k.envelope_ = null;
    const id = k.ids_.find((one) => one === k.editing_ || !facts.has(one));
    if (!failure && id && id !== 'participant') return placeView(k, id, loadAnswerer(k.t_.lang_));
    if (!failure && !id) k.envelope_ = known.get(k.address_()) || null;
    if (answerer && (failure || id || k.envelope_)) return answerer.view(k, failure);
    if (failure) return failureView(k, k.t_.broken_);
    void load(id ? '' : k.address_(), moveFocus, signal);
    return waitView(signal);
  }

  function waitView(signal: AbortSignal): HTMLElement {
    const line = h('p.wait', { tabindex: '-1' });
    const say = (text: string): void => {
      line.textContent = text;
      card.announce_(text);
    };
    const slow = setTimeout(say, SLOW_MS, k.t_.slow_);
    signal.addEventListener('abort', () => clearTimeout(slow));
    say(k.t_.loading_);
    return line;
  }

  /** Takes the second script in once it comes; false where it does not. */
  async function arrive(): Promise<boolean> {
    const t = k.t_;
    const loaded = await loadAnswerer(t.lang_);
    if (loaded && t === k.t_) {
      if (!styled) addStyle(root, 'result', loaded.style);
      styled = true;
      answerer = loaded;
    }
    return !!loaded;
  }

  async function load(address: string, moveFocus: boolean, signal: AbortSignal): Promise<void> {
    const arriving = arrive();
    const got = address && !known.has(address) ? await ask(address, isEnvelope, signal) : null;
    let wrong = got && (got[0] ? learn(address, got[0]) : got[1]);
    const arrived = await arriving;
    if (signal.aborted) return;
    if (!arrived) wrong = failureOf('stale');
    if (wrong) fail(wrong, moveFocus);
    else show(moveFocus);
  }

  /**
   * Takes over what was asked in the service's own terms: 青岛 is 370200, and called 青岛市. Returns
   * what is wrong with the answer: one about another place is none.
   */
  function learn(address: string, envelope: Envelope): WidgetFailure | null {
    if (k.ids_.some((id) => isElsewhere(`${facts.get(id)}`, `${envelope.query[id]}`)))
      return failureOf('elsewhere');
    for (const id of k.ids_) {
      const value = envelope.query[id];
      const name = envelope.places[id];
      if (name) names.set(value, name);
      if (value) facts.set(id, value);
    }
    known.set(address, envelope).set(k.address_(), envelope);
    return null;
  }

  function fail(reason: WidgetFailure, moveFocus: boolean): void {
    failure = reason;
    k.tell_('yibao:error', reason);
    show(moveFocus);
    // Where the focus stays, a listener would hear nothing of it.
    const title = root.querySelector('h3');
    if (title && !moveFocus) card.announce_(title.innerText);
  }

  /** Takes over what the page says of a fact. */
  function take(id: string, value: string): void {
    if (value) facts.set(id, value);
    else facts.delete(id);
  }

  /** Takes over what the page's link says; false where it is not meant for this widget. */
  function follow(): boolean {
    const link = readFragment(location.hash, wanted());
    if (!link) return false;
    tab = link.topic_;
    for (const [id, said] of link.facts_) take(id, said);
    return true;
  }

  /** A link that is opened in the page which is open already. */
  const followed = (): void => {
    if (follow()) app.change_();
  };

  const app: App = {
    change_: (name = '') => {
      const fact = attributes[name];
      const value = attribute(name);
      if (name === 'size') {
        // Nothing else changes: whoever is typing goes on.
        card.enlarge_(value === 'large');
        return;
      }
      if (fact) take(fact, value);
      if (!name) {
        // Once, however often it is added.
        addEventListener('hashchange', followed);
        if (!begun) follow();
        begun = true;
      }
      k.editing_ = failure = null;
      changes += 1;
      const change = changes;
      const lang: Lang = langOf(attribute('lang'));
      void loadEnglish(lang).then((english) => {
        if (change !== changes || !host.isConnected) return;
        const t = english ? english.words : zh;
        if (t !== k.t_) {
          // Names come with the answer, in its language.
          known.clear();
          names.clear();
          answerer = null;
        }
        k.t_ = t;
        show(false);
        // While the first question is read.
        void arrive();
      });
    },
    end_: () => {
      waiting.abort();
      removeEventListener('hashchange', followed);
    },
  };
  return app;
}
