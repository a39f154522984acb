/** Writes several files as one step: all of them, or none. */
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

export interface Replacement {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file held when the change was planned; null where there was none. */
  readonly before: Uint8Array | null;
}

/** Somebody else has changed a file since it was read; nothing was written. */
export class ChangedMeanwhile extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} has changed meanwhile`);
    this.path = path;
  }
}

/**
 * First every file is written beside its place, then all are put there by renaming; when one cannot
 * be, those put there before are taken back. Links stay links.
 */
export async function replaceFiles(replacements: readonly Replacement[]): Promise<void> {
  const drafts: string[] = [];
  const done: Replacement[] = [];
  try {
    const targets: { readonly target: string; readonly replacement: Replacement }[] = [];
    for (const replacement of replacements) {
      const { path, bytes, before } = replacement;
      const target = before === null ? path : await realpath(path);
      if (!sameBytes(await bytesOf(target), before)) throw new ChangedMeanwhile(path);
      const draft = `${target}.${process.pid}.tmp`;
      drafts.push(draft);
      const mode = before === null ? {} : { mode: (await stat(target)).mode };
      await writeFile(draft, bytes, mode);
      targets.push({ target, replacement: { ...replacement, path: target } });
    }
    for (const { target, replacement } of targets) {
      await rename(`${target}.${process.pid}.tmp`, target);
      done.push(replacement);
    }
  } catch (error) {
    for (const { path, before } of done)
      await (before === null ? rm(path, { force: true }) : writeFile(path, before));
    for (const draft of drafts) await rm(draft, { force: true });
    throw error;
  }
}

async function bytesOf(path: string): Promise<Uint8Array | null> {
  return await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
}

const sameBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;
