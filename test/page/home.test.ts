import { describe, expect, it } from 'vitest';
import { PAGE_POLICY } from '../../src/http/safety.ts';
import { renderHome } from '../../src/page/home.ts';
import { escapeHtml, html } from '../../src/page/html.ts';

const origin = 'https://example.org';

describe('renderHome', () => {
  const page = renderHome({ lang: 'zh-CN', origin });

  it('asks the question and says whom to call without script', () => {
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<yibao-widget topic="all" lang="zh-CN">');
    const fallback = /<yibao-widget[^>]*>([\s\S]*?)<\/yibao-widget>/.exec(page)?.[1] ?? '';
    // There the question is answered without.
    expect(fallback).toMatch(/<noscript>.*<a href="\/regions">/s);
    expect(fallback).toContain('href="tel:12393"');
  });

  it('shows the tag to copy as text, with its own address', () => {
    expect(page).toContain(
      '&lt;script type=&quot;module&quot; src=&quot;https://example.org/widget.js&quot;&gt;&lt;/script&gt;',
    );
    expect(page).toContain('curl -G https://example.org/v1/refund');
  });

  it('speaks English when asked, and links to the other language', () => {
    const english = renderHome({ lang: 'en', origin });
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('<a href="/" lang="zh-CN" hreflang="zh-CN">中文</a>');
    expect(page).toContain('href="/?lang=en"');
  });

  it('keeps to a policy without inline script or style', () => {
    expect(PAGE_POLICY).not.toContain('unsafe');
    expect(page).not.toMatch(/<style|<[^>]*\sstyle=|<[^>]*\son\w+=|javascript:/);
    expect([...page.matchAll(/<script[^>]*>/g)].map(([tag]) => tag)).toEqual([
      '<script type="module" src="/widget.js">',
    ]);
  });

  it('asks for the findings of the sheets in development only', () => {
    expect(page).not.toContain('/dev.js');
    expect(renderHome({ lang: 'zh-CN', origin, development: true })).toContain(
      '<script type="module" src="/dev.js"></script>',
    );
  });

  it('never lets the address become markup', () => {
    const hostile = renderHome({ lang: 'zh-CN', origin: 'https://x"><script>alert(1)</script>' });
    expect(hostile).not.toContain('<script>alert');
  });

  it('stays small', () => {
    expect(page.length).toBeLessThan(10_000);
  });
});

describe('html', () => {
  it('escapes values and keeps what is HTML already', () => {
    const item = html`<li>${'<b> & "q"'}</li>`;
    expect(html`<ul>${[item, item]}</ul>${1}`.text).toBe(
      '<ul><li>&lt;b&gt; &amp; &quot;q&quot;</li><li>&lt;b&gt; &amp; &quot;q&quot;</li></ul>1',
    );
    expect(escapeHtml("it's")).toBe('it&#39;s');
  });
});
