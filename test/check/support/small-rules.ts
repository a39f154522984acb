/** Rules of a small world: the cells of each, and what they mean, stated a second time by hand. */
import fc from 'fast-check';
import { formatDay } from '../../../src/base/day.ts';
import { dayIn } from '../../compile/support/folder.ts';

export const OLDEST = 6;

interface Written<T> {
  readonly cell: string;
  readonly holds: (value: T) => boolean;
}

const written = <T>(cell: string, holds: (value: T) => boolean): Written<T> => ({ cell, holds });
const anything = written<number>('', () => true);

const participant = fc.constantFrom<Written<number>>(
  anything,
  written('在职', (n) => n === 0),
  written('退休', (n) => n === 1),
  written('非在职', (n) => n === 1),
  written('在职、退休', () => true),
);

const registered = fc.constantFrom<Written<number>>(
  anything,
  anything,
  written('是', (n) => n === 1),
  written('否', (n) => n === 0),
);

const number = fc.nat(OLDEST);
const age = fc.oneof(
  fc.constant(anything),
  number.map((a) => written<number>(`${a}岁以上`, (n) => n >= a)),
  number.map((a) => written<number>(`${a}周岁及以下`, (n) => n <= a)),
  number.filter((a) => a > 0).map((a) => written<number>(`不满${a}岁`, (n) => n < a)),
  number.filter((a) => a < OLDEST).map((a) => written<number>(`超过${a}岁`, (n) => n > a)),
  number.map((a) => written<number>(`${a}`, (n) => n === a)),
  fc
    .tuple(number, number)
    .filter(([a, b]) => a <= b)
    .map(([a, b]) => written<number>(`${a}至${b}岁`, (n) => a <= n && n <= b)),
  fc
    .tuple(number, number)
    .filter(([a, b]) => a + 1 < b)
    .map(([a, b]) => written<number>(`${a}、${b}`, (n) => n === a || n === b)),
);

/** A start or an end, and the first or last day that is certain because of it alone. */
interface Edge {
  readonly cell: string;
  /** Null: nothing is certain because of the cell; the source decides. */
  readonly certain: number | null;
  /** The first day that is possible, for a start; the last one, for an end. */
  readonly possible: number;
}

const day = fc.integer({ min: dayIn('2024-01-01'), max: dayIn('2024-01-12') });
export const [ever, always] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

const start = fc.oneof(
  fc.constantFrom<Edge>(
    { cell: '', certain: null, possible: ever },
    { cell: '不详', certain: null, possible: ever },
  ),
  day.map((d): Edge => ({ cell: formatDay(d), certain: d, possible: d })),
  day.map((d): Edge => ({ cell: `不晚于${formatDay(d)}`, certain: d, possible: ever })),
  day.map((d): Edge => ({ cell: `不早于${formatDay(d)}`, certain: null, possible: d })),
);

const end = fc.oneof(
  fc.constant<Edge>({ cell: '', certain: always, possible: always }),
  fc.constant<Edge>({ cell: '不详', certain: null, possible: always }),
  day.map((d): Edge => ({ cell: formatDay(d), certain: d, possible: d })),
  day.map((d): Edge => ({ cell: `不晚于${formatDay(d)}`, certain: null, possible: d })),
  day.map((d): Edge => ({ cell: `不早于${formatDay(d)}`, certain: d, possible: always })),
);

/** Mostly the plain case, so that rows of a small sheet have something to do with each other. */
const mostly = (plain: string, ...others: readonly string[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(plain) }, fc.constantFrom(...others));

export const rule = fc.record({
  region: mostly('北京市', '山东省', '青岛市'),
  component: mostly('', '本人缴费', '单位缴费'),
  participant,
  age,
  registered,
  start,
  end,
  standing: mostly('', '采用', '未采用', '并存未决'),
  nature: mostly('', '直接适用', '上限', '指导', '草案'),
  method: mostly('不划入', '从上级'),
});

export type SmallRule = typeof rule extends fc.Arbitrary<infer T> ? T : never;

const plain: SmallRule = {
  region: '北京市',
  component: '',
  participant: anything,
  age: anything,
  registered: anything,
  start: { cell: '', certain: null, possible: ever },
  end: { cell: '', certain: always, possible: always },
  standing: '',
  nature: '',
  method: '不划入',
};

const on = (text: string): Edge => ({ cell: text, certain: dayIn(text), possible: dayIn(text) });
const unknownEnd: Edge = { cell: '不详', certain: null, possible: always };

/** What random sheets have found. */
export const COUNTEREXAMPLES: readonly (readonly SmallRule[])[] = [
  // Two overlaps told at one cell, of which another text elsewhere takes one away.
  [
    {
      ...plain,
      participant: written('退休', (n) => n === 1),
      start: on('2024-01-04'),
      end: { cell: '不晚于2024-01-01', certain: null, possible: dayIn('2024-01-01') },
      method: '从上级',
    },
    {
      ...plain,
      participant: written('非在职', (n) => n === 1),
      start: on('2024-01-01'),
      end: on('2024-01-05'),
    },
    { ...plain, end: unknownEnd },
    {
      ...plain,
      participant: written('非在职', (n) => n === 1),
      start: { cell: '不早于2024-01-04', certain: null, possible: dayIn('2024-01-04') },
      end: unknownEnd,
      method: '从上级',
    },
  ],
  // Two overlaps of one cell, the second seen only where the first is mended.
  [
    {
      ...plain,
      participant: written('非在职', (n) => n === 1),
      age: written('0、2', (n) => n === 0 || n === 2),
      start: { cell: '不早于2024-01-04', certain: null, possible: dayIn('2024-01-04') },
      end: on('2024-01-03'),
    },
    {
      ...plain,
      participant: written('非在职', (n) => n === 1),
      age: written('不满1岁', (n) => n < 1),
      start: on('2024-01-01'),
      end: unknownEnd,
    },
    {
      ...plain,
      participant: written('非在职', (n) => n === 1),
      age: written('0周岁及以下', (n) => n <= 0),
      end: { cell: '不晚于2024-01-03', certain: null, possible: dayIn('2024-01-03') },
    },
    {
      ...plain,
      age: written('0周岁及以下', (n) => n <= 0),
      start: { cell: '不详', certain: null, possible: ever },
      end: unknownEnd,
      method: '从上级',
    },
  ],
  // Two overlaps that one and the same text would mend.
  [
    {
      ...plain,
      age: written('6岁以上', (n) => n >= 6),
      end: { cell: '不晚于2024-01-04', certain: null, possible: dayIn('2024-01-04') },
    },
    { ...plain, end: on('2024-01-04') },
    {
      ...plain,
      start: on('2024-01-01'),
      end: { cell: '不早于2024-01-04', certain: dayIn('2024-01-04'), possible: always },
    },
  ],
];
