/** Where changes of a place, or those of a day, are told. */
import type { Lang } from '../i18n/lang.ts';

/** The address of the page of changes about a place, a day or both. */
export function changesAddress(
  lang: Lang,
  { region = null, day = null }: { readonly region?: string | null; readonly day?: string | null },
): string {
  const parameters = [
    ...(region === null ? [] : [`region=${region}`]),
    ...(day === null ? [] : [`day=${day}`]),
    ...(lang === 'en' ? ['lang=en'] : []),
  ];
  return `/changes${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
}
