import { describe, expect, it } from 'vitest';
import { PARAMETERS } from '../../src/embed/parameters.ts';
import { compose, FORMS, frameAddress, type Place } from '../../src/embed/tag.ts';

const place: Place = {
  origin: 'https://yibao.example',
  pinned: {
    version: '0123456789abcdef',
    url: '/w/0123456789abcdef/widget.js',
    integrity: 'sha384-abc',
  },
};
const said = { topic: 'refund', region: '370200', participant: 'retired', lang: 'zh-CN' };

describe('a tag', () => {
  it('is a script and an element, with a number to call inside', () => {
    expect(compose('element', said, place)).toBe(
      `<script type="module" src="https://yibao.example/widget.js"></script>
<yibao-widget topic="refund" region="370200" participant="retired" lang="zh-CN" style="display:block;min-height:100vh">
  <p>医保服务热线： <a href="tel:12393">12393</a></p>
</yibao-widget>`,
    );
  });

  it('is one line, where one line is allowed', () => {
    expect(compose('script', said, place)).toBe(
      '<div style="min-height:100vh"><script type="module" src="https://yibao.example/widget.js" data-topic="refund" data-region="370200" data-participant="retired" data-lang="zh-CN"></script></div>',
    );
  });

  it('is a frame that says what it is, and sends no address along', () => {
    expect(compose('frame', { ...said, lang: 'en', theme: 'dark' }, place)).toBe(
      `<iframe data-yibao src="https://yibao.example/embed?topic=refund&amp;region=370200&amp;participant=retired&amp;lang=en&amp;theme=dark"
  title="What is credited each month" width="100%" height="480" style="min-height:100vh" loading="lazy"
  referrerpolicy="no-referrer" allow="clipboard-write"></iframe>
<script src="https://yibao.example/embed.js" async></script>`,
    );
  });

  it('is a script that browsers verify', () => {
    expect(compose('pinned', { topic: 'guides', lang: 'en' }, place)).toBe(
      `<script type="module" src="https://yibao.example/w/0123456789abcdef/widget.js"
  integrity="sha384-abc" crossorigin="anonymous"></script>
<yibao-widget topic="guides" lang="en" style="display:block;min-height:100vh">
  <p>Medical-insurance line: <a href="tel:12393">12393</a></p>
</yibao-widget>`,
    );
  });

  it('leaves out what goes without saying, and breaks out of nothing', () => {
    const usual = { topic: 'refund', region: '', theme: 'auto', size: 'normal' };
    expect(frameAddress(usual, '')).toBe('/embed?topic=refund');
    const odd = Object.fromEntries(PARAMETERS.map((name) => [name, `"><img src=x>&${name}`]));
    for (const form of FORMS) {
      const text = compose(form, odd, place);
      expect(text).not.toContain('<img');
      expect(text.match(/"/gu)?.length ?? 1).toSatisfy((quotes: number) => quotes % 2 === 0);
    }
    expect(new URL(frameAddress(odd, place.origin)).searchParams.get('to')).toBe(odd['to']);
  });
});
