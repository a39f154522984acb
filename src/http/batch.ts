/** `POST /v1/batch`, answered by a module of its own, loaded when somebody first sends a body. */
import type { Hono } from 'hono/tiny';
import type { Env } from './context.ts';
import type { Asked } from './posted/ask-object.ts';
import type { answerBatch, askObject, readJson } from './posted.ts';
import { postedCore } from './posted-core.ts';

/** Gives the code that reads bodies, from wherever the platform keeps it. */
export type LoadPosted = () => Promise<{
  readonly answerBatch: typeof answerBatch;
  readonly askObject: typeof askObject;
  readonly readJson: typeof readJson;
}>;

/** Adds the address. */
export function addBatch(app: Hono<Env>, asked: Asked, load: LoadPosted): void {
  app.post('/v1/batch', async (c) => (await load()).answerBatch(postedCore, c, asked));
}
