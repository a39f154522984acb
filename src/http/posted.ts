/** What comes in a body, read and answered: what the build makes a module of. */
export { askObject } from './posted/ask-object.ts';
export { answerBatch } from './posted/batch.ts';
export { readJson } from './posted/body.ts';
