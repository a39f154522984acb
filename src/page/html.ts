/** HTML as a tagged template: what is put in is escaped, unless it is HTML already. */

/** Text known to be HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const SPECIAL = /[&<>"']/u;

/** Text as it may stand between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  // Most texts have nothing to escape, and finding that out costs a third.
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

type Value = string | number | Html | readonly Html[];

/**
 * Builds HTML; every value that is not HTML itself is escaped.
 *
 * @example html`<p>${'1 < 2'}</p>`.text // '<p>1 &lt; 2</p>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  let text = strings[0] ?? '';
  values.forEach((value, i) => {
    text += shown(value) + (strings[i + 1] ?? '');
  });
  return new Html(text);
}

function shown(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(({ text }) => text).join('');
}
