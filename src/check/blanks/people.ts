/** Rows whose 参保身份 is blank, or has more people than the rest of the row, or its id, speaks of. */
import type { Text } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { finding } from '../../sheet/finding.ts';
import { answers } from '../../table/model.ts';
import { withoutWaived } from '../waived.ts';
import type { DecisionRow, DecisionSheet, World } from '../world.ts';

/** So many rows that all state a condition make it a custom. */
export const CUSTOM = 16;

/** Beside the one, rows that look at the fact itself may leave it blank. */
export const MOST_BLANK = 4;

export const PARTICIPANT = 'participant';

/** So many rows that are called alike show whom such rows are about. */
const SEVERAL = 8;

/**
 * Whom all other rows are about whose ids have the same word for their people, as EMP in `GS-EMP-1`,
 * where this one is about others; null where that says nothing.
 */
export function othersCalledSo(
  entry: DecisionRow<unknown>,
  rows: readonly DecisionRow<unknown>[],
): string | null {
  const wordOf = ({ rule: { id } }: DecisionRow<unknown>): string | undefined => id.split('-')[1];
  const peopleOf = ({ row }: DecisionRow<unknown>): string =>
    row.conditions.find(({ fact }) => fact === PARTICIPANT)?.raw ?? '';
  const others = rows.filter((other) => other !== entry && wordOf(other) === wordOf(entry));
  const [people, second] = new Set(others.map(peopleOf));
  if (others.length < SEVERAL || people === undefined || second !== undefined) return null;
  return people === '' || people === peopleOf(entry) ? null : people;
}

/** Rows for everybody whose ids have a word for people that all other rows called so are about. */
export function calledForOthers(
  { file, rows }: DecisionSheet,
  world: World,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const name = world.facts.get(PARTICIPANT)?.name;
  // One that answers is told already where it meets others; one that defers meets none.
  const open = rows.filter(
    (entry) =>
      entry.defers &&
      answers(entry.rule) &&
      entry.row.letters.has(PARTICIPANT) &&
      entry.row.conditions.every(({ fact }) => fact !== PARTICIPANT),
  );
  if (name === undefined || open.length === 0 || open.length > MOST_BLANK) return [];
  return open.flatMap((entry) => {
    const others = othersCalledSo(entry, rows);
    if (others === null || isToldOf(entry, file, withoutWaived(world, found))) return [];
    return [reportOpen(entry, others, name)];
  });
}

/** The sheet in which each row says from whose account something is taken. */
const CHARGES = 'deductions.csv';

/** The one charge for everybody, where all others say whom they are taken from. */
export function chargedToAll(
  { file, rows }: DecisionSheet,
  { facts }: World,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const name = facts.get(PARTICIPANT)?.name;
  if (file !== CHARGES || name === undefined) return [];
  const [open, second] = rows.filter(
    ({ row }) =>
      row.letters.has(PARTICIPANT) && row.conditions.every(({ fact }) => fact !== PARTICIPANT),
  );
  if (open === undefined || second !== undefined || rows.length <= SEVERAL) return [];
  if (isToldOf(open, file, found)) return [];
  const others = rows.flatMap(({ row }) =>
    row.conditions.flatMap(({ fact, raw }) => (fact === PARTICIPANT ? [raw] : [])),
  );
  const times = (raw: string): number => others.filter((one) => one === raw).length;
  const [usual = ''] = others.toSorted((a, b) => times(b) - times(a));
  const text = {
    zh: `“${name.zh}”空着，就是从谁那里都扣；另外 ${rows.length - 1} 行都写了，多半是“${usual}”`,
    en: `${name.en} is blank, so that it is taken from all; the other ${rows.length - 1} rows state it, mostly ${usual}`,
  };
  const help = {
    zh: '看看是不是漏填了：按依据填上从谁那里扣；真的不分的，填“不限”',
    en: 'was it forgotten? Write from whom it is taken by the source; if it makes no difference, write 不限',
  };
  return [{ ...reportOpen(open, usual, name), text, help, meant: usual }];
}

/** Whether something is found at a row, or beside something found elsewhere. */
export const isToldOf = (
  { row }: DecisionRow<unknown>,
  file: string,
  found: readonly Diagnostic[],
): boolean =>
  found.some((item) =>
    [item, ...item.notes].some(
      (place) => place.file === file && /\d+$/u.exec(place.cell ?? '')?.[0] === String(row.row),
    ),
  );

type Conditions = DecisionRow<unknown>['row']['conditions'];

/** A condition that nobody but such participants is asked about, of whom it is taken to be so. */
export function askedOfOthers(
  { file, rows }: DecisionSheet,
  { facts }: World,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const participant = facts.get(PARTICIPANT);
  // Whoever is added most often has a row already, which tells it.
  const meeting = found.filter(({ code }) => code === 'YB-OVERLAP' || code === 'YB-COMPONENT');
  // Rows with the same condition cells share their list of them.
  const times = new Map<Conditions, number>();
  for (const { row } of rows) times.set(row.conditions, (times.get(row.conditions) ?? 0) + 1);
  return [...facts.values()].flatMap((fact) => {
    const { presumption, type, id } = fact;
    const whose = presumption?.participants ?? [];
    if (type !== 'yes-no' || presumption?.value !== 1 || whose.length === 0) return [];
    const own = new Set(
      whose.map((one) => participant?.options.findIndex((each) => each.id === one)),
    );
    const peopleIn = (conditions: Conditions): readonly number[] =>
      (conditions.find((one) => one.fact === PARTICIPANT)?.holds ?? []).flatMap(([low, high]) =>
        Array.from({ length: high - low + 1 }, (_, index) => low + index),
      );
    let stating = 0;
    const forOthers = new Set<Conditions>();
    for (const [conditions, count] of times) {
      const holds = conditions.find((one) => one.fact === id)?.holds;
      if (holds === undefined) continue;
      stating += count;
      const people = holds[0]?.[0] === 1 ? peopleIn(conditions) : [];
      if (people.some((one) => own.has(one)) && people.some((one) => !own.has(one)))
        forOthers.add(conditions);
    }
    if (forOthers.size === 0) return [];
    const odd = rows.filter(
      (entry) => forOthers.has(entry.row.conditions) && !isToldOf(entry, file, meeting),
    );
    if (odd.length > MOST_BLANK || stating - odd.length < CUSTOM) return [];
    const names = participant?.options.filter((each) => whose.includes(each.id)) ?? [];
    return odd.map((entry) =>
      reportAsked(
        entry,
        fact.name,
        names.map(({ name }) => name),
      ),
    );
  });
}

const reportAsked = (
  { row }: DecisionRow<unknown>,
  name: Text,
  whose: readonly Text[],
): Diagnostic => {
  const [zh, en] = [whose.map((one) => one.zh).join('、'), whose.map((one) => one.en).join(', ')];
  return finding(
    'YB-BLANK',
    row,
    PARTICIPANT,
    {
      zh: `这一行要“${name.zh}”，别的写了这个条件的行都只是“${zh}”的，这里却还有别的人`,
      en: `this row asks for ${name.en}, and all other rows that do are for ${en} alone, but here are others too`,
    },
    {
      severity: 'warning',
      help: {
        zh: `多半是这一格写错了：改为“${zh}”；真的也管别的人的，另写一行，不写“${name.zh}”`,
        en: `most likely this cell is wrong: write ${zh}; if the rule is for others too, write a row for them without that condition`,
      },
    },
  );
};

const reportOpen = ({ row, rule }: DecisionRow<unknown>, others: string, name: Text): Diagnostic =>
  finding(
    'YB-BLANK',
    row,
    PARTICIPANT,
    {
      zh: `“${name.zh}”空着，就是对谁都一样；编号和 ${rule.id} 同类的行却都是“${others}”的`,
      en: `${name.en} is blank, so that the row holds for all; all rows called like ${rule.id} are for ${others}`,
    },
    {
      severity: 'warning',
      help: {
        zh: `看看是不是漏填了：填“${others}”；真的不分的，填“不限”`,
        en: `was it forgotten? Write ${others}; if it makes no difference, write 不限`,
      },
    },
  );
