/** The tools as an assistant's program meets them: the protocol's own client, in both its eras. */

import { exports } from 'cloudflare:workers';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { HAN, ORIGIN } from './support/service.ts';

type Mode = 'legacy' | 'auto' | { readonly pin: string };

/** Connects, and sees every answer of the server to it. */
async function connect(mode: Mode, path = '/mcp') {
  const statuses: number[] = [];
  const client = new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } });
  const transport = new StreamableHTTPClientTransport(new URL(path, ORIGIN), {
    fetch: async (url, init) => {
      const response = await exports.default.fetch(new Request(url, init));
      statuses.push(response.status);
      return response;
    },
  });
  await client.connect(transport);
  return { client, statuses };
}

function textOf(content: readonly { readonly type: string }[]): string {
  return content.map((part) => ('text' in part ? String(part.text) : '')).join('\n');
}

describe.each<[string, Mode, string]>([
  ['a client of 2025', 'legacy', '2025-11-25'],
  ['a client that finds out', 'auto', '2026-07-28'],
  ['a client of 2026', { pin: '2026-07-28' }, '2026-07-28'],
])('%s', (_, mode, version) => {
  it('connects, and learns what to know beforehand', async () => {
    const { client } = await connect(mode);
    expect(client.getNegotiatedProtocolVersion()).toBe(version);
    expect(client.getServerVersion()).toMatchObject({ name: 'yibao-rules' });
    expect(client.getServerCapabilities()).toEqual({ tools: {} });
    expect(client.getInstructions()).toMatch(/checkedOn/u);
    await client.close();
  });

  it('finds the four questions, described in both languages', async () => {
    const { client } = await connect(mode);
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'refund',
      'transfer_timeline',
      'eligibility',
      'guides',
    ]);
    for (const { title, description, annotations, inputSchema } of tools) {
      expect(title).toMatch(HAN);
      expect(description).toMatch(/guess nothing/u);
      expect(annotations).toMatchObject({ readOnlyHint: true, idempotentHint: true });
      expect(inputSchema).toMatchObject({
        type: 'object',
        additionalProperties: false,
        properties: {
          participant: { enum: ['employed', 'retired', 'flexible', 'resident'] },
          lang: { enum: ['zh-CN', 'en'] },
        },
      });
    }
    expect(tools[0]?.inputSchema).toMatchObject({
      properties: {
        age: { type: 'integer', minimum: 0, maximum: 130 },
        retirementRegistered: { type: 'boolean' },
        ownPension: { type: 'number', minimum: 0 },
        date: { type: 'string', format: 'date' },
      },
    });
  });

  it('asks each of them', async () => {
    const { client } = await connect(mode);
    const asked: [string, Record<string, unknown>, RegExp][] = [
      ['refund', { region: '北京', participant: 'retired', age: 70 }, /107\.00/u],
      [
        'transfer_timeline',
        {
          fromRegion: '青岛',
          toRegion: '北京',
          participant: 'employed',
          appliedOn: '2026-09-28',
          gapMonths: 0,
          lang: 'en',
        },
        /2026-10-23/u,
      ],
      ['eligibility', { region: '青岛', benefit: 'family-sharing' }, /亲属/u],
      ['guides', { region: '天津', topic: 'balance', lang: 'en' }, /12393/u],
    ];
    for (const [name, given, holds] of asked) {
      const { content, structuredContent, isError } = await client.callTool({
        name,
        arguments: given,
      });
      expect(isError).not.toBe(true);
      expect(structuredContent).toMatchObject({ ruleset: expect.stringMatching(/^sha256-/u) });
      const text = textOf(content);
      expect(text).toMatch(holds);
      expect(text).toContain('12393');
      expect(text).toMatch(/https?:\/\//u);
      expect(text).toMatch(/\d{4}-\d{2}-\d{2}/u);
    }
  });

  it('reads what was wrong with its arguments', async () => {
    const { client, statuses } = await connect(mode);
    const { content, isError, structuredContent } = await client.callTool({
      name: 'refund',
      arguments: { region: '山冻', age: 'old', colour: 'red', participant: null, lang: 'en' },
    });
    expect(isError).toBe(true);
    const text = textOf(content);
    for (const word of ['region', '山东', 'age', 'an integer from 0 to 130', 'colour'])
      expect(text).toContain(word);
    expect(structuredContent).toMatchObject({
      status: 400,
      errors: expect.arrayContaining([
        expect.objectContaining({ parameter: 'participant', code: 'wrong-type', got: 'null' }),
      ]),
    });
    expect(statuses.at(-1)).toBe(200);
  });

  it('is told when there is no such tool', async () => {
    const { client } = await connect(mode);
    await expect(client.callTool({ name: 'refunds', arguments: {} })).rejects.toMatchObject({
      code: -32_602,
      message: expect.stringContaining('refunds'),
    });
    await expect(client.callTool({ name: '返款', arguments: {} })).rejects.toMatchObject({
      code: -32_602,
    });
  });
});

describe('an address with a language', () => {
  it('answers in it', async () => {
    const { client } = await connect('auto', '/mcp?lang=en');
    const { structuredContent } = await client.callTool({
      name: 'refund',
      arguments: { region: 'Beijing' },
    });
    expect(structuredContent).toMatchObject({ notice: expect.not.stringMatching(HAN) });
  });
});
