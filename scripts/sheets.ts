/**
 * The command line for policy staff and developers: check sheets, ask them questions, compare them.
 * Exit 0 fine, 1 findings, 2 usage.
 */
import { CommanderError } from 'commander';
import { chineseCommand, usageProblem } from './command-line.ts';
import { addAsk } from './commands/ask.ts';
import { addBlame } from './commands/blame.ts';
import { addCheck } from './commands/check.ts';
import { addCoverage } from './commands/coverage.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addFormat } from './commands/format.ts';
import { addHistory } from './commands/history.ts';
import { addImport } from './commands/import.ts';
import { examples, USAGE } from './commands/shared.ts';
import { addStale } from './commands/stale.ts';

const program = chineseCommand('sheets')
  .description(
    '检查政策表，向政策表提问，看改动会改变谁的回答 / check the policy sheets, ask them questions, see whose answers an edit changes',
  )
  .addHelpText('after', examples('check', 'explain YB-OVERLAP', 'check --help'));

addCheck(program);
addAsk(program);
addExplain(program);
addFormat(program);
addCoverage(program);
addExport(program);
addImport(program);
addDiff(program);
addStale(program);
addBlame(program);
addHistory(program);

// `sheets … | head` reads no further than it wants: that is no fault to be told.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const commands = program.commands.map((command) => command.name());
  process.stderr.write(usageProblem(error, commands) ?? '');
  process.exitCode = error.exitCode === 0 ? 0 : USAGE;
}
