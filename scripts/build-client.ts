/** Bundles the typed client for browsers and Node: `client.js` and its declarations `client.d.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { declarations } from '../src/openapi/declarations.ts';
import type { Document } from '../src/openapi/model.ts';
import { writeIfChanged } from './sheet-files.ts';

export interface ClientBuildOptions {
  readonly document: Document;
  /** The module of parameter types that was generated. */
  readonly parameters: string;
  /** The project's folder. */
  readonly root: string;
  /** The folder of what is served. */
  readonly outdir: string;
}

const CREATE = `/** A client of the service at an address. */
export declare function createClient(options: ClientOptions): Client;`;

/** Writes both files; each is touched only when its bytes change. */
export async function buildClient(options: ClientBuildOptions): Promise<void> {
  const { document, parameters, root, outdir } = options;
  const source = (name: string): string => join(root, 'src/client', name);
  const { outputFiles } = await build({
    entryPoints: [source('client.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    target: ['es2020'],
    logLevel: 'silent',
  });
  await writeIfChanged(join(outdir, 'client.js'), outputFiles[0]?.text ?? '');
  const types = await readFile(source('types.ts'), 'utf8');
  const text = declarations(document, parameters, [types, CREATE]);
  await writeIfChanged(join(outdir, 'client.d.ts'), text);
}
