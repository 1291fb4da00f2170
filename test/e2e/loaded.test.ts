import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { Bundle } from '../support/bundle.js';
import { type Loaded, partNamed, runAndSeeLoaded } from '../support/loaded-parts.js';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';
import { TWO_LANGUAGES } from './two-languages.js';

/**
 * What each command loads, measured on the built program: the most files and KiB of code, and exactly which libraries and
 * which folders of src/. What `list` loads every command does, and is not told again (nor is commands/validate, which is
 * where the second thread is declared). Where this test fails, either take the import away that the message names, put it behind an
 * `await import(…)`, or change the line here, so that whoever reads the change sees what it costs.
 */
const LOADED = `
| command line                     | files | KiB | libraries                                                        | folders of src/ |
| list                             |     3 | 350 | chalk cli-table3 commander fastest-levenshtein get-east-asian-width smol-toml | cli commands commands/list dialect locale markdown model page renderers reporters site terminal text worklog |
| --version                        |     3 | 350 |                                                                  | |
| --help                           |     5 | 380 |                                                                  | |
| list tasks                       |     3 | 350 |                                                                  | |
| list --output json               |     3 | 350 |                                                                  | |
| list --output ndjson             |     3 | 350 |                                                                  | |
| list --output csv                |     3 | 350 |                                                                  | |
| list --output tsv                |     3 | 350 |                                                                  | |
| list --output markdown           |     3 | 350 |                                                                  | |
| list --output ics                |     6 | 390 | ical-generator node:child_process                                | |
| list taks                        |     3 | 350 |                                                                  | |
| show                             |    15 | 420 | date-fns                                                         | |
| show --output json               |    15 | 420 | date-fns                                                         | |
| config show                      |    10 | 380 |                                                                  | |
| status                           |    35 | 540 | date-fns                                                         | commands/status edits edits/entries edits/format edits/sync worklog/status |
| stats                            |    20 | 420 | date-fns                                                         | commands/stats |
| stats --output csv               |    20 | 420 | date-fns                                                         | commands/stats |
| open 1 --print                   |    45 | 540 | diff                                                             | commands/open edits edits/entries edits/format |
| open 1 --web --print             |    45 | 540 | diff                                                             | commands/open edits edits/entries edits/format |
| validate                         |    39 | 660 | node:crypto                                                      | edits edits/section-list linter rules |
| validate --output json           |    39 | 660 | node:crypto                                                      | edits edits/section-list linter rules |
| validate --fix                   |    46 | 720 | diff node:crypto                                                 | edits edits/section-list linter rules |
| list --sites cohort              |    10 | 370 |                                                                  | |
| stats --sites cohort             |    15 | 400 |                                                                  | commands/stats |
| validate --sites cohort          |    41 | 660 | node:crypto                                                      | edits edits/section-list linter rules |
| validate cohort                  |    41 | 660 | node:crypto                                                      | edits edits/section-list linter rules |
| validate && validate             |    18 | 410 | node:crypto                                                      | rules |
| validate --sites cohort && validate --sites cohort |    17 | 410 | node:crypto                                                      | rules |
| explain                          |    30 | 610 |                                                                  | edits edits/section-list linter rules |
| explain week-gap                 |    30 | 770 | gray-matter yaml                                                 | edits edits/section-list linter rules |
| review .                         |    40 | 680 |                                                                  | commands/review edits edits/section-list linter rules terminal/review worklog/review |
| review . --output csv            |    40 | 680 |                                                                  | commands/review edits edits/section-list linter rules terminal/review worklog/review |
| review . --out r.html            |    45 | 880 | mdast-util-* node:crypto                                         | commands/review edits edits/section-list linter renderers/html renderers/html/review rules terminal/review worklog/review |
| init                             |    20 | 460 | diff mustache                                                    | edits |
| new week                         |    40 | 680 | diff gray-matter mustache yaml                                   | edits |
| format                           |    20 | 460 | diff                                                             | edits edits/format |
| format --check                   |    20 | 460 | diff                                                             | edits edits/format |
| add task Read --week 1 --day tue |    45 | 600 | diff mustache                                                    | commands/add edits edits/entries edits/format |
| add objective Read --week 1      |    45 | 600 | diff mustache                                                    | commands/add edits edits/entries edits/format |
| add achievement Read --week 1    |    45 | 600 | diff mustache                                                    | commands/add edits edits/entries edits/format |
| edit 1.1 --text Read             |    35 | 530 | diff                                                             | edits edits/entries edits/format |
| done 1.3                         |    35 | 530 | diff                                                             | edits edits/entries edits/format |
| move 1.1 1.2                     |    35 | 540 | diff                                                             | edits edits/entries edits/format |
| remove 1.1                       |    35 | 530 | diff                                                             | edits edits/entries edits/format |
| sync                             |    35 | 540 | diff                                                             | edits edits/entries edits/format edits/sync |
| render index                     |    30 | 640 | diff gray-matter yaml                                            | edits edits/section-list linter |
| render overview                  |    45 | 840 | diff gray-matter mdast-util-* yaml                                             | edits edits/overview renderers/html renderers/html/figures renderers/overview renderers/svg |
| render week 1                    |    50 | 820 | date-fns diff gray-matter mustache yaml                          | commands/render-week edits edits/comparison edits/entries edits/format edits/live-content renderers/week-page |
| render week 1 --output html      |    55 |1000 | date-fns diff gray-matter mdast-util-* mustache yaml node:crypto | commands/render-week edits edits/comparison edits/entries edits/format edits/live-content renderers/html renderers/week-page |
| render report                    |    25 | 600 | mdast-util-* node:crypto                                         | edits renderers/html renderers/html/figures renderers/html/report renderers/svg |
| done 1.3 && undo                 |    15 | 440 | diff                                                             | edits |
`;

interface Row {
  readonly line: string;
  readonly files: number;
  readonly kibibytes: number;
  readonly libraries: readonly string[];
  readonly rooms: readonly string[];
}

const bundle = Bundle.read();
const [first, ...others] = LOADED.trim().split('\n').slice(1).map(readRow);
if (first === undefined) throw new Error('the table is empty');
const base = { libraries: new Set(first.libraries), rooms: new Set([...first.rooms, 'commands/validate']) };

function readRow(text: string): Row {
  const [line = '', files = '', kibibytes = '', libraries = '', rooms = ''] = text
    .split('|')
    .slice(1)
    .map((cell) => cell.trim());
  const words = (cell: string): string[] => cell.split(' ').filter((word) => word !== '');
  return { line, files: Number(files), kibibytes: Number(kibibytes), libraries: words(libraries), rooms: words(rooms) };
}

/** A site in two languages, and a folder of eight, of which the last is checked on a second thread. */
function siteFor(line: string): string {
  const isCohort = line.includes('cohort');
  const sites = Array.from({ length: isCohort ? 8 : 0 }, (_, index) =>
    Object.entries(TWO_LANGUAGES).map(([file, text]) => [`cohort/site-${index}/${file}`, text] as const),
  );
  const configuration = TWO_LANGUAGES['hugo.toml'].replace('example.org', 'interns.test');
  return makeSite(isCohort ? Object.fromEntries(sites.flat()) : { ...TWO_LANGUAGES, 'hugo.toml': configuration });
}

/** Runs the commands of a line one after the other; gives what the last of them loads. */
function loadedBy(line: string): Loaded {
  const cwd = siteFor(line);
  const commands = line.split(' && ').map((command) => command.split(' '));
  const last = commands.pop() ?? [];
  for (const args of commands) expect(runWorklog(args, { cwd }).status).toBeLessThan(2);
  const run = runAndSeeLoaded(last, { cwd }, bundle);
  // A command that refuses has not loaded what it would need.
  if (line !== 'list taks') expect(run.status, `${line}: ${run.stderr}`).toBeLessThan(2);
  return run;
}

/** What differs from the table, and what to do about it; empty where nothing does. */
function complaints(row: Row, loaded: Loaded): string[] {
  const isFirst = row.line === first?.line;
  const own = (names: readonly string[], known: ReadonlySet<string>): readonly string[] =>
    isFirst ? names : names.filter((name) => !known.has(name));
  const compared = (
    [
      [row.libraries, own(loaded.libraries, base.libraries)],
      [row.rooms, own(loaded.rooms, base.rooms)],
    ] as const
  ).flatMap(([wanted, found]) => [
    ...found
      .filter((name) => !wanted.includes(name))
      .map((name) => `loads ${name}: ${bundle.wayTo(partNamed(name, bundle, loaded.files), loaded.files)}`),
    ...wanted.filter((name) => !found.includes(name)).map((name) => `no longer loads ${name}: take it out of the line`),
  ]);
  const { files, kibibytes } = { files: loaded.files.length, kibibytes: Math.ceil(loaded.kibibytes) };
  if (files > row.files) compared.push(`loads ${files} files, more than ${row.files}: ${loaded.files.join(', ')}`);
  if (kibibytes > row.kibibytes) compared.push(`loads ${kibibytes} KiB, more than ${row.kibibytes}`);
  if (kibibytes < row.kibibytes * 0.8) compared.push(`loads ${kibibytes} KiB only: bring the ${row.kibibytes} down`);
  if (compared.length === 0) return [];
  const cells = [
    row.line,
    files,
    kibibytes,
    own(loaded.libraries, base.libraries).join(' '),
    own(loaded.rooms, base.rooms).join(' '),
  ];
  return [...compared, `as it is: | ${cells.join(' | ')} |`];
}

/** The file of src/commands/ of a command line: `new week` is in new-week.ts, `add task` in add.ts. */
function commandFile(words: readonly string[], files: ReadonlySet<string>): string {
  const whole = `src/commands/${words.slice(0, 2).join('-')}.ts`;
  return files.has(whole) ? whole : `src/commands/${words[0]}.ts`;
}

describe('what is loaded by worklog', () => {
  it.each([first, ...others])('$line', (row) => {
    const loaded = loadedBy(row.line);
    // What list loads and should not is told once, there.
    for (const name of row === first ? loaded.libraries : []) base.libraries.add(name);
    for (const name of row === first ? loaded.rooms : []) base.rooms.add(name);
    expect(complaints(row, loaded).join('\n'), `worklog ${row.line}`).toBe('');
    const sources = bundle.sources(loaded.files);
    const commands = [...sources].filter((file) => /^src\/commands\/(?!command)[a-z-]+\.ts$/.test(file));
    const own = commandFile(row.line.split(' && ').at(-1)?.split(' ') ?? [], sources);
    expect(commands, 'no command but list and itself').toEqual(
      commands.filter((file) => file === own || file === 'src/commands/list.ts'),
    );
  });

  it('list where a page has front matter that takes a library', () => {
    const cwd = makeSite({
      'hugo.toml': 'baseURL = "https://interns.test/"\n',
      'content/1-Worklog/1.1-Week1/_index.md': '---\ntitle: Week 1\ntags: [a]\n---\n### Objectives\n- Read\n',
    });
    const { libraries } = runAndSeeLoaded(['list'], { cwd }, bundle);
    expect(libraries.filter((name) => !base.libraries.has(name))).toEqual(['gray-matter', 'yaml']);
  });

  it('list where the configuration is YAML', () => {
    const cwd = makeSite({
      'hugo.yaml': 'baseURL: https://interns.test/\n',
      'content/1-Worklog/1.1-Week1/_index.md': '---\ntitle: Week 1\n---\n### Objectives\n- Read\n',
    });
    const { libraries } = runAndSeeLoaded(['list'], { cwd }, bundle);
    expect(libraries.filter((name) => !base.libraries.has(name))).toEqual(['yaml']);
  });

  it('as a second thread, on a cohort only', () => {
    expect(loadedBy('validate cohort').files).toContain('site-helper.js');
    expect(loadedBy('validate').files).not.toContain('site-helper.js');
  });
});

describe('the table above', () => {
  const lines = [first, ...others].map(({ line }) => line.split(' && ').at(-1) ?? '');

  it('has every command', async () => {
    const missing = (await commandLines()).filter(
      (command) => !lines.some((line) => `${line} `.startsWith(`${command} `)),
    );
    expect(missing).toEqual([]);
  });

  it('has every output of list', async () => {
    const { stderr } = await runHere(['list', '--output', 'nonsense'], { cwd: siteFor('list') });
    const outputs = /expected: (.*)/.exec(stderr)?.[1]?.split(', ') ?? [];
    expect(outputs).toContain('table');
    const missing = outputs.filter((output) => output !== 'table' && !lines.includes(`list --output ${output}`));
    expect(missing).toEqual([]);
  });

  it('begins with list, which is read as the program, what a second thread shares with it, and the entry', () => {
    expect(first.line).toBe('list');
    expect(first.files).toBe(3);
  });
});

/** All that can be called, as the help tells it: `list`, `new week`. */
async function commandLines(names: readonly string[] = []): Promise<readonly string[]> {
  const { stdout } = await runHere([...names, '--help'], { cwd: siteFor('') });
  const listed = /^Commands:\n((?: .*\n)*)/m.exec(stdout)?.[1]?.match(/^ {2}[a-z]+/gm) ?? [];
  const commands = listed.map((name) => name.trim()).filter((name) => name !== 'help');
  if (commands.length === 0) return [names.join(' ')];
  return (await Promise.all(commands.map((name) => commandLines([...names, name])))).flat();
}

describe('the bundle', () => {
  /** The code of all commands together, without the maps of its sources. */
  const MOST_KIBIBYTES = 1_750;

  it('is no larger than it was', () => {
    const kibibytes = Math.ceil(bundle.files.reduce((sum, file) => sum + bundle.file(file).bytes, 0) / 1024);
    expect(kibibytes, 'KiB of code; raise the number only for what is worth it').toBeLessThanOrEqual(MOST_KIBIBYTES);
    expect(kibibytes, 'KiB of code; bring the number down').toBeGreaterThan(MOST_KIBIBYTES * 0.8);
  });

  it('is published without the record of what it is made of', () => {
    const cwd = fileURLToPath(new URL('../../', import.meta.url));
    const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd, encoding: 'utf8' });
    const [{ files }] = JSON.parse(told) as [{ files: { path: string }[] }];
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('dist/main.js');
    expect(paths.filter((path) => path.startsWith('build/'))).toEqual([]);
  });
});
