/** What the bytes of a workbook are, before anything is unpacked; and why there is nothing to read. */
import { readXlsx, type Workbook } from 'hucre/xlsx';
import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';

/** Our sheets take half a megabyte; a file like this is another one, or full of pictures. */
export const MOST_BYTES = 20_000_000;

/** Unpacked; a small file can claim to hold gigabytes. */
const MOST_UNPACKED = 300_000_000;

export const SAVE_AS_XLSX: Text = {
  zh: '在 Excel 或 WPS 里“另存为” → “Excel 工作簿 (*.xlsx)”，再用这个新文件',
  en: 'in Excel or WPS choose “Save as” → “Excel workbook (*.xlsx)” and use that file',
};

/** An error about a file as a whole. */
export function fileProblem(file: string, text: Text, help: Text | null): Diagnostic {
  return { code: 'YB-FILE', severity: 'error', file, cell: null, text, notes: [], help };
}

/** A file that is too large is not even read. */
export function tooLarge(file: string, size: number): Diagnostic | null {
  if (size <= MOST_BYTES) return null;
  const megabytes = (bytes: number): string => String(Math.round(bytes / 100_000) / 10);
  return fileProblem(
    file,
    {
      zh: `文件有 ${megabytes(size)} MB，最多读 ${megabytes(MOST_BYTES)} MB`,
      en: `the file has ${megabytes(size)} MB; at most ${megabytes(MOST_BYTES)} MB are read`,
    },
    {
      zh: '多半选错了文件，或里面有图片：删去图片和多余的标签，或只导入改过的表',
      en: 'most likely another file, or one with pictures: remove them, or import the changed sheets alone',
    },
  );
}

/** The tabs of a workbook with their formats. */
export async function openWorkbook(
  file: string,
  bytes: Uint8Array,
): Promise<{ readonly workbook: Workbook } | { readonly diagnostic: Diagnostic }> {
  const diagnostic = tooLarge(file, bytes.length) ?? strange(file, bytes);
  if (diagnostic !== null) return { diagnostic };
  try {
    return { workbook: await readXlsx(bytes, { readStyles: true }) };
  } catch {
    return { diagnostic: damaged(file) };
  }
}

const damaged = (file: string): Diagnostic =>
  fileProblem(
    file,
    {
      zh: '工作簿已损坏，或不是表格软件保存的',
      en: 'the workbook is damaged, or no spreadsheet program has saved it',
    },
    SAVE_AS_XLSX,
  );

function strange(file: string, bytes: Uint8Array): Diagnostic | null {
  if (bytes.length === 0)
    return fileProblem(file, { zh: '文件是空的', en: 'the file is empty' }, SAVE_AS_XLSX);
  if (startsWith(bytes, OLE2)) {
    // Excel keeps an encrypted workbook in a stream of this name, inside the old kind of file.
    if (contains(bytes, utf16('EncryptedPackage')))
      return fileProblem(
        file,
        { zh: '工作簿设有密码', en: 'the workbook is protected by a password' },
        {
          zh: '在 Excel 里去掉密码（文件 → 信息 → 保护工作簿）再保存',
          en: 'take the password off in Excel (File → Info → Protect Workbook) and save again',
        },
      );
    return fileProblem(
      file,
      {
        zh: '这是旧格式的工作簿（xls 或 et）',
        en: 'this is a workbook of the old kind (xls or et)',
      },
      SAVE_AS_XLSX,
    );
  }
  const isZip = startsWith(bytes, ZIP);
  const size = isZip ? unpackedSize(bytes) : null;
  if (isZip && size === null) return damaged(file);
  if (size === null || !contains(bytes, ascii('xl/workbook.')))
    return fileProblem(
      file,
      { zh: '这不是工作簿（xlsx）', en: 'this is no workbook (xlsx)' },
      SAVE_AS_XLSX,
    );
  if (size <= MOST_UNPACKED) return null;
  return fileProblem(
    file,
    {
      zh: `解开后有 ${Math.round(size / 1e6)} MB，不是政策表`,
      en: `it unpacks to ${Math.round(size / 1e6)} MB and is no workbook of policy sheets`,
    },
    SAVE_AS_XLSX,
  );
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0] as const;
const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));

function contains(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

const ENTRY_BYTES = 46;
const MOST_ENTRIES = 65_535;

/** What the directory at the end of an archive says that its files hold together; null without one. */
function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) return null;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let entry = 0; entry < MOST_ENTRIES; entry += 1) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== 0x02014b50) break;
    sum += view.getUint32(at + 24, true);
    const behind = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += behind.reduce((length, more) => length + more, ENTRY_BYTES);
  }
  return sum;
}
