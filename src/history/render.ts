/** The history of a row, for people and for programs. */
import type { Text } from '../base/text.ts';
import type { CellChange, EventKind, RowEvent } from './history.ts';

/** The machine-readable form. */
export interface HistoryJson {
  readonly rule: string;
  /** Whether the row stands in the folder today. */
  readonly present: boolean;
  /** False when the history at hand begins later than the repository's. */
  readonly complete: boolean;
  readonly events: readonly {
    readonly kind: EventKind;
    /** Null for what is not committed yet. */
    readonly commit: string | null;
    readonly date: string;
    readonly subject: string;
    readonly file: string;
    readonly id: string;
    readonly changes: readonly CellChange[];
    readonly alongside: readonly string[];
  }[];
}

/** What is told: the events, oldest first, and how much of the history they are from. */
export interface ToldHistory {
  readonly rule: string;
  readonly events: readonly RowEvent[];
  readonly complete: boolean;
}

export function renderHistoryJson({ rule, events, complete }: ToldHistory): HistoryJson {
  return {
    rule,
    present: isPresent(events),
    complete,
    events: events.map(({ kind, commit, id, file, changes, alongside }) => ({
      kind,
      commit: commit.id,
      date: commit.day,
      subject: commit.subject,
      file,
      id,
      changes,
      alongside,
    })),
  };
}

const KINDS: Readonly<Record<EventKind, Text>> = {
  there: { zh: '已在表里', en: 'already there' },
  entered: { zh: '录入', en: 'entered' },
  renamed: { zh: '改编号', en: 'renamed' },
  moved: { zh: '换了表', en: 'moved to another sheet' },
  changed: { zh: '修改', en: 'changed' },
  ended: { zh: '截止', en: 'ended' },
  removed: { zh: '删除', en: 'removed' },
};

/** A commit as people name it. */
const SHORT = 8;

/** More rows that came along are counted. */
const MOST_NAMES = 8;

/** For a terminal, the oldest first. */
export function renderHistoryText(told: ToldHistory, lang: keyof Text): string {
  const { rule, events, complete } = told;
  const last = events.at(-1);
  const file = last?.file ?? '';
  const now = isPresent(events)
    ? { zh: `${rule}，在 ${file} 里`, en: `${rule}, in ${file}` }
    : {
        zh: `${rule}，已经不在表里（原来在 ${file}）`,
        en: `${rule}, no longer there (it was in ${file})`,
      };
  const lines = [now[lang]];
  for (const event of events) {
    const { commit, kind, changes, alongside, file: where } = event;
    const made =
      commit.id === null
        ? { zh: '还没有提交', en: 'not committed yet' }[lang]
        : `${commit.id.slice(0, SHORT)} ${commit.subject}`;
    lines.push('', `${commit.day}  ${KINDS[kind][lang]}  ${made}`);
    if (where !== file) lines.push(`  ${where}`);
    const fresh = kind === 'entered' || kind === 'there';
    if (fresh)
      lines.push(
        `  ${changes.map(({ column, to }) => `${column}${lang === 'en' ? ': ' : '：'}${to}`).join(lang === 'en' ? '; ' : '；')}`,
      );
    else lines.push(...changes.map((change) => `  ${changeInWords(change, lang)}`));
    if (alongside.length > 0) lines.push(`  ${alongsideInWords(alongside, lang)}`);
  }
  if (!complete) lines.push('', INCOMPLETE[lang]);
  // Nothing that stands in a cell or a message steers the terminal.
  return `${lines.map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n')}\n`;
}

export const INCOMPLETE: Text = {
  zh: '这是浅克隆，更早的历史不在这里：先运行 git fetch --unshallow，再看一遍。',
  en: 'This clone is shallow and lacks the earlier history: run git fetch --unshallow and look again.',
};

function changeInWords({ column, from, to }: CellChange, lang: keyof Text): string {
  const blank = lang === 'en' ? '(blank)' : '（空白）';
  return `${column}${lang === 'en' ? ': ' : '：'}${from || blank} → ${to || blank}`;
}

function alongsideInWords(ids: readonly string[], lang: keyof Text): string {
  const named = ids.slice(0, MOST_NAMES);
  const rest = ids.length - named.length;
  return lang === 'en'
    ? `added by the same commit for the same place: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
    : `同一次提交为同一地区新增：${named.join('、')}${rest > 0 ? ` 等 ${ids.length} 条` : ''}`;
}

const isPresent = (events: readonly RowEvent[]): boolean => events.at(-1)?.kind !== 'removed';
