/**
 * 从上级 rows that wait for the same rule above, or for one that nobody wrote, and rules that rest on
 * the same machine-written page: each has a finding of its own, and several of one cause are told as
 * one.
 */
import type { Diagnostic, Note, SharedCause } from '../../../diagnostic/diagnostic.ts';
import { replaced, rowOf } from '../../findings.ts';

/** So many rows that one cell keeps empty. */
const SEVERAL = 2;
/** So many rows with nothing above them do not all stand in the wrong place. */
const MANY = 3;
const SHOWN = 3;

/** A finding and what it follows from. */
interface Caused {
  readonly item: Diagnostic;
  readonly cause: SharedCause;
}

/** The findings, those of a shared cause replaced by one at the cause, or at the first of them. */
export function withSharedCauses(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const groups = new Map<string, Caused[]>();
  for (const item of found) {
    const { cause } = item;
    if (cause === undefined) continue;
    const group = groups.get(cause.key);
    if (group === undefined) groups.set(cause.key, [{ item, cause }]);
    else group.push({ item, cause });
  }
  const merged = new Map<Diagnostic, Diagnostic | null>();
  for (const group of groups.values()) {
    const [first, ...others] = group;
    if (first === undefined) continue;
    const { at } = first.cause;
    const isSure = group.some(({ cause }) => cause.isSure === true);
    const rows = new Set(group.map(({ item }) => rowOf(item)));
    if (!isSure && rows.size < (at === null ? MANY : SEVERAL)) {
      // What one row has of a cause is mended with the plainest of it.
      if (at !== null) for (const { item } of others) merged.set(item, null);
      continue;
    }
    merged.set(first.item, at === null ? alike(first, others) : atCause(at, first.item, group));
    for (const { item } of others) merged.set(item, null);
  }
  return replaced(found, merged);
}

function atCause(at: Note, { code, severity }: Diagnostic, all: readonly Caused[]): Diagnostic {
  // The cell may be in one of those rows itself.
  const group = all.filter(({ item }) => rowOf(item) !== rowOf(at));
  const count = group.length;
  const { follows, help } = group[0]?.cause.words ?? DEFERRING;
  return {
    code,
    severity,
    file: at.file,
    cell: at.cell,
    text: {
      zh: `${at.text.zh}，所以${follows.zh.replace('{count}', String(count))}`,
      en: `${at.text.en}, so that ${follows.en.replace('{count}', String(count))}`,
    },
    notes: named(group),
    help,
  };
}

const DEFERRING = {
  follows: {
    zh: '下级有 {count} 行“从上级”没有放进任何规则',
    en: '{count} rows below that say 从上级 let nothing through',
  },
  help: {
    zh: '多半是这一格写错了，改正它；如果是对的，把那几行改成本地的规则',
    en: 'most likely this cell is wrong: correct it; if it is right, write local rules in those rows',
  },
};

function alike({ item }: Caused, others: readonly Caused[]): Diagnostic {
  const { zh, en } = item.text;
  return {
    ...item,
    text: {
      zh: `${zh}；另有 ${others.length} 行也一样`,
      en: `${en}; the same for ${others.length} more rows`,
    },
    notes: [...item.notes, ...named(others)],
  };
}

/** The first rows one by one, the others together. */
function named(group: readonly Caused[]): Note[] {
  const notes = group
    .slice(0, SHOWN)
    .map(({ item, cause }): Note => ({ file: item.file, cell: item.cell, text: cause.brief }));
  const rest = group.slice(SHOWN);
  const [next] = rest;
  if (next === undefined) return notes;
  const cells = rest.map(({ item }) => item.cell ?? '');
  const text = { zh: `其余：${cells.join('、')}`, en: `the others: ${cells.join(', ')}` };
  return [...notes, { file: next.item.file, cell: next.item.cell, text }];
}
