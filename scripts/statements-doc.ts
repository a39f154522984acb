/** docs/statements*.md: the ledger of the collected articles, written from sheets/statements.csv. */
import type { Text } from '../src/base/text.ts';
import {
  articlesInEnglish,
  countsText,
  linesText,
  statementTexts,
  verdictMeanings,
  verdictNames,
} from '../src/page/statements-texts.ts';
import {
  type LedgerArticle,
  type LedgerSource,
  readLedger,
  VERDICTS,
} from '../src/query/ledger.ts';
import type { Ruleset } from '../src/table/ruleset.ts';
import { cellMarkdown } from './compiled-sheets.ts';

const WORDS = {
  generated: {
    zh: '本页由 `npm run guide` 根据 `sheets/statements.csv` 生成，不要手改。行号从 1 数起，是文章文本的行号；文章本身有版权，不在这里。规则写的是各表里的编号。',
    en: 'Generated from `sheets/statements.csv` by `npm run guide`; do not edit. Lines are those of the article’s text, counted from 1; the articles are under copyright and not kept here. Rules are named by their ids in the sheets.',
  },
  lines: { zh: '位置', en: 'Where' },
  rules: { zh: '规则', en: 'Rules' },
  reason: { zh: '理由', en: 'Reason' },
} as const satisfies Record<string, Text>;

type Language = keyof Text;

/** The pages by path from the project's root. */
export function statementsPages(ruleset: Ruleset): ReadonlyMap<string, string> {
  return new Map([
    ['docs/statements.zh-CN.md', page(ruleset, 'zh')],
    ['docs/statements.md', page(ruleset, 'en')],
  ]);
}

function page(ruleset: Ruleset, lang: Language): string {
  const other = lang === 'zh' ? '[English](statements.md)' : '[中文](statements.zh-CN.md)';
  const t = statementTexts;
  const { articles, sources } = readLedger(ruleset);
  const colon = lang === 'en' ? ': ' : '：';
  const meanings = VERDICTS.map(
    (verdict) => `- **${verdictNames[verdict][lang]}**${colon}${verdictMeanings[verdict][lang]}`,
  );
  return `# ${t.title[lang]}

${other}

${t.lede[lang]}

${WORDS.generated[lang]}

## ${t.meanings[lang]}

${meanings.join('\n')}

${articles.map((article) => section(article, lang)).join('\n')}
## ${t.sources[lang]}

${sources.map((source) => `- \`${source.id}\` ${sourceLine(source)}`).join('\n')}
`;
}

function section({ source, statements, counts }: LedgerArticle, lang: Language): string {
  const t = statementTexts;
  const head = [WORDS.lines, t.gist, t.verdict, WORDS.reason, WORDS.rules, t.sources];
  const rows = statements.map(({ lines, gist, verdict, reason, rules, sources }) =>
    rowOf([
      linesText(lines)[lang],
      cellMarkdown(gist[lang]),
      verdictNames[verdict][lang],
      cellMarkdown(reason[lang]),
      rules.join(' '),
      sources.map((id) => `\`${id}\``).join(' '),
    ]),
  );
  const english = lang === 'en' ? articlesInEnglish[source.id] : undefined;
  const original = english === undefined ? [] : [source.title];
  const { title, publisher } = english ?? source;
  const published = [...original, publisher, source.publishedOn].filter((part) => part !== null);
  return `## ${title}

${published.join(' · ')}

${countsText(counts)[lang]}

${rowOf(head.map((text) => text[lang]))}
${rowOf(head.map(() => '---'))}
${rows.join('\n')}
`;
}

const rowOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function sourceLine({ title, publisher, documentNumber, publishedOn, url }: LedgerSource): string {
  const named = url === null ? cellMarkdown(title) : `[${cellMarkdown(title)}](<${url}>)`;
  return [named, publisher, documentNumber, publishedOn]
    .filter((part) => part !== null)
    .join(' · ');
}
