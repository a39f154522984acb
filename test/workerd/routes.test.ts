import { describe, expect, it } from 'vitest';
import { get, getRaw, HAN, ORIGIN, PROBLEM, type Problem } from './support/service.ts';

describe('GET /v1/regions', () => {
  const find = async (query: string) => {
    const response = await get(`/v1/regions${query}`);
    expect(response.status).toBe(200);
    return response.json<{
      query: string;
      regions: {
        code: string;
        name: string;
        nameEn: string;
        label: string;
        path: string;
        within: string;
        district: string | null;
      }[];
    }>();
  };

  it('finds what is typed', async () => {
    expect(await find('?q=青岛')).toEqual({
      query: '青岛',
      regions: [
        {
          code: '370200',
          name: '青岛市',
          nameEn: 'Qingdao',
          label: '青岛市',
          level: 'prefecture',
          parent: '370000',
          path: '山东省 青岛市',
          within: '山东省',
          district: null,
        },
      ],
    });
    const paths = (await find('?q=吉林')).regions.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['吉林省', '吉林省 吉林市']));
    expect((await find('?q=山冻')).regions[0]?.name).toBe('山东省');
  });

  it.each([
    ['?q=qingdao', ['370200 青岛市 山东省']],
    ['?q=wulumuqi&lang=en', ['650100 Urumqi (乌鲁木齐市) Xinjiang']],
    [
      '?q=Taizhou&lang=en',
      ['321200 Taizhou (Jiangsu, 泰州市) Jiangsu', '331000 Taizhou (Zhejiang, 台州市) Zhejiang'],
    ],
    ['?q=皖', ['340000 安徽省 ']],
    ['?q=山东-青岛', ['370200 青岛市 山东省']],
    ['?q=pudong', ['310000 上海市（浦东新区） ']],
    ['?q=Pudong&lang=en', ['310000 Shanghai (浦东新区) ']],
    ['?q=350503&lang=en', ['350503 Fengze District (丰泽区) Quanzhou, Fujian']],
    ['?q=370202', ['370200 青岛市 山东省']],
    [
      '?q=朝阳',
      ['211300 朝阳市 辽宁省', '110000 北京市（朝阳区） ', '220100 长春市（朝阳区） 吉林省'],
    ],
  ])('finds %s, and says what to show', async (query, shown) => {
    const { regions } = await find(query);
    expect(regions.map(({ code, label, within }) => `${code} ${label} ${within}`)).toEqual(shown);
  });

  it('names a district beside the region that pools it', async () => {
    const [first] = (await find('?q=浦东')).regions;
    expect(first).toMatchObject({ code: '310000', nameEn: 'Shanghai', district: '浦东新区' });
  });

  it('lists the provinces when nothing is typed', async () => {
    for (const query of ['', '?q=', '?q= ', '?q=　'])
      expect((await find(query)).regions.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['北京市', '新疆维吾尔自治区', '台湾省']),
      );
  });

  it('finds nothing for what is no place', async () => {
    expect((await find('?q=xyzzy')).regions).toEqual([]);
  });

  it.each([
    ['?name=青岛', 'name unknown-parameter'],
    ['?q=青岛&q=烟台', 'q repeated-parameter'],
    [`?q=${'青'.repeat(51)}`, 'q too-long'],
    ['?q=青岛&lang=fr', 'lang unknown-option'],
  ])('refuses %s', async (query, mistake) => {
    const response = await get(`/v1/regions${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(PROBLEM);
    const { errors } = await response.json<Problem>();
    expect(errors.map(({ parameter, code }) => `${parameter} ${code}`)).toEqual([mistake]);
  });
});

describe('other addresses', () => {
  it('says that it is well', async () => {
    const response = await get('/healthz');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'ok',
      ruleset: response.headers.get('rules-version'),
    });
  });

  it.each([
    ['/', 'zh-CN'],
    ['/?lang=zh-CN', 'zh-CN'],
    ['/?lang=en', 'en'],
  ])('%s is a page in %s', async (path, lang) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/iu);
    const page = await response.text();
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain('<yibao-widget');
    expect(page).toContain('12393');
    expect(page).toContain(ORIGIN);
  });

  it.each(['/v1/refunds', '/v2/refund', '/index.php', '/%E0%A4%A', '//', '/v1/regions/110000'])(
    'knows no %s',
    async (path) => {
      for (const lang of ['zh-CN', 'en']) {
        const response = await getRaw(`${path}?lang=${lang}`);
        expect(response.status).toBe(404);
        expect(response.headers.get('content-type')).toMatch(PROBLEM);
        const { status, title, errors } = await response.json<Problem>();
        expect(status).toBe(404);
        expect(HAN.test(title)).toBe(lang !== 'en');
        expect(errors).toEqual([]);
      }
    },
  );
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is not allowed', async (method) => {
    for (const path of ['/v1/refund?region=上海', '/v1/regions', '/healthz', '/']) {
      const response = await get(path, { method });
      expect(response.status).toBe(405);
      const allowed = response.headers.get('allow')?.split(', ');
      expect(allowed).toEqual(expect.arrayContaining(['GET', 'HEAD', 'OPTIONS']));
      expect(response.headers.get('content-type')).toMatch(PROBLEM);
      expect(await response.json()).toMatchObject({ status: 405 });
    }
  });

  it('HEAD has the headers of GET and no body', async () => {
    for (const path of [
      '/v1/refund?region=上海',
      '/v1/refund?region=山冻',
      '/v1/regions?q=青',
      '/healthz',
      '/',
      '/nowhere',
    ]) {
      const [head, whole] = [await get(path, { method: 'HEAD' }), await get(path)];
      expect(head.status).toBe(whole.status);
      expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
      expect(await head.text()).toBe('');
    }
  });

  it('OPTIONS lets any site ask', async () => {
    const response = await get('/v1/refund', {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    for (const name of ['allow', 'access-control-allow-methods'])
      expect(response.headers.get(name)?.split(/, ?/u)).toEqual(['GET', 'HEAD', 'OPTIONS']);
    const body = await get('/v1/batch', { method: 'OPTIONS' });
    expect(body.headers.get('allow')).toBe('POST, OPTIONS');
    expect(response.headers.get('access-control-max-age')).toBe('7200');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('answers may be read by any site, mistakes too', async () => {
    for (const path of ['/v1/refund?region=上海', '/v1/refund?region=山冻', '/nowhere']) {
      const response = await get(path, { headers: { Origin: 'https://example.org' } });
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toContain('Rules-Version');
    }
  });
});
