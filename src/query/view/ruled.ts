/** Sentences of rules, with whose each rule is and since when. */
import type { ViewWords } from '../../i18n/view.ts';
import type { EnvelopeOf } from '../envelope.ts';
import type { ViewLine } from '../view-envelope.ts';
import { underHeads } from './heads.ts';
import { type Lines, line, noted } from './lines.ts';

/** By rule: whose it is, and since when. */
export type Since = ReadonlyMap<string, readonly [owner: string, period: string]>;

/** What a rule says, and to whom. */
export interface Ruled extends Pick<ViewLine, 'needs' | 'when'> {
  readonly rule: string | null;
  readonly said: Lines;
}

/** Whose the rules of an answer are, and since when. */
export function sinceIn({ rules }: EnvelopeOf<unknown>, w: ViewWords): Since {
  return new Map(
    rules.map(({ id, regionName, inherited, period }) => [
      id,
      [w.ruleOf(regionName, inherited), period],
    ]),
  );
}

/** A titled list; rules of one place that hold since one day stand together. */
export function ruledList(title: string, all: readonly Ruled[], since: Since): ViewLine | false {
  return underHeads(
    title,
    all.map(({ rule, said, ...shown }) => {
      const [owner, period] = since.get(rule ?? '') ?? [];
      return {
        ...shown,
        head: owner && period ? [line('strong', owner), line('note', period)] : [],
        lines: (apart) => [said, apart && owner && period ? noted(owner, period) : false],
      };
    }),
  );
}
