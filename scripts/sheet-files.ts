/** Disk I/O of sheets and generated modules. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Day, dayOf } from '../src/base/day.ts';

/** A file of a folder of sheets that cannot be read, with the code that the system gives. */
export class UnreadableSheet extends Error {
  readonly file: string;
  readonly code: string;

  constructor(file: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.file = file;
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  }
}

/** Reads every CSV file of a folder as bytes, by name. */
export async function readSheetFolder(folder: string): Promise<Map<string, Uint8Array>> {
  const names = (await readdir(folder)).filter((name) => /\.csv$/iu.test(name)).sort();
  const entries = await Promise.all(
    names.map(
      async (name): Promise<[string, Uint8Array]> => [
        name,
        await readFile(join(folder, name)).catch((error: unknown) => {
          throw new UnreadableSheet(name, error);
        }),
      ],
    ),
  );
  return new Map(entries);
}

/** Writes a file only when its bytes change, so that watchers do not start over for ever. */
export async function writeIfChanged(path: string, text: string): Promise<boolean> {
  const before = await readFile(path, 'utf8').catch(() => null);
  if (before === text) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return true;
}

/** Today in Asia/Shanghai, where the rules are in force. */
export function todayInShanghai(): Day {
  return dayInShanghai(new Date());
}

const SHANGHAI = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The day that a moment belongs to in Asia/Shanghai. */
export function dayInShanghai(moment: Date): Day {
  const parts = SHANGHAI.formatToParts(moment);
  const part = (type: string): number => Number(parts.find((item) => item.type === type)?.value);
  const day = dayOf(part('year'), part('month'), part('day'));
  if (day === null) throw new Error(`${String(moment)} is on no day`);
  return day;
}
