/**
 * What the framed page and the page around it tell each other. Both sides look at who sent a
 * message before they look at what it says.
 *
 * From the frame: `height` (whole CSS pixels, with the page's title), `answer` and `error`. They name the topic and, for an
 * error, its kind; what was asked and answered stays inside. To the frame: `hello` asks for the
 * height again, `set` changes attributes of the widget.
 */
import type { Said } from './parameters.ts';

export const SOURCE = 'yibao';
export const VERSION = 1;

interface Signed {
  readonly source: typeof SOURCE;
  readonly version: typeof VERSION;
  /** From the frame: the `id` in its own address, for pages that listen without `embed.js`. */
  readonly id?: string;
}

export type FromFrame =
  | { readonly type: 'height'; readonly height: number; readonly title: string }
  | { readonly type: 'answer'; readonly topic: string }
  | { readonly type: 'error'; readonly topic: string; readonly kind: string };

export type ToFrame =
  | { readonly type: 'hello' }
  | { readonly type: 'set'; readonly attributes: Said };

/** What is signed as ours, its fields still to be looked at. */
export type Unread = Signed & Readonly<Record<string, unknown>>;

/** Whether a message is one of ours by its form; not who sent it. */
export function isOurs(data: unknown): data is Unread {
  const { source, version }: Partial<Signed> = Object(data);
  return source === SOURCE && version === VERSION;
}

/** A message as it is sent. */
export function signed<T extends FromFrame | ToFrame>(message: T): T & Signed {
  return { source: SOURCE, version: VERSION, ...message };
}
