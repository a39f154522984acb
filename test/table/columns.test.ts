import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Column,
  ColumnPacker,
  ListPacker,
  packFields,
  unpack,
  unpackFields,
  unpackLists,
} from '../../src/table/columns.ts';

function pack<T>(items: readonly T[]): Column<T> {
  const packer = new ColumnPacker<T>(items.length);
  for (const item of items) packer.add(item);
  return packer.column();
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

const value = fc.oneof(
  fc.constantFrom(null, true, '', 'a', 0, 1),
  fc.constantFrom(0, 1).map((number) => ({ zh: String(number), en: 'x' })),
);

describe('a column', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (items) => {
        const read = unpack(throughJson(pack(items)));
        expect(items.map((_, row) => read(row))).toEqual(items);
      }),
    );
  });

  it('writes a value that repeats once, equal objects too', () => {
    expect(pack(['x', 'y', 'x', 'y'])).toEqual({ values: ['x', 'y'], index: [0, 1, 0, 1] });
    expect(pack([{ en: 'x' }, { en: 'x' }])).toEqual({ values: [{ en: 'x' }], index: null });
    expect(pack(['x', 'y', 'z', 'x'])).toEqual(['x', 'y', 'z', 'x']);
  });

  it('says so when its data are damaged', () => {
    expect(() => unpack<number>([])(0)).toThrow(RangeError);
    expect(() => unpack({ values: ['x'], index: [1] })(0)).toThrow(RangeError);
  });
});

describe('columns of fields', () => {
  it('come out as they went in', () => {
    const item = fc.record({ a: value, b: value });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const read = unpackFields(throughJson(packFields(items)));
        expect(items.map((_, row) => read(row))).toEqual(items);
      }),
    );
  });

  it('do not depend on the order of keys', () => {
    const items = [
      { a: 1, b: 2 },
      { b: 4, a: 3 },
    ];
    expect(packFields(items)).toEqual({ a: [1, 3], b: [2, 4] });
  });
});

describe('lists of numbers', () => {
  it('come out as they went in', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(9), { maxLength: 3 })), (lists) => {
        const packer = new ListPacker(lists.length);
        for (const list of lists) packer.add(list);
        const next = unpackLists(throughJson(packer.lists()));
        expect(lists.map(() => next())).toEqual(lists);
      }),
    );
  });
});
