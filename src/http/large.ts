/**
 * 大字: the same page in large letters, for who asks with `size=large`. No script and no storage:
 * its links keep the parameter, and the search forms carry it along.
 */

/** What is sent: the page as it is, or large where that is asked for and the page can be. */
export function inSize(page: string, url: string): string {
  return isLarge(url) && page.includes('<a class="size"') ? enlarged(page) : page;
}

/** Whether large letters are asked for. */
export function isLarge(url: string): boolean {
  return new URL(url).searchParams.get('size') === 'large';
}

/** An address with the parameter. */
export function keepLarge(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}size=large`;
}

function enlarged(page: string): string {
  return (
    page
      .replace('<html ', '<html class="large" ')
      .replace('</head>', '<link rel="stylesheet" href="/large.css">\n</head>')
      .replaceAll('<yibao-widget ', '<yibao-widget size="large" ')
      .replaceAll(/<form [^>]*action=[^>]*>/gu, '$&<input type="hidden" name="size" value="large">')
      // Pages alone: what has an ending, or a version, is a file or data.
      .replaceAll(
        /(<a [^>]*?href=")(\/(?!v1\/)[^".?#]*)(\?[^"#]*)?/gu,
        (_, start: string, path: string, query = '') =>
          // The way to large letters is now the way back.
          query.endsWith('size=large')
            ? start + path + query.slice(0, -'?size=large'.length).replace(/&amp$/u, '')
            : `${start}${path}${query}${query === '' ? '?' : '&amp;'}size=large`,
      )
      .replace(/ data-back="([^"]*)">[^<]*/u, '>$1')
  );
}
