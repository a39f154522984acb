import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODERN, send } from './support/mcp.ts';

describe('whatever is sent', () => {
  it('never breaks', async () => {
    const method = fc.constantFrom(
      'initialize',
      'ping',
      'tools/list',
      'tools/call',
      'server/discover',
      'x',
    );
    const name = fc.constantFrom('refund', 'guides', 'eligibility', 'transfer_timeline', 'x');
    const json = fc.jsonValue({ maxDepth: 2 });
    const given = fc.dictionary(
      fc.constantFrom('region', 'age', 'lang', 'participant', '__proto__', 'x'),
      fc.oneof(json, fc.constantFrom('北京', 70, 'retired', 'en', '\ud800')),
    );
    const message = fc.oneof(
      json,
      fc.record(
        {
          jsonrpc: fc.constant('2.0'),
          id: fc.oneof(fc.integer(), fc.string(), json),
          method: fc.oneof(method, json),
          params: fc.oneof(
            json,
            fc.record({ name, arguments: fc.oneof(given, json) }),
            fc.record({ _meta: json }),
          ),
        },
        { requiredKeys: ['jsonrpc', 'id', 'method'] },
      ),
    );
    const headers = fc.record(
      { 'MCP-Protocol-Version': fc.constantFrom(MODERN, '2025-11-25', 'x', '') },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(message, fc.array(message, { maxLength: 3 })),
        headers,
        async (sent, said) => {
          const { status, body } = await send(JSON.stringify(sent), { ...said });
          expect([200, 202, 400, 404]).toContain(status);
          expect(JSON.stringify(body)).not.toContain('/problems/internal');
          expect(JSON.stringify(body)).not.toContain('-32603');
        },
      ),
      { numRuns: 300 },
    );
  });
});
