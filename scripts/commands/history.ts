/** `sheets history`: writes the record of our own sheets, or says what it lacks. */
import type { Command } from 'commander';
import { formatDay } from '../../src/base/day.ts';
import { lackingIn } from '../../src/history/record.ts';
import { writeRecord } from '../../src/history/record-file.ts';
import { fingerprint, keptRecord, nextRecord, RECORD, rulesIn } from '../record-history.ts';
import { todayInShanghai, writeIfChanged } from '../sheet-files.ts';
import { examples, FINDINGS, fail, readFolder, sheetsOption, shown } from './shared.ts';

interface HistoryOptions {
  readonly sheets: string;
  readonly file: string;
  readonly check?: boolean;
}

/** More rules than this are counted. */
const MOST_NAMES = 8;

export function addHistory(program: Command): void {
  program
    .command('history')
    .description(
      '记下每条规则哪天录入、修改、删除和原因，网页“规则变化”照它说；改表以后运行 / record when rules entered the sheets, were changed or left them, for the page of changes',
    )
    .option(
      '--check',
      '不写，只看记录是否跟得上现在的表，不用 git / write nothing, only say whether it covers the sheets; needs no git',
    )
    .option('--file <file>', '记录在哪个文件 / where the record is kept', RECORD)
    .addOption(sheetsOption())
    .addHelpText('after', examples('history', 'history --check'))
    .addHelpText(
      'after',
      '\n0 写好了或者跟得上，1 跟不上，2 用法不对\nexit 0 when written or covered, 1 when not, 2 usage\n',
    )
    .action(history);
}

async function history(options: HistoryOptions): Promise<void> {
  const folder = await readFolder(options.sheets);
  if (folder === null) return;
  const record = await keptRecord(options.file);
  const where = shown(options.file);
  if (options.check === true) {
    const lacking = record === null ? null : lackingIn(record, rulesIn(folder), fingerprint);
    if (lacking?.length === 0) process.stdout.write(`${where} 跟得上现在的表\n`);
    else {
      process.stderr.write(lacking === null ? unreadable(where) : behind(where, lacking));
      process.exitCode = FINDINGS;
    }
    return;
  }
  const today = formatDay(todayInShanghai());
  const { entries, missing } = await nextRecord(record, folder, options.sheets, today);
  if (missing !== null)
    process.stderr.write(
      `${missing.zh}：以前的记录照旧，今天的改动接在后面。\n${missing.en}: the record is continued as it is\n`,
    );
  if (entries === null) {
    fail(unreadable(where).trimEnd());
    return;
  }
  const text = writeRecord(entries);
  const changed = await writeIfChanged(options.file, text);
  process.stdout.write(`${where}: ${entries.length} 条，${changed ? '已更新' : '没有变化'}\n`);
}

const RUN = 'npm run sheets -- history';

function behind(where: string, lacking: readonly string[]): string {
  const names = lacking.slice(0, MOST_NAMES).join('、');
  const more = lacking.length > MOST_NAMES ? `…（共 ${lacking.length} 条）` : '';
  return `${where} 没有跟上现在的表：${names}${more}\n请运行 ${RUN}，和表一起提交\n${where} does not cover ${lacking.length} rule(s) of the sheets as they stand: run ${RUN} and commit it with the sheets\n`;
}

const unreadable = (where: string): string =>
  `${where} 读不懂，请从最近一次提交恢复，或者删掉后运行 ${RUN}\n${where} cannot be read: restore it, or delete it and run ${RUN}\n`;
