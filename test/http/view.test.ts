/** `format=view`: how it is asked for, sent and kept. */
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { atHand } from '../../src/http/at-hand.ts';
import { QUESTIONS } from '../../src/query/questions.ts';
import { ruleset } from '../../src/rules/index.ts';
import { TODAY } from '../table/support/sheets.ts';
import { noonOf } from './support/clock.ts';

const common = { ruleset, now: () => noonOf(TODAY), log: () => undefined };
const app = createApp({ ...common, ...atHand });

/** A question in each form, asked where there is an answer. */
const ADDRESSES: Readonly<Record<string, string>> = {
  refund: '/v1/refund?region=370200&participant=retired',
  'transfer-timeline':
    '/v1/transfer-timeline?fromRegion=370200&toRegion=110000&participant=employed&appliedOn=2026-09-28',
  eligibility: '/v1/eligibility?region=370200&participant=retired',
  guides: '/v1/guides?region=370200',
};

describe('format=view', () => {
  it.each(QUESTIONS.map(({ id }) => id))(
    'adds lines to the answer of %s, and changes nothing',
    async (id) => {
      const address = ADDRESSES[id] ?? '';
      const plain = await app.request(address);
      const shown = await app.request(`${address}&format=view`);
      const { view, ...rest }: Record<string, unknown> = await shown.json();
      expect(rest).toEqual(await plain.json());
      expect(view).toMatchObject({ lines: expect.anything(), questions: expect.anything() });
      expect(shown.headers.get('content-type')).toMatch(/^application\/json/u);
      expect(shown.headers.get('content-location')).toBe(`${address}&format=view`);
      expect(plain.headers.get('content-location')).toBe(address);
      for (const name of ['cache-control', 'cdn-cache-control', 'cache-tag', 'rules-version'])
        expect([name, shown.headers.get(name)]).toEqual([name, plain.headers.get(name)]);
      expect(shown.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    },
  );

  it('speaks the language asked for', async () => {
    const response = await app.request(`${ADDRESSES['refund']}&format=view&lang=en`);
    expect(response.headers.get('content-location')).toBe(
      `${ADDRESSES['refund']}&format=view&lang=en`,
    );
    expect(await response.text()).toContain('"Your answer"');
  });

  it('keeps what is personal to the asker out of every cache', async () => {
    const response = await app.request(`${ADDRESSES['refund']}&ownPension=4000&format=view`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
  });

  it('is named where another form is asked for', async () => {
    const answer = async (address: string): Promise<unknown> => (await app.request(address)).json();
    expect(await answer(`${ADDRESSES['refund']}&format=html`)).toMatchObject({
      errors: [{ parameter: 'format', code: 'unknown-option', suggestions: ['json', 'view'] }],
    });
    // A question without dates has no calendar.
    expect(await answer(`${ADDRESSES['guides']}&format=ics`)).toMatchObject({
      errors: [{ parameter: 'format', got: 'ics', suggestions: ['json', 'view'] }],
    });
    expect(await answer(`${ADDRESSES['transfer-timeline']}&format=x`)).toMatchObject({
      errors: [{ suggestions: ['json', 'view', 'ics'] }],
    });
    expect(await answer(`${ADDRESSES['refund']}&format=view&format=json`)).toMatchObject({
      errors: [{ parameter: 'format', code: 'repeated-parameter' }],
    });
  });

  it('is not there where its code is not', async () => {
    const response = await createApp(common).request(`${ADDRESSES['refund']}&format=view`);
    expect(response.status).toBe(400);
  });
});
