/** The record as a file: CSV that spreadsheets open, an entry a line, in one order. */
import { DECISION_FILES } from '../compile/decisions.ts';
import { decodeFile } from '../sheet/decode.ts';
import { canonicalLine, canonicalText } from '../sheet/format.ts';
import { readTexts } from '../sheet/read-texts.ts';
import type { TextTable } from '../sheet/text-table.ts';
import type { Entry, EntryKind } from './record.ts';

const HEADER = ['日期', '表', '编号', '地区', '事件', '改动', '原因', '指纹'] as const;

const KINDS: Readonly<Record<EntryKind, string>> = {
  entered: '录入',
  renamed: '改编号',
  changed: '修改',
  ended: '截止',
  removed: '删除',
};

/** Reasons are lines of one cell. */
const BETWEEN = '\n';

/** The bytes of a record; the same whatever the order of its entries within a day. */
export function writeRecord(entries: readonly Entry[]): string {
  const lines = inOrder(entries).map(({ day, file, id, region, kind, what, why, print }) =>
    canonicalLine([day, file, id, region, KINDS[kind], what, why.join(BETWEEN), print]),
  );
  return canonicalText([canonicalLine(HEADER), ...lines]);
}

/** @returns null for what is no record */
export function readRecord(name: string, bytes: Uint8Array): readonly Entry[] | null {
  const decoded = decodeFile(name, bytes);
  const table = 'text' in decoded ? readTexts(name, decoded.text).table : null;
  const titles = table?.header.map(({ text }) => text).join();
  if (table === null || titles !== HEADER.join()) return null;
  const kinds = new Map(Object.entries(KINDS).map(([kind, word]) => [word, kind]));
  const entries: Entry[] = [];
  for (const row of table.rows.keys()) {
    const [day, file, id, region, word, what, why, print] = HEADER.map((_, column) =>
      cell(table, column, row),
    );
    const kind = kinds.get(word ?? '');
    if (!day || !file || !id || !isKind(kind)) return null;
    const reasons = why ? why.split(BETWEEN) : [];
    const given = { region: region ?? '', what: what ?? '', print: print ?? '' };
    entries.push({ day, file, id, kind, why: reasons, ...given });
  }
  return entries;
}

const isKind = (kind: string | undefined): kind is EntryKind =>
  kind !== undefined && Object.hasOwn(KINDS, kind);

function cell({ columns }: TextTable, column: number, row: number): string {
  const { texts, numbers } = columns[column] ?? {};
  return texts?.[numbers?.[row] ?? 0] ?? '';
}

function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const place = new Map<string, number>(DECISION_FILES.map((file, at) => [file, at]));
  const keyOf = ({ day, file, id, kind }: Entry): readonly string[] => [
    day,
    String(place.get(file) ?? DECISION_FILES.length).padStart(3, '0'),
    file,
    // What a row left is told before what took its place.
    kind === 'removed' ? '0' : '1',
    id,
  ];
  return entries
    .map((entry) => ({ entry, key: keyOf(entry).join('\u0000') }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}
