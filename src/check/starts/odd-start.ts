/**
 * A rule whose start is one slip of the keyboard away from that of the other rules of its place that
 * rest on the same sources, or on the same notice above all: 2012-12-01 beside 2021-12-01.
 */
import { type Day, formatDay, parseDay, partsOf } from '../../base/day.ts';
import { NOTHING } from '../../base/nothing.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { cellOf } from '../../sheet/rows.ts';
import { grouped, placesIn, rowKey } from '../rows.ts';
import { saysDay } from '../words/said-days.ts';
import type { DecisionRow, World } from '../world.ts';
import { isDaySaid } from './late-start.ts';

type Entry = DecisionRow<unknown>;

/** The rules that begin a slip away from the others of their lists. */
export function oddStarts(
  lists: Iterable<readonly Entry[]>,
  world: World,
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  const odd = [...lists].flatMap((list) =>
    list.length < 2 ? NOTHING : (oddOf(list, world) ?? NOTHING),
  );
  if (odd.length === 0) return NOTHING;
  // What follows from a wrong start is told there.
  const wrong = placesIn(told);
  const isTold = ({ row }: Entry): boolean => wrong.has(rowKey(row));
  return odd.filter(({ entry, other }) => !isTold(entry) && !isTold(other)).map(report);
}

interface Odd {
  readonly entry: Entry;
  /** One of those that begin otherwise. */
  readonly other: Entry;
  readonly usual: Day;
  readonly times: number;
}

/** The one row of a list that begins on another day than all others. */
function oddOf(list: readonly Entry[], world: World): Odd | null {
  const [first] = list;
  const since = first === undefined ? 0 : first.rule.period.possible[0];
  let another: Day | null = null;
  for (const { rule } of list) {
    const [day] = rule.period.possible;
    if (day === since || day === another) continue;
    if (another !== null) return null;
    another = day;
  }
  // Nearly all lists begin on one day.
  if (another === null) return null;
  // What ended may have been followed by the others.
  if (list.some(({ rule }) => rule.period.to !== null)) return null;
  const [most = [], fewest = []] = [
    ...grouped(list, ({ rule }) => `${rule.period.possible[0]}`).values(),
  ].toSorted((a, b) => b.length - a.length);
  const [second, entry] = [most[0], fewest[0]];
  if (second === undefined || entry === undefined) return null;
  const [day, otherDay] = [second, entry].map(({ rule }) => rule.period.possible[0]);
  if (day === undefined || otherDay === undefined || fewest.length > 1) return null;
  const isEarly = most.length > 1 && otherDay < day && isBeforeNotice(entry, world);
  if (!isSlip(formatDay(day), formatDay(otherDay), most.length, isEarly)) return null;
  const isRight = most.length === 1 && strangeness(entry, world) < strangeness(second, world);
  const [odd, other] = isRight ? [second, entry] : [entry, second];
  const own = odd.rule.period.possible[0];
  if (isDaySaid(odd, own)) return null;
  return isRight
    ? { entry: odd, other, usual: otherDay, times: 1 }
    : { entry: odd, other, usual: day, times: most.length };
}

/** How little the sources of a rule speak for its start: the days between, none where they name it. */
function strangeness(entry: Entry, world: World): number {
  const day = formatDay(entry.rule.period.possible[0]);
  const words = entry.rule.sources.map((id) => {
    const { title, note } = world.sourceRows.get(id)?.values ?? {};
    return `${title} ${note}`;
  });
  if (words.some((text) => saysDay(text, day))) return -1;
  // Most rules begin with a month.
  return distance(entry, world) + (day.endsWith('-01') ? 0 : AMID);
}

const AMID = 10_000;

/** How far a rule begins from the day on which its newest source was published. */
function distance({ rule }: Entry, { sources }: World): number {
  const days = rule.sources.map((id) => parseDay(sources.get(id)?.publishedOn ?? ''));
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? 0 : Math.abs(rule.period.possible[0] - Math.max(...known));
}

/** So many others leave no doubt of the day. */
const SEVERAL = 3;

/** Whether a rule begins before the year in which every one of its notices was numbered (〔2021〕). */
function isBeforeNotice({ rule }: Entry, { sources }: World): boolean {
  const years = rule.sources.flatMap(
    (id) => /〔(\d{4})〕/u.exec(sources.get(id)?.documentNumber ?? '')?.[1] ?? [],
  );
  const { year } = partsOf(rule.period.possible[0]);
  return years.length > 0 && years.every((numbered) => year < Number(numbered));
}

/**
 * Whether a date is another with one digit wrong or two exchanged; a year on is another rule, unless
 * it is too early for its notices.
 */
function isSlip(a: string, b: string, times: number, isEarly: boolean): boolean {
  const [year, month, day] = a.split('-');
  const [otherYear, otherMonth, otherDay] = b.split('-');
  if (times >= SEVERAL && year === otherYear && (month === otherMonth || day === otherDay))
    return true;
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  const [one = 0, other] = differing;
  if (differing.length === 1) return isEarly || !isYearOn(a, b);
  return differing.length === 2 && other === one + 1 && a[one] === b[other] && a[other] === b[one];
}

const isYearOn = (a: string, b: string): boolean =>
  Math.abs(Number(a.slice(0, YEAR)) - Number(b.slice(0, YEAR))) === 1;
const YEAR = 4;

function report({ entry: { row, rule }, other, usual, times }: Odd): Diagnostic {
  const [day, own] = [formatDay(usual), formatDay(rule.period.possible[0])];
  const told = finding(
    'YB-START',
    row,
    'from',
    {
      zh: `规则 ${rule.id} 从 ${own} 起，依据相同的另外 ${times} 行却从 ${day} 起，像是打错了一位`,
      en: `rule ${rule.id} begins on ${own}, the other ${times === 1 ? 'row that rests' : `${times} rows that rest`} on the same sources on ${day}: a digit may have slipped`,
    },
    {
      severity: 'warning',
      notes: [
        {
          file: row.file,
          cell: cellOf(other.row, 'from'),
          text: { zh: `${other.rule.id} 从 ${day} 起`, en: `${other.rule.id} begins on ${day}` },
        },
        {
          file: row.file,
          cell: cellOf(row, 'sources'),
          text: { zh: rule.sources.join('、'), en: rule.sources.join(', ') },
        },
      ],
      help: {
        zh: `看看是不是打错了：改为 ${day}；真的从 ${own} 起的，在说明里写明`,
        en: `is it mistyped? Write ${day}; if it begins on that day indeed, say so in 说明`,
      },
    },
  );
  return { ...told, meant: day };
}
