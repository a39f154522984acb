/** docs/diagnostics*.md: the public table of codes, written from the checks themselves. */
import type { Text } from '../src/base/text.ts';
import { EXPLANATIONS, type Explanation } from '../src/check/explanations.ts';
import { findingOf, gridMarkdown, WORDS } from './explanation.ts';

const TITLE: Text = { zh: '错误代码', en: 'Diagnostic codes' };

const INTRO: Text = {
  zh: `检查政策表时报的每一个代码：什么时候报、什么样的表有这个问题、检查怎样说、怎样改。代码的意思不会变。\`npm run sheets -- explain 代码\` 在终端里显示同样的内容。

本页由 \`npm run guide\` 根据检查程序生成，不要手改。`,
  en: `Every code the check of the sheets reports: when, a table that has it, what the check says of it, and the table mended. A code never changes its meaning. \`npm run sheets -- explain CODE --lang en\` shows the same on a terminal.

Generated from the checks by \`npm run guide\`; do not edit.`,
};

const HEAD = {
  code: { zh: '代码', en: 'Code' },
  meaning: { zh: '意思', en: 'Meaning' },
} as const satisfies Record<string, Text>;

/** The pages by path from the project's root. */
export async function diagnosticsPages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/diagnostics.zh-CN.md', await page('zh')],
    ['docs/diagnostics.md', await page('en')],
  ]);
}

async function page(lang: keyof Text): Promise<string> {
  const other = lang === 'zh' ? '[English](diagnostics.md)' : '[中文](diagnostics.zh-CN.md)';
  const rows = EXPLANATIONS.map(
    ({ code, title }) => `| [${code}](#${code.toLowerCase()}) | ${title[lang]} |`,
  );
  const sections = await Promise.all(EXPLANATIONS.map((known) => section(known, lang)));
  return `# ${TITLE[lang]}

${other}

${INTRO[lang]}

| ${HEAD.code[lang]} | ${HEAD.meaning[lang]} |
| --- | --- |
${rows.join('\n')}

${WORDS.rest[lang]}

${sections.join('\n')}`;
}

async function section(explanation: Explanation, lang: keyof Text): Promise<string> {
  const { code, definition, sheet = 'refund.csv', example, good } = explanation;
  const colon = lang === 'en' ? ':' : '：';
  const file = lang === 'en' ? ` (\`${sheet}\`)` : `（\`${sheet}\`）`;
  return `## ${code}

${definition[lang]}

${WORDS.bad[lang]}${file}${colon}

${gridMarkdown(example)}

${WORDS.found[lang]}${colon}

\`\`\`text
${await findingOf(explanation, lang)}\`\`\`

${WORDS.good[lang]}${colon}

${gridMarkdown(good)}
`;
}
