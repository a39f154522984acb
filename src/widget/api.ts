/**
 * The two questions the widget asks the service. A request names a place, a participant status
 * and a language; there is no way to pass anything else.
 */
import type { Asker, Json, Values } from '../client/ask.ts';
import { createAsker, failed, isObject, stringIn } from '../client/ask.ts';
import type { Failure, Result } from '../client/types.ts';
import type { RefundEnvelope } from '../query/refund-envelope.ts';
import type { Place } from './conversation.ts';
import type { Lang } from './texts.ts';

export type { Failure };
export { failed };
export type Outcome<T> = Result<T>;

let asker: Asker;
let home: string | null = null;

/** One asker for all widgets of a page: what one asked, the others know the address of. */
async function ask<T>(
  baseUrl: string,
  path: string,
  values: Values,
  read: (body: Json) => T | null,
  signal: AbortSignal,
): Promise<Outcome<T> | null> {
  if (home !== baseUrl) asker = createAsker({ baseUrl });
  home = baseUrl;
  const got = await asker(path, values, read, signal);
  return signal.aborted ? null : got;
}

/** Asks what is credited. Resolves to null when it was aborted: nobody waits for it any more. */
export function askRefund(
  base: string,
  place: string,
  participant: string,
  lang: Lang,
  signal: AbortSignal,
): Promise<Outcome<RefundEnvelope> | null> {
  const values = { region: place, participant, lang };
  return ask(base, '/v1/refund', values, (body) => (isEnvelope(body) ? body : null), signal);
}

/** Finds places by what was typed. */
export function findPlaces(
  base: string,
  query: string,
  lang: Lang,
  signal: AbortSignal,
): Promise<Outcome<readonly Place[]> | null> {
  return ask(base, '/v1/regions', { q: query, lang }, placesIn, signal);
}

function placesIn({ regions }: Json): readonly Place[] | null {
  if (!Array.isArray(regions)) return null;
  const places: Place[] = [];
  for (const region of regions.filter(isObject)) {
    const code = stringIn(region['code']);
    const name = stringIn(region['label']);
    if (code === null || name === null) return null;
    places.push({ code, name, within: stringIn(region['within']) || '' });
  }
  return places;
}

/**
 * Whether an answer has the outline everything else relies on. What is wrong further inside shows
 * when it is drawn, and ends in the same calm sentence.
 */
function isEnvelope(body: Json): body is Json & RefundEnvelope {
  return ['cases', 'missing', 'rules', 'sources', 'disputes'].every((key) =>
    Array.isArray(body[key]),
  );
}
