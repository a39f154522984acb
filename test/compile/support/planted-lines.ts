/** The planted mistakes as tests, in parts that take turns: two files of them keep two cores busy. */
import { describe, expect, it } from 'vitest';
import { PLANTED } from './planted-mistakes.ts';
import { cellAt, edited, found } from './planting.ts';

const PARTS = 2;

/** Every mistake of a part is found at its cell, and nothing else is found. */
export function describePlanted(part: number): void {
  const lines = PLANTED.map((planted, turn) => [planted.what, planted, turn] as const);
  describe('a planted mistake', () => {
    it.each(lines.filter(([, , turn]) => turn % PARTS === part))(
      'is found at its cell, and nothing else is: %s',
      async (_, { edits, findings }, turn) => {
        const expected = findings.map(
          ({ severity, code, file, row, header }) =>
            `${severity} ${code} ${cellAt(file, row, header)}`,
        );
        expect(await found(edited(edits, turn))).toEqual(expected);
      },
    );
  });
}
