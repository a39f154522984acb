/** The ledger: every statement of the collected articles, what we make of it, and on what ground. */
import type { Text } from '../base/text.ts';
import type { Rule, Source, Statement } from '../table/model.ts';
import type { Ruleset } from '../table/ruleset.ts';

export type Verdict = Statement['verdict'];

/** In the order in which they are explained. */
export const VERDICTS: readonly Verdict[] = [
  'adopted',
  'corrected',
  'disputed',
  'too-vague',
  'truncated',
  'no-claim',
];

/** A source as the ledger names it. */
export type LedgerSource = Pick<
  Source,
  'id' | 'title' | 'publisher' | 'documentNumber' | 'publishedOn' | 'url'
>;

export interface LedgerStatement {
  readonly id: string;
  /** Lines of the article, first and last, counted from 1. */
  readonly lines: readonly [number, number];
  readonly gist: Text;
  readonly verdict: Verdict;
  readonly reason: Text;
  /** Ids of rules, as in the sheets. */
  readonly rules: readonly string[];
  /** Ids of what those rules rest on, each once; the articles themselves are no ground. */
  readonly sources: readonly string[];
}

export interface LedgerArticle {
  readonly source: LedgerSource;
  /** In the order of the article. */
  readonly statements: readonly LedgerStatement[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

export interface Ledger {
  readonly articles: readonly LedgerArticle[];
  /** Every source that some statement names, in the order in which they come up. */
  readonly sources: readonly LedgerSource[];
}

/** The whole ledger of a ruleset, article by article. */
export function readLedger(ruleset: Ruleset): Ledger {
  const rules = rulesById(ruleset);
  const articles = new Set(ruleset.statements.map(({ article }) => article));
  const named = new Set<string>();
  const statements = ruleset.statements.map((statement) => {
    const { id, lines, gist, verdict, reason } = statement;
    const sources = new Set(
      statement.rules
        .flatMap((rule) => rules.get(rule)?.sources ?? [])
        .filter((source) => !articles.has(source) && ruleset.sources.has(source)),
    );
    for (const source of sources) named.add(source);
    const entry: LedgerStatement = {
      id,
      lines,
      gist,
      verdict,
      reason,
      rules: statement.rules,
      sources: [...sources],
    };
    return { article: statement.article, entry };
  });
  return {
    articles: [...articles].flatMap((id) => {
      const source = ruleset.sources.get(id);
      const own = statements.filter(({ article }) => article === id).map(({ entry }) => entry);
      return source === undefined
        ? []
        : [{ source: shown(source), statements: own, counts: countOf(own) }];
    }),
    sources: [...named].flatMap((id) => {
      const source = ruleset.sources.get(id);
      return source === undefined ? [] : [shown(source)];
    }),
  };
}

/** The rules of every sheet; their ids are unlike one another across sheets. */
function rulesById(ruleset: Ruleset): ReadonlyMap<string, Rule<unknown>> {
  const tables: readonly { readonly rules: readonly Rule<unknown>[] }[] = [
    ruleset.refund,
    ruleset.deductions,
    ruleset.transferStages,
    ruleset.transferBalance,
    ruleset.transferScope,
    ruleset.waiting,
    ruleset.requirements,
    ruleset.terms,
    ruleset.coverage,
    ruleset.guides,
  ];
  return new Map(tables.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)));
}

function shown({
  id,
  title,
  publisher,
  documentNumber,
  publishedOn,
  url,
}: LedgerSource): LedgerSource {
  return { id, title, publisher, documentNumber, publishedOn, url };
}

function countOf(statements: readonly LedgerStatement[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = {
    adopted: 0,
    corrected: 0,
    disputed: 0,
    'too-vague': 0,
    truncated: 0,
    'no-claim': 0,
  };
  for (const { verdict } of statements) counts[verdict] += 1;
  return counts;
}
