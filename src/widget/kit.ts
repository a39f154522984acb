/**
 * What the two scripts of the widget share, in types alone: the first one paints, asks and holds
 * what was said; the second one, loaded meanwhile, reads the answer. The first hands the second its
 * tools, so that nothing is loaded twice. Names that end in `_` are shortened by the build.
 */
import type { EligibilityEnvelope } from '../query/eligibility-envelope.ts';
import type { GuidesEnvelope } from '../query/guides-envelope.ts';
import type { RefundEnvelope } from '../query/refund-envelope.ts';
import type { TransferEnvelope } from '../query/transfer-envelope.ts';
import type { View } from '../query/view-envelope.ts';
import type { WidgetFailure } from './widget-failure.ts';
import type { PlaceId, Sent, Topic, Words } from './words.ts';

/** A choice is its option's id, money a canonical `5000.00`, a day `2026-01-31`. */
export type FactValue = string | number | boolean;
export type Facts = ReadonlyMap<string, FactValue>;

/** An answer with the lines that show it. */
type Shown<E> = E & { readonly view: View };
export type Benefits = Shown<EligibilityEnvelope>;
export type Envelope = Shown<RefundEnvelope | TransferEnvelope | GuidesEnvelope> | Benefits;

/** Key → its value, empty where it has none; as `View` in the API's document explains them. */
export type Known = ReadonlyMap<string, string>;

/** What the person said so far, for all topics. */
export interface Said {
  readonly facts_: Facts;
  /** Facts that were left open. */
  readonly skipped_: ReadonlySet<string>;
  /** The answer being changed; what it was before stays until it is said anew. */
  readonly editing_: string | null;
}

/** A question that was answered. */
export interface Asked extends Said {
  readonly topic_: Topic;
  readonly envelope_: Envelope;
}

/** A place as `/v1/regions` names it in the person's language. */
export interface Place {
  readonly code: string;
  readonly label: string;
  readonly within: string;
}

/** What `/v1/regions` finds. */
export interface Places {
  readonly regions: readonly Place[];
}

/** What was asked for, or why it did not come. */
export type Outcome<T> = readonly [T] | readonly [null, WidgetFailure];

export type Child = Node | string | null | false | undefined | readonly Child[];
type Property = string | boolean | null | ((event: Event) => void);
export type Properties = Readonly<Record<string, Property>> | null;

/** What can be made: elements of HTML, and those of a drawing. */
export type Tags = HTMLElementTagNameMap &
  Pick<SVGElementTagNameMap, 'svg' | 'line' | 'circle' | 'text'>;

/** Makes an element: see `first/dom.ts`. */
export type Make = <K extends keyof Tags>(
  tag: K | `${K}.${string}`,
  properties?: Properties,
  ...children: readonly Child[]
) => Tags[K];

/** What is wrong with an answer, and the control that it is about. */
export type Wrong = readonly [text: string, control: HTMLElement];

/** One question: its body, and what to do with the answer. */
export interface Question {
  readonly body_: HTMLElement;
  /** Says the answer, or returns what is wrong with it. */
  readonly read_: () => Wrong | null | Promise<Wrong | null>;
  readonly note_?: string | undefined;
  readonly skip_?: { readonly label_: string; readonly act_: () => void } | undefined;
  readonly submit_?: string;
}

/** What the button of a failure is called, and does. */
export type WayOn = readonly [label: string, act: () => void];

/** What a widget knows and can do: its state, and the tools for whoever draws a turn. */
export interface Kit extends Said {
  readonly host_: HTMLElement;
  readonly t_: Words;
  readonly topic_: Topic;
  /** What the topic sends. */
  readonly ids_: readonly Sent[];
  readonly envelope_: Envelope | null;
  readonly h_: Make;
  /** The address at which the question is asked: origin, path and query. */
  readonly address_: () => string;
  /** How a place that was said is called. */
  readonly named_: (id: string) => string;
  /** Regions by a query such as `q=青岛`; null when something else was done meanwhile. */
  readonly find_: (query: string) => Promise<Outcome<Places> | null>;
  readonly form_: (kit: Kit, question: Question) => HTMLElement;
  readonly failed_: (
    kit: Kit,
    words: readonly [title: string, detail: string],
    more?: Child,
    way?: WayOn | null,
  ) => HTMLElement;
  /** Adds a constructed style. */
  readonly style_: (root: Document | ShadowRoot, css: string) => void;
  /** Null leaves the fact open. */
  readonly say_: (id: string, value: FactValue | null) => void;
  readonly sayPlace_: (id: string, place: Place) => void;
  /** Shows the turn that is due anew; what is named is being changed. */
  readonly turn_: (editing: string | null) => void;
  /** Says something to who does not see the screen. */
  readonly announce_: (text: string) => void;
  /** Tells the page what happened. */
  readonly tell_: (type: string, detail: unknown) => void;
}

/** A widget whose question was answered. */
export type AnswerKit = Kit & Asked;

/** Looks up what was typed, or goes through the list; returns what is wrong with what was typed. */
export type Finder = (list: boolean) => Wrong | null;

/** What the second script offers. */
export interface Answerer {
  /** The style of answers. */
  readonly style: string;
  readonly view: (kit: Kit, failure: WidgetFailure | null) => HTMLElement;
  /** What was said so far; false before anything was. */
  readonly said: (kit: Kit) => HTMLElement | false;
  /** Brings the field of a place to life; what is found is shown below it. */
  readonly finder: (kit: Kit, id: PlaceId, input: HTMLInputElement, below: HTMLElement) => Finder;
}
