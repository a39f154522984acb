/** Writes `openapi.json`: the document with examples as the service of this build answers them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { createApp } from '../src/http/app.ts';
import { atHand } from '../src/http/at-hand.ts';
import { buildDocument } from '../src/openapi/document.ts';
import type { Ask, Document } from '../src/openapi/model.ts';
import type { Ruleset } from '../src/table/ruleset.ts';
import { writeIfChanged } from './sheet-files.ts';

export interface OpenApiOptions {
  readonly ruleset: Ruleset;
  /** The project's folder. */
  readonly root: string;
  /** The folder of what is served. */
  readonly outdir: string;
}

const packageSchema = v.object({ version: v.string() });

/** Writes the document and gives it back. It depends on the sheets alone, not on the day. */
export async function buildOpenApi({ ruleset, root, outdir }: OpenApiOptions): Promise<Document> {
  const { version } = v.parse(
    packageSchema,
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8')),
  );
  const document = await buildDocument({ ruleset, version, ask: askerOf(ruleset, outdir) });
  await writeIfChanged(join(outdir, 'openapi.json'), `${JSON.stringify(document, null, 1)}\n`);
  return document;
}

/** The service on the day on which a source was checked last. */
function askerOf(ruleset: Ruleset, outdir: string): Ask {
  const checked = [...ruleset.sources.values()].map(({ checkedOn }) => checkedOn).sort();
  const noon = Date.parse(`${checked.at(-1) ?? '2026-01-01'}T12:00:00+08:00`);
  const app = createApp({
    ruleset,
    now: () => noon,
    readPage: (file) => readFile(join(outdir, 'pages', file), 'utf8').catch(() => null),
    log: () => undefined,
    ...atHand,
  });
  return async (path, init) => {
    const response = await app.request(encodeURI(path), init);
    return { status: response.status, body: await response.json() };
  };
}
