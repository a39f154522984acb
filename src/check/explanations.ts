/** The public table of codes: what each means, a table that has it, and the table mended. */
import type { Text } from '../base/text.ts';
import { DIAGNOSTIC_CODES } from '../diagnostic/code.ts';
import { CHECKS } from './checks.ts';
import { READING } from './reading.ts';
import type { Explained } from './world.ts';

export interface Explanation extends Explained {
  /** What the code means in one line. */
  readonly title: Text;
}

const BY_CODE: ReadonlyMap<string, Explained> = new Map(
  [...READING, ...CHECKS].map((explained) => [explained.code, explained]),
);

/** Every code in the order of the public list. */
export const EXPLANATIONS: readonly Explanation[] = Object.entries(DIAGNOSTIC_CODES).flatMap(
  ([code, title]) => {
    const explained = BY_CODE.get(code);
    return explained === undefined ? [] : [{ ...explained, title }];
  },
);

/** The explanation of a code, in any case and with or without its prefix. */
export function explanationOf(code: string): Explanation | undefined {
  const key = code.trim().toUpperCase();
  return EXPLANATIONS.find((known) => known.code === key || known.code === `YB-${key}`);
}
