/** Findings as SARIF 2.1.0, the format of code scanning. */
import type { Text } from '../base/text.ts';
import type { DiagnosticCode } from './code.ts';
import type { Diagnostic, Fix, Severity } from './diagnostic.ts';
import { type Locate, type Region, regionOf } from './region.ts';

/** What the table of codes says of one: it becomes a rule of the tool. */
export type SarifRule = {
  readonly code: DiagnosticCode;
  readonly title: Text;
  readonly definition: Text;
};

export type SarifOptions = {
  readonly rules: readonly SarifRule[];
  /** What stands before file names, from the root of the repository; `''` for nothing. */
  readonly folder?: string;
  readonly locate?: Locate;
};

type Message = { readonly text: string };
type ArtifactLocation = { readonly uri: string; readonly uriBaseId: '%SRCROOT%' };
type Location = {
  readonly id?: number;
  readonly message?: Message;
  readonly physicalLocation: {
    readonly artifactLocation: ArtifactLocation;
    readonly region?: Region;
  };
  readonly logicalLocations?: readonly { readonly name: string; readonly kind: string }[];
};
type SarifFix = {
  readonly description: Message;
  readonly artifactChanges: readonly {
    readonly artifactLocation: ArtifactLocation;
    readonly replacements: readonly {
      readonly deletedRegion: Region;
      readonly insertedContent: Message;
    }[];
  }[];
};

/** The part of SARIF that is written here. */
export type SarifLog = {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly language: 'zh-CN' | 'en';
        readonly rules: readonly {
          readonly id: DiagnosticCode;
          readonly shortDescription: Message;
          readonly fullDescription: Message;
        }[];
      };
    };
    readonly language: 'zh-CN' | 'en';
    readonly columnKind: 'unicodeCodePoints';
    readonly results: readonly {
      readonly ruleId: DiagnosticCode;
      readonly ruleIndex: number;
      readonly level: 'error' | 'warning' | 'note';
      readonly message: Message;
      readonly locations: readonly Location[];
      readonly relatedLocations?: readonly Location[];
      readonly fixes?: readonly SarifFix[];
    }[];
  }[];
};

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

const HELP: Text = { zh: '建议', en: 'help' };

/** A whole log with one run; the order of findings is the caller's. */
export function renderSarif(
  diagnostics: readonly Diagnostic[],
  lang: keyof Text,
  { rules, folder = 'sheets', locate }: SarifOptions,
): SarifLog {
  const language = lang === 'en' ? 'en' : 'zh-CN';
  const artifact = (file: string): ArtifactLocation => ({
    uri: (folder === '' ? file : `${folder}/${file}`).split('/').map(encodeURIComponent).join('/'),
    uriBaseId: '%SRCROOT%',
  });
  const locationOf = (file: string, cell: string | null): Location => {
    const region = regionOf(file, cell, locate);
    return {
      physicalLocation: {
        artifactLocation: artifact(file),
        ...(region === null ? {} : { region }),
      },
      ...(cell === null ? {} : { logicalLocations: [{ name: cell, kind: 'cell' }] }),
    };
  };
  // Text is replaced only where it is known to the character where the cell stands.
  const fixOf = ({ file, cell, to }: Fix): readonly SarifFix[] => {
    const deletedRegion = locate?.(file, cell) ?? null;
    if (deletedRegion === null) return [];
    const replacement = { deletedRegion, insertedContent: { text: asCell(to) } };
    const change = { artifactLocation: artifact(file), replacements: [replacement] };
    return [{ description: { text: `${cell} → ${to}` }, artifactChanges: [change] }];
  };
  const places = new Map(rules.map(({ code }, index) => [code, index]));
  const results = diagnostics.map(({ code, severity, file, cell, text, notes, help, fix }) => {
    const fixes = (fix ?? []).flatMap(fixOf);
    return {
      ruleId: code,
      ruleIndex: places.get(code) ?? -1,
      level: LEVELS[severity],
      message: { text: help === null ? text[lang] : `${text[lang]}\n${HELP[lang]}: ${help[lang]}` },
      locations: [locationOf(file, cell)],
      ...(notes.length === 0
        ? {}
        : {
            relatedLocations: notes.map((note, id) => ({
              id,
              message: { text: note.text[lang] },
              ...locationOf(note.file, note.cell),
            })),
          }),
      ...(fixes.length === 0 ? {} : { fixes }),
    };
  });
  const driver = {
    name: 'yibao-rules',
    language,
    rules: rules.map(({ code, title, definition }) => ({
      id: code,
      shortDescription: { text: title[lang] },
      fullDescription: { text: definition[lang] },
    })),
  } as const;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, language, columnKind: 'unicodeCodePoints', results }],
  };
}

function asCell(text: string): string {
  return /[",\t;\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
