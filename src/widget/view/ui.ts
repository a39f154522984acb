/** What every part of the view is given: the words, what was said, and what can be done. */
import type { RefundEnvelope } from '../../query/refund-envelope.ts';
import type { Outcome } from '../api.ts';
import type { Place, Said } from '../conversation.ts';
import type { FactValue } from '../facts.ts';
import type { Lang, Participant, Texts } from '../texts.ts';

export interface Actions {
  readonly findPlaces: (query: string) => Promise<Outcome<readonly Place[]> | null>;
  readonly sayPlace: (place: Place) => void;
  readonly sayStatus: (status: Participant) => void;
  /** Null leaves the fact open. */
  readonly sayFact: (fact: string, value: FactValue | null) => void;
  readonly edit: (what: string) => void;
  readonly cancel: () => void;
  readonly retry: () => void;
}

export interface Ui {
  readonly t: Texts;
  readonly lang: Lang;
  readonly said: Said;
  readonly envelope: RefundEnvelope | null;
  /** What to put into the search for a place that was not chosen yet. */
  readonly placeQuery: string;
  readonly act: Actions;
}
