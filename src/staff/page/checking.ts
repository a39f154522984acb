/** Has the sheets checked and compared after every edit, once nothing more is typed. */
import { type Lang, say } from '../../i18n/lang.ts';
import { BASES, type BaseName } from '../base.ts';
import { writing } from '../sheet-file.ts';
import { TEXTS } from '../texts.ts';
import type { Compared, Found, Progress, Reply } from '../work/messages.ts';
import type { Runner, Task } from './runner.ts';
import { inSlices } from './slices.ts';
import type { Store } from './store.ts';
import type { Kind, Verdicts } from './verdicts.ts';

/** An edit is checked once nothing more is typed for so long. */
const PAUSE_MS = 250;

export interface CheckEvents {
  readonly onFound: (found: Found) => void;
  readonly onCompared: (compared: Compared) => void;
  readonly onBroke: (text: string) => void;
}

export class Checking {
  readonly #lang: Lang;
  readonly #name: BaseName;
  readonly #store: Store;
  readonly #runner: Runner;
  readonly #verdicts: Verdicts;
  readonly #events: CheckEvents;
  #timer = 0;
  /** How often something was edited: what is found of an earlier state is not shown. */
  #edits = 0;

  constructor(
    lang: Lang,
    name: BaseName,
    store: Store,
    runner: Runner,
    verdicts: Verdicts,
    events: CheckEvents,
  ) {
    this.#lang = lang;
    this.#name = name;
    this.#store = store;
    this.#runner = runner;
    this.#verdicts = verdicts;
    this.#events = events;
  }

  /** After an edit: at once nothing that was found stands, soon it is looked for anew. */
  schedule(): void {
    this.#edits += 1;
    this.#verdicts.outdate();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.start(), PAUSE_MS);
  }

  start(): void {
    const edits = this.#edits;
    const changed = [...this.#store.book.values()];
    // Of many new rows the writing takes long; those that were written before are not again.
    inSlices(writing(changed), {
      onDone: () => {
        if (edits === this.#edits) this.#give();
      },
    });
  }

  /** Has something worked out besides; what comes of it is heard while the sheets are the same. */
  look(task: Task, kind: Kind, onReply: (reply: Reply) => void): void {
    const listen = this.#whileCurrent((reply) => {
      if (reply.kind === 'broke') this.#events.onBroke(reply.text);
      else onReply(reply);
      this.#verdicts.stands(kind);
    });
    this.#runner.give(task, listen);
  }

  #whileCurrent(listen: (reply: Reply) => void): (reply: Reply) => void {
    const edits = this.#edits;
    return (reply) => {
      if (edits === this.#edits) listen(reply);
    };
  }

  end(): void {
    this.#edits += 1;
    clearTimeout(this.#timer);
  }

  #give(): void {
    const changed = this.#store.changedTexts(true);
    this.#runner.give(
      { kind: 'check', changed },
      this.#whileCurrent((reply) => this.#hear(reply)),
    );
  }

  #hear(reply: Reply): void {
    if (reply.kind === 'progress') this.#verdicts.checking(reply.done, this.#partOf(reply));
    else if (reply.kind === 'found') {
      this.#events.onFound(reply);
      this.#verdicts.stands('found');
    } else if (reply.kind === 'compared') {
      this.#events.onCompared(reply);
      this.#verdicts.stands('compared');
    } else if (reply.kind === 'broke') {
      this.#verdicts.broke();
      this.#events.onBroke(reply.text);
    }
  }

  #partOf({ part }: Progress): string {
    return say(part === 'base' ? BASES[this.#name].reading : TEXTS.progress[part], this.#lang);
  }
}
