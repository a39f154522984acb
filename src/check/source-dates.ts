/** Sources whose day of publication is not that of their id, or lies before their number. */
import { type Day, partsOf } from '../base/day.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { DateSpan } from '../sheet/cell/date-span.ts';
import type { Columns } from '../sheet/column.ts';
import { finding } from '../sheet/finding.ts';
import { cellOf, type Row } from '../sheet/rows.ts';

/** xm-2023-01-11, xm-2023-01-11-dnw; ids may hold anything else. */
const HAS_DAY = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/u;
/** 国办发〔2021〕14号 */
const YEAR_OF_NUMBER = /〔(\d{4})〕/u;
/** 国办发〔2021〕14号, and the same in an id: nat-2021-14 */
const NUMBER = /〔(\d{4})〕(\d+)号/gu;
const NUMBER_IN_ID = /^[^\d-]+-(\d{4})-(\d{1,3})$/u;

/**
 * What is wrong with the day on which a source is said to have been published.
 *
 * @param isNamed whether other rows name sources by ids that all exist, so that no id has slipped
 */
export function misdated(row: Row<Columns>, isNamed: boolean): readonly Diagnostic[] {
  const { id, documentNumber, publishedOn } = row.values;
  if (typeof id !== 'string') return [];
  if (!isSpan(publishedOn)) return otherNumber(row, id, null);
  const { text, latest } = publishedOn;
  const day = HAS_DAY.exec(id)?.[0];
  if (day !== undefined && HAS_DAY.test(text) && text.length === day.length)
    return day === text
      ? []
      : [
          report(row, 'id', {
            zh: `发布日期是 ${text}，编号里却是 ${day}`,
            en: `it was published on ${text}, yet its id has ${day}`,
          }),
        ];
  const year = YEAR_OF_NUMBER.exec(`${documentNumber}`)?.[1];
  if (year === undefined || latest === null) return [];
  if (partsOf(latest).year >= Number(year))
    return otherNumber(row, id, isNamed ? null : partsOf(latest).year);
  // What cannot be yet, or is later than the id says as well, is the number.
  if (isOfDate(row, latest, Number(year)))
    return [
      finding(
        'YB-DATES',
        row,
        'documentNumber',
        {
          zh: `文号是 ${year} 年的，发布日期却是 ${text}`,
          en: `its number is of ${year}, yet it was published in ${text}`,
        },
        {
          severity: 'warning',
          notes: [
            {
              file: row.file,
              cell: cellOf(row, 'publishedOn'),
              text: { zh: '和文号对不上', en: 'the number does not go with this' },
            },
          ],
          help: {
            zh: '对照原文，看看文号的年份是不是打错了；发布日期写错了的，改那一格',
            en: 'see the original: is the year of the number mistyped? If the day is wrong, correct that',
          },
        },
      ),
    ];
  return [
    report(row, 'documentNumber', {
      zh: `发布日期是 ${text}，文号却是 ${year} 年的`,
      en: `it was published in ${text}, yet its number is of ${year}`,
    }),
  ];
}

/** An id made of the number of a document, which has another year there, not that of the publication either. */
function otherNumber(
  row: Row<Columns>,
  id: string,
  published: number | null,
): readonly Diagnostic[] {
  const [, ofId, number] = NUMBER_IN_ID.exec(id) ?? [];
  const [document, second] = `${row.values['documentNumber']}`.matchAll(NUMBER);
  if (ofId === undefined || document === undefined || second !== undefined) return [];
  const [said, year] = document;
  if (document[2] !== number || year === ofId || Number(year) === published) return [];
  const meant = said.replace(`${year}`, ofId);
  return [
    finding(
      'YB-DATES',
      row,
      'documentNumber',
      {
        zh: `文号是 ${year} 年的，编号“${id}”却是 ${ofId} 年的`,
        en: `its number is of ${year}, yet the id ${id} is of ${ofId}`,
      },
      {
        severity: 'warning',
        notes: [
          {
            file: row.file,
            cell: cellOf(row, 'id'),
            text: { zh: '和文号对不上', en: 'the number does not go with this' },
          },
        ],
        help: {
          zh: `对照原文，看看文号是不是应为“${meant}”；编号写错了的，改编号`,
          en: `see the original: should the number be ${meant}? If the id is wrong, correct that`,
        },
      },
    ),
  ];
}

/** Whether the rest of the row speaks for the day: its id has the year, or it was checked before the number's. */
function isOfDate({ values: { id, checkedOn } }: Row<Columns>, latest: Day, year: number): boolean {
  const isChecked = typeof checkedOn === 'number' && partsOf(checkedOn).year < year;
  return isChecked || `${id}`.includes(`${partsOf(latest).year}`);
}

const isSpan = (value: unknown): value is DateSpan =>
  typeof value === 'object' && value !== null && 'latest' in value && 'text' in value;

const report = (row: Row<Columns>, beside: string, text: Diagnostic['text']): Diagnostic =>
  finding('YB-DATES', row, 'publishedOn', text, {
    severity: 'warning',
    notes: [
      {
        file: row.file,
        cell: cellOf(row, beside),
        text: { zh: '和发布日期对不上', en: 'this does not go with the day' },
      },
    ],
    help: {
      zh: '对照原文，看看发布日期是不是打错了；编号、文号写错了的，改那一格',
      en: 'see the original: is the day mistyped? If the id or the number is wrong, correct that',
    },
  });
