/** Whether a client takes what an address has to give (RFC 9110 §12.5.1). */

export const JSON_TYPE = 'application/json';
export const CALENDAR = 'text/calendar';

/**
 * @param accept the request's header; null or empty takes everything
 * @param type such as `application/json`
 */
export function takes(accept: string | undefined, type: string): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  const [main = ''] = type.split('/');
  // The most specific range that matches decides, whatever the order.
  for (const range of [type, `${main}/*`, '*/*']) {
    const weight = weightOf(accept, range);
    if (weight !== null) return weight > 0;
  }
  return false;
}

/** Whether a client asks for a page by name and likes nothing of ours better: browsers do. */
export function prefersPage(accept = ''): boolean {
  const page = weightOf(accept, 'text/html') ?? 0;
  return page > 0 && page >= (weightOf(accept, JSON_TYPE) ?? 0);
}

function weightOf(accept: string, range: string): number | null {
  for (const part of accept.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    if (name !== range) continue;
    const weight = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
    return Number.isNaN(Number(weight)) ? 1 : Number(weight);
  }
  return null;
}
