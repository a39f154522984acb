/** Registration, apart from the class: loading the script twice is no mistake. */
import { YibaoWidget } from './element.ts';

export const TAG = 'yibao-widget';

/** Makes the tag known, unless it is already. */
export function define(): void {
  if (customElements.get(TAG) === undefined) customElements.define(TAG, YibaoWidget);
}
