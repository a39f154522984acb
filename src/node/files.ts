/**
 * What the build put into the public folder, read once as the server starts: a deploy that replaces
 * the files under a running server cannot mix two builds.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { getMimeType } from 'hono/utils/mime';
import { headersFor, readHeaderRules } from './header-rules.ts';

/** Rendered by the build and put out by the application, under their own addresses. */
const PAGES = 'pages/';
/** Says which headers go with the files, as the edge reads it. */
const HEADERS = '_headers';

interface PublicFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface PublicFiles {
  /** The answer to a request for a file; null when the path is no file or is not to be read. */
  readonly answer: (request: Request, path: string) => Response | null;
  /** The text of a rendered page; null where there is none. */
  readonly page: (file: string) => string | null;
  /** Digests names and bytes of all files. */
  readonly digest: string;
}

/** Reads a folder such as `dist/public`. Rejects when there is no such folder. */
export async function readPublicFiles(folder: string): Promise<PublicFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
  const read = await Promise.all(
    paths.map(async (path) => {
      const name = path.slice(join(folder, sep).length).replaceAll(sep, '/');
      return { name, bytes: new Uint8Array(await readFile(path)) };
    }),
  );
  const text = new Map<string, string>();
  for (const { name, bytes } of read)
    if (name === HEADERS || name.startsWith(PAGES)) text.set(name, new TextDecoder().decode(bytes));
  const rules = readHeaderRules(text.get(HEADERS) ?? '');

  const whole = createHash('sha256');
  const files = new Map<string, PublicFile>();
  for (const { name, bytes } of read) {
    const hash = createHash('sha256').update(bytes).digest('hex');
    whole.update(`${name}\n${hash}\n`);
    if (text.has(name)) continue;
    const path = `/${name}`;
    files.set(path, {
      bytes,
      tag: `"${hash.slice(0, 40)}"`,
      headers: {
        'Content-Type': getMimeType(name) ?? 'application/octet-stream',
        // As the edge has it: whoever keeps a file asks whether it is still the same.
        'Cache-Control': 'public, max-age=0, must-revalidate',
        ...headersFor(rules, path),
      },
    });
  }
  return {
    answer: (request, path) => {
      const file = files.get(path);
      return file === undefined ? null : send(request, file);
    },
    page: (file) => text.get(PAGES + file) ?? null,
    digest: whole.digest('hex'),
  };
}

function send({ method, headers: asked }: Request, file: PublicFile): Response | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const { bytes, tag } = file;
  const headers = { ...file.headers, ETag: tag };
  const known = (asked.get('If-None-Match') ?? '').split(',').map((part) => part.trim());
  if (known.includes('*') || known.some((part) => part.replace(/^W\//u, '') === tag))
    return new Response(null, { status: 304, headers });
  return new Response(method === 'HEAD' ? null : bytes, {
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  });
}
