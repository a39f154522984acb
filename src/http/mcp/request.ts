/** What a message of the protocol is answered from. */
import type { Lang } from '../../i18n/lang.ts';
import type { Question } from '../../query/questions.ts';
import type { ShortWords } from '../../query/short-answer.ts';
import type { ReadPage } from '../pages.ts';
import type { Members, Reply } from '../posted/ask-object.ts';
import type { BodyReading } from '../posted/body.ts';

/** A request, and what is at hand to answer it. */
export interface McpRequest {
  /** The body; where it could not be read, it was no JSON. */
  readonly read: BodyReading;
  readonly header: (name: string) => string | undefined;
  readonly readPage: ReadPage;
  readonly questions: readonly Question[];
  readonly ask: (question: Question, given: Members) => Reply;
  readonly wordsIn: (lang: Lang) => ShortWords;
}
