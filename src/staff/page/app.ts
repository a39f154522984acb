/** The staff page: its parts, and what goes on between them. */
import type { SheetFile } from '../../compile/read.ts';
import { type Diagnostic, parseCellName } from '../../diagnostic/diagnostic.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import { BASES, type BaseName } from '../base.ts';
import { type Book, FIRST_ROW, type Put, textAt } from '../book.ts';
import { type ConditionWords, offerIn } from '../offers.ts';
import { countsOf, type Spots, spotKey, spotsOf } from '../spots.ts';
import { TAB_ORDER, TEXTS } from '../texts.ts';
import type { Base, Found } from '../work/messages.ts';
import { AskPanel } from './ask-panel.ts';
import { BaseBar } from './base-bar.ts';
import { CellBar } from './cell-bar.ts';
import { ChangeList } from './changes.ts';
import { Checking } from './checking.ts';
import { askPasted, askWhether } from './dialogs.ts';
import { el } from './dom.ts';
import { DueList } from './due.ts';
import { Editing } from './editing.ts';
import { Filing } from './filing.ts';
import { FindingList } from './findings.ts';
import { type Place, SheetGrid } from './grid.ts';
import { listen } from './listening.ts';
import { Notice } from './notice.ts';
import { ProgressLine } from './progress-line.ts';
import { CaseList, SummaryPanel } from './reports.ts';
import { Runner } from './runner.ts';
import { idOf, SheetTabs } from './sheet-tabs.ts';
import { Store } from './store.ts';
import { Toolbar } from './toolbar.ts';
import { marksIn } from './verdict.ts';
import { Verdicts } from './verdicts.ts';

const GRID = 'sheet-grid';

export class App {
  readonly #lang: Lang;
  readonly #name: BaseName;
  readonly #end = new AbortController();
  readonly #base: BaseBar;
  readonly #store: Store;
  readonly #runner: Runner;
  readonly #editing: Editing;
  readonly #filing: Filing;
  readonly #notice: Notice;
  readonly #tools: Toolbar;
  readonly #tabs: SheetTabs;
  readonly #bar: CellBar;
  readonly #panel = el('div', { id: GRID, class: 'grid', role: 'tabpanel' });
  readonly #grid: SheetGrid;
  readonly #findings: FindingList;
  readonly #changes: ChangeList;
  readonly #ask: AskPanel;
  readonly #cases: CaseList;
  readonly #summary: SummaryPanel;
  readonly #due: DueList;
  readonly #verdicts: Verdicts;
  readonly #checking: Checking;
  #file: SheetFile = 'refund.csv';
  #diagnostics: readonly Diagnostic[] = [];
  #spots: ReadonlyMap<string, Spots> = new Map();
  #words: ConditionWords = new Map();

  constructor(
    root: HTMLElement,
    script: string,
    base: Base,
    book: Book,
    onBase: (to: BaseName) => void,
  ) {
    const { lang, name } = base;
    this.#name = name;
    this.#lang = lang;
    this.#runner = new Runner(script, base);
    this.#store = new Store(book, () => this.#edited());
    this.#notice = new Notice(lang);
    this.#base = new BaseBar(lang, name, () => this.#store.unsaved, onBase);
    this.#tools = this.#toolbar();
    this.#tabs = new SheetTabs(lang, GRID, (file) => this.#choose(file));
    this.#bar = new CellBar(lang, {
      onPut: ({ row, column }, text) => this.#editing.put([{ row, column, text }]),
      onDraft: ({ row, column }, text) => this.#draft({ row, column, text }),
    });
    this.#findings = new FindingList(lang, {
      onJump: (file, cell) => this.#jump(file, cell),
      onMend: (fixes) => this.#editing.mend(fixes),
    });
    this.#changes = new ChangeList(lang);
    this.#ask = this.#asking();
    this.#cases = new CaseList(lang, (file, cell) => this.#jump(file, cell));
    this.#summary = new SummaryPanel(lang);
    this.#due = new DueList(lang, {
      onOpen: () => this.#askDue(),
      onJump: (file, cell) => this.#jump(file, cell),
    });
    const progress = new ProgressLine();
    this.#verdicts = this.#allVerdicts(progress);
    this.#editing = new Editing(lang, this.#store, this.#notice, this.#verdicts, () => ({
      file: this.#file,
      grid: this.#grid,
    }));
    this.#filing = new Filing(
      lang,
      name,
      this.#store,
      this.#runner,
      this.#notice,
      this.#verdicts,
      (file) => this.#choose(file),
    );
    this.#checking = new Checking(lang, name, this.#store, this.#runner, this.#verdicts, {
      onFound: (found) => this.#found(found),
      onCompared: (compared) => {
        this.#changes.show(compared);
        this.#summary.show(compared.summary);
      },
      onBroke: (text) => this.#notice.say(say(TEXTS.broke, lang) + text),
    });
    const inner = el('div', { class: 'grid-inner' });
    this.#panel.append(inner);
    root.replaceChildren(
      this.#base.element,
      this.#tools.element,
      progress.element,
      this.#notice.element,
      this.#tabs.element,
      this.#bar.element,
      this.#panel,
      el('div', { class: 'beside' }, this.#findings.element, this.#changes.element),
      el('div', { class: 'beside' }, this.#ask.element, this.#cases.element),
      this.#summary.element,
      this.#due.element,
    );
    this.#grid = new SheetGrid(inner, lang, this.#store.sheet(this.#file), {
      onPut: (puts) => this.#editing.put(puts),
      onPaste: (text, block) => this.#editing.paste(text, block),
      onDraft: (put) => this.#draft(put),
      onSelect: (place) => this.#select(place),
      offer: (column) => {
        const header = textAt(this.#store.sheet(this.#file), 1, column);
        return offerIn(this.#file, header, this.#store.book, this.#words);
      },
      onEditHeader: () => this.#bar.focus(),
    });
    const { signal } = this.#end;
    const events = {
      onUndo: () => this.#undo(),
      onRedo: () => this.#store.redo(),
      unsaved: () => this.#store.unsaved,
      onFiles: (...given: Parameters<Filing['open']>) => void this.#filing.open(...given),
    };
    listen(root, events, signal);
    this.#choose(this.#file);
    this.#draw();
    this.#checking.start();
  }

  say(text: string): void {
    this.#notice.say(text);
  }

  /** Gives the focus to what leads to the other sheets. */
  focus(): void {
    this.#base.focus();
  }

  /** Stops all work; another takes the place on the page. */
  end(): void {
    this.#checking.end();
    this.#editing.stopPasting();
    this.#end.abort();
    this.#runner.end();
    this.#grid.end();
  }

  #toolbar(): Toolbar {
    const lang = this.#lang;
    const store = this.#store;
    return new Toolbar(lang, {
      onFiles: (...given) => void this.#filing.open(...given),
      onPasteSheet: () =>
        askPasted(lang, this.#file, (name, text) =>
          this.#filing.openRead([{ name, bytes: new TextEncoder().encode(text) }]),
        ),
      onReset: () =>
        askWhether(lang, say(BASES[this.#name].discard, lang), () => store.take(store.base)),
      onUndo: () => this.#undo(),
      onRedo: () => store.redo(),
      onInsertRow: () => this.#editing.insert(false),
      onCopyRow: () => this.#editing.insert(true),
      onDeleteRows: () => this.#editing.deleteRows(),
      onColumn: () => this.#editing.column(),
      onCsv: () => this.#filing.csv(this.#file),
      onWorkbook: () => this.#filing.workbook(),
      onFind: (text) => this.#editing.find(text),
    });
  }

  #asking(): AskPanel {
    return new AskPanel(this.#lang, this.#name, {
      onAsk: (question, entries) => {
        const changed = this.#store.changedTexts(true);
        this.#checking.look({ kind: 'ask', changed, question, entries }, 'answered', (reply) => {
          if (reply.kind === 'answered') this.#ask.show(reply);
        });
      },
      onRule: (sheet, row) => this.#jump(sheet, `A${row}`),
    });
  }

  #askDue(): void {
    const changed = this.#store.changedTexts(false);
    this.#checking.look({ kind: 'due', changed }, 'due', (reply) => {
      if (reply.kind === 'due') this.#due.show(reply);
    });
  }

  /** What says something about the sheets; cells and tabs with marks are dimmed with the findings. */
  #allVerdicts(progress: ProgressLine): Verdicts {
    const marks = marksIn([this.#panel, this.#tabs.element]);
    return new Verdicts(this.#lang, progress, {
      found: [this.#findings.verdict, this.#cases.verdict, this.#bar.verdict, marks],
      compared: [this.#changes.verdict, this.#summary.verdict],
      answered: [this.#ask.verdict],
      due: [this.#due.verdict],
    });
  }

  #undo(): void {
    if (!this.#editing.stopPasting()) this.#store.undo();
  }

  // What is shown

  #edited(): void {
    this.#draw();
    this.#checking.schedule();
  }

  #draft(put: Put | null): void {
    const dropped = put === null && this.#store.drafting;
    this.#store.draft(this.#file, put);
    if (put !== null || dropped) this.#checking.schedule();
  }

  #choose(file: SheetFile): void {
    this.#file = file;
    this.#grid.show(this.#store.sheet(file), this.#store.base.get(file) ?? null, true);
    this.#grid.mark(this.#spots.get(file) ?? new Map());
    this.#panel.setAttribute('aria-labelledby', idOf(file));
    this.#drawTabs();
  }

  #draw(): void {
    const { base, book, steps } = this.#store;
    this.#grid.show(this.#store.sheet(this.#file), base.get(this.#file) ?? null, false);
    this.#tools.show(steps, book !== base);
    this.#drawTabs();
  }

  #drawTabs(): void {
    const { book, base } = this.#store;
    this.#tabs.show(this.#file, book, base, countsOf(this.#diagnostics));
  }

  #select(place: Place | null): void {
    if (place === null) {
      this.#bar.show(null, '', '', []);
      return;
    }
    const { row, column } = place;
    const sheet = this.#store.sheet(this.#file);
    const said = this.#spots.get(this.#file)?.get(spotKey(row, column)) ?? [];
    this.#bar.show(place, textAt(sheet, 1, column), textAt(sheet, row, column), said);
  }

  /** @param file a sheet's file, with or without its ending */
  #jump(file: string, cell: string | null): void {
    const known = TAB_ORDER.find((name) => name === file || name === `${file}.csv`);
    if (known === undefined) return;
    if (known !== this.#file) this.#choose(known);
    const place = cell === null ? { row: FIRST_ROW, column: 0 } : parseCellName(cell);
    if (place !== null) this.#grid.goTo(place);
  }

  #found({ diagnostics, words, cases, fields }: Found): void {
    this.#diagnostics = diagnostics;
    this.#words = words;
    this.#spots = spotsOf(diagnostics);
    this.#findings.show(diagnostics);
    this.#grid.mark(this.#spots.get(this.#file) ?? new Map());
    this.#drawTabs();
    this.#cases.show(cases);
    if (!this.#ask.refresh(fields)) this.#verdicts.stands('answered');
    this.#due.refresh();
  }
}
