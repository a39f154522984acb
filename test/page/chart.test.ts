import { describe, expect, it } from 'vitest';
import { drawSteps } from '../../src/page/chart.ts';
import type { Stretch } from '../../src/query/history.ts';

const blank: Stretch = {
  from: null,
  to: null,
  kind: 'silent',
  monthly: null,
  net: true,
  text: '',
  formula: null,
  reasonCode: null,
  cases: [],
};

function draw(stretches: readonly Partial<Stretch>[]): string {
  const whole = stretches.map((one) => ({ ...blank, ...one }));
  return drawSteps(whole, { today: '2026-01-01', title: '<b>', id: 'c' })?.text ?? '';
}

const amount = (from: string, to: string | null, monthly: string): Partial<Stretch> => ({
  from,
  to,
  kind: 'amount',
  monthly,
});

describe('drawSteps', () => {
  it('draws time across and money up, to scale', () => {
    const svg = draw([
      amount('2018-01-01', '2021-12-31', '100.00'),
      amount('2022-01-01', null, '50.00'),
    ]);
    // Four years of eight, half as high: 616 units are the width, 176 the height.
    const rects = [
      ...svg.matchAll(/<rect class="under" x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/gu),
    ].map(([, ...numbers]) => numbers.map(Number));
    expect(rects).toEqual([
      [12, 44, 308, 176],
      [320, 132, 308, 88],
    ]);
    expect(svg).toContain('>2018</text>');
    expect(svg).toContain('class="now">50.00</text>');
    expect(svg).toContain('role="img" aria-label="&lt;b&gt;"');
  });

  it('hatches what is in doubt or not known, and runs no line through it', () => {
    const svg = draw([
      { kind: 'doubt', to: '2019-12-31' },
      amount('2020-01-01', '2021-12-31', '80.00'),
      { from: '2022-01-01', to: '2022-12-31', kind: 'silent' },
      amount('2023-01-01', null, '80.00'),
    ]);
    expect(svg.match(/fill="url\(#c-h\)"/gu)).toHaveLength(2);
    // What began nobody knows when takes a tenth of the width.
    expect(svg).toContain('<rect x="12" y="44" width="62" height="176" fill="url(#c-h)"/>');
    const steps = [...svg.matchAll(/class="step" d="M(\d+) (\d+)V(\d+)H/gu)];
    // Each begins at its own height: nothing leads up or down to it.
    expect(steps.map(([, , from, to]) => from === to)).toEqual([true, true]);
  });

  it('draws nothing where there is no amount', () => {
    expect(draw([])).toBe('');
    expect(draw([{ kind: 'silent' }, { kind: 'doubt', from: '2020-01-01' }])).toBe('');
  });

  it('leaves out labels that would run into each other, never the last', () => {
    const svg = draw([
      amount('2016-01-01', '2025-10-31', '70.00'),
      amount('2025-11-01', '2025-12-01', '71.00'),
      amount('2025-12-02', null, '72.00'),
    ]);
    expect(svg).toContain('>70.00<');
    expect(svg).not.toContain('>71.00<');
    expect(svg).toContain('class="now">72.00<');
  });
});
