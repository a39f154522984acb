/**
 * The two questions the widget asks the service. A request names a place, a participant status
 * and a language; there is no way to pass anything else.
 */
import type { Asker, Json } from '../client/ask.ts';
import { createAsker, failed, isObject, listIn, stringIn } from '../client/ask.ts';
import type { Failure, Result } from '../client/types.ts';
import type { RefundEnvelope } from '../query/refund-envelope.ts';
import type { Place } from './conversation.ts';
import type { Lang } from './texts.ts';

export type { Failure };
export { failed };
export type Outcome<T> = Result<T>;

let asker: Asker;
let asked: string | null = null;

/** One asker for all widgets of a page: what one asked, the others know the address of. */
function askerOf(baseUrl: string): Asker {
  if (asked !== baseUrl) asker = createAsker({ baseUrl });
  asked = baseUrl;
  return asker;
}

/** Asks what is credited. Resolves to null when it was aborted: nobody waits for it any more. */
export async function askRefund(
  base: string,
  place: string,
  participant: string,
  lang: Lang,
  signal: AbortSignal,
): Promise<Outcome<RefundEnvelope> | null> {
  const got = await askerOf(base)(
    '/v1/refund',
    { region: place, participant, lang },
    (body) => (isEnvelope(body) ? body : null),
    signal,
  );
  return signal.aborted ? null : got;
}

/** Finds places by what was typed. */
export async function findPlaces(
  base: string,
  query: string,
  lang: Lang,
  signal: AbortSignal,
): Promise<Outcome<readonly Place[]> | null> {
  const got = await askerOf(base)('/v1/regions', { q: query, lang }, placesIn, signal);
  return signal.aborted ? null : got;
}

function placesIn(body: Json): readonly Place[] | null {
  if (!Array.isArray(body['regions'])) return null;
  const places: Place[] = [];
  for (const region of listIn(body['regions']).filter(isObject)) {
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
