/** What the command line says when it is used wrongly: in Chinese first, then in English. */
import { Command, type CommanderError } from 'commander';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Global Options:': '选项：',
  'Commands:': '命令：',
};

/** A command whose help has Chinese headings and whose errors are left to the caller. */
export function chineseCommand(name: string): Command {
  return new Command(name)
    .helpOption('-h, --help', '看用法 / show the usage')
    .helpCommand('help [command]', '看某个命令的用法 / show the usage of a command')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}

/** A usage error in words; null when only help was asked for. */
export function usageProblem(
  { code, message }: CommanderError,
  commands: readonly string[],
): string | null {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/gu)].map(([, name]) => name);
  const english = message.replace(/^error: /u, '');
  const chinese = (): string | null => {
    switch (code) {
      case 'commander.unknownOption':
        return `不认识的选项“${first}”${near(message)}`;
      case 'commander.unknownCommand':
        return `不认识的命令“${first}”${near(message) || '，'}可以用：${commands.join('、')}`;
      case 'commander.missingArgument':
        return first === 'question' ? '少了要问的问题，例如：ask refund' : `少了“${first}”`;
      case 'commander.excessArguments':
        return tooMany(first, message);
      case 'commander.optionMissingArgument':
        return `选项“${first}”后面少了一个值`;
      case 'commander.invalidArgument':
        return `选项“${first}”不能是“${second}”，可以是：${choices(message)}`;
      default:
        return null;
    }
  };
  const said = chinese();
  return said === null
    ? null
    : `${said}\n${english}\n（加 --help 看用法 / add --help for usage）\n`;
}

/** `… for 'diff'. Expected 2 arguments but got 3.` */
function tooMany(command: string, message: string): string {
  const [, most = '0', got = ''] = /Expected (\d+) arguments? but got (\d+)/u.exec(message) ?? [];
  const expected = most === '0' ? '后面只写选项' : `后面最多写 ${most} 项`;
  return `多写了内容：“${command}”${expected}，得到 ${got} 项；名称里有空格时要加引号`;
}

function near(message: string): string {
  const suggestion = /\(Did you mean (.+?)\?\)/su.exec(message)?.[1];
  return suggestion === undefined ? '' : `，是不是 ${suggestion}？`;
}

function choices(message: string): string {
  return (/Allowed choices are (.+)\./u.exec(message)?.[1] ?? '').replaceAll(', ', '、');
}
