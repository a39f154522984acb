export { answerBatch, askObject, readJson } from '../http/posted.ts';
