/** A strict reader of HTML as our pages write it: every element closed, every attribute quoted. */

const VOID = new Set(['meta', 'link', 'input', 'br']);
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s+[a-zA-Z:-]+(?:="[^"<]*")?)*)\s*(\/?)>/gu;

/** What is wrong with a document; empty when nothing is. */
export function faultsOf(html: string): readonly string[] {
  const faults: string[] = [];
  const body = html
    .replace(/^<!doctype html>/u, '')
    .replace(/(<script[^>]*>).*?(<\/script>)/gsu, '$1$2');
  const open: string[] = [];
  for (const [tag, closing, name = '', , selfClosed] of body.matchAll(TAG)) {
    if (VOID.has(name) || selfClosed === '/') continue;
    if (closing === '') open.push(name);
    else if (open.pop() !== name) faults.push(`${tag} closes another element`);
  }
  if (open.length > 0) faults.push(`left open: ${open.join(' ')}`);
  const rest = body.replace(TAG, '');
  if (/[<>]/u.test(rest)) faults.push(`stray bracket: ${/[<>].{0,40}/u.exec(rest)?.[0]}`);
  const odd = /(?:undefined|\bnull\b|NaN|\[object).{0,30}/u.exec(body);
  if (odd !== null) faults.push(`no text for people: ${odd[0]}`);
  const ids = [...body.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');
  const named = [...body.matchAll(/ (?:href="#|aria-labelledby="|for=")([^"]*)"/gu)];
  for (const [, id] of named) if (!ids.includes(id)) faults.push(`#${id} is nowhere`);
  const attributes = [...body.matchAll(TAG)].map(([, , , list = '']) => list);
  if (attributes.some((list) => /\s(?:style|on\w+)=/u.test(list.replace(/"[^"]*"/gu, ''))))
    faults.push('inline style or script');
  return faults;
}

/** The text of the first element that a pattern finds, without markup. */
export function textOf(html: string, pattern: RegExp): string {
  return plain(pattern.exec(html)?.[1] ?? '');
}

/** Text without markup, with single spaces. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/gu, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim();
}
