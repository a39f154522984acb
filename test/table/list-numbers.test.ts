import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListNumbers } from '../../src/table/list-numbers.ts';

describe('numbers of lists', () => {
  it('count different lists in the order of their appearance, as a map by text does', () => {
    const lists = fc.array(fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 3 }));
    fc.assert(
      fc.property(lists, (all) => {
        const numbers = new ListNumbers();
        const byText = new Map<string, number>();
        for (const list of all) {
          const text = list.join(',');
          if (!byText.has(text)) byText.set(text, byText.size);
          expect(numbers.of(list)).toBe(byText.get(text));
          expect(numbers.size).toBe(byText.size);
        }
      }),
    );
  });

  it('stay the same when there are many', () => {
    const numbers = new ListNumbers();
    const list = (index: number): number[] => [index % 7, index, index >> 5];
    for (let index = 0; index < 20_000; index += 1) expect(numbers.of(list(index))).toBe(index);
    for (let index = 0; index < 20_000; index += 1) expect(numbers.of(list(index))).toBe(index);
  });
});
