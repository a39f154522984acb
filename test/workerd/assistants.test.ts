import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { ORIGIN } from './support/service.ts';

describe('/llms.txt', () => {
  it('is served as plain text beside the worker', async () => {
    const response = await env.ASSETS?.fetch(`${ORIGIN}/llms.txt`);
    expect(response?.status).toBe(200);
    expect(response?.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/u);
    expect(await response?.text()).toMatch(/^# 医保规则 \/ Yibao rules\n/u);
  });
});
