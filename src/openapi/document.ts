/**
 * The OpenAPI 3.1 document, made of what validates: the questions and facts, and the schemas of the
 * answers. Its examples are what the service says. Pure but for asking.
 */
import type { Ruleset } from '../table/ruleset.ts';
import { componentSchemas } from './components.ts';
import { listPaths } from './lists.ts';
import type { Ask, Document } from './model.ts';
import { LANG } from './parameters.ts';
import { questionPaths } from './questions.ts';
import { HEADERS, sharedResponses } from './responses.ts';
import { servedPaths } from './served.ts';

export interface DocumentOptions {
  readonly ruleset: Ruleset;
  /** The project's, as `1.2.3`. */
  readonly version: string;
  readonly ask: Ask;
}

const DESCRIPTION = `What is credited to a Chinese medical-insurance account, when a transfer will be done, what one is entitled to and how it is done: each answer with the rule and the source behind it. What the evidence does not settle is \`depends\` or \`unknown\`.

医保个人账户每月划入多少、转移什么时候办完、能享受哪些待遇、怎么办理：每个答案都附规则和出处；没有可靠依据的，如实说“看情况”或“不清楚”。

- No key, any origin. 不用密钥，任何网站都可以调用。
- Parameters are the ids listed here or their Chinese names (\`participant=retired\`, \`参保身份=退休\`). 参数名和取值可以写中文。
- Sentences are Chinese unless \`lang=en\`. 默认用中文。
- Every mistake is a problem document (RFC 9457) whose \`type\` is the address of a page that explains it. 出错时，\`type\` 就是说明页的地址。
- All \`GET\` addresses take \`HEAD\` and \`OPTIONS\` as well.
- This is no government service. Before acting on an answer, call 12393. 这不是政府网站，办事以当地医保部门的答复为准。`;

/** The whole document. */
export async function buildDocument({ ruleset, version, ask }: DocumentOptions): Promise<Document> {
  return {
    openapi: '3.1.0',
    info: {
      title: '医保规则 · Yibao rules',
      version,
      summary: 'China’s medical-insurance account rules, answered with their sources.',
      description: DESCRIPTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Wherever this document comes from.' }],
    tags: [
      { name: 'questions', description: 'The questions · 提问' },
      { name: 'lists', description: 'What the rules are made of · 名录' },
      { name: 'assistants', description: 'For assistants · 智能助手' },
      { name: 'service', description: 'The service itself · 服务' },
    ],
    paths: {
      ...(await questionPaths(ruleset, ask)),
      ...(await listPaths(ruleset, ask)),
      ...(await servedPaths(ruleset, ask)),
    },
    components: {
      schemas: componentSchemas(),
      parameters: { lang: LANG },
      headers: HEADERS,
      responses: await sharedResponses(ask),
    },
  };
}
