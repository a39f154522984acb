/**
 * Findings as people read them on a terminal, and as programs read them.
 */

import type { Text } from '../base/text.ts';
import type { Diagnostic, DiagnosticCode, Fix, Severity } from './diagnostic.ts';

/** The languages everything outward exists in. */
export type Language = keyof Text;

/** How {@link renderText} shows findings. */
export type RenderOptions = {
  /** Colours by terminal escape codes. */
  readonly colour?: boolean;
  /** What stands before file names; `''` for nothing. */
  readonly folder?: string;
};

/** The findings of a run as other programs read them; a contract. */
export type DiagnosticsJson = {
  readonly diagnostics: readonly {
    readonly code: DiagnosticCode;
    readonly severity: Severity;
    readonly file: string;
    readonly cell: string | null;
    readonly text: string;
    readonly notes: readonly {
      readonly file: string;
      readonly cell: string | null;
      readonly text: string;
    }[];
    readonly help: string | null;
    readonly fix?: readonly Fix[];
  }[];
  readonly ruleset: string | null;
};

const SEVERITIES: Readonly<Record<Severity, Text & { readonly colour: number }>> = {
  error: { zh: '错误', en: 'error', colour: 31 },
  warning: { zh: '警告', en: 'warning', colour: 33 },
  info: { zh: '提示', en: 'info', colour: 36 },
};

const HELP: Text = { zh: '建议', en: 'help' };

const BOLD = 1;
const FAINT = 2;
const HELP_COLOUR = 32;

/**
 * Findings as text, one after another without blank lines between:
 *
 *     sheets/refund.csv D7 错误 YB-OVERLAP: …
 *       D6  70岁以下   ← …
 *       建议: …
 *
 * The order is the caller's. A note in another file names the file too.
 */
export function renderText(
  diagnostics: readonly Diagnostic[],
  lang: Language,
  options: RenderOptions = {},
): string {
  const folder = options.folder ?? 'sheets';
  const paint = (text: string, colour: number): string =>
    options.colour === true ? `\u001B[${colour}m${text}\u001B[0m` : text;
  const pathOf = (file: string): string => (folder === '' ? file : `${folder}/${file}`);
  // Lines after the first of a text stay below their finding.
  const indent = (text: string): string => text.replace(/\n/gu, '\n    ');
  const lines: string[] = [];
  for (const { code, severity, file, cell, text, notes, help } of diagnostics) {
    const place = cell === null ? pathOf(file) : `${pathOf(file)} ${cell}`;
    const kind = SEVERITIES[severity];
    const label = paint(`${kind[lang]} ${code}`, kind.colour);
    lines.push(`${paint(place, BOLD)} ${label}: ${indent(text[lang])}`);
    for (const note of notes) {
      const other = note.file === file ? [] : [pathOf(note.file)];
      const where = [...other, ...(note.cell === null ? [] : [note.cell])].join(' ');
      const prefix = where === '' ? '' : `${paint(where, FAINT)}  `;
      lines.push(`  ${prefix}${indent(note.text[lang])}`);
    }
    if (help !== null) lines.push(`  ${paint(HELP[lang], HELP_COLOUR)}: ${indent(help[lang])}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Findings as a value to be written as JSON; `ruleset` is null when there is none to ship. */
export function renderJson(
  diagnostics: readonly Diagnostic[],
  ruleset: string | null,
  lang: Language,
): DiagnosticsJson {
  return {
    diagnostics: diagnostics.map(({ code, severity, file, cell, text, notes, help, fix }) => ({
      code,
      severity,
      file,
      cell,
      text: text[lang],
      notes: notes.map((note) => ({ file: note.file, cell: note.cell, text: note.text[lang] })),
      help: help?.[lang] ?? null,
      ...(fix === undefined ? {} : { fix }),
    })),
    ruleset,
  };
}
