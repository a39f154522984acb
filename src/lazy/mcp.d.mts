export { answerMcp } from '../http/mcp/answer.ts';
