/**
 * Builds of the widget under the hash of their bytes: `w/<hash>/`. A page that names such an address
 * gets the same bytes for ever, so the builds that were released are kept in the repository
 * (`widget-releases/<hash>/`), and every build of the project serves all of them.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeIfChanged } from './sheet-files.ts';

/** Under the project's folder. */
const RELEASES = 'widget-releases';
const ENTRY = 'widget.js';

export interface WidgetFile {
  readonly name: string;
  /** `sha384-…`, as browsers take it. */
  readonly integrity: string;
}

/** What `/widget.json` says of the build that is served. */
export interface WidgetManifest {
  /** The hash of all files. */
  readonly version: string;
  /** Path of the script that a page names. */
  readonly url: string;
  /** Of that script alone: it loads the other files by itself. */
  readonly integrity: string;
  /** True when the build is kept in the repository, so that its address outlives the next build. */
  readonly released: boolean;
  readonly files: readonly WidgetFile[];
}

interface Source {
  readonly root: string;
  /** The folder of what is served; the widget is in it already. */
  readonly outdir: string;
  /** Names of the widget's files there. */
  readonly widget: readonly string[];
}

/** Which of the files of a build are the widget's. */
export const isWidgetFile = (name: string): boolean =>
  /^widget(?:-[\w-]+)?\.(?:js|css)$/u.test(name);

/** The first 16 hexadecimal digits of the digest of names and bytes. */
export function versionOf(files: ReadonlyMap<string, Uint8Array>): string {
  const whole = createHash('sha256');
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    whole.update(`${name}\n${bytes.length}\n`).update(bytes);
  return whole.digest('hex').slice(0, 16);
}

/**
 * Copies this build and all released ones to `w/<hash>/`, takes away what is neither, and writes
 * `widget.json`.
 *
 * @throws when the files of a release are no longer those it was named for
 */
export async function pinWidget({ root, outdir, widget }: Source): Promise<WidgetManifest> {
  const current = await readFiles(outdir, widget);
  const version = versionOf(current);
  const builds = new Map([[version, current]]);
  const released = await readReleases(root);
  for (const [hash, files] of released) builds.set(hash, files);
  const folder = join(outdir, 'w');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (!builds.has(name)) await rm(join(folder, name), { recursive: true });
  for (const [hash, files] of builds)
    for (const [name, bytes] of files)
      await writeIfChanged(join(folder, hash, name), new TextDecoder().decode(bytes));
  const manifest = describe(version, current, released.has(version));
  await writeIfChanged(join(outdir, 'widget.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  return manifest;
}

/** Keeps a build that is served in the repository; false when it is kept already. */
export async function release(
  { root, outdir }: Pick<Source, 'root' | 'outdir'>,
  version: string,
): Promise<boolean> {
  if ((await readReleases(root)).has(version)) return false;
  await cp(join(outdir, 'w', version), join(root, RELEASES, version), { recursive: true });
  return true;
}

async function readReleases(root: string): Promise<Map<string, Map<string, Uint8Array>>> {
  const releases = new Map<string, Map<string, Uint8Array>>();
  const folder = join(root, RELEASES);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.filter((one) => one.isDirectory())) {
    const files = await readFiles(
      join(folder, entry.name),
      await readdir(join(folder, entry.name)),
    );
    // A page that pinned it would get other bytes than it was promised.
    if (versionOf(files) !== entry.name)
      throw new Error(`${RELEASES}/${entry.name} has changed since it was released`);
    releases.set(entry.name, files);
  }
  return releases;
}

async function readFiles(
  folder: string,
  names: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(name, await readFile(join(folder, name)));
  return files;
}

function describe(
  version: string,
  files: ReadonlyMap<string, Uint8Array>,
  released: boolean,
): WidgetManifest {
  const listed = [...files].map(([name, bytes]) => ({ name, integrity: integrityOf(bytes) }));
  const integrity = listed.find(({ name }) => name === ENTRY)?.integrity;
  if (integrity === undefined) throw new Error(`no ${ENTRY} among the widget’s files`);
  return { version, url: `/w/${version}/${ENTRY}`, integrity, released, files: listed };
}

const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
