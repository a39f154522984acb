import { describe, expect, it } from 'vitest';
import { renderStatements } from '../../src/page/statements.ts';
import type { Ledger } from '../../src/query/ledger.ts';

const article = {
  id: 'a-1',
  title: '某篇文章',
  publisher: '某网站',
  documentNumber: null,
  publishedOn: '2025-04-18',
  url: null,
};

const ledger: Ledger = {
  articles: [
    {
      source: article,
      statements: [
        {
          id: 'ST-1',
          lines: [1, 3],
          gist: { zh: '标题', en: 'Title' },
          verdict: 'no-claim',
          reason: { zh: '没有说法。', en: 'No claim.' },
          rules: [],
          sources: [],
        },
        {
          id: 'ST-2',
          lines: [5, 5],
          gist: { zh: '每月<100元', en: 'Less than <100 yuan' },
          verdict: 'corrected',
          reason: { zh: '文件不是这样写的。', en: 'The document says otherwise.' },
          rules: ['X-1'],
          sources: ['s-2', 's-1'],
        },
      ],
      counts: {
        adopted: 0,
        corrected: 1,
        disputed: 0,
        'too-vague': 0,
        truncated: 0,
        'no-claim': 1,
      },
    },
  ],
  sources: [
    {
      ...article,
      id: 's-2',
      title: '文件',
      documentNumber: '京1号',
      url: 'https://example.org/?a&b',
    },
    { ...article, id: 's-1', title: '没读到的文件' },
  ],
};

describe('renderStatements', () => {
  const page = renderStatements({ lang: 'zh-CN', ledger });
  const english = renderStatements({ lang: 'en', ledger });

  it('has a table an article, named by its heading, with headers for columns and rows', () => {
    expect(page).toContain('<h2 id="a-1" lang="zh-CN">某篇文章</h2>');
    expect(page).toContain('<table aria-labelledby="a-1">');
    expect(page.match(/<th scope="col">/g)).toHaveLength(3);
    expect(page.match(/<th scope="row">/g)).toHaveLength(2);
    expect(page).toContain('<p>已更正 1 条、没有说法 1 条</p>');
    expect(english).toContain('<p>1 corrected, 1 no claim</p>');
  });

  it('names the collected articles in English, and shows what they are called besides', () => {
    const named = renderStatements({
      lang: 'en',
      ledger: {
        ...ledger,
        articles: ledger.articles.map((one) => ({
          ...one,
          source: { ...article, id: 'seed-004', publisher: '健康资讯网站（未署名）' },
        })),
      },
    });
    expect(named).toContain(
      '<h2 id="seed-004">Does the insurance card still get money back in 2025?</h2>\n<p lang="zh-CN">某篇文章</p>',
    );
    expect(named).not.toContain('未署名');
    expect(english).toContain('<h2 id="a-1" lang="zh-CN">某篇文章</h2>');
  });

  it('says where, what, the verdict and why, and links to the sources', () => {
    expect(page).toContain(
      '<tr id="ST-2" class="corrected"><th scope="row">每月&lt;100元 <small>第5行</small></th><td>已更正</td><td>文件不是这样写的。 <a href="#s1">[1]</a> <a href="#s2">[2]</a></td></tr>',
    );
    expect(english).toContain(
      '<small>lines 1 to 3</small></th><td>No claim</td><td>No claim.</td>',
    );
    expect(page).toContain(
      '<li id="s1"><a href="https://example.org/?a&amp;b">文件</a> · 某网站 · 京1号 · 2025-04-18</li>',
    );
    expect(page).toContain('<li id="s2">没读到的文件 · 某网站 · 2025-04-18</li>');
  });

  it('speaks both languages and links to the other', () => {
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('href="/statements?lang=en"');
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<a href="/statements" lang="zh-CN" hreflang="zh-CN">');
    expect(english).toContain('<ol class="sources" lang="zh-CN">');
  });

  it('needs no script and no style of its own', () => {
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/);
  });
});
