/**
 * What the worker of the page does with sheets: pure but for what it remembers of its base,
 * which are compiled once.
 */

import { formatDay } from '../../base/day.ts';
import type { Version } from '../../compare/change.ts';
import { compareRulesets } from '../../compare/compare.ts';
import { countInWords, notesInWords, tell } from '../../compare/render.ts';
import { type CompileResult, compile } from '../../compile/compile.ts';
import { readSheets, SHEET_FILES, type SheetFile } from '../../compile/read.ts';
import { remarksOf } from '../../compile/remarks.ts';
import { SHEET_COLUMNS } from '../../compile/sheet-columns.ts';
import { KIND_NAMES } from '../../freshness/render.ts';
import { stalenessOfFiles, urgencyOf, WITHIN } from '../../freshness/staleness.ts';
import { say } from '../../i18n/lang.ts';
import { formatSheet } from '../../sheet/format.ts';
import type { Fact } from '../../table/model.ts';
import { indexRuleset } from '../../table/ruleset.ts';
import { wordsOfFact } from '../../workbook/book-columns.ts';
import { planImport } from '../../workbook/plan.ts';
import { writeWorkbook } from '../../workbook/write.ts';
import { casesOf } from '../cases.ts';
import type { ConditionWords } from '../offers.ts';
import { changeRequest } from '../summary.ts';
import { answerOf, fieldsOf } from './asking.ts';
import type {
  Answered,
  Base,
  Due,
  DueItem,
  Files,
  Job,
  Progress,
  Reply,
  Texts,
  Written,
} from './messages.ts';
import { opened } from './opening.ts';

/** A message of so many rows keeps the page waiting for no more than a blink. */
const ROWS_AT_ONCE = 1000;

type Post = (reply: Reply) => void;
type CheckJob = Job & { readonly kind: 'check' };

export class Desk {
  readonly #base: Base;
  readonly #post: Post;
  #before: Promise<Version | null> | null = null;
  /** The rules that were checked last, and of which sheets. */
  #now: { readonly changed: Texts; readonly version: Version } | null = null;

  constructor(base: Base, post: Post) {
    this.#base = base;
    this.#post = post;
  }

  /** Does a job and posts what comes of it. */
  async take(job: Job): Promise<void> {
    switch (job.kind) {
      case 'check':
        return await this.#check(job);
      case 'open':
        return await this.#open(job);
      case 'ask':
        return this.#post(await this.#ask(job));
      case 'workbook':
        return this.#post(await this.#workbook(job));
      case 'due':
        return this.#post(this.#due(job));
      case 'csv':
        return this.#post(this.#csv(job));
    }
  }

  #filesWith(changed: Texts): Files {
    return new Map([...this.#base.files, ...bytesOf(changed)]);
  }

  async #open(job: Job & { kind: 'open' }): Promise<void> {
    const progress = this.#progress(job.id);
    const read = await opened(job, this.#filesWith(job.changed), this.#base, (done, total) =>
      progress('open', done, total),
    );
    for (const [file, { rows }] of read.sheets)
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
        this.#post({ kind: 'rows', id: job.id, file, rows: rows.slice(from, from + ROWS_AT_ONCE) });
    this.#post(read.opened);
  }

  #progress(id: number): (part: Progress['part'], done: number, total: number) => void {
    let last = -1;
    return (part, done, total) => {
      const share = total === 0 ? 1 : done / total;
      // A line that moves needs no more than this.
      const step = Math.floor(share * 20);
      if (step === last) return;
      last = step;
      this.#post({ kind: 'progress', id, part, done: share });
    };
  }

  /** The rules of the base; compiled when they are first needed. */
  #baseVersion(): Promise<Version | null> {
    this.#before ??= (async () => {
      const { files, today } = this.#base;
      return versionOf(await compile({ files, today }));
    })();
    return this.#before;
  }

  async #check({ id, changed }: CheckJob): Promise<void> {
    const { today, lang } = this.#base;
    const files = this.#filesWith(changed);
    const progress = this.#progress(id);
    const result = await compile({ files, today, onProgress: progress });
    const { diagnostics, sheets } = result;
    const words = conditionWords(sheets.facts);
    const version = versionOf(result);
    if (version === null) {
      this.#now = null;
      this.#post({ kind: 'found', id, diagnostics, words, hash: null, cases: null, fields: null });
      this.#compared(id, changed, null);
      return;
    }
    const { ruleset } = version;
    this.#now = { changed, version };
    if (changed.size === 0) this.#before = Promise.resolve(version);
    const cases = casesOf(sheets, diagnostics);
    const fields = fieldsOf(ruleset, lang);
    this.#post({ kind: 'found', id, diagnostics, words, hash: ruleset.hash, cases, fields });
    progress('base', 0, 1);
    const before = await this.#baseVersion();
    if (before === null) {
      this.#compared(id, changed, null);
      return;
    }
    progress('compare', 0, 1);
    const comparison = compareRulesets(before, version, (done, total) =>
      progress('compare', done, total),
    );
    this.#compared(id, changed, comparison);
  }

  #compared(
    id: number,
    changed: Texts,
    comparison: ReturnType<typeof compareRulesets> | null,
  ): void {
    const { files, lang, name } = this.#base;
    const { changes } = planImport(incoming(bytesOf(changed)), files);
    const summary = changeRequest(comparison, changes, lang, name);
    if (comparison === null) {
      this.#post({ kind: 'compared', id, changes: null, count: '', notes: [], summary });
      return;
    }
    this.#post({
      kind: 'compared',
      id,
      changes: tell(comparison, lang),
      count: countInWords(comparison, lang),
      notes: notesInWords(comparison, lang),
      summary,
    });
  }

  async #ask({ id, changed, question, entries }: Job & { kind: 'ask' }): Promise<Answered> {
    const { today, lang } = this.#base;
    const version = await this.#versionOf(changed);
    if (version === null)
      return { kind: 'answered', id, ok: false, text: '', before: null, rules: [] };
    const now = answerOf(version.ruleset, question, entries, today, lang);
    const base = changed.size === 0 ? null : await this.#baseVersion();
    const then = base === null ? null : answerOf(base.ruleset, question, entries, today, lang).text;
    return { kind: 'answered', id, ...now, before: then === now.text ? null : then };
  }

  async #versionOf(changed: Texts): Promise<Version | null> {
    if (changed.size === 0) return await this.#baseVersion();
    if (this.#now !== null && sameTexts(this.#now.changed, changed)) return this.#now.version;
    const files = this.#filesWith(changed);
    const version = versionOf(await compile({ files, today: this.#base.today }));
    if (version === null) return null;
    this.#now = { changed, version };
    return version;
  }

  async #workbook({ id, changed }: Job): Promise<Written> {
    const written = await writeWorkbook(this.#filesWith(changed));
    return 'bytes' in written
      ? { kind: 'written', id, bytes: Uint8Array.from(written.bytes), diagnostics: [] }
      : { kind: 'written', id, bytes: null, diagnostics: written.diagnostics };
  }

  #due({ id, changed }: Job): Due {
    const { today, lang } = this.#base;
    const { items } = stalenessOfFiles(this.#filesWith(changed), { today, within: WITHIN });
    const told = items?.map(
      (item): DueItem => ({
        urgency: urgencyOf(item, today),
        day: item.due === null ? null : formatDay(item.due),
        kind: say(KIND_NAMES[item.kind], lang),
        file: item.file,
        cell: item.cell,
        text: say(item.text, lang),
        help: say(item.help, lang),
      }),
    );
    return { kind: 'due', id, items: told ?? null };
  }

  /** A sheet as the import writes it: columns in their order, UTF-8 with a mark. */
  #csv({ id, changed, file }: Job & { kind: 'csv' }): Written {
    const files = this.#filesWith(changed);
    const bytes = files.get(file) ?? new Uint8Array();
    const { factRows, facts } = readSheets(files).sheets;
    const [columns, kind] = SHEET_COLUMNS[file];
    const formatted = formatSheet({
      file,
      bytes,
      columns,
      heads: kind === 'conditions' ? { facts, unread: factRows.unread } : null,
      factOrder: factRows.rows.map(({ values }) => values.id),
    });
    return 'bytes' in formatted
      ? { kind: 'written', id, bytes: Uint8Array.from(formatted.bytes), diagnostics: [] }
      : { kind: 'written', id, bytes: null, diagnostics: formatted.diagnostics };
  }
}

/** What conditions may say, by the name of their fact. */
function conditionWords(facts: readonly Fact[]): ConditionWords {
  return new Map(
    facts.flatMap((fact): [string, readonly string[]][] => {
      const words = wordsOfFact(fact);
      return words === null ? [] : [[fact.name.zh, words]];
    }),
  );
}

function versionOf({ rules, sheets }: CompileResult): Version | null {
  return rules === null ? null : { ruleset: indexRuleset(rules), remarks: remarksOf(sheets) };
}

/** Sheets that differ, as if they were brought back. */
function incoming(changed: Files): Parameters<typeof planImport>[0] {
  return SHEET_FILES.flatMap((file: SheetFile) => {
    const bytes = changed.get(file);
    return bytes === undefined ? [] : [{ file, place: file, bytes }];
  });
}

const bytesOf = (texts: Texts): Files =>
  new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));

function sameTexts(one: Texts, other: Texts): boolean {
  return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
