/** Questions about the real rules, and what a view of their answers shows. */
import type { Lang } from '../../../src/i18n/lang.ts';
import { questionNamed, readQuestion } from '../../../src/query/questions.ts';
import type { ViewLine } from '../../../src/query/view-envelope.ts';
import { ruleset } from '../../../src/rules/index.ts';
import { TODAY } from '../../table/support/sheets.ts';

/** The answer to a question in words of its address. */
export function ask(id: string, words: string, lang: Lang = 'zh-CN') {
  const question = questionNamed(id);
  if (question === undefined) throw new Error(id);
  const reading = readQuestion(ruleset, question, [...new URLSearchParams(words)], TODAY, lang);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return { envelope: question.ask(ruleset, reading.query, TODAY, lang) };
}

/** The texts that are shown to who has these keys. */
export function shown(lines: readonly ViewLine[], keys: ReadonlySet<string>): string[] {
  return lines.flatMap(({ text, needs, lacks, lines: held = [] }) =>
    (needs && !needs.some((key) => keys.has(key))) || lacks?.some((key) => keys.has(key))
      ? []
      : [...(text === undefined ? [] : [text]), ...shown(held, keys)],
  );
}
