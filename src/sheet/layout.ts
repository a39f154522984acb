/** Headers → which column of the file holds what. Whatever remains is named, never silently dropped. */
import { onlyNearest } from '../base/only-nearest.ts';
import { foldKey, nearest } from '../base/text.ts';
import { columnName, type Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Fact } from '../table/model.ts';
import type { Columns } from './column.ts';
import type { CsvTable } from './csv-table.ts';
import { mayBeUnread, type Unread } from './unread.ts';

/** A column of the file: its index among the cells and its letters in a spreadsheet. */
export interface Placed {
  readonly index: number;
  readonly letter: string;
}

export interface Layout {
  readonly columns: ReadonlyMap<string, Placed>;
  readonly conditions: readonly (Placed & { readonly fact: Fact })[];
  /** False when a column was not understood. */
  readonly whole: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The facts that may head condition columns. */
export interface ConditionFacts {
  readonly facts: readonly Fact[];
  readonly unread: Unread;
}

/** A sheet as far as its header goes. */
type Headed = Pick<CsvTable, 'file' | 'headerRow' | 'header' | 'unheaded'>;

/** Matches headers with columns and, in decision sheets, with facts. */
export function layOut(table: Headed, columns: Columns, heads: ConditionFacts | null): Layout {
  const facts = heads?.facts ?? null;
  const byHeader = new Map<string, string>();
  for (const [key, { header }] of Object.entries(columns)) {
    byHeader.set(foldKey(header), key);
    byHeader.set(foldKey(key), key);
  }
  const factsByHeader = new Map<string, Fact>();
  for (const fact of facts ?? []) {
    if (!headsConditions(fact)) continue;
    for (const name of [fact.id, fact.name.zh, fact.name.en])
      factsByHeader.set(foldKey(name), fact);
  }

  const placed = new Map<string, Placed>();
  const conditions: (Placed & { fact: Fact })[] = [];
  const diagnostics: Diagnostic[] = [];
  const taken = new Map<string, string>();
  const unknown: { readonly text: string; readonly cell: string }[] = [];
  let whole = table.unheaded !== true;
  for (const { text, column: index } of table.header) {
    const letter = columnName(index);
    const key = foldKey(text);
    if (key === '') continue;
    const column = byHeader.get(key);
    const fact = factsByHeader.get(key);
    const meaning = column ?? fact?.id;
    if (meaning === undefined) {
      whole = false;
      // A header that names a fact whose row could not be read is no mistake of its own.
      if (heads !== null && mayBeUnread(heads.unread, text)) continue;
      unknown.push({ text, cell: `${letter}${table.headerRow}` });
      continue;
    }
    const earlier = taken.get(meaning);
    if (earlier !== undefined) {
      whole = false;
      diagnostics.push(repeatedHeader(table, letter, text, earlier));
      continue;
    }
    taken.set(meaning, letter);
    if (column !== undefined) placed.set(column, { index, letter });
    else if (fact !== undefined) conditions.push({ fact, index, letter });
  }
  const missing = Object.entries(columns).filter(
    ([key, { blank }]) => !placed.has(key) && blank.kind === 'error',
  );
  const freeHeaders = (): readonly string[] => {
    const ofColumns = Object.entries(columns).filter(([key]) => !placed.has(key));
    const ofFacts = [...factsByHeader.values()].filter(({ id }) => !taken.has(id));
    return [
      ...new Set([
        ...ofColumns.map(([, { header }]) => header),
        ...ofFacts.map(({ name }) => name.zh),
      ]),
    ];
  };
  const [only] = unknown;
  const [lacking] = missing;
  // One header too many and one too few: one is the other, under a name that nobody knows.
  const renamed = unknown.length === 1 && missing.length === 1 && only && lacking;
  if (renamed) {
    const wanted = lacking[1].header;
    diagnostics.push(unknownHeader(table, only.cell, only.text, [wanted], true, wanted));
  } else {
    const free = unknown.length > 0 ? freeHeaders() : [];
    for (const { cell, text } of unknown)
      diagnostics.push(unknownHeader(table, cell, text, free, facts !== null));
    for (const [key, { header }] of missing) diagnostics.push(missingHeader(table, header, key));
  }
  return { columns: placed, conditions, whole, diagnostics };
}

/** The day a question is about has columns of its own (起始, 截止); age stands for the birth date. */
const headsConditions = ({ id, type }: Fact): boolean =>
  type !== 'region' && id !== 'date' && id !== 'birthDate';

/**
 * @param known headers that the sheet may have and does not have yet
 * @param isDecision an unread column may be a condition: dropping it would widen the rule
 * @param lacking the required header that the sheet lacks and that this must be
 */
function unknownHeader(
  { file, header: headers }: Headed,
  cell: string,
  text: string,
  known: readonly string[],
  isDecision: boolean,
  lacking?: string,
): Diagnostic {
  const near = nearest(text, known)[0] ?? lacking;
  const only = mendOf(text, known, headers);
  return {
    code: 'YB-HEADER',
    severity: near !== undefined || isDecision ? 'error' : 'warning',
    file,
    cell,
    text:
      lacking === undefined
        ? { zh: `不认识的表头“${text}”`, en: `unknown header “${text}”` }
        : {
            zh: `不认识的表头“${text}”，又缺少“${lacking}”这一列`,
            en: `unknown header “${text}”, and the column “${lacking}” is missing`,
          },
    notes: [],
    help:
      near === undefined
        ? {
            zh: '删去这一列，或者（如果它是条件）先在 facts.csv 里增加同名的事实',
            en: 'remove the column, or (if it is a condition) add a fact of that name to facts.csv',
          }
        : { zh: `是不是“${near}”？请改正表头`, en: `did you mean “${near}”? Correct the header` },
    ...(only === null ? {} : { fix: [{ file, cell, from: text, to: only }] }),
    ...(near === undefined ? {} : { meant: near }),
    unknown: { kind: 'header', name: text },
  };
}

function repeatedHeader(
  { file, headerRow }: Headed,
  letter: string,
  text: string,
  earlier: string,
): Diagnostic {
  return {
    code: 'YB-HEADER',
    severity: 'error',
    file,
    cell: `${letter}${headerRow}`,
    text: { zh: `表头“${text}”重复`, en: `header “${text}” appears twice` },
    notes: [
      {
        file,
        cell: `${earlier}${headerRow}`,
        text: { zh: '第一次出现在这里', en: 'it first stands here' },
      },
    ],
    help: { zh: '把两列合并成一列', en: 'merge the two columns into one' },
  };
}

function missingHeader(table: Headed, header: string, key: string): Diagnostic {
  return {
    code: 'YB-HEADER',
    severity: 'error',
    file: table.file,
    cell: `A${table.headerRow}`,
    text: { zh: `缺少“${header}”这一列`, en: `the column “${header}” (${key}) is missing` },
    notes: [],
    help: {
      zh: `在表头行加上“${header}”，并逐行填写`,
      en: `add “${header}” to the header row and fill in each row`,
    },
    lacks: key,
  };
}

/** A unit behind a header that says what the column is measured in anyway; 万元 is another one. */
const UNIT = / ?\((?:元|岁|周岁|%)\)$/u;

/** Every header is compared with every other; a table this wide is some other table. */
const MOST_COMPARED = 200;

/** What a header must have been, unless another header is that already or could be it as well. */
function mendOf(
  text: string,
  known: readonly string[],
  headers: CsvTable['header'],
): string | null {
  if (headers.length > MOST_COMPARED) return null;
  const names = known.map((name) => [name, name] as const);
  const bare = text.replace(UNIT, '');
  const only = bare !== text && known.includes(bare) ? bare : onlyNearest(text, names);
  if (only === null) return null;
  const rival = headers.some(
    (header) => header.text !== text && onlyNearest(header.text, names) === only,
  );
  // The same wrong header twice is no single mistake either.
  const twice = headers.filter((header) => header.text === text).length > 1;
  return rival || twice ? null : only;
}
