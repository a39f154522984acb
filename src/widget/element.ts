/**
 * The element: holds what was said, asks the service once for each place and status, and shows
 * one turn of the conversation at a time. It keeps nothing once it is gone.
 */
import type { RefundEnvelope } from '../query/refund-envelope.ts';
import type { Failure } from './api.ts';
import { askRefund, failed, findPlaces } from './api.ts';
import type { Said } from './conversation.ts';
import { nothingSaid, turn, withFact } from './conversation.ts';
import { headlineOf, spoken } from './headline.ts';
import { loadTexts } from './texts/load.ts';
import { zh } from './texts/zh.ts';
import type { Lang, Texts } from './texts.ts';
import { langOf, participants } from './texts.ts';
import { factView, statusView } from './view/ask.ts';
import { createCard } from './view/card.ts';
import { h } from './view/dom.ts';
import { failureView } from './view/failure.ts';
import { placeView } from './view/place.ts';
import { resultView } from './view/result.ts';
import { saidView } from './view/said.ts';
import type { Ui } from './view/ui.ts';

/** The service lives where this script came from. */
const home = new URL(import.meta.url).origin;

export class YibaoWidget extends HTMLElement {
  static readonly observedAttributes = ['topic', 'region', 'participant', 'lang', 'api'];

  private readonly card = createCard(this.attachShadow({ mode: 'open' }));
  private language: Lang = 'zh-CN';
  private texts: Texts = zh;
  private said: Said = nothingSaid;
  private envelope: RefundEnvelope | null = null;
  private failure: Failure | null = null;
  /** A place that the page names and that was not found yet. */
  private named = '';
  private changes = 0;
  /** Ends whatever the current turn still waits for. */
  private waiting = new AbortController();

  connectedCallback(): void {
    this.schedule();
  }

  disconnectedCallback(): void {
    this.waiting.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    const value = after === null ? '' : after.trim();
    if (name === 'region') {
      this.named = value;
      this.said = { ...this.said, place: null, editing: null };
    } else if (name === 'participant') {
      const status = participants.find((id) => id === value) || null;
      this.said = { ...this.said, status, editing: null };
    }
    this.envelope = null;
    this.failure = null;
    this.schedule();
  }

  private attribute(name: string, otherwise: string): string {
    return this.getAttribute(name) ?? otherwise;
  }

  private get api(): string {
    return this.attribute('api', home);
  }

  /** Several attributes set one after another are one change: the last one counts. */
  private schedule(): void {
    this.changes += 1;
    const { changes } = this;
    const lang = langOf(this.attribute('lang', ''));
    void loadTexts(lang).then((texts) => {
      if (changes !== this.changes || !this.isConnected) return;
      this.language = lang;
      this.texts = texts;
      this.show(false);
    });
  }

  /** Ends what was waited for; the signal is for what is waited for now. */
  private renew(): AbortSignal {
    this.waiting.abort();
    this.waiting = new AbortController();
    return this.waiting.signal;
  }

  private say(said: Said, another = false): void {
    this.said = { ...said, editing: null };
    if (another) this.envelope = null;
    this.show(true);
  }

  /** Shows the turn that is due. The focus moves only after the person did something. */
  private show(moveFocus: boolean): void {
    const signal = this.renew();
    const ui = this.ui();
    const { card } = this;
    if (this.attribute('topic', 'refund') !== 'refund') {
      card.show(ui, null, h('p', null, ui.t.noTopic));
      return;
    }
    try {
      card.show(ui, saidView(ui), this.viewOf(ui, moveFocus, signal));
      if (moveFocus) card.focus();
    } catch {
      // Well-formed but not what was promised: better a calm sentence than half an answer.
      this.envelope = null;
      this.fail(failed('garbage').failure, moveFocus);
    }
  }

  private viewOf(ui: Ui, moveFocus: boolean, signal: AbortSignal): HTMLElement {
    const { t, said, envelope } = ui;
    if (this.failure !== null) return failureView(ui, this.failure);
    if (this.named !== '') {
      void this.resolve(moveFocus, signal);
      return this.wait(ui);
    }
    const now = turn(said, envelope);
    switch (now.show) {
      case 'place':
        return placeView(ui);
      case 'status':
        return statusView(ui);
      case 'fact':
        return factView(ui, now.fact);
      case 'wait':
        void this.load(now.place, now.status, moveFocus, signal);
        return this.wait(ui);
      case 'result': {
        const { result } = now;
        const view = resultView(ui, now.envelope, result);
        this.card.announce(spoken(headlineOf(result, t), t));
        this.tell('yibao:answer', { envelope, case: result.chosen });
        return view;
      }
    }
  }

  private wait({ t }: Ui): HTMLElement {
    this.card.announce(t.loading);
    return h('p.wait', { tabindex: '-1' }, t.loading);
  }

  /** Finds the place that the page names; when that is not one place, the person is asked. */
  private async resolve(moveFocus: boolean, signal: AbortSignal): Promise<void> {
    const { named } = this;
    const got = await findPlaces(this.api, named, this.language, signal);
    if (got === null) return;
    if (got.ok) {
      const places = got.value;
      const exact = places.find(({ code, name }) => code === named || name === named);
      const only = places.length === 1 ? places[0] : undefined;
      this.named = '';
      this.said = { ...this.said, place: exact || only || null };
      this.show(moveFocus);
    } else this.fail(got.failure, moveFocus);
  }

  private async load(
    place: string,
    status: string,
    moveFocus: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const got = await askRefund(this.api, place, status, this.language, signal);
    if (got === null) return;
    if (got.ok) {
      this.envelope = got.value;
      this.show(moveFocus);
    } else this.fail(got.failure, moveFocus);
  }

  private fail(failure: Failure, moveFocus: boolean): void {
    this.failure = failure;
    this.card.announce('');
    this.tell('yibao:error', failure);
    this.show(moveFocus);
  }

  private tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  private ui(): Ui {
    const { said, language: lang } = this;
    return {
      t: this.texts,
      lang,
      said,
      envelope: this.envelope,
      placeQuery: this.attribute('region', '').trim(),
      act: {
        findPlaces: (query) => findPlaces(this.api, query, lang, this.renew()),
        sayPlace: (place) => {
          const same = said.place !== null && place.code === said.place.code;
          this.say({ ...said, place, skipped: same ? said.skipped : new Set() }, !same);
        },
        sayStatus: (status) => this.say({ ...said, status }, status !== said.status),
        sayFact: (fact, value) => this.say(withFact(said, fact, value)),
        edit: (what) => {
          this.failure = null;
          this.named = '';
          this.said = { ...said, editing: what };
          this.show(true);
        },
        cancel: () => this.say(said),
        retry: () => {
          this.failure = null;
          this.show(true);
        },
      },
    };
  }
}
