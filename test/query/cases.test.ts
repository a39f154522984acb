import { describe, expect, it } from 'vitest';
import type { Intervals } from '../../src/base/interval.ts';
import { boundsOf, tellingOrder } from '../../src/query/cases.ts';
import type { Box } from '../../src/table/box.ts';
import { realRuleset } from '../table/support/sheets.ts';

const ruleset = await realRuleset();

const box = (sides: Readonly<Record<string, Intervals>>): Box => new Map(Object.entries(sides));
const codeOf = (fact: string, option: string): number =>
  ruleset.factById.get(fact)?.options.findIndex(({ id }) => id === option) ?? Number.NaN;

describe('boundsOf', () => {
  it('shows ranges by their inner bounds only', () => {
    const max = ruleset.factById.get('age')?.max ?? 0;
    expect(boundsOf(ruleset, box({ age: [[70, max]] }))).toEqual({ age: { min: 70 } });
    expect(boundsOf(ruleset, box({ age: [[0, 69]] }))).toEqual({ age: { max: 69 } });
    expect(boundsOf(ruleset, box({ age: [[35, 44]] }))).toEqual({ age: { min: 35, max: 44 } });
  });

  it('shows money as decimal strings', () => {
    const max = ruleset.factById.get('contributionBase')?.max ?? 0;
    expect(boundsOf(ruleset, box({ contributionBase: [[500_050, max]] }))).toEqual({
      contributionBase: { min: '5000.50' },
    });
  });

  it('shows choices by their ids and yes-no as booleans', () => {
    const retired = codeOf('participant', 'retired');
    expect(
      boundsOf(ruleset, box({ participant: [[retired, retired]], stillPaying: [[0, 0]] })),
    ).toEqual({ participant: { in: ['retired'] }, stillPaying: { in: [false] } });
    expect(
      boundsOf(
        ruleset,
        box({
          planTier: [
            [0, 0],
            [2, 2],
          ],
        }),
      ),
    ).toEqual({
      planTier: { in: ['tier-1', 'tier-3'] },
    });
  });

  it('lists ages that are no range', () => {
    expect(
      boundsOf(
        ruleset,
        box({
          age: [
            [1, 2],
            [5, 6],
          ],
        }),
      ),
    ).toEqual({ age: { in: [1, 2, 5, 6] } });
  });
});

describe('tellingOrder', () => {
  const low: Intervals = [[0, 4]];
  const high: Intervals = [[5, 9]];

  it('names each fact that tells cases apart, and no other', () => {
    expect(tellingOrder([box({ age: low }), box({ age: high })])).toEqual(['age']);
    expect(tellingOrder([box({})])).toEqual([]);
    expect(tellingOrder([])).toEqual([]);
  });

  it('puts first the fact whose answer leaves the fewest cases', () => {
    // Somebody young is in one case whatever the tier; somebody old has three tiers to choose from.
    const boxes = [
      box({ age: low }),
      ...[0, 1, 2].map((tier) => box({ age: high, tier: [[tier, tier]] })),
    ];
    // age: 1 or 3 cases left, 2 on average; tier: 2 cases left whatever it is.
    expect(new Set(tellingOrder(boxes))).toEqual(new Set(['age', 'tier']));
    const more = [
      box({ age: low, tier: [[0, 0]] }),
      box({ age: low, tier: [[1, 1]] }),
      box({ age: low, tier: [[2, 2]] }),
      box({ age: high, tier: [[0, 0]] }),
      box({ age: high, tier: [[1, 1]] }),
      box({ age: high, tier: [[2, 2]] }),
    ];
    // Knowing the tier leaves two cases, knowing the age three.
    expect(tellingOrder(more)).toEqual(['tier', 'age']);
  });

  it('does not depend on the order of the cases', () => {
    const boxes = [
      box({ b: low, a: low }),
      box({ b: low, a: high }),
      box({ b: high, c: low }),
      box({ b: high, c: high }),
    ];
    expect(tellingOrder([...boxes].reverse())).toEqual(tellingOrder(boxes));
    expect(tellingOrder(boxes)[0]).toBe('b');
  });
});
