/**
 * How long an answer may be kept, and by whom (design §8). Browsers and caches we do not know ask
 * again every time; the caches that are emptied with every deploy keep it until the day is over in
 * Shanghai, because any answer may speak of today.
 */
import type { Context } from 'hono';
import { etag } from 'hono/etag';
import type { Moment } from './clock.ts';

/** A cache may get an answer a little later than it was worked out, and clocks differ. */
const MARGIN_S = 2;

const YEAR_S = 31_536_000;

/** What is known of an answer that may be kept. */
export interface Kept {
  /** What it is about: the question or the list. */
  readonly topic: string;
  /** Codes of the regions that it is about. */
  readonly regions?: readonly string[];
  /** The one address under which all ways of asking the same are kept. */
  readonly location?: string;
  /** True when it differs with the host, which the edge leaves out of its key. */
  readonly hostMatters?: boolean;
  /** True when the address names the content, so that whoever has it need never ask again. */
  readonly immutable?: boolean;
}

/** Lets an answer be kept until midnight. */
export function keep(c: Context, { midnight, at }: Moment, kept: Kept): void {
  const { topic, regions, location, hostMatters = false, immutable = false } = kept;
  const last = Math.floor(midnight / 1000) - MARGIN_S;
  const seconds = Math.max(0, last - Math.ceil(at / 1000));
  // The edge asks again after a day all the same: a deploy may change the form of the same content.
  c.header(
    'Cache-Control',
    immutable ? `public, max-age=${YEAR_S}, immutable` : 'public, no-cache',
  );
  // RFC 9213: for caches at the edge alone.
  c.header('CDN-Cache-Control', hostMatters ? 'no-store' : `max-age=${seconds}`);
  // nginx before the Node build; nginx takes the header away.
  c.header('X-Accel-Expires', `@${last}`);
  c.header('Cache-Tag', [topic, ...(regions ?? []).map((code) => `region-${code}`)].join(','));
  if (location !== undefined) c.header('Content-Location', location);
}

/** An answer that belongs to one person, or a mistake: kept nowhere, whatever was said before. */
export function keepNowhere(c: Context, personal = false): void {
  c.header('Cache-Control', personal ? 'private, no-store' : 'no-store');
  for (const name of ['CDN-Cache-Control', 'X-Accel-Expires', 'Cache-Tag', 'Content-Location'])
    c.header(name, undefined);
}

/** Headers that a 304 must repeat, so that the stored answer stays fresh and readable. */
const RETAINED = [
  'cache-control',
  'cdn-cache-control',
  'x-accel-expires',
  'cache-tag',
  'content-location',
  'etag',
  'vary',
  'date',
  'rules-version',
  'access-control-allow-origin',
  'access-control-expose-headers',
  // Browsers give the stored page the policy of the 304.
  'content-security-policy',
];

/** `ETag` digests the bytes of the answer; who has them already gets 304 (RFC 9110 §13). */
export const answerTag = etag({ retainedHeaders: RETAINED });
