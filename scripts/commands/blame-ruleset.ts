/** `sheets blame --ruleset`: which commit's sheets compile to a ruleset. */
import { parseDay } from '../../src/base/day.ts';
import type { Commit } from '../../src/history/history.ts';
import { INCOMPLETE } from '../../src/history/render.ts';
import { findRuleset, hashOfFiles, type Searched } from '../find-ruleset.ts';
import type { Kept } from '../git.ts';
import { progressLine } from '../progress.ts';
import { versionsOf } from '../sheet-history.ts';
import { FINDINGS, fail, shown, textLang, writeJson } from './shared.ts';

interface Options {
  readonly sheets: string;
  readonly format: 'text' | 'json';
  readonly lang: 'zh-CN' | 'zh' | 'en';
  readonly ruleset?: string;
  readonly since?: string;
  readonly most: string;
}

/** Whole, or long enough to be no chance. */
const HASH = /^sha256-[0-9a-f]{8,64}$/u;

export async function blameRuleset(
  kept: Kept,
  folder: ReadonlyMap<string, Uint8Array>,
  options: Options,
): Promise<void> {
  const { ruleset: hash = '', since, format } = options;
  const lang = textLang(options.lang);
  const most = /^[1-9]\d{0,4}$/u.test(options.most) ? Number(options.most) : null;
  if (!HASH.test(hash)) {
    fail(
      `--ruleset 应是 sha256- 和至少 8 位十六进制数，得到“${hash}”；答案里的 ruleset 一项就是\n--ruleset takes sha256- and at least 8 hexadecimal digits, as the field ruleset of an answer has it`,
    );
    return;
  }
  if (since !== undefined && parseDay(since) === null) {
    fail(
      `--since 应是 2026-01-31 这样的日期，得到“${since}”\n--since takes a date such as 2026-01-31`,
    );
    return;
  }
  if (most === null) {
    fail(`--most 应是 1 到 99999 的整数，得到“${options.most}”\n--most takes 1 to 99999`);
    return;
  }
  const here = (await hashOfFiles(folder))?.startsWith(hash) === true;
  const after = since === undefined ? [] : [`--since=${since}T00:00:00+08:00`];
  const versions = await versionsOf(kept, after);
  const { onSearched, clear } = progressLine();
  const searched = await findRuleset(kept, versions, hash, most, onSearched);
  clear();
  if (format === 'json')
    writeJson({
      ruleset: hash,
      folder: here,
      commits: searched.found.map(({ id, day, subject }) => ({ commit: id, date: day, subject })),
      searched: {
        commits: versions.length - searched.left,
        compiled: searched.compiled,
        refused: searched.refused,
        left: searched.left,
        back: searched.oldest?.day ?? null,
        complete: !kept.shallow,
      },
    });
  else process.stdout.write(inWords(searched, versions.length, here, shown(options.sheets), lang));
  if (searched.found.length === 0 && !here) process.exitCode = FINDINGS;
  if (kept.shallow) process.stderr.write(`${INCOMPLETE[lang]}\n`);
}

function inWords(
  searched: Searched,
  commits: number,
  here: boolean,
  folder: string,
  lang: 'zh' | 'en',
): string {
  const { found, compiled, refused, oldest, left } = searched;
  const en = lang === 'en';
  const lines: string[] = [];
  if (here)
    lines.push(en ? `${folder} as it is now compiles to it.` : `${folder} 现在的表就编译成它。`);
  const [newest] = found;
  const first = found.at(-1);
  if (newest !== undefined && first !== undefined) {
    lines.push(
      en
        ? `The sheets of these commits compile to it, the newest first; they stood until the next commit that changed sheets:`
        : '这些提交的表编译成它，新的在前（一直用到下一个改表的提交）：',
      ...found.map((commit) => `  ${named(commit)}`),
      en
        ? `Ask it: npm run sheets -- ask … --at ${newest.id?.slice(0, 8)}`
        : `照它再问一次：npm run sheets -- ask … --at ${newest.id?.slice(0, 8)}`,
    );
  } else {
    const back = oldest === null ? '' : en ? `, back to ${oldest.day}` : `，最早到 ${oldest.day}`;
    const compared = en
      ? `Looked at ${commits - left} commit(s) that changed sheets${back}: ${compiled} different contents, of which today's compiler refuses ${refused}.`
      : `看了改过表的 ${commits - left} 个提交${back}：内容不同的 ${compiled} 份，其中 ${refused} 份今天的程序编译不了。`;
    if (!here)
      lines.push(
        en ? 'No commit was found whose sheets compile to it.' : '没有找到编译成它的提交。',
      );
    lines.push(compared);
    if (left > 0)
      lines.push(
        en
          ? `${left} older commit(s) were left out; --most N looks further back.`
          : `还有 ${left} 个更早的提交没有看；用 --most N 看得更远。`,
      );
  }
  lines.push(HONESTLY[lang]);
  return `${lines.map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n')}\n`;
}

/** A hash is of the form of a ruleset as well as of what it says. */
const HONESTLY = {
  zh: '说明：旧的表是用今天的程序编译的。规则集的格式改过，当时发布的哈希就可能和今天算出的不同；这时按日期找：ask --at 日期。',
  en: "Note: old sheets are compiled by today's program. Where the form of rulesets has changed since, the hash published then may differ from today's; then go by the date: ask --at DATE.",
};

const named = ({ id, day, subject }: Commit): string => `${id?.slice(0, 8)}  ${day}  ${subject}`;
