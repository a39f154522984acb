/** Files of practice sheets are named so that nobody takes them for real ones. */
import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { fileProblem } from './container.ts';

/** What stands before the name of a sheet that was downloaded while practising. */
export const PRACTICE_MARK: Text = { zh: '练习-', en: 'practice-' };

const MARKED = /^(?:练习|practice)(?:[-表.]|$)/iu;

/** Whether a file says by its name that it is for practising. */
export const isPractice = (name: string): boolean => MARKED.test(name.normalize('NFC'));

/** The name that a practice sheet has among its like. */
export const withoutMark = (name: string): string =>
  name.normalize('NFC').replace(/^(?:练习|practice)-/iu, '');

/** Refuses a practice file among real sheets. @param place how findings name the file */
export function practiceRefused(place: string): Diagnostic {
  return fileProblem(
    place,
    {
      zh: '这是练习用的，不是正式的表',
      en: 'this was made while practising; it is no real sheet',
    },
    {
      zh: '要接着练习，请先点“打开练习表”，再打开它',
      en: 'to go on practising, open the practice sheets first, then this file',
    },
  );
}
