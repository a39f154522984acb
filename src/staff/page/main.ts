/** The page's entry: fetches the live sheets and sets up what edits them. */
import { SHEET_FILES, type SheetFile } from '../../compile/read.ts';
import { type Lang, say } from '../../i18n/lang.ts';
import type { Book, SheetState } from '../book.ts';
import { sheetOf } from '../sheet-file.ts';
import { TEXTS } from '../texts.ts';
import { todayIn } from '../today.ts';
import type { Files } from '../work/messages.ts';
import { App } from './app.ts';

const WORKER = '/staff/worker.js';
const SHEETS = '/sheets/';

const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';

async function fetched(path: string): Promise<Response> {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The sheets that the service answers with. */
async function liveFiles(): Promise<Files> {
  const manifest: { readonly files: readonly string[] } = await (
    await fetched(`${SHEETS}manifest.json`)
  ).json();
  const all = await Promise.all(
    manifest.files.map(async (name): Promise<[string, Uint8Array]> => {
      const response = await fetched(SHEETS + name);
      return [name, new Uint8Array(await response.arrayBuffer())];
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

async function start(root: HTMLElement): Promise<void> {
  root.textContent = say(TEXTS.loading, lang);
  const files = await liveFiles().catch(() => null);
  if (files === null) {
    root.textContent = say(TEXTS.notLoaded, lang);
    return;
  }
  const live = { kind: 'live', files, today: todayIn(Date.now()), lang } as const;
  new App(root, WORKER, live, bookOf(files));
}

const root = document.getElementById('staff');
if (root !== null) void start(root);
// Without it the page works as well, only not offline.
if ('serviceWorker' in navigator)
  void navigator.serviceWorker
    .register('/staff-offline.js', { scope: '/staff', updateViaCache: 'none' })
    .catch(() => undefined);
