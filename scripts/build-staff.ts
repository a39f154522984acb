/**
 * Bundles the staff page: its script, its worker, its style and what keeps it offline, and puts the
 * live sheets beside it, and those to practise with. The bundles are made anew only when something that went into them changed:
 * saving a sheet must not wait for them.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { readSheetFolder, writeIfChanged } from './sheet-files.ts';

export interface StaffOptions {
  /** The project's folder. */
  readonly root: string;
  /** The folder of what is served; the pages are there already. */
  readonly outdir: string;
  /** The sheets that the service answers with, by name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Hash of their rules. */
  readonly ruleset: string;
}

/** Today's browsers: staff use the page at a desk. */
const target = ['es2022', 'chrome119', 'firefox121', 'safari17.4'];

/** What the staff guide has people practise with. */
const PRACTICE = 'docs/staff-guide/practice';

const BUNDLES = ['staff/page.js', 'staff/worker.js', 'staff/staff.css'] as const;

/** Writes `staff/`, `sheets/` and `staff-offline.js`; a file is touched only when it changes. */
export async function buildStaff({ root, outdir, files, ruleset }: StaffOptions): Promise<void> {
  await bundle(root, outdir);
  const practice = await readSheetFolder(join(root, PRACTICE));
  const sheets = [
    ...(await writeSheets(outdir, 'sheets', files, { ruleset })),
    ...(await writeSheets(outdir, 'sheets/practice', practice, {})),
  ];
  await writeOffline(root, outdir, sheets);
}

/** Puts sheets and the list of them into a folder of what is served; gives the paths. */
async function writeSheets(
  outdir: string,
  folder: string,
  sheets: ReadonlyMap<string, Uint8Array>,
  said: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const files = [...sheets.keys()].sort();
  const manifest = `${folder}/manifest.json`;
  await writeIfChanged(join(outdir, manifest), `${JSON.stringify({ ...said, files })}\n`);
  for (const [name, bytes] of sheets) await writeBytes(join(outdir, folder, name), bytes);
  return [manifest, ...files.map((name) => `${folder}/${name}`)];
}

async function bundle(root: string, outdir: string): Promise<void> {
  const record = join(outdir, '../staff-inputs.json');
  if (await upToDate(root, record, outdir)) return;
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      page: 'src/staff/page/main.ts',
      worker: 'src/staff/work/worker.ts',
      staff: 'src/staff/staff.css',
    },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    outdir: join(outdir, 'staff'),
    target,
    logLevel: 'silent',
  });
  for (const { path, text } of outputFiles) await writeIfChanged(path, text);
  const inputs: Record<string, number> = {};
  for (const path of Object.keys(metafile.inputs))
    inputs[path] = (await stat(join(root, path))).mtimeMs;
  await writeFile(record, JSON.stringify(inputs));
}

/** Whether the bundles are there and nothing that went into them has been touched since. */
async function upToDate(root: string, record: string, outdir: string): Promise<boolean> {
  try {
    const inputs: unknown = JSON.parse(await readFile(record, 'utf8'));
    if (typeof inputs !== 'object' || inputs === null) return false;
    for (const [path, time] of Object.entries(inputs))
      if ((await stat(join(root, path))).mtimeMs !== time) return false;
    for (const name of BUNDLES) await stat(join(outdir, name));
    return true;
  } catch {
    return false;
  }
}

async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const before = await readFile(path).catch(() => null);
  if (before !== null && Buffer.compare(before, bytes) === 0) return;
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, bytes);
}

/** The service worker, which knows what it keeps and by which digest. */
async function writeOffline(
  root: string,
  outdir: string,
  sheets: readonly string[],
): Promise<void> {
  const files = [...BUNDLES, 'page.css', ...sheets];
  const pages = ['pages/staff.zh-CN.html', 'pages/staff.en.html'];
  const digest = createHash('sha256');
  for (const name of [...pages, ...files]) digest.update(await readFile(join(outdir, name)));
  const kept = ['/staff?lang=zh-CN', '/staff?lang=en', ...files.map((name) => `/${name}`)];
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/staff/offline/service-worker.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target,
    define: {
      BUILD: JSON.stringify(digest.digest('hex').slice(0, 16)),
      KEPT: JSON.stringify(kept),
    },
    logLevel: 'silent',
  });
  await writeIfChanged(join(outdir, 'staff-offline.js'), outputFiles[0]?.text ?? '');
}
