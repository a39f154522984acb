/**
 * Which verdicts on the page are of its sheets as they stand. From the moment at which something
 * begins that may change the sheets until it is known what they say then, no other is shown
 * without saying so.
 */
import { type Lang, say } from '../../i18n/lang.ts';
import { TEXTS } from '../texts.ts';
import type { ProgressLine } from './progress-line.ts';
import type { Verdict } from './verdict.ts';

/** What is worked out together: by a check, by comparing, by asking, by looking what is due. */
export type Kind = 'found' | 'compared' | 'answered' | 'due';

/** Something that goes on and may bring other sheets. */
export interface Work {
  /** @param share how much of it is done (0 to 1); null while that is not known */
  readonly at: (share: number | null) => void;
  readonly end: () => void;
}

const KINDS: readonly Kind[] = ['found', 'compared', 'answered', 'due'];

export class Verdicts {
  readonly #lang: Lang;
  readonly #line: ProgressLine;
  readonly #verdicts: Readonly<Record<Kind, readonly Pick<Verdict, 'mark'>[]>>;
  /** Those that are of other sheets: all of them before the first check. */
  readonly #old = new Set<Kind>(KINDS);
  /** What goes on, the first one first. */
  readonly #works: { readonly words: string; share: number | null }[] = [];
  #first = true;
  /** The check broke: nothing is worked out until something is edited. */
  #broken = false;
  #checking: { readonly share: number; readonly part: string } | null = null;

  constructor(
    lang: Lang,
    line: ProgressLine,
    verdicts: Readonly<Record<Kind, readonly Pick<Verdict, 'mark'>[]>>,
  ) {
    this.#lang = lang;
    this.#line = line;
    this.#verdicts = verdicts;
    this.#draw();
  }

  begin(words: string): Work {
    const work = { words, share: null as number | null };
    this.#works.push(work);
    this.#draw();
    return {
      at: (share) => {
        work.share = share;
        this.#drawLine();
      },
      end: () => {
        const at = this.#works.indexOf(work);
        if (at >= 0) this.#works.splice(at, 1);
        this.#draw();
      },
    };
  }

  /** The sheets were changed. */
  outdate(): void {
    for (const kind of KINDS) this.#old.add(kind);
    this.#checking = null;
    this.#broken = false;
    this.#draw();
  }

  /** How far the check is (0 to 1), and at which part. */
  checking(share: number, part: string): void {
    this.#checking = { share, part };
    this.#drawLine();
  }

  /** What is shown of this kind is of the sheets as they stand. */
  stands(kind: Kind): void {
    this.#old.delete(kind);
    if (kind === 'compared') this.#first = false;
    this.#draw();
  }

  /** The check broke: what is marked as old stays so, and is not waited for. */
  broke(): void {
    this.#broken = true;
    this.#draw();
  }

  /** What is done about verdicts that are old. */
  #again(): string {
    if (this.#broken) return say(TEXTS.notChecked, this.#lang);
    return say(this.#first ? TEXTS.checkingFirst : TEXTS.checkingAgain, this.#lang);
  }

  #draw(): void {
    const [work] = this.#works;
    const doing = work?.words ?? this.#again();
    for (const kind of KINDS) {
      const old = this.#old.has(kind) || work !== undefined;
      for (const verdict of this.#verdicts[kind]) verdict.mark(old ? doing : null);
    }
    this.#drawLine();
  }

  #drawLine(): void {
    const [work] = this.#works;
    const { share = null, part = '' } = this.#checking ?? {};
    if (work !== undefined) this.#line.show(work.words, work.share);
    else if (!this.#old.has('compared')) this.#line.rest(say(TEXTS.checked, this.#lang));
    else if (this.#broken) this.#line.rest(this.#again());
    else this.#line.show(this.#again(), share, part);
  }
}
