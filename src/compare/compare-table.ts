/**
 * Two tables of one decision sheet: every region, person and day whose answer differs, with
 * neighbouring boxes joined. Exact: each point at which the answers differ lies in one box of its
 * subject and region, and no other point does.
 */
import { type Day, MAX_DAY, MIN_DAY } from '../base/day.ts';
import { type Box, type Extent, mergeBoxes } from '../table/box.ts';
import { ListNumbers } from '../table/list-numbers.ts';
import { type Answer, Answers, answerOf, type Figures, NO_FIGURES } from './answer.ts';
import { rowsBehind } from './behind.ts';
import { isChoice } from './facts.ts';
import { gathered } from './gather.ts';
import { JointDiagram, SILENCE } from './joint-diagram.ts';
import { figuresOf, placeOf, startOf } from './side.ts';
import { type Subject, subjectsOf } from './subjects.ts';
import type { Both, SideName, TableInput } from './table-input.ts';

/** One difference: to whom, when, what was said and what is said now. */
export interface TableChange<C> {
  /** Whose rows make the difference, or the highest region that sees it. */
  readonly region: string;
  /** Codes of all regions that see it, in order. */
  readonly regions: readonly string[];
  /** Bounds in the coding in common, without days. */
  readonly box: Box;
  /** First and last day; null is open. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly before: Answer<C>;
  readonly after: Answer<C>;
  /** Places of rules in their tables. */
  readonly rules: Both<ReadonlySet<number>>;
}

/** Finds every difference between the answers of two tables. */
export function compareTables<C>(input: TableInput<C>): readonly TableChange<C>[] {
  return new TableComparison(input).changes();
}

/** Regions whose questions start at the same places, with the same figures. */
interface Ground {
  readonly codes: readonly string[];
  readonly starts: Both<number | null>;
  readonly figures: Both<readonly Figures[] | null>;
}

/** A box of one subject on which one pair of answers stands. */
interface Difference {
  readonly subject: Subject;
  readonly box: Box;
  readonly pair: number;
  readonly grounds: Ground[];
}

class TableComparison<C> {
  readonly #input: TableInput<C>;
  readonly #joint: JointDiagram;
  readonly #answers = new Answers<C>();
  readonly #pairs: (readonly [number, number])[] = [[0, 0]];
  readonly #difference: (a: number, b: number) => number;
  readonly #stronger: (a: number, b: number) => number;
  readonly #readers = new Map<string, (ref: number) => number>();
  readonly #boxes = new Map<number, readonly { readonly box: Box; readonly value: number }[]>();

  constructor(input: TableInput<C>) {
    this.#input = input;
    this.#joint = new JointDiagram(input.facts.facts);
    const numbers = new ListNumbers();
    this.#difference = this.#joint.combiner(
      (a, b) => {
        if (a === b) return 0;
        const number = numbers.of([a, b]) + 1;
        this.#pairs[number] = [a, b];
        return number;
      },
      () => SILENCE,
    );
    const order = ['silent', 'in-doubt', 'split', 'certain'];
    const rank = (answer: number): number => order.indexOf(this.#answers.at(answer).state);
    this.#stronger = this.#joint.combiner(
      (a, b) => (rank(a) >= rank(b) ? a : b),
      (ref) => ref,
    );
  }

  changes(): readonly TableChange<C>[] {
    const { tables, forms, onProgress } = this.#input;
    const differences = new Map<string, Difference>();
    const subjects = subjectsOf(tables, forms);
    const grounds = this.#grounds();
    for (const [done, ground] of grounds.entries()) {
      onProgress?.(done, grounds.length);
      const { starts, figures } = ground;
      for (const subject of subjects) {
        const before = this.#place('before', subject, starts.before, figures.before);
        const after = this.#place('after', subject, starts.after, figures.after);
        if (before === after) continue;
        for (const { box, value } of this.#boxesOf(this.#difference(before, after))) {
          const key = `${subject.id}\n${value}\n${boxKey(box)}`;
          const known = differences.get(key);
          if (known !== undefined) known.grounds.push(ground);
          else differences.set(key, { subject, box, pair: value, grounds: [ground] });
        }
      }
    }
    return [...differences.values()].flatMap((difference) => this.#told(difference));
  }

  #grounds(): readonly Ground[] {
    const ground = (code: string): Ground => ({
      codes: [code],
      starts: { before: this.#start('before', code), after: this.#start('after', code) },
      figures: { before: this.#figures('before', code), after: this.#figures('after', code) },
    });
    const written = (figures: readonly Figures[] | null) => figures?.map((known) => [...known]);
    const alike = Map.groupBy(
      [...this.#input.regions.keys()].sort().map(ground),
      ({ starts, figures }) =>
        JSON.stringify([starts, written(figures.before), written(figures.after)]),
    );
    return [...alike.values()].flatMap((list) => {
      const [first] = list;
      return first === undefined ? [] : [{ ...first, codes: list.flatMap(({ codes }) => codes) }];
    });
  }

  #start(side: SideName, code: string): number | null {
    const { sides, tables, regions } = this.#input;
    return startOf(sides[side], tables[side], placeOf(sides[side], regions, code));
  }

  /** The figures of a place for each participant; null where no answer rests on any. */
  #figures(side: SideName, code: string): readonly Figures[] | null {
    const { sides, forms, facts, regions } = this.#input;
    if (forms[side].usesParameters !== true || sides[side].parameters.size === 0) return null;
    const place = placeOf(sides[side], regions, code);
    const options = facts.byId.get('participant')?.options ?? [];
    const found = options.map(({ id }) => figuresOf(sides[side], place, id));
    return found.every(({ size }) => size === 0) ? null : found;
  }

  /** The place in the joint diagram where a subject of a region stands. */
  #place(
    side: SideName,
    subject: Subject,
    start: number | null,
    figures: readonly Figures[] | null,
  ): number {
    if (start === null) return SILENCE;
    if (figures === null) return this.#read(side, subject, start, NO_FIGURES);
    return this.#joint.byOption(
      'participant',
      figures.map((known) => this.#read(side, subject, start, known)),
    );
  }

  #read(side: SideName, subject: Subject, start: number, figures: Figures): number {
    return subject.groups[side]
      .map((group) => this.#reader(side, subject, group, figures)(start))
      .reduce((a, b) => this.#stronger(a, b), SILENCE);
  }

  #reader(
    side: SideName,
    subject: Subject,
    group: string | null,
    figures: Figures,
  ): (ref: number) => number {
    const key = JSON.stringify([side, subject.id, group, [...figures]]);
    const known = this.#readers.get(key);
    if (known !== undefined) return known;
    const { tables, forms, facts } = this.#input;
    const table = tables[side];
    const reader = this.#joint.reader({
      table,
      coding: facts[side],
      group,
      classify: (terminal) =>
        this.#answers.of(
          answerOf(table, forms[side], subject.keeps(side, group, terminal), figures),
        ),
    });
    this.#readers.set(key, reader);
    return reader;
  }

  #boxesOf(ref: number): readonly { readonly box: Box; readonly value: number }[] {
    const known = this.#boxes.get(ref);
    if (known !== undefined) return known;
    const extent = (fact: string): Extent => this.#extentOf(fact);
    const byPair = Map.groupBy(this.#joint.boxes(ref), ({ value }) => value);
    const found = [...byPair.values()].flatMap((parts) =>
      mergeBoxes(
        parts,
        () => '',
        (value) => value,
        extent,
      ),
    );
    this.#boxes.set(ref, found);
    return found;
  }

  #extentOf(id: string): Extent {
    if (id === 'date') return { min: MIN_DAY, max: MAX_DAY, ordered: true };
    const fact = this.#input.facts.byId.get(id);
    if (fact === undefined) return { min: 0, max: 0, ordered: false };
    return { min: fact.min, max: fact.max, ordered: !isChoice(fact) };
  }

  #told({ subject, box, pair, grounds }: Difference): TableChange<C>[] {
    const [earlier = 0, later = 0] = this.#pairs[pair] ?? [];
    const [before, after] = [this.#answers.at(earlier), this.#answers.at(later)];
    const days = box.get('date')?.[0] ?? [MIN_DAY, MAX_DAY];
    const people = new Map(box);
    people.delete('date');
    const seen = grounds.flatMap(({ codes, starts }) => {
      const behind = rowsBehind(this.#input, { subject, starts, box, before, after });
      return codes.map((code) => ({ code, ...behind }));
    });
    return gathered(seen, this.#input.regions).map((told) => ({
      ...told,
      box: people,
      from: days[0] === MIN_DAY ? null : days[0],
      to: days[1] === MAX_DAY ? null : days[1],
      before,
      after,
    }));
  }
}

function boxKey(box: Box): string {
  return JSON.stringify([...box].sort(([a], [b]) => (a < b ? -1 : 1)));
}
