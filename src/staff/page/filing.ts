/** Opens files and hands sheets over as downloads. */
import type { SheetFile } from '../../compile/read.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { PRACTICE_MARK } from '../../workbook/practice.ts';
import { BASES, type BaseName } from '../base.ts';
import { type Cells, withSheet } from '../book.ts';
import { shared } from '../shared.ts';
import { TAB_ORDER, TEXTS } from '../texts.ts';
import type { NamedFile, Opened, Reply } from '../work/messages.ts';
import { download, readFiles } from './intake.ts';
import type { Notice } from './notice.ts';
import type { Runner } from './runner.ts';
import type { Store } from './store.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export class Filing {
  readonly #lang: Lang;
  readonly #base: BaseName;
  readonly #store: Store;
  readonly #runner: Runner;
  readonly #notice: Notice;
  readonly #onOpened: (file: SheetFile) => void;

  /** @param onOpened told the first sheet that says something else now */
  constructor(
    lang: Lang,
    base: BaseName,
    store: Store,
    runner: Runner,
    notice: Notice,
    onOpened: (file: SheetFile) => void,
  ) {
    this.#lang = lang;
    this.#base = base;
    this.#store = store;
    this.#runner = runner;
    this.#notice = notice;
    this.#onOpened = onOpened;
  }

  async open(list: readonly File[]): Promise<void> {
    const read = await readFiles(list).catch((error: unknown) => String(error));
    if (typeof read === 'string') {
      // Moved or changed by another program since it was chosen.
      this.#notice.say(say(TEXTS.unreadable, this.#lang) + read);
      return;
    }
    const { files, diagnostics } = read;
    if (diagnostics.length > 0) this.#notice.say(TEXTS.nothingOpened, diagnostics);
    else if (files.length === 0) this.#notice.say(TEXTS.noFiles);
    else this.openRead(files);
  }

  openRead(files: readonly NamedFile[]): void {
    const changed = this.#store.changedTexts(false);
    const rows = new Map<SheetFile, Cells[]>();
    this.#runner.give({ kind: 'open', changed, files }, (reply) => {
      if (reply.kind === 'rows') {
        const before = rows.get(reply.file) ?? [];
        before.push(...reply.rows);
        rows.set(reply.file, before);
      } else if (reply.kind === 'opened') this.#take(reply, rows);
      else this.#unexpected(reply);
    });
  }

  #take(
    { headers, diagnostics, told }: Opened,
    rows: ReadonlyMap<SheetFile, readonly Cells[]>,
  ): void {
    const [first] = headers.keys();
    if (first === undefined) {
      const wrong = diagnostics.length > 0;
      this.#notice.say(wrong ? TEXTS.nothingOpened : TEXTS.sameAsPage, diagnostics);
      return;
    }
    let book = this.#store.book;
    for (const [file, header] of headers) {
      const sheet = { header, rows: rows.get(file) ?? [] };
      book = withSheet(book, file, shared(this.#store.sheet(file), sheet));
    }
    this.#onOpened(first);
    this.#store.take(book);
    this.#notice.say(TEXTS.opened, told);
    this.#also(diagnostics);
  }

  /** Some sheets were opened and others were not. */
  #also(diagnostics: readonly Diagnostic[]): void {
    if (diagnostics.length === 0) return;
    this.#notice.say(TEXTS.openedPartly, diagnostics);
  }

  csv(file: SheetFile): void {
    const changed = this.#store.changedTexts(false);
    const mark = this.#base === 'practice' ? say(PRACTICE_MARK, this.#lang) : '';
    this.#runner.give({ kind: 'csv', changed, file }, (reply) =>
      this.#written(reply, mark + file, 'text/csv', [file]),
    );
  }

  workbook(): void {
    const changed = this.#store.changedTexts(false);
    const name = say(BASES[this.#base].workbookName, this.#lang);
    this.#runner.give({ kind: 'workbook', changed }, (reply) =>
      this.#written(reply, name, XLSX, TAB_ORDER),
    );
  }

  #written(reply: Reply, name: string, type: string, files: readonly SheetFile[]): void {
    if (reply.kind !== 'written') this.#unexpected(reply);
    else if (reply.bytes === null) this.#notice.say(TEXTS.notWritten, reply.diagnostics);
    else {
      download(name, reply.bytes, type);
      this.#store.saved(files);
      this.#notice.say(`${name} ${say(TEXTS.downloaded, this.#lang)}`);
    }
  }

  #unexpected(reply: Reply): void {
    if (reply.kind === 'broke') this.#notice.say(say(TEXTS.broke, this.#lang) + reply.text);
  }
}
