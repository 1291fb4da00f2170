import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

/** A house that keeps every rule. Each case below adds or replaces files until one does not. */
const HOUSE = {
  'src/cli/main.ts': "import '../commands/list.js';",
  'src/commands/list.ts': "import '../model/week.js'; import '../site/disk.js';",
  'src/model/week.ts': "import '../text/span.js';",
  'src/site/disk.ts': "import 'node:fs';",
  'src/text/span.ts': 'export const a = 1;',
};

const BROKEN: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  ['layer-text', { 'src/text/span.ts': "import '../model/day.js';", 'src/model/day.ts': '' }],
  ['layer-model', { 'src/model/week.ts': "import '../page/page.js';", 'src/page/page.ts': '' }],
  ['layer-model', { 'src/model/week.ts': "import type { P } from '../page/page.js';", 'src/page/page.ts': '' }],
  ['layer-site', { 'src/site/disk.ts': "import '../terminal/width.js';", 'src/terminal/width.ts': '' }],
  ['layer-commands', { 'src/commands/list.ts': "import '../cli/context.js';", 'src/cli/context.ts': '' }],
  ['known-rooms', { 'src/cli/main.ts': "import '../misc/all.js';", 'src/misc/all.ts': '' }],
  ['pure-of-node', { 'src/text/span.ts': "import 'node:fs';" }],
  ['pure-of-node', { 'src/text/span.ts': "import 'fs';" }],
  ['pure-of-node', { 'src/model/week.ts': "import '../text/line.js';", 'src/text/line.ts': "import 'node:os';" }],
  ['pure-of-the-edge', { 'src/model/week.ts': "import 'yaml';" }],
  ['pure-of-the-edge', { 'src/model/week.ts': "import 'smol-toml';" }],
  ['pure-of-the-edge', { 'src/model/week.ts': "import '../text/line.js';", 'src/text/line.ts': "import 'chalk';" }],
  ['pure-of-the-world', { 'src/model/week.ts': "await import('../site/disk.js');" }],
  [
    'terminal-without-site',
    { 'src/cli/main.ts': "import '../terminal/t.js';", 'src/terminal/t.ts': "import '../site/disk.js';" },
  ],
  [
    'rule-imports-rule',
    { 'src/rules/registry.ts': "import './a.js';", 'src/rules/a.ts': "import './b.js';", 'src/rules/b.ts': '' },
  ],
  ['command-imports-command', { 'src/commands/list.ts': "import './show.js';", 'src/commands/show.ts': '' }],
  ['commander-only-in-cli', { 'src/commands/list.ts': "import 'commander';" }],
  ['commander-only-in-cli', { 'src/commands/list.ts': "import type { Command } from '@commander-js/extra-typings';" }],
  ['gray-matter-only-in-its-reader', { 'src/site/disk.ts': "import 'gray-matter';" }],
  ['terminal-libraries-only-in-terminal', { 'src/commands/list.ts': "import 'chalk';" }],
  ['no-circular', { 'src/text/span.ts': "import './line.js';", 'src/text/line.ts': "import './span.js';" }],
  ['no-orphans', { 'src/text/alone.ts': '' }],
];

const KEPT: readonly Readonly<Record<string, string>>[] = [
  {},
  {
    'src/commands/list.ts': "import './command.js'; import './list/columns.js';",
    'src/commands/list/columns.ts': '',
    'src/commands/command.ts': '',
  },
  { 'src/rules/registry.ts': "import './a.js';", 'src/rules/a.ts': "import './rule.js';", 'src/rules/rule.ts': '' },
  { 'src/cli/main.ts': "import 'commander'; import '../commands/list.js';" },
  {
    'src/site/disk.ts': "import './front-matter-reader.js';",
    'src/site/front-matter-reader.ts': "import 'gray-matter';",
  },
];

describe('the layers', () => {
  let house: string;
  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'worklog-layers-'));
  });
  afterEach(() => rmSync(house, { recursive: true }));

  async function brokenRules(files: Readonly<Record<string, string>>): Promise<string[]> {
    for (const [path, text] of Object.entries({ ...HOUSE, ...files })) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const { output } = await cruise(['src'], { ...config.options, baseDir: house, ruleSet: config, validate: true });
    return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
  }

  it.each(BROKEN)('%s is seen to be broken by %j', async (rule, files) => {
    expect(await brokenRules(files)).toContain(rule);
  });

  it.each(KEPT)('nothing is said against %j', async (files) => {
    expect(await brokenRules(files)).toEqual([]);
  });

  it('every rule can be broken', () => {
    const rules = config.forbidden?.map((rule) => rule.name).filter((name) => !name?.startsWith('layer-'));
    expect(rules?.filter((name) => !BROKEN.some(([broken]) => broken === name))).toEqual([]);
  });
});
