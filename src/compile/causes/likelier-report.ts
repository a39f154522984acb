/** What is told of a cell that would set right all that belongs together. */
import type { Text } from '../../base/text.ts';
import type { Diagnostic, Note } from '../../diagnostic/diagnostic.ts';
import { noteOf, rowOf } from '../findings.ts';
import type { Right } from './trial.ts';

/** One finding at the cell, with what was found instead. */
export function reportAt(right: Right, found: readonly Diagnostic[]): Diagnostic {
  const { file, cell, from, to } = right;
  const errors = found.map((item) => withoutOthers(item, { file, cell }));
  const exchanged = right.also?.find((other) => other.to === from);
  const here = errors.find((item) => item.file === file && item.cell === cell);
  const first = here ?? (right.isGuess === true ? errors.find(isOverlap) : null) ?? errors[0];
  if (first === undefined) throw new RangeError('nothing to replace');
  const others = errors.filter((item) => item !== first);
  const notes = [
    ...(here === undefined ? [noteOf(first), ...first.notes] : first.notes),
    ...others.map(noteOf),
  ];
  const proven = right.also === undefined ? { proven: to } : {};
  if (here !== undefined) return { ...here, ...proven, notes };
  if (exchanged !== undefined)
    return {
      code: first.code,
      severity: first.severity,
      file,
      cell,
      text: {
        zh: `这里的“${from}”和 ${exchanged.cell} 的“${to}”多半互相填反了，于是${first.text.zh}`,
        en: `“${from}” here and “${to}” in ${exchanged.cell} have most likely changed places, and so: ${first.text.en}`,
      },
      notes,
      help: {
        zh: `把 ${cell} 改为“${to}”，把 ${exchanged.cell} 改为“${from}”，就都对得上；这两格没有错的，${first.help?.zh ?? '改正下面那一格'}`,
        en: `write “${to}” in ${cell} and “${from}” in ${exchanged.cell}, and everything fits; if they are right, ${first.help?.en ?? 'correct the cell below'}`,
      },
    };
  const said =
    from === ''
      ? { zh: '这一格是空白', en: 'this cell is blank' }
      : { zh: `这一格写的是“${from}”`, en: `this cell says “${from}”` };
  // What is told of “this row” is told of another one than that of the cell.
  const isThere = rowOf(first) !== rowOf({ file, cell }) && first.text.zh.startsWith('这');
  const name = file === first.file ? first.cell : `${first.file} ${first.cell}`;
  const there = isThere ? { zh: ` ${name}：`, en: `${name}: ` } : { zh: '', en: '' };
  const mend = mendOf(right);
  // What is to be looked at is this cell: then it is the cases that are left.
  const isOfRule = first.code === 'YB-CASE' && file !== first.file;
  const otherwise = isOfRule ? UPDATE_CASES : first.help;
  const { fix: _, ...rest } = first;
  return {
    ...rest,
    ...proven,
    file,
    cell,
    text: {
      zh: `${said.zh}，于是${there.zh}${first.text.zh}`,
      en: `${said.en}, and so: ${there.en}${first.text.en}`,
    },
    notes,
    help: {
      zh: `多半是这一格写错了：${mend.zh}，就都对得上；这一格没有错的，${otherwise?.zh ?? '改正下面那一格'}`,
      en: `most likely this cell is wrong: ${mend.en}, and everything fits; if it is right, ${otherwise?.en ?? 'correct the cell below'}`,
    },
  };
}

/** What cases have in common says nothing of why they fail where another row is to blame. */
function withoutOthers(item: Diagnostic, at: Pick<Note, 'file' | 'cell'>): Diagnostic {
  const { shares, notes } = item;
  const isNamed = notes.some((note) => rowOf(note) === rowOf(at));
  return shares === undefined || isNamed ? item : { ...item, ...shares.apart };
}

/** What to write in which cells; those that take the same text together. */
function mendOf({ cell, to: first, also = [] }: Right): Text {
  const mends = [...Map.groupBy([{ cell, to: first }, ...also], ({ to }) => to)].map(
    ([to, list]): Text => {
      const cells = list.map((one) => one.cell);
      return to === ''
        ? { zh: `清空 ${cells.join('、')}`, en: `clear ${cells.join(', ')}` }
        : { zh: `把 ${cells.join('、')} 改为“${to}”`, en: `write “${to}” in ${cells.join(', ')}` };
    },
  );
  return { zh: mends.map(({ zh }) => zh).join('，'), en: mends.map(({ en }) => en).join(', ') };
}

const UPDATE_CASES: Text = { zh: '就更新下面的范例', en: 'update the cases below' };

export const isOverlap = ({ code }: Diagnostic): boolean => code === 'YB-OVERLAP';
