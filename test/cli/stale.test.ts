/** `sheets stale` as a process, and the weekly workflow's own commands run as its runner does. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { root, temporaryFolder } from './process.ts';
import { Folder, sheets } from './support/run.ts';

const HOLIDAYS = `起,止,安排,名称,英文名,依据
2026-01-01,,放假,元旦,New Year,sd-report
2026-05-01,,放假,劳动节,Labour Day,sd-report
2026-10-01,2026-10-07,放假,国庆节,National Day,sd-report
`;

const folder = new Folder({ 'holidays.csv': HOLIDAYS });
const { path, remove } = temporaryFolder();
afterAll(() => {
  folder.remove();
  remove();
});

describe('sheets stale', () => {
  const stale = (...args: readonly string[]) => sheets(['stale', 'sheets', ...args], folder.path);

  it('exits with 0 and says so when nothing is due, with 1 and a list when something is', () => {
    expect(stale('--date', '2026-06-01')).toEqual({
      code: 0,
      out: '到 2026-06-01 为止，以及今后 90 天内，没有要做的事。\n',
      err: '',
    });
    const { code, out, err } = stale('--date', '2026-12-01', '--within', '100', '--lang', 'en');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('As of 2026-12-01: 0 overdue, 3 due within 100 days, 0 gap(s)');
    expect(out).toContain('  sheets/holidays.csv A4 holidays (2026-12-31, 30 day(s) left)\n');
    expect(out).toContain('  sheets/sources.csv F2 source to check (2027-03-10, 99 day(s) left)\n');
  });

  it('is JSON for programs', () => {
    const { code, out } = stale('--date', '2026-12-01', '--within', '30', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2026-12-01',
      within: 30,
      due: { overdue: 0, soon: 1, open: 0 },
      items: [{ kind: 'holidays', id: '2027', due: '2026-12-31', days: 30 }],
    });
  });

  it('refuses what is no day or number, and names an option like it', () => {
    expect(stale('--within', '3x')).toMatchObject({ code: 2, out: '' });
    expect(stale('--date', 'today').err).toContain('--date 应是 2026-01-31 这样的日期');
    expect(stale('--wihtin', '3').err).toContain('是不是 --within？');
  });

  it('looks at nothing while the sheets have errors, and says so in the report as well', () => {
    const broken = new Folder({ 'holidays.csv': HOLIDAYS.replace('放假', '休息') });
    const { code, out, err } = sheets(['stale', broken.file(''), '--format', 'markdown']);
    broken.remove();
    expect(code).toBe(1);
    expect(err).toContain('holidays.csv C2 错误 YB-NAME');
    expect(out).toContain('表里有错误，没有看');
  });
});

/** The commands of a step of a workflow, by its name. */
function commandsOf(step: string): string {
  const text = readFileSync(join(root, '.github/workflows/freshness.yml'), 'utf8');
  const [, after = ''] = text.split(`- name: ${step}\n`);
  const [, block = ''] = /^ +run: \|\n((?: {10}.*\n)+)/mu.exec(after) ?? [];
  if (block === '') throw new Error(`no step is called ${step}`);
  return block.replace(/^ {10}/gmu, '');
}

const GH = `#!${process.execPath}
const { spawnSync } = require('node:child_process');
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
appendFileSync('calls', JSON.stringify(args) + '\\n');
if (!args.includes('--jq')) process.exit(0);
const issues = readFileSync('issues.json', 'utf8');
const found = spawnSync('jq', ['-r', args[args.indexOf('--jq') + 1]], { input: issues, encoding: 'utf8' });
if (found.error === undefined) {
  process.stderr.write(found.stderr);
  process.stdout.write(found.stdout);
  process.exit(found.status);
}
for (const { number, pull_request, user, body } of JSON.parse(issues))
  if (!pull_request && user.login === 'github-actions[bot]' && (body ?? '').startsWith('<!-- yibao-freshness -->'))
    console.log(number);
`;

/** Writes the report for the folder that the test names, and exits as the command does. */
const NPM = `#!/bin/bash
[ "$*" = "run --silent sheets -- stale --format markdown" ] || exit 64
echo "$REPORT"
exit "$STATUS"
`;

describe('the weekly workflow', () => {
  const bin = join(path, 'bin');
  let at = '';
  let runs = 0;

  beforeEach(() => {
    runs += 1;
    at = join(path, `run-${runs}`);
    mkdirSync(at);
    mkdirSync(bin, { recursive: true });
    for (const [name, text] of [
      ['gh', GH],
      ['npm', NPM],
    ] as const) {
      writeFileSync(join(bin, name), text);
      chmodSync(join(bin, name), 0o755);
    }
  });

  function step(name: string, env: Readonly<Record<string, string>>) {
    return spawnSync('bash', ['-e', '-c', commandsOf(name)], {
      cwd: at,
      encoding: 'utf8',
      env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, ...env },
    });
  }

  const read = (name: string): string =>
    existsSync(join(at, name)) ? readFileSync(join(at, name), 'utf8') : '';

  it.each([
    ['0', 'nothing', 0, 'due=0\n'],
    ['1', '## due', 0, 'due=1\n'],
    ['2', 'a usage error', 1, ''],
    ['1', '', 1, ''],
  ])('looks: exit code %s with “%s”', (STATUS, REPORT, code, output) => {
    const env = { STATUS, REPORT, GITHUB_STEP_SUMMARY: 'summary', GITHUB_OUTPUT: 'output' };
    // An empty report is no report: echo would still write its line.
    if (REPORT === '') writeFileSync(join(bin, 'npm'), '#!/bin/bash\nexit 1\n');
    expect(step('Look what is due', env).status).toBe(code);
    expect(read('output')).toBe(output);
    if (code === 0) expect(read('summary')).toBe(`${REPORT}\n`);
  });

  const bot = { login: 'github-actions[bot]' };
  const marked = '<!-- yibao-freshness -->\n…';
  const others = [
    { number: 1, user: { login: 'somebody' }, body: marked },
    { number: 2, user: bot, body: 'of another workflow' },
    { number: 3, user: bot, body: null },
    { number: 4, user: bot, body: marked, pull_request: {} },
  ];
  const report = (issues: readonly unknown[], DUE: string): readonly (readonly string[])[] => {
    writeFileSync(join(at, 'issues.json'), JSON.stringify(issues));
    writeFileSync(join(at, 'stale.md'), '## due\n');
    const { status, stderr } = step('Open, renew or close the issue', {
      DUE,
      ISSUES: 'repos/o/r/issues',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(read('issue.md')).toBe('<!-- yibao-freshness -->\n## due\n');
    const [list, ...calls] = read('calls')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): string[] => JSON.parse(line));
    expect(list?.slice(0, 3)).toEqual([
      'api',
      '--paginate',
      'repos/o/r/issues?state=open&per_page=100',
    ]);
    return calls;
  };

  it('opens an issue when something is due and none is open', () => {
    const [call, ...more] = report(others, '1');
    expect(more).toEqual([]);
    expect(call?.slice(0, 4)).toEqual(['api', '--method', 'POST', 'repos/o/r/issues']);
    expect(call).toContain('body=@issue.md');
  });

  it.each([
    ['1', 'open'],
    ['0', 'closed'],
  ])('renews the one that is open (something due: %s, then it is %s)', (DUE, state) => {
    expect(report([...others, { number: 7, user: bot, body: marked }], DUE)).toEqual([
      [
        'api',
        '--method',
        'PATCH',
        'repos/o/r/issues/7',
        '--field',
        'body=@issue.md',
        '--field',
        `state=${state}`,
        '--silent',
      ],
    ]);
  });

  it('opens none when nothing is due', () => {
    expect(report(others, '0')).toEqual([]);
  });

  it('may write nothing but issues, and pins what it uses as the other workflows do', () => {
    const read = (name: string): string =>
      readFileSync(join(root, '.github/workflows', name), 'utf8');
    const uses = (text: string) => [...text.matchAll(/uses: (\S+)/gu)].map(([, action]) => action);
    const text = read('freshness.yml');
    expect([...text.matchAll(/^ *(\S+): write$/gmu)].map(([, scope]) => scope)).toEqual(['issues']);
    expect(text).toContain('\npermissions:\n  contents: read\n');
    const known = uses(read('answers.yml'));
    expect(uses(text).filter((action) => !known.includes(action))).toEqual([]);
  });
});
