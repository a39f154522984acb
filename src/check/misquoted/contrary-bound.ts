/** A bound that says 至少, or 保底, where its own words say 最多, or the reverse: one of the two has slipped. */
import { formatFen } from '../../base/money.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { afterEach, stands } from '../words/numbers-said.ts';
import { short } from '../words/said-figures.ts';
import type { DecisionSheet } from '../world.ts';

/** 以内 and 不超过 also say how long something else takes: they speak for 至多, not against 至少. */
const MOST = /最多|至多|最高|上限|封顶/u;
const MOST_OR_WITHIN = /最多|至多|最高|上限|封顶|不超过|不得超过|以内|之内|内|以下/u;
const LEAST = /至少|不[得能]?少于|不[得能]?低于|最少|最低/u;
const LEAST_OR_FROM = /至少|不[得能]?少于|不[得能]?低于|最少|最低|满|以上|起/u;

/** The bounds of a sheet that their own rows contradict. */
export function contraryBounds({ file, rows }: DecisionSheet): readonly Diagnostic[] {
  if (file !== 'terms.csv') return [];
  return rows.flatMap(({ row }) => {
    const { bound, text, value } = row.values;
    if (typeof text !== 'string' || typeof value !== 'string') return [];
    const digits = short(value.replace('%', ''));
    if (!isContrary(bound, clauseOf(digits, text), digits)) return [];
    const [said, meant] = bound === 'at-least' ? ['至少', '至多'] : ['至多', '至少'];
    return [
      finding(
        'YB-MISQUOTED',
        row,
        'bound',
        {
          zh: `界限写的是“${said}”，同一行的说明却像是“${meant}”`,
          en: `the bound is ${said}, yet 说明 in the same row reads like ${meant}`,
        },
        {
          severity: 'warning',
          notes: [{ file, cell: cellOf(row, 'text'), text: { zh: text, en: text } }],
          help: {
            zh: `对照依据，看看界限是不是应为“${meant}”；说明写错了的，改说明`,
            en: `see the source: should the bound be ${meant}? Correct 说明 if that is wrong`,
          },
        },
      ),
    ];
  });
}

const LIMITS = [
  ['floor', '保底', '封顶', MOST, LEAST],
  ['cap', '封顶', '保底', LEAST, MOST],
] as const;

/** The least and the greatest amounts of a sheet that their own rows have the other way round. */
export function contraryLimits({ rows }: DecisionSheet): readonly Diagnostic[] {
  return rows.flatMap(({ row }) => {
    const { floor, cap, explanation } = row.values;
    // Of both the one beyond the other is told as such.
    if ((typeof floor === 'number') === (typeof cap === 'number')) return [];
    if (typeof explanation !== 'string') return [];
    const words = explanation;
    const found = LIMITS.flatMap(([key, header, meant, contrary, own]) => {
      const fen = row.values[key];
      const clauses = typeof fen === 'number' ? clausesWith(short(formatFen(fen)), words) : [];
      const isOther =
        clauses.length > 0 && clauses.every((one) => contrary.test(one) && !own.test(one));
      return isOther ? [{ key, header, meant }] : [];
    });
    return found.map(({ key, header, meant }) =>
      finding(
        'YB-MISQUOTED',
        row,
        key,
        {
          zh: `这个数填在“${header}”，同一行的说明却像是“${meant}”`,
          en: `this amount stands under ${header}, yet 说明 in the same row reads like ${meant}`,
        },
        {
          severity: 'warning',
          notes: [
            { file: row.file, cell: cellOf(row, 'explanation'), text: { zh: words, en: words } },
          ],
          help: {
            zh: `对照依据，看看是不是应当填在“${meant}”；说明写错了的，改说明`,
            en: `see the source: does it belong under ${meant}? Correct 说明 if that is wrong`,
          },
        },
      ),
    );
  });
}

const clausesWith = (digits: string, words: string): readonly string[] =>
  words.split(/[，。；：]/u).filter((clause) => stands(digits, clause));

const isContrary = (bound: unknown, words: string, digits: string): boolean =>
  bound === 'at-least'
    ? (MOST.test(words) || isWithin(digits, words)) && !LEAST_OR_FROM.test(words)
    : bound === 'at-most' &&
      (LEAST.test(words) || isFrom(digits, words)) &&
      !MOST_OR_WITHIN.test(words);

/** 要在30日内申报: the time itself, within which somebody has to act. */
const isWithin = (digits: string, words: string): boolean =>
  /[要须应]在?/u.test(words) &&
  afterEach(digits, words).some((after) => /^个?(?:工作日|日|天|月|年)[以之]?内/u.test(after));

/** 50%以上: the share itself, not whom it is for. */
const isFrom = (digits: string, words: string): boolean =>
  afterEach(digits, words).some((after) => /^[%％](?:及|（含）)?以上/u.test(after));

/** The clause with the figure: of two bounds that words have it is its own; all of them without. */
const clauseOf = (digits: string, words: string): string =>
  words.split(/[，。；：]/u).find((clause) => stands(digits, clause)) ?? words;
