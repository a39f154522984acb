/**
 * The `_headers` file of the public folder, which the edge reads by itself: a line with a path, in
 * which `*` stands for anything, and below it indented lines `Name: value`.
 */
export interface HeaderRule {
  readonly pattern: RegExp;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads the rules in their order; what is no rule is a comment. */
export function readHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (/^\//u.test(line)) {
      const source = line.trim().replace(/[.+?^${}()|[\]\\]/gu, '\\$&');
      rules.push({ pattern: new RegExp(`^${source.replaceAll('*', '.*')}$`, 'u'), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.*?)\s*$/u.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
  }
  return rules;
}

/** The headers of a path; where several rules name one, their values are joined. */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): Readonly<Record<string, string>> {
  const headers = new Headers();
  for (const { pattern, headers: own } of rules)
    if (pattern.test(path)) for (const [name, value] of own) headers.append(name, value);
  // In the spelling of the file, so that they replace what is said beside them.
  const spelling = new Map(
    rules.flatMap(({ headers: own }) => own.map(([name]) => [name.toLowerCase(), name])),
  );
  return Object.fromEntries(
    [...headers].map(([name, value]) => [spelling.get(name) ?? name, value]),
  );
}
