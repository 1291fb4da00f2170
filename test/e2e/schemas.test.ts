import { readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../scripts/generate-schemas.mjs';
import { FOUNDING_SITE, runHere } from '../cli/run-here.js';
import { runWorklog } from '../support/run-worklog.js';
import { ajv, expectValid, readSchema, schemaFileNames } from '../support/schemas.js';
import { makeSite } from '../support/temporary-site.js';
import { TWO_LANGUAGES } from './two-languages.js';

function inFolder(folder: string, files: Readonly<Record<string, string | Uint8Array>>) {
  return Object.fromEntries(Object.entries(files).map(([file, content]) => [`${folder}/${file}`, content]));
}

describe('the published schemas', () => {
  it('are what scripts/generate-schemas.mjs makes', async () => {
    const made = await schemaFiles();
    expect(schemaFileNames()).toEqual(Object.keys(made).sort());
    for (const [file, schema] of Object.entries(made)) expect(readSchema(file), file).toEqual(schema);
  });

  it('allow nothing that they do not name, and demand all of what they name', () => {
    const objects = (schema: unknown): Record<string, unknown>[] => {
      if (typeof schema !== 'object' || schema === null) return [];
      const own = schema as Record<string, unknown>;
      return [...('properties' in own ? [own] : []), ...Object.values(own).flatMap(objects)];
    };
    for (const file of schemaFileNames().filter((name) => name !== 'worklog-toml.schema.json')) {
      for (const { properties, required, additionalProperties } of objects(readSchema(file))) {
        expect(additionalProperties).toBe(false);
        expect(required).toEqual(Object.keys(properties as object));
      }
    }
  });
});

describe('what worklog gives out', () => {
  const edge = {
    ...TWO_LANGUAGES,
    'worklog.toml':
      'language = "en"\n[languages.en]\ndate-format = "DD/MM/YYYY"\n[languages.vi]\nday-digits = "row-number"\n',
    'content/1-Worklog/1.4-Week4/_index.md':
      '---\ntitle: Week 4\ndate: someday\nweight: 1.5\nchapter: false\npre: <b>4</b>\ntags: [a, {b: 1}]\n---\n### Tasks\n| Day | Task | Start | Completion |\n|-|-|-|-|\n| | | | |\n| 3 | - a | 31/02/2024 | 2024-02-01 |\n### Notes\nWords.\n**Bold heading**\n',
    'content/1-Worklog/1.5-Week5/_index.md': '### Tasks\n- [x] done\n- [ ] not\n  - nested\n    - deeper\n',
    'content/diary/week-1.md': '---\ntitle: x\n---\n',
  };

  describe.each([
    ['the founding page', () => FOUNDING_SITE],
    ['a site in two languages', () => makeSite(TWO_LANGUAGES)],
    ['a site of edge cases', () => makeSite(edge)],
  ])('of %s is as the schemas say', (_, site) => {
    it.each([
      ['weeks', ['list']],
      ['tasks', ['list', 'tasks']],
      ['objectives', ['list', 'objectives']],
      ['achievements', ['list', 'achievements']],
      ['references', ['list', 'references']],
      ['week', ['show']],
      ['config', ['config', 'show']],
      ['stats', ['stats']],
      ['diagnostics', ['validate', '--tier', 'strict', '--review']],
      ['diagnostics', ['validate', '--tier', 'strict', '--review', '--fix-unsafe', '--dry-run']],
    ])('%s', (schema, command) => {
      const { stdout, stderr } = runWorklog([...command, '--lang', 'all', '--output', 'json'], { cwd: site() });
      expect(stderr).toBe('');
      expectValid(schema, JSON.parse(stdout));
    });
  });

  it.each([
    ['the founding page', () => FOUNDING_SITE, []],
    ['a site in two languages', () => makeSite(TWO_LANGUAGES), ['--lang', 'vi']],
    ['a site of edge cases', () => makeSite(edge), []],
  ])('of where %s is today is too', async (_, site, language) => {
    const cwd = site();
    // Today may be any day.
    for (const day of ['2024-01-31', '2024-09-30', '2024-10-07', '2026-11-26']) {
      const now = (): Date => new Date(`${day}T20:00:00`);
      const { stdout, stderr } = await runHere(['status', '--output', 'json', ...language], { cwd, now });
      expect(stderr).toBe('');
      expectValid('status', JSON.parse(stdout));
    }
    expectValid('status', JSON.parse(runWorklog(['status', '--output', 'json'], { cwd }).stdout));
  });

  it('of a cohort is too', async () => {
    const cwd = makeSite({
      ...inFolder('an', TWO_LANGUAGES),
      ...inFolder('binh', { ...TWO_LANGUAGES, 'worklog.toml': 'excused-weeks = [1]\n' }),
      ...inFolder('chi', edge),
      'dung/hugo.toml': 'title = [',
    });
    for (const options of [[], ['--since', '2024-09-30'], ['--weeks', '9', '--lang', 'vi']]) {
      const args = ['review', '--as-of', '2024-11-30', ...options, '--output', 'json'];
      const { stdout, stderr, status } = await runHere(args, { cwd });
      expect(stderr).toContain('dung');
      expect(status).toBe(1);
      expectValid('review', JSON.parse(stdout));
    }
  });

  it('about the rules and of a baseline is too', () => {
    expectValid('rules', JSON.parse(runWorklog(['explain', '--output', 'json']).stdout));
    const cwd = makeSite(edge);
    runWorklog(['validate', '--tier', 'strict', '--write-baseline', 'known.json'], { cwd });
    const baseline = JSON.parse(readFileSync(`${cwd}/known.json`, 'utf8'));
    expect(baseline.items.length).toBeGreaterThan(0);
    expectValid('baseline', baseline);
  });

  it('of the changes that can be undone is too', () => {
    const cwd = makeSite(TWO_LANGUAGES);
    runWorklog(['init'], { cwd });
    runWorklog(['new', 'week'], { cwd });
    runWorklog(['undo'], { cwd });
    const changes = JSON.parse(runWorklog(['undo', '--list', '--output', 'json'], { cwd }).stdout);
    expect(changes.items.map(({ state }: { state: string }) => state)).toEqual(['undone', 'done']);
    expectValid('changes', changes);
  });

  it('as ndjson is an item a line', () => {
    const items = {
      weeks: 'weekItem',
      tasks: 'task',
      objectives: 'bullet',
      achievements: 'bullet',
      references: 'referenceItem',
    };
    const cwd = makeSite(edge);
    for (const [kind, item] of Object.entries(items)) {
      const { stdout } = runWorklog(['list', kind, '--lang', 'all', '--output', 'ndjson'], { cwd });
      const lines = stdout.trimEnd().split('\n');
      expect(lines.length).toBeGreaterThan(1);
      for (const line of lines) expectValid(`${kind}#/$defs/${item}`, JSON.parse(line));
    }
  });
});

describe('the schema of worklog.toml', () => {
  const isValid = (toml: string): boolean => ajv.validate('worklog:schemas/worklog-toml', parse(toml)) === true;

  it.each([
    '',
    'section = "content/1-Worklog"\nlanguage = "vi"',
    '[languages.vi]\ndate-order = "day-first"\ndate-format = "DD/MM/YYYY"\nday-digits = "monday-is-2"',
    'excused-weeks = [3]\nholidays = ["2025-09-02", "2026-02-14..2026-02-22"]\n[languages.vi]\nweek-template = "a.md"',
    '[rules]\nweek-missing = "off"\n[rules.week-span]\nseverity = "warning"\ndays = 6',
  ])('allows %j, as worklog does', (toml) => {
    expect(isValid(toml)).toBe(true);
    const { status } = runWorklog(['validate', '--max-warnings', '1000', '--rule', 'week-span'], {
      cwd: makeSite({ ...TWO_LANGUAGES, 'worklog.toml': toml.replace('section = "content/1-Worklog"\n', '') }),
    });
    expect(status).toBe(0);
  });

  it.each([
    'sektion = "x"',
    'section = "../x"',
    'language = 1',
    '[languages.vi]\ndate-order = "dayfirst"',
    '[languages.vi]\nsection = "x"',
    '[languages.x]\nday-digits = "row-number"',
    'holidays = ["tomorrow"]',
    'excused-weeks = ["3"]',
    '[rules]\nweek-misssing = "off"',
    '[rules]\nweek-missing = "loud"',
    '[rules.week-span]\ndays = "6"',
  ])('does not allow %j, as worklog does not', (toml) => {
    expect(isValid(toml)).toBe(false);
    const { status } = runWorklog(['validate'], { cwd: makeSite({ ...TWO_LANGUAGES, 'worklog.toml': toml }) });
    expect(status).toBe(2);
  });
});
