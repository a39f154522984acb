import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { transferEnvelopeSchema } from '../../src/query/transfer-envelope.ts';
import { get, PROBLEM, type Problem } from './support/service.ts';

const PATH = '/v1/transfer-timeline';
const ASKED = 'fromRegion=石家庄&toRegion=太原&participant=在职&gapMonths=0&appliedOn=2026-09-28';

describe('GET /v1/transfer-timeline', () => {
  it('answers with dates', async () => {
    const response = await get(`${PATH}?${ASKED}`);
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    expect(v.parse(transferEnvelopeSchema, body)).toStrictEqual(body);
    expect(body).toMatchObject({
      query: { fromRegion: '130100', toRegion: '140100', appliedOn: '2026-09-28' },
      outcome: 'determined',
      answer: { transferable: true, route: 'cross-province', completesBy: '2026-10-23' },
    });
    expect((await get(`${PATH}?${ASKED}&format=json`)).status).toBe(200);
  });

  it('answers with a calendar file', async () => {
    const response = await get(`${PATH}?${ASKED}&format=ics&lang=en`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="transfer-timeline.ics"',
    );
    const text = await response.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/u);
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261023\r\n');
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/u);
  });

  it.each([
    [
      'format=ics&fromRegion=石家庄&toRegion=太原&participant=在职',
      'appliedOn',
      'missing-parameter',
    ],
    ['format=pdf&fromRegion=石家庄', 'format', 'unknown-option'],
    ['format=ics&format=json', 'format', 'repeated-parameter'],
    ['fromRegion=全国&toRegion=丰泽区', 'fromRegion', 'out-of-range'],
    ['region=泉州', 'region', 'irrelevant-parameter'],
    ['fromRegion=山冻', 'fromRegion', 'unknown-region'],
  ])('tells what is wrong: %s', async (query, parameter, code) => {
    const response = await get(`${PATH}?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(PROBLEM);
    const { errors } = await response.json<Problem>();
    expect(errors).toMatchObject([{ parameter, code }]);
  });

  it('asks for the places when none is named', async () => {
    const body: unknown = await (await get(PATH)).json();
    expect(body).toMatchObject({
      outcome: 'depends',
      missing: [{ fact: 'fromRegion' }, { fact: 'toRegion' }, { fact: 'participant' }],
    });
  });
});
