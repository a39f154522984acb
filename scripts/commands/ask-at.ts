/** `sheets ask --at`: the sheets as they were, for the question to be put to them. */
import { type Day, formatDay } from '../../src/base/day.ts';
import type { Text } from '../../src/base/text.ts';
import { WAIVABLE } from '../../src/check/waived.ts';
import type { CompileResult } from '../../src/compile/compile.ts';
import { writeContent } from '../../src/compile/content.ts';
import { rulesetHash } from '../../src/compile/hash.ts';
import { linkSheets } from '../../src/compile/link/link.ts';
import { NEEDED, readSheets } from '../../src/compile/read.ts';
import { renderText } from '../../src/diagnostic/render.ts';
import type { RulesetParts } from '../../src/table/ruleset.ts';
import { sheetsAt } from '../at.ts';
import type { Logged } from '../git.ts';
import { NoVersion } from '../no-version.ts';
import { todayInShanghai } from '../sheet-files.ts';
import {
  compileFiles,
  FINDINGS,
  fail,
  type LangName,
  readFolder,
  shown,
  textLang,
} from './shared.ts';

/** What is asked, and on which day unless another one is given. */
export interface Asked {
  readonly ruleset: RulesetParts;
  readonly day: Day;
}

/**
 * Says on the error stream which sheets answer, so that the answer itself is the API's.
 *
 * @param at a commit, tag, branch or day
 * @param today the day taken for today; that of the sheets when not given
 * @returns null when they cannot be asked, which has been said then
 */
export async function sheetsThen(
  at: string,
  sheets: string,
  lang: LangName,
  today: Day | undefined,
): Promise<Asked | null> {
  if ((await readFolder(sheets)) === null) return null;
  const found = await sheetsAt(at, sheets).catch((error: unknown) => {
    if (!(error instanceof NoVersion)) throw error;
    fail(`${error.text.zh}\n${error.text.en}`);
    return null;
  });
  if (found === null) return null;
  const { files, commit, day } = found;
  const result = await compileFiles(files);
  const ruleset = result.ruleset ?? (await despiteDoubts(files, result));
  if (ruleset === null) {
    const errors = result.diagnostics.filter(isError);
    const folder = `${shortId(commit)}:${shown(sheets)}`;
    process.stderr.write(renderText(errors, textLang(lang), { folder }));
    process.stderr.write(refused(commit)[textLang(lang)]);
    process.exitCode = FINDINGS;
    return null;
  }
  const codes = result.diagnostics.filter(isError).map(({ code }) => code);
  const cases = codes.filter((code) => code === 'YB-CASE').length;
  const told = answered(commit, today ?? day, { cases, doubts: codes.length - cases });
  process.stderr.write(told[textLang(lang)]);
  return { ruleset, day };
}

const isError = ({ severity }: CompileResult['diagnostics'][number]): boolean =>
  severity === 'error';

/**
 * Checks and cases have come since. What a waiver could accept, such as a gap, makes no answer
 * wrong; that a case is not met is said. Anything else is refused.
 */
async function despiteDoubts(
  files: ReadonlyMap<string, Uint8Array>,
  { diagnostics }: CompileResult,
): Promise<RulesetParts | null> {
  // Sheets have come since, too.
  const isAbsent = ({ code, file }: CompileResult['diagnostics'][number]): boolean =>
    code === 'YB-FILE' && !files.has(file) && !NEEDED.includes(file);
  const codes = diagnostics.filter((item) => isError(item) && !isAbsent(item));
  const grave = codes.some(({ code }) => !(WAIVABLE.has(code) || MINOR.includes(code)));
  if (grave) return null;
  const { parts } = linkSheets(readSheets(files).sheets, todayInShanghai());
  return parts === null ? null : { ...parts, hash: await rulesetHash(writeContent(parts)) };
}

const MINOR: readonly string[] = ['YB-CASE', 'YB-WAIVER'];

const shortId = ({ id }: Logged): string => id.slice(0, 8);

function answered(
  commit: Logged,
  today: Day,
  { cases, doubts }: { readonly cases: number; readonly doubts: number },
): Text {
  const { day, subject } = commit;
  const then = formatDay(today);
  const sentences: Text[] = [
    {
      zh: `照提交 ${shortId(commit)}（${day} ${subject}）的表回答，把 ${then} 当作今天；程序是今天的。`,
      en: `Answered by the sheets of ${shortId(commit)} (${day} ${subject}), with ${then} taken for today, by today's program.`,
    },
  ];
  if (doubts > 0)
    sentences.push({
      zh: `今天的检查对那时的表有 ${doubts} 处疑问（空缺之类），不影响回答。`,
      en: ` Today's checks doubt ${doubts} thing(s) in those sheets, such as gaps, which change no answer.`,
    });
  if (cases > 0)
    sentences.push({
      zh: `那时的范例有 ${cases} 处与今天的程序不符，当时答的可能不一样。`,
      en: ` Those sheets' golden cases differ from today's program in ${cases} place(s): what was answered then may have been different.`,
    });
  return {
    zh: `${sentences.map(({ zh }) => zh).join('')}\n`,
    en: `${sentences.map(({ en }) => en).join('')}\n`,
  };
}

function refused(commit: Logged): Text {
  const { day, subject } = commit;
  const id = shortId(commit);
  const run = `git worktree add ../then ${id}`;
  return {
    zh: `提交 ${id}（${day} ${subject}）的表用今天的程序编译不了，原因在上面。要用当时的程序问：${run}，在那里运行 npm ci，再运行 npm run sheets -- ask …\n`,
    en: `The sheets of ${id} (${day} ${subject}) do not compile with today's program, for the reasons above. To ask with the program of that time: ${run}, and there npm ci and npm run sheets -- ask …\n`,
  };
}
