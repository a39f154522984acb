/**
 * The element: holds what was said, asks the service once for each place and status, and shows
 * one turn of the conversation at a time. It keeps nothing once it is gone.
 */
import type { RefundEnvelope } from '../query/envelope.ts';
import type { Failure } from './api.ts';
import { askRefund, findPlaces } from './api.ts';
import type { Said } from './conversation.ts';
import { nothingSaid, turn, withFact } from './conversation.ts';
import { headlineOf, spoken } from './headline.ts';
import { loadTexts } from './texts/load.ts';
import { zh } from './texts/zh.ts';
import type { Lang, Texts } from './texts.ts';
import { langOf, participants } from './texts.ts';
import { factView, statusView } from './view/ask.ts';
import type { Card } from './view/card.ts';
import { createCard } from './view/card.ts';
import { h } from './view/dom.ts';
import { failureView } from './view/failure.ts';
import { placeView } from './view/place.ts';
import { resultView } from './view/result.ts';
import { saidView } from './view/said.ts';
import type { Ui } from './view/ui.ts';

/** The service lives where this script came from. */
const home = new URL(import.meta.url).origin;

const garbage: Failure = { kind: 'garbage', title: null, detail: null, suggestions: [] };

export class YibaoWidget extends HTMLElement {
  static readonly observedAttributes = ['topic', 'region', 'participant', 'lang', 'api'];

  private card: Card | null = null;
  private language: Lang = 'zh-CN';
  private texts: Texts = zh;
  private said: Said = nothingSaid;
  private envelope: RefundEnvelope | null = null;
  private failure: Failure | null = null;
  /** A place that the page names and that was not found yet. */
  private named = '';
  private scheduled = false;
  /** Ends whatever the current turn still waits for. */
  private waiting = new AbortController();

  connectedCallback(): void {
    if (this.card === null) {
      this.card = createCard(this.attachShadow({ mode: 'open' }));
      this.readAttribute('region');
      this.readAttribute('participant');
    }
    this.schedule();
  }

  disconnectedCallback(): void {
    this.waiting.abort();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || this.card === null) return;
    this.readAttribute(name);
    this.envelope = null;
    this.failure = null;
    this.schedule();
  }

  private get api(): string {
    return (this.getAttribute('api') ?? home).replace(/\/+$/, '');
  }

  private readAttribute(name: string): void {
    const value = (this.getAttribute(name) ?? '').trim();
    if (name === 'region') {
      this.named = value;
      this.said = { ...this.said, place: null, editing: null };
    } else if (name === 'participant') {
      const status = participants.find((id) => id === value) ?? null;
      this.said = { ...this.said, status, editing: null };
    }
  }

  /** Several attributes set one after another are one change. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    const lang = langOf(this.getAttribute('lang'));
    void loadTexts(lang).then((texts) => {
      this.scheduled = false;
      this.language = lang;
      this.texts = texts;
      if (lang !== langOf(this.getAttribute('lang'))) this.schedule();
      else if (this.isConnected) this.show(false);
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
    this.renew();
    const ui = this.ui();
    let parts: readonly (HTMLElement | null)[];
    try {
      parts = this.partsOf(ui, moveFocus);
    } catch {
      // Well-formed but not what was promised: better a calm sentence than half an answer.
      this.envelope = null;
      this.fail(garbage, moveFocus);
      return;
    }
    this.card?.show(ui.lang, ui.t, ...parts);
    if (moveFocus) this.card?.focus();
  }

  private partsOf(ui: Ui, moveFocus: boolean): readonly (HTMLElement | null)[] {
    const { t, said, envelope } = ui;
    if ((this.getAttribute('topic') ?? 'refund') !== 'refund') return [h('p', {}, t.noTopic)];
    if (this.failure !== null) return [saidView(ui), failureView(ui, this.failure)];
    if (this.named !== '') {
      void this.resolve(moveFocus);
      return [this.wait(ui)];
    }
    const now = turn(said, envelope);
    if (now.show === 'wait') {
      void this.load(moveFocus);
      return [saidView(ui), this.wait(ui)];
    }
    if (now.show === 'place') return [saidView(ui), placeView(ui)];
    if (now.show === 'status') return [saidView(ui), statusView(ui)];
    if (now.show === 'fact') return [saidView(ui), factView(ui, now.fact)];
    const { result } = now;
    const view = resultView(ui, result);
    this.card?.announce(spoken(headlineOf(result, t), t));
    this.tell('yibao:answer', { envelope, case: result.chosen });
    return [saidView(ui), view];
  }

  private wait({ t }: Ui): HTMLElement {
    this.card?.announce(t.loading);
    return h('p', { class: 'wait', tabindex: '-1' }, t.loading);
  }

  /** Finds the place that the page names; when that is not one place, the person is asked. */
  private async resolve(moveFocus: boolean): Promise<void> {
    const { named } = this;
    const got = await findPlaces(this.api, named, this.language, this.waiting.signal);
    if (got === null) return;
    if (!got.ok) {
      this.fail(got.failure, moveFocus);
      return;
    }
    const places = got.value;
    const exact = places.find(({ code, name }) => code === named || name === named);
    const place = exact ?? (places.length === 1 ? places[0] : undefined) ?? null;
    this.named = '';
    this.said = { ...this.said, place };
    this.show(moveFocus);
  }

  private async load(moveFocus: boolean): Promise<void> {
    const { place, status } = this.said;
    if (place === null || status === null) return;
    const { signal } = this.waiting;
    const got = await askRefund(this.api, place.code, status, this.language, signal);
    if (got === null) return;
    if (!got.ok) {
      this.fail(got.failure, moveFocus);
      return;
    }
    this.envelope = got.value;
    this.show(moveFocus);
  }

  private fail(failure: Failure, moveFocus: boolean): void {
    this.failure = failure;
    this.card?.announce('');
    this.tell('yibao:error', failure);
    this.show(moveFocus);
  }

  private tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  private ui(): Ui {
    const { said } = this;
    const lang = this.language;
    return {
      t: this.texts,
      lang,
      said,
      envelope: this.envelope,
      placeQuery: (this.getAttribute('region') ?? '').trim(),
      act: {
        findPlaces: (query) => findPlaces(this.api, query, lang, this.renew()),
        sayPlace: (place) => {
          const same = place.code === said.place?.code;
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
