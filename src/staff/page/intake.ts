/** Files from a picker, a folder, a drop or the clipboard; nothing leaves the page. */
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { tooLarge } from '../../workbook/container.ts';
import type { NamedFile } from '../work/messages.ts';

export interface Intake {
  readonly files: readonly NamedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads files, but for those that are too large to be ours. */
export async function readFiles(list: readonly File[]): Promise<Intake> {
  const diagnostics = list.flatMap((file) => tooLarge(file.name, file.size) ?? []);
  const small = list.filter((file) => tooLarge(file.name, file.size) === null);
  const files = await Promise.all(
    small.map(
      async (file): Promise<NamedFile> => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }),
    ),
  );
  return { files, diagnostics };
}

/** Of a folder the CSV files: what else lies there is no sheet. */
export const sheetsAmong = (list: Iterable<File>): readonly File[] =>
  [...list].filter(({ name }) => /\.csv$/iu.test(name));

/** What was dropped: files, and the CSV files of folders. */
export async function dropped(data: DataTransfer): Promise<readonly File[]> {
  // The list is gone once the event is over: entries are taken out at once.
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const files = [...data.files];
  const found = await Promise.all(
    entries.map(async (entry, at): Promise<readonly File[]> => {
      if (entry !== null && isFolder(entry)) return sheetsAmong(await filesIn(entry));
      const file = files[at];
      return file === undefined ? [] : [file];
    }),
  );
  return found.flat();
}

// Browsers have these, but not all of them have their classes by name.
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function filesIn(folder: FileSystemDirectoryEntry): Promise<readonly File[]> {
  const reader = folder.createReader();
  const files: File[] = [];
  for (;;) {
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (entries.length === 0) return files;
    for (const entry of entries)
      if (isFile(entry))
        files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
  }
}

/** Hands bytes over as a download. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
