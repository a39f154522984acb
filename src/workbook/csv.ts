/** Sheets that come back as CSV files. */
import { foldKey, nearest } from '../base/text.ts';
import { SHEET_FILES } from '../compile/read.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { fileProblem, tooLarge } from './container.ts';
import { isPractice, practiceRefused } from './practice.ts';
import type { Incoming } from './read.ts';

/**
 * A CSV file as a sheet that comes back; which one, its name says.
 *
 * @param name the file's name without its folder
 * @param place how findings name the file
 */
export function csvSheet(
  name: string,
  place: string,
  bytes: Uint8Array,
): Incoming | { readonly diagnostic: Diagnostic } {
  const large = tooLarge(place, bytes.length);
  if (large !== null) return { diagnostic: large };
  if (isPractice(name)) return { diagnostic: practiceRefused(place) };
  const file = SHEET_FILES.find((known) => foldKey(known) === foldKey(name));
  if (file !== undefined) return { file, place, bytes };
  const [near] = nearest(name, SHEET_FILES, 1);
  return {
    diagnostic: fileProblem(
      place,
      { zh: `没有哪张表叫“${name}”`, en: `no sheet is called “${name}”` },
      near === undefined
        ? {
            zh: `文件名应是：${SHEET_FILES.join('、')}`,
            en: `sheets are: ${SHEET_FILES.join(', ')}`,
          }
        : { zh: `是不是 ${near}？请改文件名`, en: `did you mean ${near}? Rename the file` },
    ),
  };
}
