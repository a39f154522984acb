/** The page's entry: fetches the live sheets, or those to practise with, and sets up what edits them. */
import { SHEET_FILES, type SheetFile } from '../../compile/read.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import type { BaseName } from '../base.ts';
import type { Book, SheetState } from '../book.ts';
import { sheetOf } from '../sheet-file.ts';
import { TEXTS } from '../texts.ts';
import { todayIn } from '../today.ts';
import type { Files } from '../work/messages.ts';
import { App } from './app.ts';

const WORKER = '/staff/worker.js';
/** Where the sheets of a base are. */
const FOLDERS: Readonly<Record<BaseName, string>> = {
  live: '/sheets/',
  practice: '/sheets/practice/',
};
/** In the address: an address can lead to practising, and loading the page anew stays there. */
const PRACTISING = '#practice';

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function filesOf(name: BaseName): Promise<Files> {
  const folder = FOLDERS[name];
  const manifest: { readonly files: readonly string[] } = await (
    await fetched(`${folder}manifest.json`)
  ).json();
  const all = await Promise.all(
    manifest.files.map(async (file): Promise<[string, Uint8Array]> => {
      const response = await fetched(folder + file);
      return [file, new Uint8Array(await response.arrayBuffer())];
    }),
  );
  return new Map(all);
}

function bookOf(files: Files): Book {
  return new Map(
    SHEET_FILES.flatMap((file): [SheetFile, SheetState][] => {
      const bytes = files.get(file);
      const sheet = bytes === undefined ? null : sheetOf(file, bytes);
      return sheet === null || 'diagnostics' in sheet ? [] : [[file, sheet]];
    }),
  );
}

let app: App | null = null;

/** Begins with the sheets of a base; what was there before goes on where they cannot be had. */
async function start(root: HTMLElement, name: BaseName): Promise<void> {
  const files = await filesOf(name).catch(() => null);
  const before = app;
  if (files === null) {
    const said = say(TEXTS.notLoaded, lang);
    if (before === null) root.textContent = said;
    else before.say(said);
    return;
  }
  before?.end();
  history.replaceState(
    null,
    '',
    name === 'practice' ? PRACTISING : location.pathname + location.search,
  );
  const base = { kind: 'base', name, files, today: todayIn(Date.now()), lang } as const;
  app = new App(root, WORKER, base, bookOf(files), (to) => void start(root, to));
  if (before !== null) app.focus();
}

const root = document.getElementById('staff');
if (root !== null) {
  root.textContent = say(TEXTS.loading, lang);
  void start(root, location.hash === PRACTISING ? 'practice' : 'live');
}
// Without it the page works as well, only not offline.
if ('serviceWorker' in navigator)
  void navigator.serviceWorker
    .register('/staff-offline.js', { scope: '/staff', updateViaCache: 'none' })
    .catch(() => undefined);
