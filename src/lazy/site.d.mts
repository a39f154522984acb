export { answerSite } from '../http/site/answer.ts';
