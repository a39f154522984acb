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
import { askPasted, askWhether } from './dialogs.ts';
import { el } from './dom.ts';
import { DueList } from './due.ts';
import { Editing } from './editing.ts';
import { Filing } from './filing.ts';
import { FindingList } from './findings.ts';
import { type Place, SheetGrid } from './grid.ts';
import { sheetsAmong } from './intake.ts';
import { listen } from './listening.ts';
import { Notice } from './notice.ts';
import { CaseList, SummaryPanel } from './reports.ts';
import { Runner } from './runner.ts';
import { idOf, SheetTabs } from './sheet-tabs.ts';
import { Store } from './store.ts';
import { Toolbar } from './toolbar.ts';

/** An edit is checked once nothing more is typed for so long. */
const PAUSE_MS = 250;

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
  readonly #progress = el('p', { class: 'progress', role: 'status' });
  #file: SheetFile = 'refund.csv';
  #diagnostics: readonly Diagnostic[] = [];
  #spots: ReadonlyMap<string, Spots> = new Map();
  #words: ConditionWords = new Map();
  #timer = 0;
  /** How often something was edited: what is found of an earlier state is not shown. */
  #edits = 0;

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
    this.#editing = new Editing(lang, this.#store, this.#notice, () => ({
      file: this.#file,
      grid: this.#grid,
    }));
    this.#filing = new Filing(lang, name, this.#store, this.#runner, this.#notice, (file) =>
      this.#choose(file),
    );
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
    const inner = el('div', { class: 'grid-inner' });
    this.#panel.append(inner);
    root.replaceChildren(
      this.#base.element,
      this.#tools.element,
      this.#notice.element,
      this.#tabs.element,
      this.#bar.element,
      this.#panel,
      this.#progress,
      el('div', { class: 'beside' }, this.#findings.element, this.#changes.element),
      el('div', { class: 'beside' }, this.#ask.element, this.#cases.element),
      this.#summary.element,
      this.#due.element,
    );
    this.#grid = new SheetGrid(inner, lang, this.#store.sheet(this.#file), {
      onPut: (puts) => this.#editing.put(puts),
      onDraft: (put) => this.#draft(put),
      onSelect: (place) => this.#select(place),
      offer: (column) => {
        const header = textAt(this.#store.sheet(this.#file), 1, column);
        return offerIn(this.#file, header, this.#store.book, this.#words);
      },
      onEditHeader: () => this.#bar.focus(),
    });
    const { signal } = this.#end;
    listen(root, this.#store, (files) => void this.#filing.open(files), signal);
    this.#choose(this.#file);
    this.#draw();
    this.#check();
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
    clearTimeout(this.#timer);
    this.#end.abort();
    this.#runner.end();
    this.#grid.end();
  }

  #toolbar(): Toolbar {
    const lang = this.#lang;
    const store = this.#store;
    return new Toolbar(lang, {
      onFiles: (files) => void this.#filing.open(files),
      onFolder: (files) => void this.#filing.open(sheetsAmong(files)),
      onPasteSheet: () =>
        askPasted(lang, this.#file, (name, text) =>
          this.#filing.openRead([{ name, bytes: new TextEncoder().encode(text) }]),
        ),
      onReset: () =>
        askWhether(lang, say(BASES[this.#name].discard, lang), () => store.take(store.base)),
      onUndo: () => store.undo(),
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
        this.#runner.give({ kind: 'ask', changed, question, entries }, (reply) => {
          if (reply.kind === 'answered') this.#ask.show(reply);
        });
      },
      onRule: (sheet, row) => this.#jump(sheet, `A${row}`),
    });
  }

  #askDue(): void {
    const changed = this.#store.changedTexts(false);
    this.#runner.give({ kind: 'due', changed }, (reply) => {
      if (reply.kind === 'due') this.#due.show(reply);
    });
  }

  // What is shown

  #edited(): void {
    this.#draw();
    this.#schedule();
  }

  #draft(put: Put | null): void {
    const dropped = put === null && this.#store.drafting;
    this.#store.draft(this.#file, put);
    if (put !== null || dropped) this.#schedule();
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

  // What the worker finds

  #schedule(): void {
    this.#edits += 1;
    this.#changes.outdate();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#check(), PAUSE_MS);
  }

  #check(): void {
    const changed = this.#store.changedTexts(true);
    const edits = this.#edits;
    this.#runner.give({ kind: 'check', changed }, (reply) => {
      if (edits !== this.#edits) return;
      if (reply.kind === 'progress') {
        const { part: name } = reply;
        const words = name === 'base' ? BASES[this.#name].reading : TEXTS.progress[name];
        const part = say(words, this.#lang);
        this.#progress.textContent = `${part} ${Math.round(reply.done * 100)}%`;
      } else if (reply.kind === 'found') this.#found(reply);
      else if (reply.kind === 'compared') {
        this.#progress.textContent = say(TEXTS.checked, this.#lang);
        this.#changes.show(reply);
        this.#summary.show(reply.summary);
      } else if (reply.kind === 'broke')
        this.#notice.say(say(TEXTS.broke, this.#lang) + reply.text);
    });
  }

  #found({ diagnostics, words, cases, fields }: Found): void {
    this.#diagnostics = diagnostics;
    this.#words = words;
    this.#spots = spotsOf(diagnostics);
    this.#findings.show(diagnostics);
    this.#grid.mark(this.#spots.get(this.#file) ?? new Map());
    this.#drawTabs();
    this.#cases.show(cases);
    this.#ask.refresh(fields);
  }
}
