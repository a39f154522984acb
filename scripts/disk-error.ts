/** Why a file or folder cannot be read or written, in plain words. */
import type { Text } from '../src/base/text.ts';

const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: { zh: '那个文件夹或文件不存在', en: 'there is no such folder or file' },
  ENOTDIR: { zh: '路径当中有一段不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '那是一个文件夹，不是文件', en: 'that is a folder, not a file' },
  EACCES: { zh: '没有权限', en: 'permission is denied' },
  EPERM: { zh: '没有权限', en: 'permission is denied' },
  EROFS: { zh: '那里只能读，不能写', en: 'that place is read-only' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
  EBUSY: { zh: '正被别的程序使用，请先关掉它', en: 'another program is using it; close it first' },
};

/** The reason as the disk tells it; what is not known is told in the system’s own words. */
export function whyNot(error: unknown): Text {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const own = error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? { zh: own, en: own };
}
