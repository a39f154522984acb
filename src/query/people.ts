/** Everybody the asker may be, as far as presumptions tell them apart, and what was presumed. */
import type { Box } from '../table/box.ts';
import type { Rule } from '../table/model.ts';
import { boxInWords, type Speech } from './describe.ts';
import type { Assumption } from './envelope.ts';
import type { Query } from './input.ts';
import { assumption, byParticipant, presume } from './presume.ts';

/** One participant that the asker may be. */
export interface Person {
  /** The participant, where it was not said. */
  readonly fixed: Box;
  /** What was said, and the participant that is supposed. */
  readonly stated: ReadonlyMap<string, number>;
  /** The same with what is presumed of such a person. */
  readonly known: ReadonlyMap<string, number>;
}

/** The people that a query may be about, and a record of what was presumed of them. */
export class People {
  readonly all: readonly Person[];
  readonly #speech: Speech;
  readonly #common: ReadonlySet<string>;
  readonly #presumed = new Map<string, number>();
  readonly #besides: Assumption[] = [];

  constructor(speech: Speech, query: Query) {
    const { ruleset } = speech;
    this.#speech = speech;
    this.all = byParticipant(ruleset, query).map(([stated, fixed]) => ({
      fixed,
      stated,
      known: presume(ruleset, stated),
    }));
    const [first, ...others] = this.all;
    this.#common = new Set(
      [...(first?.known ?? [])].flatMap(([fact, value]) =>
        others.every(({ known }) => known.get(fact) === value) ? [fact] : [],
      ),
    );
  }

  /** Notes that an answer rests on a fact, which counts when it was presumed. */
  restsOn(person: Person, facts: Iterable<string>): void {
    for (const fact of facts) {
      const value = person.known.get(fact);
      if (value !== undefined && !person.stated.has(fact)) this.#presumed.set(fact, value);
    }
  }

  /** Takes over what another question assumed. */
  assume(assumptions: readonly Assumption[]): void {
    this.#besides.push(...assumptions);
  }

  /** What was presumed and mattered, each once. */
  assumptions(): readonly Assumption[] {
    const presumed = [...this.#presumed].map(([fact, value]) =>
      assumption(this.#speech, fact, value),
    );
    const all = [...presumed, ...this.#besides];
    return [...new Map(all.map((one) => [`${one.fact} ${one.text}`, one])).values()];
  }

  /** The same, and from here on what comes after: for who asks several things in turn. */
  take(): readonly Assumption[] {
    const taken = this.assumptions();
    this.#presumed.clear();
    this.#besides.length = 0;
    return taken;
  }

  /** Whom a rule concerns, of those the asker may be; null when nothing is left open. */
  whom({ conditions }: Rule<unknown>): string | null {
    const left = conditions.filter(({ fact }) => !this.#common.has(fact));
    if (left.length === 0) return null;
    return whomInWords(this.#speech, left);
  }
}

/** Whom conditions are about, in words. */
export function whomInWords(speech: Speech, conditions: Rule<unknown>['conditions']): string {
  return boxInWords(speech, new Map(conditions.map(({ fact, holds }) => [fact, holds])));
}
