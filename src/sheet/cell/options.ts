/** The options of a choice fact: `employed=在职、retired=退休`. */
import { bad, type CellType, good, listText } from './cell.ts';
import type { Option } from './choice.ts';
import { excelDamage } from './damage.ts';
import { idComplaint } from './id.ts';

const GRAMMAR = {
  zh: '“编号=名称”，几个用“、”或“；”隔开（employed=在职、retired=退休）',
  en: 'id=name pairs separated by 、 or ； (employed=在职、retired=退休)',
};

/** Options in order. A name without `=` is a further name of the option before it. */
export const optionsCell: CellType<readonly Option[]> = {
  label: { zh: '选项的列表', en: 'a list of options' },
  grammar: GRAMMAR,
  examples: ['employed=在职、retired=退休', 'retired=退休人员、退休职工'],
  read(cell) {
    const got = listText(cell);
    const damage = excelDamage(got);
    if (damage !== null) return bad({ ...damage, expected: GRAMMAR, got });
    const options: { id: string; names: string[] }[] = [];
    // A part of a folded text is folded but for the spaces around it.
    for (const whole of got.split(/[、,;]/u)) {
      const part = whole.trim();
      if (part === '') continue;
      const sign = part.indexOf('=');
      if (sign === -1) {
        const last = options.at(-1);
        if (last === undefined) return malformed(got, part);
        last.names.push(part);
        continue;
      }
      const left = part.slice(0, sign).trimEnd();
      const right = part.slice(sign + 1).trimStart();
      if (right === '' || right.includes('=') || idComplaint(left) !== null)
        return malformed(got, part);
      if (options.some(({ id }) => id === left)) return repeated(got, left);
      options.push({ id: left, names: [right] });
    }
    return good(options);
  },
};

function malformed(got: string, part: string) {
  return bad({
    text: { zh: `“${part}”不是“编号=名称”`, en: `“${part}” is no id=name pair` },
    expected: GRAMMAR,
    got,
  });
}

function repeated(got: string, id: string) {
  return bad({
    text: { zh: `选项“${id}”列了两次`, en: `the option “${id}” is listed twice` },
    expected: GRAMMAR,
    got,
  });
}
