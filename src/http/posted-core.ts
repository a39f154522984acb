/**
 * What reading and answering bodies needs of the answering code, handed to it as it is asked for: it
 * lives in a module of its own, and nothing is in both.
 */
import { nearest } from '../base/text.ts';
import { messagesIn } from '../i18n/index.ts';
import { listed } from '../i18n/lang.ts';
import { QUESTIONS, questionNamed, readQuestion } from '../query/questions.ts';
import { JSON_TYPE, takes } from './accept.ts';
import { keepNowhere } from './caching.ts';
import { readLang, strangers } from './lang.ts';
import { logError } from './log.ts';
import {
  badInput,
  bodyTooLong,
  internal,
  notAcceptable,
  sendProblem,
  unreadableBody,
  unsupportedMedia,
} from './problem.ts';

export const postedCore = {
  JSON_TYPE,
  QUESTIONS,
  badInput,
  bodyTooLong,
  internal,
  keepNowhere,
  listed,
  logError,
  messagesIn,
  nearest,
  notAcceptable,
  questionNamed,
  readLang,
  readQuestion,
  sendProblem,
  strangers,
  takes,
  unreadableBody,
  unsupportedMedia,
};

export type PostedCore = typeof postedCore;
