/**
 * YB-OVERLAP against brute force: every person and every day of a small world is tried. The
 * meaning of each cell is stated here a second time, by hand.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf, dayIn, findingsOf, smallFolder, withSheets } from '../compile/support/folder.ts';
import { pairsIn } from './support/pairs.ts';
import { always, COUNTEREXAMPLES, OLDEST, rule, type SmallRule } from './support/small-rules.ts';

/** So many random sheets; `npm run test:deep` tries more. */
const RUNS = Number(process.env['RANDOM_TABLES'] ?? 400);

const PARTICIPANTS = ['在职', '退休'] as const;
/** A window wide enough for every date below; nothing changes outside of it. */
const DAYS = Array.from({ length: 20 }, (_, index) => dayIn('2023-12-30') + index);
/** The day of the one source. */
const STATED = dayIn('2024-01-05');

const FACTS = csvOf([
  ['编号', '名称', '英文名', '类型', '单位', '最小', '最大', '选项', '问题', '英文问题'],
  ['region', '地区', 'region', '地区', '', '', '', '', '？', '?'],
  ['participant', '参保身份', 'who', '选项', '', '', '', 'employed=在职、retired=退休', '？', '?'],
  ['age', '年龄', 'age', '整数', '岁', '0', String(OLDEST), '', '？', '?'],
  ['registered', '手续已办', 'registered', '是否', '', '', '', '', '？', '?'],
]);

/** Whether the rule is certainly in force: what design §5 says of dates in doubt. */
function certainOn({ start: from, end: to }: SmallRule, today: number): boolean {
  const last = to.certain ?? Math.min(STATED, to.possible);
  // The source says that the rule is in force, unless that day is before the rule can start.
  const stated = STATED >= from.possible ? STATED : null;
  // A rule that had ended by then was in force on its last day.
  const known = stated === null ? (to.cell === '' ? always : last) : Math.min(stated, last);
  const first = Math.max(from.certain ?? known, from.possible);
  return first <= today && today <= last;
}

const answering = ({ nature, standing }: SmallRule): boolean =>
  ['', '直接适用'].includes(nature) && standing !== '未采用';

function overlap(a: SmallRule, b: SmallRule): boolean {
  if (a.region !== b.region || a.component !== b.component) return false;
  if (!answering(a) || !answering(b)) return false;
  if (a.standing === '并存未决' && b.standing === '并存未决') return false;
  return DAYS.some(
    (today) =>
      certainOn(a, today) &&
      certainOn(b, today) &&
      PARTICIPANTS.some((_, who) =>
        Array.from({ length: OLDEST + 1 }, (__, years) => years).some((years) =>
          [0, 1].some((done) =>
            [a, b].every(
              (one) =>
                one.participant.holds(who) && one.age.holds(years) && one.registered.holds(done),
            ),
          ),
        ),
      ),
  );
}

const HEADER = [
  ...[
    '编号',
    '地区',
    '参保身份',
    '年龄',
    '手续已办',
    '起始',
    '截止',
    '组成',
    '方式',
    '采用',
    '性质',
  ],
  ...['可信度', '依据'],
];

async function reported(rules: readonly SmallRule[]): Promise<string[]> {
  const rows = rules.map((one, index) => [
    `R${index + 2}`,
    one.region,
    one.participant.cell,
    one.age.cell,
    one.registered.cell,
    one.start.cell,
    one.end.cell,
    one.component,
    one.method,
    one.standing,
    one.nature,
    '转述',
    'sd-report',
  ]);
  const findings = await findingsOf(
    withSheets(smallFolder, {
      'facts.csv': FACTS,
      'refund.csv': csvOf([HEADER, ...rows]),
      'deductions.csv': null,
      'parameters.csv': null,
      'refund.cases.csv': null,
      'eligibility.cases.csv': null,
      'guides.cases.csv': null,
      // Its ages are beyond those of this small world.
      'requirements.csv': null,
    }),
  );
  const unreadable = findings.filter(({ code }) => ['YB-CELL', 'YB-NAME'].includes(code));
  expect(unreadable).toEqual([]);
  const overlaps = findings.filter(({ code }) => code === 'YB-OVERLAP');
  const told = overlaps.flatMap(({ text }) => pairsIn(text.zh, '-'));
  // What one cell is the reason of is told once, the rest of it beside.
  const beside = overlaps.flatMap(({ notes }) =>
    notes.flatMap(({ text }) => pairsIn(text.zh, '-')),
  );
  return [
    ...told,
    ...new Set(beside.filter((pair) => pair !== '-' && !told.includes(pair))),
  ].sort();
}

function expected(rules: readonly SmallRule[]): string[] {
  return rules
    .flatMap((a, first) =>
      rules.slice(first + 1).flatMap((b, gap) => {
        const second = first + 1 + gap;
        return overlap(a, b) ? [`${first + 2}-${second + 2}`] : [];
      }),
    )
    .sort();
}

describe('YB-OVERLAP', () => {
  it('is reported for exactly the rows that some person meets on some day', async () => {
    let met = 0;
    let apart = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(rule, { minLength: 2, maxLength: 6 }), async (rules) => {
        const pairs = expected(rules);
        if (pairs.length > 0) met += 1;
        else apart += 1;
        expect(await reported(rules)).toEqual(pairs);
      }),
      { numRuns: RUNS, examples: COUNTEREXAMPLES.map((rules) => [rules]) },
    );
    // Both answers must have been tried often, or the property says little.
    expect(Math.min(met, apart)).toBeGreaterThan(40);
  });
});
