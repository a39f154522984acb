/** 默认推定: what is assumed of a person who did not say, as the facts sheet states it. */
import { parseMoney } from '../../base/money.ts';
import { foldKey } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { yesNoCell } from '../../sheet/cell/yes-no.ts';
import type { factColumns } from '../../sheet/definitions/lists.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row } from '../../sheet/rows.ts';
import type { FactOption, FactType, Presumption } from '../../table/model.ts';
import { findOption } from './options.ts';

type FactRow = Row<typeof factColumns>;

/** A fact's presumption, integer-coded; null when there is none or it cannot be read. */
export function presumptionOf(
  row: FactRow,
  range: readonly [number, number],
  options: readonly FactOption[],
  participants: readonly FactOption[] | null,
  diagnostics: Diagnostic[],
): Presumption | null {
  const { presumption, presumedFor, presumptionText, presumptionTextEn } = row.values;
  if (presumption === null) {
    if (presumptionText !== null || presumedFor.length > 0) diagnostics.push(nothingPresumed(row));
    return null;
  }
  const value = presumedValue(row.values.type, presumption, range, options);
  if (value === null) {
    diagnostics.push(noSuchValue(row, presumption, range, options));
    return null;
  }
  const ids: string[] = [];
  // Where the participants could not be read, that has its own finding.
  for (const name of presumedFor) {
    if (participants === null) break;
    const found = findOption(participants, name);
    if (found) ids.push(found.id);
    else diagnostics.push(noSuchParticipant(row, name, participants));
  }
  if (presumptionText === null)
    diagnostics.push(
      finding(
        'YB-CELL',
        row,
        'presumptionText',
        { zh: '有默认推定就要说明为什么', en: 'a presumption must say why' },
        {
          help: {
            zh: '填写推定说明，例如：退休人员一般都已办好退休手续',
            en: 'fill in 推定说明, for example: retirees have usually completed the procedure',
          },
        },
      ),
    );
  const zh = presumptionText ?? '';
  return { value, participants: ids, text: { zh, en: presumptionTextEn ?? zh } };
}

/** The reason stands there, and what it is a reason for does not. */
function nothingPresumed(row: FactRow): Diagnostic {
  const { presumedFor, presumptionText, presumptionTextEn } = row.values;
  const filled = [
    ...(presumedFor.length > 0 ? ['presumedFor'] : []),
    ...(presumptionText === null ? [] : ['presumptionText']),
    ...(presumptionTextEn === null ? [] : ['presumptionTextEn']),
  ];
  const [only = 'presumption', second] = filled;
  return finding(
    'YB-CELL',
    row,
    // One cell alone is more likely one too many.
    second === undefined ? only : 'presumption',
    {
      zh: '写了推定适用或推定说明，却没有写默认推定',
      en: 'it says for whom or why something is assumed, but not what',
    },
    {
      help: {
        zh: '填写默认推定，例如：是；不再推定的，把推定适用、推定说明、英文推定说明一起清空',
        en: 'fill in 默认推定, such as 是, or clear 推定适用, 推定说明 and 英文推定说明 as well',
      },
    },
  );
}

function presumedValue(
  type: FactType,
  text: string,
  [min, max]: readonly [number, number],
  options: readonly FactOption[],
): number | null {
  const inRange = (value: number): number | null => (value >= min && value <= max ? value : null);
  switch (type) {
    case 'choice': {
      const option = findOption(options, text);
      return option === undefined ? null : options.indexOf(option);
    }
    case 'yes-no': {
      const reading = yesNoCell.read(text);
      return reading.ok ? Number(reading.value) : null;
    }
    case 'integer':
      return /^\d{1,9}$/u.test(foldKey(text)) ? inRange(Number(foldKey(text))) : null;
    case 'money': {
      const fen = parseMoney(text);
      return fen === null ? null : inRange(fen);
    }
    case 'date':
    case 'region':
      return null;
  }
}

function noSuchValue(
  row: FactRow,
  presumption: string,
  [min, max]: readonly [number, number],
  options: readonly FactOption[],
): Diagnostic {
  const { type } = row.values;
  const yuan = type === 'money' ? 100 : 1;
  const usable =
    type === 'choice'
      ? options.map(({ name }) => name.zh).join('、')
      : type === 'yes-no'
        ? '是、否'
        : `${min / yuan} 至 ${max / yuan}`;
  const help =
    type === 'date' || type === 'region'
      ? {
          zh: '日期和地区没有默认推定，请清空这一格',
          en: 'dates and regions have no presumption: clear the cell',
        }
      : { zh: `可填：${usable}`, en: `use one of: ${usable.replace(' 至 ', ' to ')}` };
  return finding(
    'YB-NAME',
    row,
    'presumption',
    {
      zh: `默认推定“${presumption}”不是这个事实的值`,
      en: `the presumption “${presumption}” is no value of this fact`,
    },
    { help },
  );
}

function noSuchParticipant(
  row: FactRow,
  name: string,
  participants: readonly FactOption[],
): Diagnostic {
  const usable = participants.map((option) => option.name.zh).join('、');
  return finding(
    'YB-NAME',
    row,
    'presumedFor',
    { zh: `没有名为“${name}”的参保身份`, en: `there is no participant named “${name}”` },
    { help: { zh: `可填：${usable}`, en: `use: ${usable}` } },
  );
}
