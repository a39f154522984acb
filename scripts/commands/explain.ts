/** `sheets explain`: the public table of codes, or one of them with a bad and a good table. */
import type { Command } from 'commander';
import { nearest, type Text } from '../../src/base/text.ts';
import { EXPLANATIONS, type Explanation, explanationOf } from '../../src/check/explanations.ts';
import { findingOf, gridText, WORDS } from '../explanation.ts';
import {
  examples,
  fail,
  formatOption,
  type LangName,
  langOption,
  textLang,
  writeJson,
} from './shared.ts';

interface ExplainOptions {
  readonly format: 'text' | 'json';
  readonly lang: LangName;
}

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('错误代码是什么意思；不写代码就列出全部 / what a code means; without one, all')
    .argument('[code]', '例如 YB-OVERLAP / such as YB-OVERLAP')
    .addOption(formatOption('text', 'json'))
    .addOption(langOption())
    .addHelpText('after', examples('explain', 'explain YB-OVERLAP', 'explain overlap --lang en'))
    .action(explain);
}

async function explain(code: string | undefined, options: ExplainOptions): Promise<void> {
  const lang = textLang(options.lang);
  const json = options.format === 'json';
  if (code === undefined) {
    if (json) writeJson({ codes: EXPLANATIONS.map((known) => asJson(known, lang)) });
    else
      for (const known of EXPLANATIONS)
        process.stdout.write(`${known.code}  ${known.title[lang]}\n`);
    return;
  }
  const found = explanationOf(code);
  if (found === undefined) fail(unknownCode(code));
  else if (json) writeJson(asJson(found, lang));
  else process.stdout.write(await asText(found, lang));
}

function unknownCode(code: string): string {
  const upper = code.toUpperCase();
  const codes = EXPLANATIONS.map((known) => known.code);
  const [near] = nearest(upper.startsWith('YB-') ? upper : `YB-${upper}`, codes, 1);
  return near === undefined
    ? `没有代码“${code}”；不写代码就列出全部\nthere is no code “${code}”; without one, all are listed`
    : `没有代码“${code}”，是不是 ${near}？\nthere is no code “${code}”; did you mean ${near}?`;
}

function asJson({ code, title, definition, sheet, example, good }: Explanation, lang: keyof Text) {
  const file = sheet ?? 'refund.csv';
  return { code, title: title[lang], definition: definition[lang], file, bad: example, good };
}

async function asText(explanation: Explanation, lang: keyof Text): Promise<string> {
  const { code, title, definition, sheet = 'refund.csv', example, good } = explanation;
  const colon = lang === 'en' ? ':' : '：';
  const finding = await findingOf(explanation, lang);
  return `${code}  ${title[lang]}

${definition[lang]}

${WORDS.bad[lang]} (${sheet})${colon}
${gridText(example)}
${WORDS.found[lang]}${colon}
${finding.replace(/^(?=.)/gmu, '  ')}
${WORDS.good[lang]}${colon}
${gridText(good)}
${WORDS.rest[lang]}
`;
}
