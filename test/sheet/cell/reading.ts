import { expect } from 'vitest';
import type { CellProblem, CellType } from '../../../src/sheet/cell/cell.ts';
import { describeProblem } from '../../../src/sheet/cell/cell.ts';

/** The value of a cell that reads well. */
export function readValue<T>(type: CellType<T>, cell: string): T {
  const reading = type.read(cell);
  if (!reading.ok) throw new Error(`${cell}: ${reading.problem.text.en}`);
  return reading.value;
}

/** The problem of a cell that does not, after checking that it is complete in both languages. */
export function problemOf(type: CellType<unknown>, cell: string): CellProblem {
  const reading = type.read(cell);
  if (reading.ok) throw new Error(`${cell} was read as ${JSON.stringify(reading.value)}`);
  const { problem } = reading;
  const { text, help } = describeProblem(problem);
  const sentences = [problem.text, problem.expected, text, ...(help === null ? [] : [help])];
  for (const { zh, en } of sentences) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{2}/u);
  }
  return problem;
}

/** What Excel leaves in place of any content. */
export const DAMAGE = ['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '########', '1.23E+11'];

/** Checks what every cell type owes: examples that read, damage and its cause named. */
export function expectSound(type: CellType<unknown>): void {
  expect(type.examples.length).toBeGreaterThan(0);
  for (const example of type.examples) {
    readValue(type, example);
    readValue(type, `\uFEFF\u3000${example}\u00A0`);
  }
  for (const text of [type.label, type.grammar]) {
    expect(text.zh).toMatch(/\p{Script=Han}/u);
    expect(text.en).toMatch(/[a-z]/u);
  }
  for (const cell of DAMAGE) {
    const { text, help, got } = problemOf(type, cell);
    expect(text.zh).toContain('Excel');
    expect(text.en).toContain('Excel');
    expect(help).not.toBeNull();
    expect(got).toBe(cell);
  }
}
