/**
 * Writes the record of our own sheets (`history/rules.csv`) as a module that the worker loads when
 * somebody asks what changed (src/lazy/load-changes.ts). What differs from the sheets that are built goes
 * in as new in this version: the page is never behind the answers.
 */
import { join } from 'node:path';
import { DECISIONS } from '../src/compile/decisions.ts';
import type { Entry } from '../src/history/record.ts';
import type { RecordedEvent, RecordParts } from '../src/query/rule-record.ts';
import { SHEET_IDS } from '../src/table/conclusions.ts';
import { findPlace } from '../src/table/places.ts';
import type { Ruleset } from '../src/table/ruleset.ts';
import { continued, keptRecord } from './record-history.ts';
import { writeIfChanged } from './sheet-files.ts';

export interface HistoryOptions {
  /** The project's folder. */
  readonly root: string;
  readonly ruleset: Ruleset;
  /** The sheets that it was compiled from. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Writes `src/lazy/history.mjs`; it is touched only when its bytes change. */
export async function buildHistory({ root, ruleset, files }: HistoryOptions): Promise<void> {
  const record = await keptRecord(join(root, 'history/rules.csv'));
  // A record that cannot be read is told by `sheets history --check`; no answer depends on it.
  const entries = continued(record ?? [], files, THIS_VERSION);
  const text = JSON.stringify(partsOf(entries, ruleset));
  await writeIfChanged(join(root, 'src/lazy/history.mjs'), `export const record = ${text};\n`);
}

/** In place of a day. */
const THIS_VERSION = '';

/** The record in the form that pages read. */
export function partsOf(entries: readonly Entry[], ruleset: Ruleset): RecordParts {
  const reasons = new Map<string, number>();
  const groups = new Map<string, RecordedEvent[]>();
  for (const { day, file, id, region, kind, what, why } of entries) {
    const places = why.map((reason) => {
      const place = reasons.get(reason) ?? reasons.size;
      reasons.set(reason, place);
      return place;
    });
    const key = `${day} ${file}`;
    const events = groups.get(key) ?? [];
    groups.set(key, events);
    events.push([id, kind, codeOf(region, ruleset), what, ...places]);
  }
  return {
    reasons: [...reasons.keys()],
    groups: [...groups].flatMap(([key, events]) => {
      const [day = '', file = ''] = key.split(' ');
      const sheet = SHEET_IDS.find((one) => DECISIONS[one].file === file);
      return sheet === undefined ? [] : [{ day: day === THIS_VERSION ? null : day, sheet, events }];
    }),
  };
}

function codeOf(region: string, { regions }: Ruleset): string {
  const match = region === '' ? null : findPlace(regions, region);
  return match?.kind === 'one' ? match.place.region.code : '';
}
