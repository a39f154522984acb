/** Opens files and hands sheets over as downloads. */
import type { SheetFile } from '../../compile/read.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { PRACTICE_MARK } from '../../workbook/practice.ts';
import { BASES, type BaseName } from '../base.ts';
import type { Book, Cells, SheetState } from '../book.ts';
import { sharedBook } from '../shared.ts';
import { TAB_ORDER, TEXTS, told as words } from '../texts.ts';
import type { NamedFile, Opened, Reply } from '../work/messages.ts';
import { download, readFiles } from './intake.ts';
import type { Notice } from './notice.ts';
import type { Runner } from './runner.ts';
import { inSlices } from './slices.ts';
import type { Store } from './store.ts';
import type { Verdicts, Work } from './verdicts.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Taking {
  /** The sheets with which those that were opened were compared. */
  readonly before: Book;
  readonly onEnd: () => void;
  /** They were edited meanwhile: what was opened is to be compared again. */
  readonly onAgain: () => void;
}

export class Filing {
  readonly #lang: Lang;
  readonly #base: BaseName;
  readonly #store: Store;
  readonly #runner: Runner;
  readonly #notice: Notice;
  readonly #verdicts: Verdicts;
  readonly #onOpened: (file: SheetFile) => void;

  /** @param onOpened told the first sheet that says something else now */
  constructor(
    lang: Lang,
    base: BaseName,
    store: Store,
    runner: Runner,
    notice: Notice,
    verdicts: Verdicts,
    onOpened: (file: SheetFile) => void,
  ) {
    this.#lang = lang;
    this.#base = base;
    this.#store = store;
    this.#runner = runner;
    this.#notice = notice;
    this.#verdicts = verdicts;
    this.#onOpened = onOpened;
  }

  /**
   * @param names of what was chosen, to be shown at once
   * @param list its files, once they are known
   */
  async open(
    names: readonly string[],
    list: readonly File[] | Promise<readonly File[]>,
  ): Promise<void> {
    const [first = ''] = names;
    const work = this.#verdicts.begin(say(words.opening(first, names.length), this.#lang));
    try {
      const { files, diagnostics } = await readFiles(await list);
      if (diagnostics.length > 0) this.#notice.say(TEXTS.nothingOpened, diagnostics);
      else if (files.length === 0) this.#notice.say(TEXTS.noFiles);
      else {
        this.openRead(files, work);
        return;
      }
    } catch (error) {
      // Moved or changed by another program since it was chosen.
      this.#notice.say(say(TEXTS.unreadable, this.#lang) + String(error));
    }
    work.end();
  }

  /** Opens what has been read. */
  openRead(files: readonly NamedFile[], begun: Work | null = null): void {
    const name = files[0]?.name ?? '';
    const opening = words.opening(name, files.length);
    const work = begun ?? this.#verdicts.begin(say(opening, this.#lang));
    const { book } = this.#store;
    const changed = this.#store.changedTexts(false);
    const rows = new Map<SheetFile, Cells[]>();
    this.#runner.give({ kind: 'open', changed, files }, (reply) => {
      if (reply.kind === 'progress') work.at(reply.done === 0 ? null : reply.done);
      else if (reply.kind === 'rows') {
        const before = rows.get(reply.file) ?? [];
        before.push(...reply.rows);
        rows.set(reply.file, before);
      } else if (reply.kind === 'opened')
        this.#take(reply, rows, {
          before: book,
          onEnd: () => work.end(),
          onAgain: () => this.openRead(files, work),
        });
      else {
        work.end();
        this.#unexpected(reply);
      }
    });
  }

  #take(
    { headers, diagnostics, told }: Opened,
    rows: ReadonlyMap<SheetFile, readonly Cells[]>,
    { before, onEnd, onAgain }: Taking,
  ): void {
    const [first] = headers.keys();
    if (first === undefined) {
      const wrong = diagnostics.length > 0;
      this.#notice.say(wrong ? TEXTS.nothingOpened : TEXTS.sameAsPage, diagnostics);
      onEnd();
      return;
    }
    const sheets = [...headers].map(([file, header]): [SheetFile, SheetState] => [
      file,
      { header, rows: rows.get(file) ?? [] },
    ]);
    inSlices(sharedBook(before, sheets), {
      onDone: (book) => {
        if (this.#store.book !== before) {
          onAgain();
          return;
        }
        this.#onOpened(first);
        this.#store.take(book);
        this.#notice.say(TEXTS.opened, told);
        this.#also(diagnostics);
        onEnd();
      },
    });
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
