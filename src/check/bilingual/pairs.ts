/** Columns of short names that stand in many rows beside the same English. */

/** A column of short names and the one of their English, by key and header. */
export interface Pair {
  readonly key: string;
  readonly header: string;
  readonly keyEn: string;
  readonly headerEn: string;
  /** Two words of Chinese may be one of English: 天 and 日 are both days. */
  readonly isManyToOne?: true;
  /** No two names are one in English. */
  readonly isOneToOne?: true;
  /** Another column of which each name has a value of its own. */
  readonly goesWith?: string;
  /** Whether something else shows that the name of a row, by its number, is right. */
  readonly isRight?: (row: number) => boolean;
}

const ITEM: Pair = { key: 'item', header: '项目', keyEn: 'itemEn', headerEn: '英文项目' };
/** Units of figures. */
export const UNIT: Pair = {
  key: 'unit',
  header: '单位',
  keyEn: 'unitEn',
  headerEn: '英文单位',
  isManyToOne: true,
};
/** The pairs of each sheet. */
export const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  'deductions.csv': [{ ...ITEM, key: 'name', keyEn: 'nameEn' }],
  'requirements.csv': [ITEM],
  'terms.csv': [ITEM, UNIT],
  'guides.csv': [{ key: 'name', header: '名称', keyEn: 'nameEn', headerEn: '英文名称' }],
  'transfer-stages.csv': [
    { key: 'actor', header: '经办方', keyEn: 'actorEn', headerEn: '英文经办方', goesWith: 'end' },
  ],
};

/** Holidays. */
export const HOLIDAY: Pair = {
  key: 'name',
  header: '名称',
  keyEn: 'nameEn',
  headerEn: '英文名',
  isOneToOne: true,
};
