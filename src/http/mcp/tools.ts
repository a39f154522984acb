/** The questions as tools: what there is, as the build wrote it down, and how one is called. */
import { isObject } from '../../base/json.ts';
import { shortAnswer, shortProblem } from '../../query/short-answer.ts';
import { toolName } from '../../query/tool-name.ts';
import type { Members } from '../posted/ask-object.ts';
import type { McpRequest } from './request.ts';

/**
 * The tools with their schemas, and what to know before using them. They are the same for
 * everybody, so the build writes them into a file, which costs nothing until somebody asks.
 */
export async function readTools({ readPage }: McpRequest): Promise<Members> {
  const text = await readPage('mcp.json');
  const read: unknown = JSON.parse(text ?? '{}');
  return isObject(read) ? read : {};
}

/**
 * Calls a tool. What is wrong with its arguments is a result and no fault of the protocol, so that
 * the assistant reads it and does better.
 *
 * @returns `unknownTool` where there is none of that name, `badArguments` where they are no object
 */
export function callTool({ questions, ask, wordsIn }: McpRequest, params: Members): Members {
  const { name, arguments: given = {} } = params;
  const question = questions.find(({ id }) => toolName(id) === name);
  if (question === undefined) return { unknownTool: name };
  if (!isObject(given)) return { badArguments: true };
  const reply = ask(question, given);
  const words = wordsIn(reply.lang);
  return reply.ok
    ? said(shortAnswer(reply.envelope, words), reply.envelope)
    : { ...said(shortProblem(reply.problem, words), reply.problem), isError: true };
}

function said(text: string, structuredContent: object): Members {
  return { content: [{ type: 'text', text }], structuredContent };
}
