import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EXPLANATIONS } from '../../src/check/explanations.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { renderSarif } from '../../src/diagnostic/sarif.ts';
import { locateIn } from '../../src/sheet/locate.ts';

/** The parts of the SARIF 2.1.0 schema that the log uses; nothing else may be in it. */
const message = v.strictObject({ text: v.pipe(v.string(), v.minLength(1)) });
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const region = v.pipe(
  v.strictObject({ startLine: count, startColumn: count, endLine: count, endColumn: count }),
  v.check((at) => at.endLine > at.startLine || at.endColumn >= at.startColumn),
);
const artifactLocation = v.strictObject({
  uri: v.pipe(
    v.string(),
    v.regex(/^[\w.%/-]+$/u),
    v.check((uri) => !uri.startsWith('/')),
  ),
  uriBaseId: v.literal('%SRCROOT%'),
});
const place = {
  physicalLocation: v.strictObject({ artifactLocation, region: v.optional(region) }),
  logicalLocations: v.optional(v.array(v.strictObject({ name: v.string(), kind: v.string() }))),
};
const replacement = v.strictObject({ deletedRegion: region, insertedContent: message });
const log = v.strictObject({
  $schema: v.pipe(v.string(), v.url()),
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.strictObject({
      tool: v.strictObject({
        driver: v.strictObject({
          name: v.string(),
          language: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/u)),
          rules: v.array(
            v.strictObject({
              id: v.string(),
              shortDescription: message,
              fullDescription: message,
            }),
          ),
        }),
      }),
      language: v.string(),
      columnKind: v.literal('unicodeCodePoints'),
      results: v.array(
        v.strictObject({
          ruleId: v.string(),
          ruleIndex: v.pipe(v.number(), v.integer(), v.minValue(0)),
          level: v.picklist(['error', 'warning', 'note']),
          message,
          locations: v.array(v.strictObject(place)),
          relatedLocations: v.optional(
            v.array(v.strictObject({ id: v.pipe(v.number(), v.integer()), message, ...place })),
          ),
          fixes: v.optional(
            v.array(
              v.strictObject({
                description: message,
                artifactChanges: v.array(
                  v.strictObject({ artifactLocation, replacements: v.array(replacement) }),
                ),
              }),
            ),
          ),
        }),
      ),
    }),
  ]),
});

const finding: Diagnostic = {
  code: 'YB-OVERLAP',
  severity: 'error',
  file: 'refund.csv',
  cell: 'B3',
  text: { zh: '重叠', en: 'overlap' },
  notes: [{ file: 'refund.csv', cell: 'B2', text: { zh: '甲', en: 'A' } }],
  help: { zh: '改', en: 'change' },
  fix: [{ file: 'refund.csv', cell: 'B2', from: '70岁以下', to: '不满70岁' }],
};
const whole: Diagnostic = { ...finding, cell: null, severity: 'info', notes: [], help: null };

const files = new Map([
  ['refund.csv', new TextEncoder().encode('\uFEFF编号,年龄\r\n"两\r\n行",70岁以下\r\nB,70岁\r\n')],
]);

describe('renderSarif', () => {
  it('keeps to the schema in both languages, with and without the text of the files', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const options of [{}, { locate: locateIn(files), folder: '政策 表' }]) {
        const rendered = renderSarif([finding, whole], lang, { rules: EXPLANATIONS, ...options });
        const { runs } = v.parse(log, JSON.parse(JSON.stringify(rendered)));
        const [{ tool, results }] = runs;
        expect(tool.driver.rules.map(({ id }) => id)).toEqual(EXPLANATIONS.map(({ code }) => code));
        for (const { ruleId, ruleIndex } of results)
          expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      }
    }
  });

  it('points at rows and columns, or at lines and characters where the file is at hand', () => {
    const regionsOf = (options: object) =>
      renderSarif([finding], 'zh', { rules: EXPLANATIONS, ...options }).runs[0]?.results.map(
        ({ locations, relatedLocations }) =>
          [...locations, ...(relatedLocations ?? [])].map((at) => at.physicalLocation.region),
      );
    expect(regionsOf({})).toEqual([
      [
        { startLine: 3, startColumn: 2, endLine: 3, endColumn: 3 },
        { startLine: 2, startColumn: 2, endLine: 2, endColumn: 3 },
      ],
    ]);
    expect(regionsOf({ locate: locateIn(files) })).toEqual([
      [
        { startLine: 4, startColumn: 3, endLine: 4, endColumn: 6 },
        { startLine: 3, startColumn: 4, endLine: 3, endColumn: 9 },
      ],
    ]);
  });

  it('offers the mend where it knows the characters to replace', () => {
    const locate = locateIn(files);
    const [run] = renderSarif([finding], 'en', { rules: EXPLANATIONS, locate }).runs;
    expect(run?.results[0]?.message.text).toBe('overlap\nhelp: change');
    expect(run?.results[0]?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 3, startColumn: 4, endLine: 3, endColumn: 9 },
        insertedContent: { text: '不满70岁' },
      },
    ]);
    expect(
      renderSarif([finding], 'en', { rules: EXPLANATIONS }).runs[0]?.results[0],
    ).not.toHaveProperty('fixes');
  });
});
