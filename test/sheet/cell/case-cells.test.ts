import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../src/base/day.ts';
import { expectedCell } from '../../../src/sheet/cell/expected.ts';
import { integerCell } from '../../../src/sheet/cell/integer.ts';
import { stageDatesCell } from '../../../src/sheet/cell/stage-dates.ts';

describe('an expectation', () => {
  const cell = expectedCell(integerCell);

  it('is a value, or that there must be none', () => {
    expect(cell.read('６')).toEqual({ ok: true, value: { kind: 'value', value: 6 } });
    expect(cell.read(' 不详 ')).toEqual({ ok: true, value: { kind: 'unknown' } });
    expect(cell.read('六').ok).toBe(false);
  });

  it('reads its own examples', () => {
    for (const example of cell.examples) expect(cell.read(example).ok).toBe(true);
  });
});

describe('days of stages', () => {
  it('are pairs in the order given', () => {
    expect(stageDatesCell.read('转出＝2026年10月15日、资金到账=不详')).toEqual({
      ok: true,
      value: [
        { stage: 'transfer-out', day: { kind: 'value', value: parseDay('2026-10-15') } },
        { stage: 'fund-arrival', day: { kind: 'unknown' } },
      ],
    });
    for (const example of stageDatesCell.examples)
      expect(stageDatesCell.read(example).ok).toBe(true);
  });

  it.each(['转出', '转出=', '转走=2026-10-15', '转出=2026-10', '2026-10-15'])(
    'not “%s”',
    (text) => {
      const reading = stageDatesCell.read(text);
      expect(reading.ok).toBe(false);
      if (!reading.ok) expect(reading.problem.expected.zh).toContain('转出=2026-10-15');
    },
  );
});
