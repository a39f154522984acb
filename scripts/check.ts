/** All that `npm run check` looks at, at once: lint, types, the sheets, their record, their guide. */
import { join } from 'node:path';
import { type Command, ROOT, sideBySide, told } from './side-by-side.ts';

const tool = (name: string, path: string, ...args: readonly string[]): Command => ({
  name,
  program: process.execPath,
  args: [join(ROOT, 'node_modules', path), ...args],
});
const script = (name: string, ...args: readonly string[]): Command => ({
  name,
  program: process.execPath,
  args: ['--import', './scripts/fast-start.ts', ...args],
});

process.exitCode = told(
  await sideBySide([
    tool('biome', '@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'),
    tool('tsc', 'typescript/bin/tsc', '--build'),
    script('sheets check', 'scripts/sheets.ts', 'check'),
    script('sheets history', 'scripts/sheets.ts', 'history', '--check'),
    script('guide', 'scripts/sheet-guide.ts', '--check'),
  ]),
);
