/** The options of choice facts: what they are called, and that no name means two of them. */
import { foldKey, nearest } from '../../base/text.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { factColumns } from '../../sheet/definitions/lists.ts';
import { finding } from '../../sheet/finding.ts';
import type { Row } from '../../sheet/rows.ts';
import type { FactOption } from '../../table/model.ts';
import { crossedOptions } from './crossed-options.ts';

type FactRow = Row<typeof factColumns>;

/** Every name an option answers to. */
export function optionNames({ id, name, aliases }: FactOption): readonly string[] {
  return [name.zh, id, name.en, ...aliases];
}

/** The option that a text names. */
export function findOption(options: readonly FactOption[], text: string): FactOption | undefined {
  const key = foldKey(text);
  return options.find((option) => optionNames(option).some((name) => foldKey(name) === key));
}

/** A fact's options with their English names and aliases; what does not fit is a finding. */
export function linkOptions(row: FactRow, diagnostics: Diagnostic[]): readonly FactOption[] {
  const { values } = row;
  const slip = misspeltId(row);
  if (slip !== null) diagnostics.push(misspelt(row, slip));
  const options = values.options
    .map(({ id: written, names }) => ({ id: written === slip?.now ? slip.meant : written, names }))
    .map(
      ({ id, names }): FactOption => ({
        id,
        name: {
          zh: names[0] ?? id,
          en: values.optionsEn.find((option) => option.id === id)?.names[0] ?? id,
        },
        aliases: [
          ...names.slice(1),
          ...(values.optionAliases.find((option) => option.id === id)?.names ?? []),
        ],
      }),
    );
  const ofNone = (key: 'optionsEn' | 'optionAliases'): readonly string[] =>
    values[key].map(({ id }) => id).filter((id) => !options.some((option) => option.id === id));
  const inEnglish = new Set(values.optionsEn.map(({ id }) => id));
  const lacking = inEnglish.size === 0 ? [] : options.filter(({ id }) => !inEnglish.has(id));
  for (const key of ['optionsEn', 'optionAliases'] as const) {
    const unknown = ofNone(key);
    // What lacks beside an id that is none is most likely that one.
    if (unknown.length > 0) diagnostics.push(unknownOptions(row, key, unknown, options));
    else if (key === 'optionsEn' && lacking.length > 0)
      diagnostics.push(
        withoutEnglish(
          row,
          lacking.map(({ id }) => id),
        ),
      );
  }
  // Labels that have changed places may be the ids of each other.
  const crossed = crossedOptions(row);
  diagnostics.push(...(crossed.length > 0 ? crossed : sharedNames(row, options)));
  return options;
}

/** An id of an option as it stands, and as everything else in the row has it. */
interface IdSlip {
  readonly now: string;
  readonly meant: string;
}

/** So many cells of a row do not all have the same slip. */
const SEVERAL = 2;

/** The one id under 选项 that no other cell of the row has, where they all have one that it lacks. */
function misspeltId({ values }: FactRow): IdSlip | null {
  const ids = values.options.map(({ id }) => id);
  const english = values.optionsEn.map(({ id }) => id);
  const [now, ...odd] = english.length === 0 ? [] : ids.filter((id) => !english.includes(id));
  if (now === undefined || odd.length > 0) return null;
  const others = (['optionsEn', 'optionAliases', 'saying', 'sayingEn'] as const).map((key) =>
    values[key].map(({ id }) => id).filter((id) => id !== 'X' && !ids.includes(id)),
  );
  const [meant, ...more] = new Set(others.flat());
  const isMany = others.filter((list) => list.length > 0).length >= SEVERAL;
  return meant === undefined || more.length > 0 || !isMany ? null : { now, meant };
}

function misspelt(row: FactRow, { now, meant }: IdSlip): Diagnostic {
  return finding(
    'YB-NAME',
    row,
    'options',
    {
      zh: `“选项”里的编号是“${now}”，这一行别的格写的都是“${meant}”`,
      en: `选项 has the id “${now}”, the other cells of the row all say “${meant}”`,
    },
    { help: { zh: `把“${now}”改为“${meant}”`, en: `write “${meant}” instead of “${now}”` } },
  );
}

/** A fact of options that lists none. */
export function noOptions(row: FactRow): Diagnostic {
  return finding(
    'YB-CELL',
    row,
    'options',
    {
      zh: '类型是“选项”，但没有列出选项',
      en: 'the type is 选项 but no options are listed',
    },
    {
      help: {
        zh: '填写选项，例如 employed=在职、retired=退休',
        en: 'list the options, such as employed=在职、retired=退休',
      },
    },
  );
}

function withoutEnglish(row: FactRow, ids: readonly string[]): Diagnostic {
  const named = ids.map((id) => `“${id}”`);
  return finding(
    'YB-CELL',
    row,
    'optionsEn',
    {
      zh: `“英文选项”里没有${named.join('、')}`,
      en: `英文选项 lacks the ${ids.length === 1 ? 'option' : 'options'} ${named.join(', ')}`,
    },
    {
      help: {
        zh: `加上${ids.map((id) => `“${id}=……”`).join('、')}`,
        en: `add ${ids.map((id) => `“${id}=…”`).join(', ')}`,
      },
    },
  );
}

function unknownOptions(
  row: FactRow,
  key: 'optionsEn' | 'optionAliases',
  unknown: readonly string[],
  options: readonly FactOption[],
): Diagnostic {
  const ids = options.map((option) => option.id);
  const [first = '', second] = unknown;
  const listed = new Set(row.values[key].map(({ id }) => id));
  const lacking = ids.filter((id) => !listed.has(id));
  // Every option has its English: what lacks is what the odd one stands for, however unlike.
  const [only] = key === 'optionsEn' && lacking.length === 1 ? lacking : nearest(first, lacking);
  const near = second === undefined ? only : undefined;
  const named = unknown.map((id) => `“${id}”`);
  return finding(
    'YB-NAME',
    row,
    key,
    {
      zh: `“选项”里没有编号${named.join('、')}；应为其中之一：${ids.join('、')}`,
      en: `选项 has no id ${named.join(', ')}; expected one of: ${ids.join(', ')}`,
    },
    near === undefined ? {} : { help: { zh: `是不是“${near}”？`, en: `did you mean “${near}”?` } },
  );
}

/** Names that would be read as the first option while staff may mean the second. */
function sharedNames(row: FactRow, options: readonly FactOption[]): Diagnostic[] {
  const owners = new Map<string, FactOption>();
  const found: Diagnostic[] = [];
  for (const option of options) {
    for (const name of new Set(optionNames(option).map(foldKey))) {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, option);
      else
        found.push(
          finding(
            'YB-DUPLICATE',
            row,
            keyOf(name, owner, option),
            {
              zh: `“${name}”既是选项“${owner.name.zh}”的名称，又是选项“${option.name.zh}”的名称`,
              en: `“${name}” names both the option ${owner.id} and the option ${option.id}`,
            },
            {
              help: {
                zh: '从“选项”“英文选项”或“选项别名”里删去其中一个',
                en: 'remove one of them from 选项, 英文选项 or 选项别名',
              },
            },
          ),
        );
    }
  }
  return found;
}

/** Where a name stands that two options have: of a name and an alias it is the alias that was added. */
function keyOf(name: string, ...options: readonly FactOption[]): string {
  const isNamed = (one: (option: FactOption) => string): boolean =>
    options.every((option) => foldKey(one(option)) === name);
  const isAlias = options.some(({ aliases }) => aliases.some((alias) => foldKey(alias) === name));
  if (isAlias && !isNamed(({ name: { zh } }) => zh)) return 'optionAliases';
  return isNamed((option) => option.name.en) && !isNamed((option) => option.name.zh)
    ? 'optionsEn'
    : 'options';
}
