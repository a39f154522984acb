/**
 * Answers to golden cases (范例) that a change of some rules cannot have changed: where the sheets are
 * read again and again with another text in one cell, only what that rule may decide is asked anew.
 */
import type { DecisionRow, World } from '../../check/world.ts';
import type { Query } from '../../query/input.ts';
import { chainOf, type RegionIndex } from '../../table/regions.ts';
import { DECISIONS } from '../decisions.ts';
import type { GoldenCase, Judged } from './case.ts';
import { ASKED, aboutBenefit, benefitOf, ELIGIBILITY } from './doubts.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** What was answered in one reading of the sheets. */
export interface Answers {
  /** The answer to a case, asked only where none is known. */
  readonly to: (golden: GoldenCase, query: Query, ask: () => Judged) => Judged;
  readonly kept: ReadonlyMap<string, Judged>;
}

/** A reading of the sheets, with its answers. */
export interface Reading {
  readonly files: Files;
  readonly world: World;
  readonly answers: Answers;
}

/** A rule that is not what it was: whose answers it decides, before or since. */
interface Changed {
  readonly asked: readonly string[];
  readonly region: string;
}

const FILES: ReadonlyMap<string, keyof typeof DECISIONS> = new Map(
  Object.entries(DECISIONS).flatMap(([id, { file }]) => (isSheet(id) ? [[file, id] as const] : [])),
);

function isSheet(id: string): id is keyof typeof DECISIONS {
  return id in DECISIONS;
}

/** The answers of a reading, those of an earlier one where nothing that decides them has changed. */
export function answersSince(
  earlier: Reading | null,
  files: Files,
  world: World,
  regions: RegionIndex,
): Answers {
  const kept = new Map<string, Judged>();
  const changed = earlier === null ? null : changedSince(earlier, files, world);
  return {
    kept,
    to(golden, query, ask) {
      const key = `${golden.row.file} ${golden.row.row}`;
      const known = changed === null ? undefined : earlier?.answers.kept.get(key);
      const isDecided =
        known === undefined || changed?.some((rule) => mayDecide(rule, golden, query, regions));
      const answer = isDecided === true ? ask() : known;
      kept.set(key, answer);
      return answer;
    },
  };
}

/** The rules that are not the same in two readings; null where anything may be different. */
function changedSince(
  { files: before, world: old }: Reading,
  files: Files,
  world: World,
): readonly Changed[] | null {
  const edited = [...files].filter(([file, bytes]) => before.get(file) !== bytes);
  const changed: Changed[] = [];
  for (const [file] of edited) {
    const sheet = FILES.get(file);
    if (sheet === undefined || before.size !== files.size) return null;
    const [was, is] = [old, world].map((one) => textsOf(one, file));
    for (const [text, { row, rule }] of [...(was ?? []), ...(is ?? [])]) {
      if (was?.has(text) === true && is?.has(text) === true) continue;
      // What is disputed shows wherever the rules are that it disputes.
      if (rule.standing !== 'adopted' || rule.disputes.length > 0) return null;
      changed.push({ asked: ASKED[sheet](benefitOf(row.values)), region: rule.region });
    }
  }
  return changed;
}

/** The rules of a sheet by all that they say. */
function textsOf({ decisions }: World, file: string): ReadonlyMap<string, DecisionRow<unknown>> {
  const rows = decisions.find((sheet) => sheet.file === file)?.rows ?? [];
  return new Map(
    rows.map((entry) => {
      const { row, group } = entry;
      return [JSON.stringify([row.row, group, row.values, row.conditions]), entry];
    }),
  );
}

/** Whether a rule may decide what a case asks: of its place, of one within it or around it. */
function mayDecide(
  { asked, region }: Changed,
  { row: { file, values } }: GoldenCase,
  query: Query,
  { byCode }: RegionIndex,
): boolean {
  const asks = [file, ...(file === ELIGIBILITY ? [aboutBenefit(benefitOf(values))] : [])];
  if (!asked.some((each) => asks.includes(each))) return false;
  const isWithin = (inner: string, outer: string): boolean =>
    chainOf(byCode, inner).some(({ code }) => code === outer);
  const places = [...query.regions.values()];
  return (
    places.length === 0 ||
    places.some(({ code }) => isWithin(code, region) || isWithin(region, code))
  );
}
