/**
 * sheets/statements.csv beside the articles it judges. The articles are under copyright and not in
 * the repository: what stands here is how many lines each has, and which of them are blank.
 */
import { describe, expect, it } from 'vitest';
import { articlesInEnglish } from '../../src/page/statements-texts.ts';
import { readLedger } from '../../src/query/ledger.ts';
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

describe('what the ledger says of dates and documents', () => {
  const of = (id: string) => ruleset.statements.find((statement) => statement.id === id);

  it('has the widening of relatives by a day, not from it', () => {
    const texts = ruleset.statements.flatMap(({ reason: { zh, en } }) => [zh, en]);
    expect(texts.filter((text) => /2024年12月9日起|since 9 December 2024/iu.test(text))).toEqual(
      [],
    );
  });

  // Lines 27, 33, 45, 63 and 123 end in a sentence that can be read, and then break off.
  it.each(['ST-4-28', 'ST-4-35', 'ST-4-42', 'ST-4-52', 'ST-4-100'])('judges %s', (id) => {
    expect(of(id)?.verdict).not.toBe('truncated');
    expect(of(`${id}R`)).toMatchObject({ verdict: 'truncated', lines: of(id)?.lines });
  });

  it('corrects only by what is better than an article', () => {
    const byArticles = ruleset.statements.filter(
      ({ verdict, rules: ids }) =>
        verdict === 'corrected' &&
        ids.every((id) => rules.get(id)?.sources.every((source) => source in ARTICLES)),
    );
    expect(byArticles.map(({ id }) => id)).toEqual([]);
    for (const id of ['ST-0-38', 'ST-1-24']) expect(of(id)?.verdict).toBe('disputed');
  });

  it('has an English name for every article', () => {
    expect(Object.keys(articlesInEnglish).sort()).toEqual(Object.keys(ARTICLES));
  });

  it('names nothing in Chinese alone where it speaks English', () => {
    const bare = ruleset.statements.flatMap(({ id, gist, reason }) =>
      [gist.en, reason.en].flatMap((text) =>
        // Document numbers stand for themselves; a gloss in brackets follows its English.
        /\p{Script=Han}/u.test(
          text.replace(/\([^()]*\)/gu, '').replace(/\p{Script=Han}+〔\d{4}〕\d+号/gu, ''),
        )
          ? [`${id} ${text}`]
          : [],
      ),
    );
    expect(bare).toEqual([]);
  });
});

describe('readLedger', () => {
  const { articles, sources } = readLedger(ruleset);

  it('shows every statement, in the order of its article', () => {
    expect(articles.map(({ source }) => source.id)).toEqual(Object.keys(ARTICLES));
    const shown = articles.flatMap(({ statements }) => statements.map(({ id }) => id));
    expect(shown).toEqual(ruleset.statements.map(({ id }) => id));
    for (const { statements, counts } of articles)
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(statements.length);
  });

  it('names what the rules rest on, but no article as the ground of another', () => {
    expect(sources.filter(({ id }) => id in ARTICLES)).toEqual([]);
    const beijing = articles
      .flatMap(({ statements }) => statements)
      .find(({ rules: ids }) => ids.includes('BJ-RET-D1'));
    // 京劳社医发〔2006〕9号, which the first article contradicts.
    expect(beijing?.verdict).toBe('corrected');
    expect(beijing?.sources).toContain('bj-2006-9');
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
