/**
 * Findings as workflow commands: GitHub shows each beside its line in the changed file.
 *
 *     ::error file=sheets/refund.csv,line=7,col=12,title=YB-OVERLAP D7::…
 */
import type { Text } from '../base/text.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { type Locate, regionOf } from './region.ts';

/** How {@link renderAnnotations} shows findings. */
export type AnnotationOptions = {
  /** What stands before file names, from the root of the repository; `''` for nothing. */
  readonly folder?: string;
  readonly locate?: Locate;
};

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

const HELP: Text = { zh: '建议', en: 'help' };

/** One command a finding, in the order given; notes and help stand below its sentence. */
export function renderAnnotations(
  diagnostics: readonly Diagnostic[],
  lang: keyof Text,
  { folder = 'sheets', locate }: AnnotationOptions = {},
): string {
  return diagnostics
    .map(({ code, severity, file, cell, text, notes, help }) => {
      const region = regionOf(file, cell, locate);
      const oneLine = region !== null && region.startLine === region.endLine;
      const properties: readonly (readonly [string, string | number])[] = [
        ['file', folder === '' ? file : `${folder}/${file}`],
        ['line', region?.startLine ?? 1],
        // GitHub takes columns only where they are on one line.
        ...(oneLine ? ([['col', region.startColumn]] as const) : []),
        ...(oneLine ? ([['endColumn', region.endColumn]] as const) : []),
        ['title', cell === null ? code : `${code} ${cell}`],
      ];
      const lines = [
        text[lang],
        ...notes.map((note) => {
          const other = note.file === file ? [] : [note.file];
          return `${[...other, note.cell ?? ''].join(' ')}  ${note.text[lang]}`.trim();
        }),
        ...(help === null ? [] : [`${HELP[lang]}: ${help[lang]}`]),
      ];
      const head = properties.map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`);
      return `::${COMMANDS[severity]} ${head.join(',')}::${escapeData(lines.join('\n'))}\n`;
    })
    .join('');
}

/** As GitHub's runner undoes it: only these characters, the percent sign first. */
function escapeData(text: string): string {
  return text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
