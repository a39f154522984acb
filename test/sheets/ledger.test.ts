/**
 * sheets/statements.csv beside the articles it judges. The articles are under copyright and not in
 * the repository: what stands here is how many lines each has, and which of them are blank.
 */
import { describe, expect, it } from 'vitest';
import type { Rule, Statement } from '../../src/table/model.ts';
import { realRuleset } from '../table/support/sheets.ts';

interface Article {
  readonly lines: number;
  readonly blank: readonly number[];
}

/** Paragraphs with a blank line between each two. */
function everySecond(first: number, last: number): readonly number[] {
  return Array.from({ length: (last - first) / 2 + 1 }, (_, index) => first + 2 * index);
}

const ARTICLES: Readonly<Record<string, Article>> = {
  'seed-000': { lines: 63, blank: [29] },
  'seed-001': { lines: 155, blank: everySecond(2, 148) },
  'seed-002': { lines: 152, blank: [2, ...everySecond(5, 149)] },
  'seed-003': { lines: 167, blank: everySecond(2, 160) },
  'seed-004': {
    lines: 143,
    blank: [
      ...everySecond(2, 4),
      7,
      10,
      ...everySecond(13, 15),
      ...everySecond(19, 21),
      ...everySecond(24, 142),
    ],
  },
};

const ruleset = await realRuleset();
const rules = new Map(
  [
    ruleset.refund.rules,
    ruleset.deductions.rules,
    ruleset.transferStages.rules,
    ruleset.transferBalance.rules,
    ruleset.transferScope.rules,
    ruleset.waiting.rules,
    ruleset.requirements.rules,
    ruleset.terms.rules,
    ruleset.coverage.rules,
    ruleset.guides.rules,
  ]
    .flat()
    .map((rule: Rule<unknown>) => [rule.id, rule] as const),
);

const spanOf = ({ lines: [first, last] }: Statement): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** A rule we go by: it answers, or it is guidance that bounds what answers. */
const isGround = (id: string): boolean => {
  const rule = rules.get(id);
  return rule !== undefined && rule.standing !== 'claimed' && rule.disputes.length === 0;
};

describe('the ledger of statements', () => {
  it('is about the five articles', () => {
    const articles = new Set(ruleset.statements.map(({ article }) => article));
    expect([...articles].sort()).toEqual(Object.keys(ARTICLES));
  });

  it('names rules that exist', () => {
    const named = ruleset.statements.flatMap((statement) => statement.rules);
    expect(named.filter((id) => !rules.has(id))).toEqual([]);
  });

  it('goes by rules for what is adopted or corrected, and records what is disputed', () => {
    const groundless = ruleset.statements.filter(
      ({ verdict, rules: ids }) =>
        ((verdict === 'adopted' || verdict === 'corrected') && !ids.some(isGround)) ||
        (verdict === 'disputed' && ids.length === 0) ||
        ((verdict === 'no-claim' || verdict === 'truncated') && ids.length > 0),
    );
    expect(groundless.map(({ id }) => id)).toEqual([]);
  });

  it('leaves out no row that rests on an article', () => {
    const named = new Set(ruleset.statements.flatMap((statement) => statement.rules));
    const left = [...rules.values()].filter(
      ({ id, sources }) => !named.has(id) && sources.some((source) => source in ARTICLES),
    );
    expect(left.map(({ id, sources }) => `${id} ${sources.join(' ')}`)).toEqual([]);
  });
});

describe.each(Object.entries(ARTICLES))('%s', (article, { lines, blank }) => {
  const statements = ruleset.statements.filter((statement) => statement.article === article);
  const withText = Array.from({ length: lines }, (_, index) => index + 1).filter(
    (line) => !blank.includes(line),
  );

  it('is accounted for line by line, and no line is made up', () => {
    const covered = new Set(statements.flatMap(spanOf));
    expect(withText.filter((line) => !covered.has(line))).toEqual([]);
    expect([...covered].filter((line) => line < 1 || line > lines)).toEqual([]);
  });

  it('has statements that begin and end on lines with text', () => {
    const loose = statements.filter(({ lines: ends }) => ends.some((end) => blank.includes(end)));
    expect(loose.map(({ id }) => id)).toEqual([]);
  });

  it('says nothing on a line that holds no claim', () => {
    const empty = statements.filter(({ verdict }) => verdict === 'no-claim');
    const silent = new Set(empty.flatMap(spanOf));
    expect(silent.size).toBe(empty.flatMap(spanOf).length);
    const speaking = statements.filter(
      (statement) =>
        statement.verdict !== 'no-claim' && spanOf(statement).some((line) => silent.has(line)),
    );
    expect(speaking.map(({ id }) => id)).toEqual([]);
  });

  it('has spans that are apart or within one another', () => {
    const crossing = statements.flatMap(({ id, lines: [a, b] }) =>
      statements
        .filter(({ lines: [c, d] }) => a < c && c <= b && b < d)
        .map((other) => `${id} ${other.id}`),
    );
    expect(crossing).toEqual([]);
  });
});
