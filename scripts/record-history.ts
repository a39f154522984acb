/** The record of our own sheets, from git's history where it is at hand. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../src/base/text.ts';
import { DECISION_FILES } from '../src/compile/decisions.ts';
import {
  type DayState,
  type Entry,
  entriesSince,
  type Fingerprint,
  recordOf,
} from '../src/history/record.ts';
import { readRecord } from '../src/history/record-file.ts';
import { rowsOf, type SheetRows } from '../src/history/rows.ts';
import { contents, filesAtCommits, type Kept, keptBy, type Logged, logged } from './git.ts';
import { NoVersion } from './no-version.ts';

/** Where the record is kept: beside the sheets, not among them, so that it is no part of the rules. */
export const RECORD = join(import.meta.dirname, '../history/rules.csv');

const PRINT_LENGTH = 12;

/** The first digits of SHA-256: enough to tell the contents of one row apart. */
export const fingerprint: Fingerprint = (text) =>
  createHash('sha256').update(text).digest('hex').slice(0, PRINT_LENGTH);

const isRules = (file: string): boolean => DECISION_FILES.some((known) => known === file);

/** The rules of a folder of sheets, as rows. */
export function rulesIn(folder: ReadonlyMap<string, Uint8Array>): DayState['sheets'] {
  return new Map(
    [...folder].flatMap(([file, bytes]) =>
      isRules(file) ? [[file, rowsOf(file, bytes)] as const] : [],
    ),
  );
}

/** The record that is kept; no entries where there is none yet, null where it cannot be read. */
export async function keptRecord(path: string): Promise<readonly Entry[] | null> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? [] : readRecord(path, bytes);
}

/**
 * The record of a folder whose past is not at hand (no git, a shallow clone): what was recorded,
 * and what differs from it, as of today.
 */
export function continued(
  record: readonly Entry[],
  folder: ReadonlyMap<string, Uint8Array>,
  today: string,
): readonly Entry[] {
  const state = { day: today, sheets: rulesIn(folder) };
  return [...record, ...entriesSince(record, state, fingerprint)];
}

export interface NextRecord {
  /** Null where the record cannot be read and cannot be made anew. */
  readonly entries: readonly Entry[] | null;
  /** Why the past is not at hand; null where it is. */
  readonly missing: Text | null;
}

/**
 * What the record should be: from git's history where all of it is at hand, else continued.
 *
 * @param record as it is kept; null where it cannot be read
 * @param place the folder of the sheets
 */
export async function nextRecord(
  record: readonly Entry[] | null,
  folder: ReadonlyMap<string, Uint8Array>,
  place: string,
  today: string,
): Promise<NextRecord> {
  try {
    const kept = await keptBy(place);
    if (!kept.shallow) return { entries: await recordFromGit(kept, folder, today), missing: null };
    return { entries: record && continued(record, folder, today), missing: SHALLOW };
  } catch (error) {
    if (!(error instanceof NoVersion)) throw error;
    return { entries: record && continued(record, folder, today), missing: error.text };
  }
}

const SHALLOW: Text = { zh: '这是浅克隆', en: 'this clone is shallow' };

/**
 * The record of a folder from the beginning: what stood at the end of each day on the branch that
 * leads to here, and last what stands in the folder now.
 */
async function recordFromGit(
  kept: Kept,
  folder: ReadonlyMap<string, Uint8Array>,
  today: string,
): Promise<readonly Entry[]> {
  const reader = new Reader(kept);
  const ends = await endsOfDays(kept);
  const files = await reader.filesAt(ends.map(({ id }) => id));
  const states: DayState[] = [];
  for (const { id, day } of ends)
    states.push({ day, sheets: await reader.sheets(files.get(id) ?? new Map()) });
  const reasons = await reasonsBetween(kept, reader, ends);
  const last = states.at(-1);
  // What is not committed yet belongs to today; it was changed today at the earliest.
  const day = last !== undefined && last.day > today ? last.day : today;
  const loose = { day, sheets: rulesIn(folder) };
  const all = last?.day === day ? [...states.slice(0, -1), loose] : [...states, loose];
  return recordOf(all, (when, file, id) => reasons.get(keyOf(when, file, id)) ?? [], fingerprint);
}

/** The last commit of each day that changed sheets on the main line, oldest first. */
async function endsOfDays(kept: Kept): Promise<readonly Logged[]> {
  const line = await logged(kept.folder, '--first-parent', 'HEAD', '--', SHEETS);
  const ends = new Map<string, Logged>();
  let day = '';
  for (const commit of line.toReversed()) {
    // Clocks differ: a day is never before the one that it follows.
    day = commit.day > day ? commit.day : day;
    ends.set(day, { ...commit, day });
  }
  return [...ends.values()];
}

const SHEETS = ':(glob,icase)*.csv';
const keyOf = (...parts: readonly string[]): string => parts.join('\u0000');

/** The first lines of the commits that changed a row, by day, file and id. */
async function reasonsBetween(
  kept: Kept,
  reader: Reader,
  ends: readonly Logged[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reasons = new Map<string, string[]>();
  for (const [at, { id, day }] of ends.entries()) {
    const before = ends[at - 1];
    const range = before === undefined ? [id] : [id, `^${before.id}`];
    const options = ['--full-history', '--no-merges', '--topo-order', '--reverse'];
    const commits = await logged(kept.folder, ...options, ...range, '--', SHEETS);
    const ids = commits.flatMap((one) => [one.id, ...one.parents.slice(0, 1)]);
    const files = await reader.filesAt(ids);
    for (const commit of commits) {
      const why = impersonal(commit.subject);
      if (why === null) continue;
      const from = files.get(commit.parents[0] ?? '') ?? new Map<string, string>();
      const to = files.get(commit.id) ?? new Map<string, string>();
      for (const [file, row] of await reader.changed(from, to)) {
        const key = keyOf(day, file, row);
        reasons.set(key, [...(reasons.get(key) ?? []), why]);
      }
    }
  }
  return reasons;
}

/** A reason without addresses of people; null where nothing is left. */
function impersonal(subject: string): string | null {
  const text = subject
    .replace(/<?[^\s<>()]+@[^\s<>()]+>?/gu, '')
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .trim();
  return text === '' ? null : text;
}

/** Reads contents of git, each once. */
class Reader {
  readonly #kept: Kept;
  readonly #read = new Map<string, SheetRows | null>();

  constructor(kept: Kept) {
    this.#kept = kept;
  }

  /** The sheets of rules at commits: file → id of its content. */
  async filesAt(
    commits: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
    const files = await filesAtCommits(this.#kept, [...new Set(commits)]);
    return new Map(
      [...files].map(([commit, all]) => [
        commit,
        new Map([...all].filter(([file]) => isRules(file))),
      ]),
    );
  }

  async sheets(files: ReadonlyMap<string, string>): Promise<DayState['sheets']> {
    const missing = [...files].filter(([file, id]) => !this.#read.has(`${file} ${id}`));
    const bytes = await contents(
      this.#kept,
      missing.map(([, id]) => id),
    );
    for (const [file, id] of missing) {
      const content = bytes.get(id);
      this.#read.set(`${file} ${id}`, content === undefined ? null : rowsOf(file, content));
    }
    return new Map([...files].map(([file, id]) => [file, this.#read.get(`${file} ${id}`) ?? null]));
  }

  /** Files and ids of rows that two versions do not have alike. */
  async changed(
    from: ReadonlyMap<string, string>,
    to: ReadonlyMap<string, string>,
  ): Promise<readonly (readonly [string, string])[]> {
    const names = [...new Set([...from.keys(), ...to.keys()])];
    const differing = names.filter((file) => from.get(file) !== to.get(file));
    const only = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
      new Map([...files].filter(([file]) => differing.includes(file)));
    const states = [
      { day: '0', sheets: await this.sheets(only(from)) },
      { day: '1', sheets: await this.sheets(only(to)) },
    ];
    return recordOf(states, () => [], fingerprint)
      .filter(({ day }) => day === '1')
      .map(({ file, id }) => [file, id] as const);
  }
}
