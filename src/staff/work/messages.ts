/** What the page and its worker say to each other. Plain data: it crosses threads. */
import type { Day } from '../../base/day.ts';
import type { Told } from '../../compare/render.ts';
import type { SheetFile } from '../../compile/read.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Urgency } from '../../freshness/staleness.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { BaseName } from '../base.ts';
import type { Cells, SheetState } from '../book.ts';
import type { CaseResult } from '../cases.ts';
import type { ConditionWords } from '../offers.ts';

/** Files by name. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Said first: what everything is compared with, and when and in which language it is told. */
export interface Base {
  readonly kind: 'base';
  readonly name: BaseName;
  readonly files: Files;
  readonly today: Day;
  readonly lang: Lang;
}

/** Sheets in canonical form by the name of their file. */
export type Texts = ReadonlyMap<string, string>;

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A job; `changed` are the sheets that differ from those of the base. */
export type Job = { readonly id: number; readonly changed: Texts } & (
  | { readonly kind: 'check' }
  | { readonly kind: 'open'; readonly files: readonly NamedFile[] }
  | {
      readonly kind: 'ask';
      readonly question: string;
      readonly entries: readonly (readonly [string, string])[];
    }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'due' }
  | { readonly kind: 'csv'; readonly file: SheetFile }
);

/** Which part of a check or of an opening goes on, and how much of it is done (0 to 1). */
export interface Progress {
  readonly kind: 'progress';
  readonly id: number;
  readonly part: 'base' | 'read' | 'build' | 'check' | 'hash' | 'compare' | 'open';
  readonly done: number;
}

/** A fact that a question takes, as a field of the form. */
export interface Field {
  readonly fact: string;
  readonly name: string;
  readonly unit: string | null;
  readonly hint: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

/** The first half of a check: what is wrong. */
export interface Found {
  readonly kind: 'found';
  readonly id: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What conditions may say. */
  readonly words: ConditionWords;
  /** Of the rules; null while they have errors. */
  readonly hash: string | null;
  readonly cases: readonly CaseResult[] | null;
  /** What each question takes, by the question's name; null while the rules have errors. */
  readonly fields: Readonly<Record<string, readonly Field[]>> | null;
}

/** The second half: whose answers change. */
export interface Compared {
  readonly kind: 'compared';
  readonly id: number;
  /** Null while the rules have errors. */
  readonly changes: readonly Told[] | null;
  readonly count: string;
  /** What changed besides answers. */
  readonly notes: readonly string[];
  /** For the change request, as Markdown. */
  readonly summary: string;
}

/** Some rows of a sheet that was opened. Said before `opened`, so that no message is long. */
export interface Rows {
  readonly kind: 'rows';
  readonly id: number;
  readonly file: SheetFile;
  readonly rows: SheetState['rows'];
}

export interface Opened {
  readonly kind: 'opened';
  readonly id: number;
  /** The headers of the sheets that say something else now. */
  readonly headers: ReadonlyMap<SheetFile, Cells>;
  readonly diagnostics: readonly Diagnostic[];
  /** What changed, in words. */
  readonly told: string;
}

export interface AnswerRule {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
}

export interface Answered {
  readonly kind: 'answered';
  readonly id: number;
  /** In words; what was wrong with the question where `ok` is false. */
  readonly text: string;
  readonly ok: boolean;
  /** The answer of the base where it is another. */
  readonly before: string | null;
  readonly rules: readonly AnswerRule[];
}

export interface Written {
  readonly kind: 'written';
  readonly id: number;
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DueItem {
  readonly urgency: Urgency;
  /** `2026-12-31`; null where there is no such day. */
  readonly day: string | null;
  readonly kind: string;
  readonly file: string;
  readonly cell: string | null;
  readonly text: string;
  readonly help: string;
}

/** What is to be looked at again. */
export interface Due {
  readonly kind: 'due';
  readonly id: number;
  /** The most urgent first; null while rows cannot be read. */
  readonly items: readonly DueItem[] | null;
}

/** Something broke that should not have: a mistake of ours. */
export interface Broke {
  readonly kind: 'broke';
  readonly id: number;
  readonly text: string;
}

export type Reply = Progress | Found | Compared | Rows | Opened | Answered | Written | Due | Broke;
