import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  DiagramWriter,
  edgeFor,
  isTerminal,
  NodeBudgetExceeded,
  terminalOf,
  terminalRef,
} from '../../src/table/diagram.ts';

const T = [0, 1, 2, 3].map(terminalRef);

/** Strictly ascending cuts from 0, each with a child that is not its neighbour’s. */
const node = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }).map((later) => {
  const cuts = [0, ...later.sort((a, b) => a - b)];
  return { cuts, children: cuts.map((_, index) => T[index % 2] ?? 0) };
});

describe('a diagram', () => {
  it('finds an edge by halving as a walk along the cuts does', () => {
    fc.assert(
      fc.property(
        fc.array(node, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 70 }),
        (nodes, value) => {
          const writer = new DiagramWriter(100);
          const refs = nodes.map(({ cuts, children }) => writer.node(0, cuts, children));
          const data = writer.data();
          nodes.forEach(({ cuts, children }, index) => {
            const ref = refs[index] ?? 0;
            const expected = children[cuts.filter((cut) => cut <= value).length - 1];
            if (isTerminal(ref)) expect(ref).toBe(expected);
            else expect(at(data.child, edgeFor(data, ref, value))).toBe(expected);
          });
        },
      ),
    );
  });

  it('keeps equal nodes once', () => {
    const writer = new DiagramWriter(10);
    const first = writer.node(1, [0, 5], [T[0] ?? 0, T[1] ?? 0]);
    expect(writer.node(1, [0, 5], [T[0] ?? 0, T[1] ?? 0])).toBe(first);
    expect(writer.node(2, [0, 5], [T[0] ?? 0, T[1] ?? 0])).not.toBe(first);
    expect(writer.node(1, [0, 6], [T[0] ?? 0, T[1] ?? 0])).not.toBe(first);
    expect(writer.data().level.length).toBe(3);
  });

  it('joins neighbouring edges to one child, and leaves out a node that decides nothing', () => {
    const writer = new DiagramWriter(10);
    expect(writer.node(0, [0, 3, 7], [T[2] ?? 0, T[2] ?? 0, T[2] ?? 0])).toBe(T[2]);
    const joined = writer.node(0, [0, 3, 7], [T[0] ?? 0, T[0] ?? 0, T[1] ?? 0]);
    expect(joined).toBe(writer.node(0, [0, 7], [T[0] ?? 0, T[1] ?? 0]));
  });

  it('tells cuts and children apart in its keys', () => {
    const writer = new DiagramWriter(10);
    const low = writer.node(0, [0, 1], [T[0] ?? 0, T[1] ?? 0]);
    const refs = [
      writer.node(1, [0, 1, 12], [low, T[1] ?? 0, T[2] ?? 0]),
      writer.node(1, [0, 11, 12], [low, T[1] ?? 0, T[2] ?? 0]),
      writer.node(11, [0, 1, 12], [low, T[1] ?? 0, T[2] ?? 0]),
    ];
    expect(new Set(refs).size).toBe(3);
  });

  it('stops at its budget, which equal nodes do not use up', () => {
    const writer = new DiagramWriter(2);
    const cuts = (cut: number) => writer.node(0, [0, cut], [T[0] ?? 0, T[1] ?? 0]);
    cuts(1);
    cuts(2);
    cuts(1);
    expect(() => cuts(3)).toThrow(NodeBudgetExceeded);
    expect(() => cuts(3)).toThrow(/2/u);
  });

  it('says so when its data are damaged', () => {
    expect(() => at([1, 2], 2)).toThrow(RangeError);
  });

  it('keeps terminals apart from nodes', () => {
    for (const number of [0, 1, 200_000]) {
      expect(isTerminal(terminalRef(number))).toBe(true);
      expect(terminalOf(terminalRef(number))).toBe(number);
      expect(isTerminal(number)).toBe(false);
    }
  });
});
