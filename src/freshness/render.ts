/** What is due, for people and for programs: text, Markdown, JSON. */
import { type Day, formatDay } from '../base/day.ts';
import { LONGEST_MARKDOWN, markdownCell } from '../base/markdown.ts';
import type { Text } from '../base/text.ts';
import type { StaleItem, StaleKind } from './item.ts';
import { type Urgency, urgencyOf } from './staleness.ts';

/** The day looked at, and how far ahead. */
export interface Horizon {
  readonly today: Day;
  readonly within: number;
}

export const KIND_NAMES: Readonly<Record<StaleKind, Text>> = {
  holidays: { zh: '节假日', en: 'holidays' },
  ending: { zh: '规则到期', en: 'rule ends' },
  starting: { zh: '规则起始', en: 'rule begins' },
  source: { zh: '依据要核对', en: 'source to check' },
  parameter: { zh: '缺参数', en: 'figure lacking' },
  'no-rule': { zh: '没有规则', en: 'no rule' },
  'weak-evidence': { zh: '依据薄弱', en: 'weak evidence' },
  waiver: { zh: '豁免要复查', en: 'waiver to review' },
};

const SECTIONS: readonly (readonly [Urgency, Text])[] = [
  ['overdue', { zh: '已经过期', en: 'Overdue' }],
  ['soon', { zh: '快到期', en: 'Due soon' }],
  ['open', { zh: '没有期限的缺口', en: 'Gaps without a date' }],
];

const TITLE: Text = { zh: '政策表里该做的事', en: 'What is due about the sheets' };
const COLUMNS: readonly Text[] = [
  { zh: '期限', en: 'Due' },
  { zh: '哪一格', en: 'Cell' },
  { zh: '什么事', en: 'What' },
  { zh: '怎么做', en: 'What to do' },
  { zh: '谁发布', en: 'Who publishes it' },
];

/** The machine-readable form. */
export interface StalenessJson {
  readonly asOf: string;
  readonly within: number;
  readonly due: Readonly<Record<Urgency, number>>;
  readonly items: readonly {
    readonly kind: StaleKind;
    readonly urgency: Urgency;
    readonly due: string | null;
    /** Days left; negative when overdue. */
    readonly days: number | null;
    readonly file: string;
    readonly cell: string | null;
    readonly id: string;
    readonly text: string;
    readonly help: string;
    readonly publisher: string | null;
    readonly url: string | null;
    readonly rules: readonly string[];
  }[];
}

export function renderStaleJson(
  items: readonly StaleItem[],
  { today, within }: Horizon,
  lang: keyof Text,
): StalenessJson {
  return {
    asOf: formatDay(today),
    within,
    due: countsOf(items, today),
    items: items.map(({ kind, due, file, cell, id, text, help, publisher, url, rules }) => ({
      kind,
      urgency: urgencyOf({ due }, today),
      due: due === null ? null : formatDay(due),
      days: due === null ? null : due - today,
      file,
      cell,
      id,
      text: text[lang],
      help: help[lang],
      publisher,
      url,
      rules,
    })),
  };
}

/** For a terminal. @param folder what stands before the names of files */
export function renderStaleText(
  items: readonly StaleItem[],
  horizon: Horizon,
  lang: keyof Text,
  folder: string,
): string {
  const lines = [summary(items, horizon, lang)];
  for (const [title, section] of sections(items, horizon.today, lang)) {
    lines.push(
      '',
      lang === 'en' ? `${title} (${section.length})` : `${title}（${section.length}）`,
    );
    for (const item of section) {
      const when = daysInWords(item, horizon.today, lang);
      const publisher = publishedBy(item, lang);
      lines.push(
        `  ${folder}/${placeOf(item)} ${KIND_NAMES[item.kind][lang]}${when === '' ? '' : lang === 'en' ? ` (${when})` : `（${when}）`}`,
        `    ${item.text[lang]}`,
        `    ${lang === 'en' ? 'do: ' : '做什么：'}${item.help[lang]}`,
        ...(publisher === '' ? [] : [`    ${lang === 'en' ? 'by: ' : '谁发布：'}${publisher}`]),
      );
    }
  }
  // Nothing that stands in a cell steers the terminal.
  return `${lines.map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n')}\n`;
}

/** For an issue of a code host, no longer than one can be. */
export function renderStaleMarkdown(
  items: readonly StaleItem[],
  horizon: Horizon,
  lang: keyof Text,
): string {
  const { today } = horizon;
  const lines = [`## ${TITLE[lang]}`, '', summary(items, horizon, lang)];
  let room = LONGEST_MARKDOWN - lines.join('\n').length;
  let left = items.length;
  for (const [title, section] of sections(items, today, lang)) {
    const head = [
      '',
      `### ${title}`,
      '',
      `| ${COLUMNS.map((column) => column[lang]).join(' | ')} |`,
      `| ${COLUMNS.map(() => '---').join(' | ')} |`,
    ];
    const rows: string[] = [];
    room -= head.join('\n').length;
    for (const item of section) {
      const row = markdownRow(item, today, lang);
      room -= row.length + 1;
      if (room < 0) break;
      rows.push(row);
    }
    left -= rows.length;
    if (rows.length > 0) lines.push(...head, ...rows);
    if (room < 0) break;
  }
  if (left > 0)
    lines.push('', lang === 'en' ? `${left} more are not listed.` : `另有 ${left} 件没有列出。`);
  return `${lines.join('\n')}\n`;
}

function markdownRow(item: StaleItem, today: Day, lang: keyof Text): string {
  const when = daysInWords(item, today, lang);
  const kind = KIND_NAMES[item.kind][lang];
  const text = `${kind}${lang === 'en' ? ': ' : '：'}${item.text[lang]}`;
  const cells = [when, placeOf(item), text, item.help[lang], publishedBy(item, lang)];
  return `| ${cells.map((cell) => (cell === '' ? '—' : markdownCell(cell))).join(' | ')} |`;
}

function summary(items: readonly StaleItem[], horizon: Horizon, lang: keyof Text): string {
  const { today, within } = horizon;
  const day = formatDay(today);
  if (items.length === 0)
    return lang === 'en'
      ? `Nothing is due on ${day} or within ${within} days.`
      : `到 ${day} 为止，以及今后 ${within} 天内，没有要做的事。`;
  const { overdue, soon, open } = countsOf(items, today);
  return lang === 'en'
    ? `As of ${day}: ${overdue} overdue, ${soon} due within ${within} days, ${open} gap(s) without a date.`
    : `截至 ${day}：过期 ${overdue} 件，${within} 天内到期 ${soon} 件，没有期限的缺口 ${open} 件。`;
}

function countsOf(items: readonly StaleItem[], today: Day): StalenessJson['due'] {
  const count = (urgency: Urgency): number =>
    items.filter((item) => urgencyOf(item, today) === urgency).length;
  return { overdue: count('overdue'), soon: count('soon'), open: count('open') };
}

function sections(
  items: readonly StaleItem[],
  today: Day,
  lang: keyof Text,
): readonly (readonly [string, readonly StaleItem[]])[] {
  return SECTIONS.flatMap(([urgency, title]) => {
    const section = items.filter((item) => urgencyOf(item, today) === urgency);
    return section.length === 0 ? [] : [[title[lang], section] as const];
  });
}

const placeOf = ({ file, cell }: StaleItem): string => (cell === null ? file : `${file} ${cell}`);

/** The day on which something is due, and how far off it is. */
function daysInWords({ due }: StaleItem, today: Day, lang: keyof Text): string {
  if (due === null) return '';
  const day = formatDay(due);
  const days = due - today;
  if (days < 0) return lang === 'en' ? `${day}, ${-days} day(s) over` : `${day}，过了 ${-days} 天`;
  if (days === 0) return lang === 'en' ? `${day}, today` : `${day}，就是今天`;
  return lang === 'en' ? `${day}, ${days} day(s) left` : `${day}，还有 ${days} 天`;
}

function publishedBy({ publisher, url }: StaleItem, lang: keyof Text): string {
  const name = publisher ?? (url === null ? '' : lang === 'en' ? 'not stated' : '没有写');
  return url === null ? name : `${name} ${url}`;
}
