/** Reading a JSON body: its type, its size, its bytes, its syntax; never throws. */
import type { Lang } from '../../i18n/lang.ts';
import type { Context } from '../context.ts';
import type { PostedCore } from '../posted-core.ts';
import type { Problem } from '../problem.ts';

/** Bytes of a body: room for 100 questions with every parameter said. */
export const MAX_BODY = 256 * 1024;

export type BodyReading =
  | { readonly ok: true; readonly value: unknown }
  /** `syntax`: it arrived whole and is no JSON in UTF-8. */
  | { readonly ok: false; readonly syntax: boolean; readonly problem: Problem };

/** Reads the body of a request as JSON. */
export async function readJson(core: PostedCore, c: Context, lang: Lang): Promise<BodyReading> {
  const { bodyTooLong, messagesIn, unreadableBody, unsupportedMedia } = core;
  const refuse = (problem: Problem, syntax = false): BodyReading => ({
    ok: false,
    syntax,
    problem,
  });
  if (!isJson(c.req.header('Content-Type')) || isEncoded(c.req.header('Content-Encoding')))
    return refuse(unsupportedMedia(lang));
  // A length may be missing or wrong, so what arrives is counted besides.
  if (Number(c.req.header('Content-Length') ?? 0) > MAX_BODY)
    return refuse(bodyTooLong(lang, MAX_BODY));
  const { expectedJson, expectedUtf8 } = messagesIn(lang).input;
  let bytes: Uint8Array | null;
  try {
    bytes = await readAtMost(c.req.raw.body, MAX_BODY);
  } catch {
    // The connection broke off.
    return refuse(unreadableBody(lang, expectedJson, ''), true);
  }
  if (bytes === null) return refuse(bodyTooLong(lang, MAX_BODY));
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return refuse(unreadableBody(lang, expectedUtf8, ''), true);
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // The runtime says where, in words of its own.
    const where = error instanceof SyntaxError ? error.message : '';
    return refuse(unreadableBody(lang, expectedJson, where), true);
  }
}

/** `application/json`, in UTF-8 if it says in what (RFC 8259 §8.1 knows no other). */
function isJson(type: string | undefined): boolean {
  const [name = '', ...parameters] = (type ?? '').split(';').map((it) => it.trim().toLowerCase());
  return (
    name === 'application/json' &&
    parameters.every((it) => !it.startsWith('charset=') || /^charset="?utf-?8"?$/u.test(it))
  );
}

function isEncoded(coding: string | undefined): boolean {
  return coding !== undefined && coding.trim().toLowerCase() !== 'identity';
}

/** All bytes of a stream; null when there are more than `limit`. */
async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    length += read.value.length;
    if (length > limit) {
      await reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
