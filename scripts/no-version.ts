import type { Text } from '../src/base/text.ts';

/** Why a side cannot be read: the wrong name, no repository, a service that does not answer. */
export class NoVersion extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}
