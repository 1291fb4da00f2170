// Writes docs/schemas/: the JSON Schemas (draft 2020-12) of everything that worklog gives out for machines, and of worklog.toml.
// A test compares the files with what this makes of them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { CONFIG_CONTENT } from './schemas/config-content.mjs';
import { DIAGNOSTIC_COUNTS, DEFINITIONS as LIST_DEFINITIONS } from './schemas/definitions.mjs';
import { list, object, ref, text, whole } from './schemas/json-schema.mjs';
import { REVIEW_CONTENT, REVIEW_DEFINITIONS } from './schemas/review-content.mjs';
import { STATS_DEFINITIONS } from './schemas/stats-definitions.mjs';
import { STATUS_CONTENT } from './schemas/status-content.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {import('./schemas/json-schema.mjs').Schema} Schema */

const DEFINITIONS = { ...LIST_DEFINITIONS, ...STATS_DEFINITIONS, ...REVIEW_DEFINITIONS };

/**
 * The definitions that a schema refers to, those that they refer to included.
 * @param {unknown} schema
 * @param {Record<string, Schema>} found
 * @returns {Record<string, Schema>}
 */
function definitionsFor(schema, found = {}) {
  for (const [, name = ''] of JSON.stringify(schema).matchAll(/"#\/\$defs\/(\w+)"/g)) {
    const definition = DEFINITIONS[name];
    if (definition === undefined) throw new Error(`There is no definition of ${name}.`);
    if (name in found) continue;
    found[name] = definition;
    definitionsFor(definition, found);
  }
  return found;
}

/**
 * @param {string} kind
 * @param {string} description
 * @param {Record<string, Schema>} content
 * @returns {Schema}
 */
function documentSchema(kind, description, content) {
  const found = definitionsFor(content);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `worklog:schemas/${kind}`,
    title: kind,
    ...object({ schemaVersion: { const: 1 }, kind: { const: kind }, ...content }, description),
    $defs: Object.fromEntries(Object.entries(DEFINITIONS).filter(([name]) => name in found)),
  };
}

/**
 * @param {string} kind
 * @param {string} item the definition of an item, which a line of --output ndjson is too
 */
function listSchema(kind, item) {
  const description = `worklog list ${kind} --output json. A line of --output ndjson is one item: #/$defs/${item}.`;
  return documentSchema(kind, description, { items: list(ref(item)) });
}

/** The settings know their own schema; they are written in TypeScript. */
async function settingsSchema() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      resolveDir: join(root, 'src'),
      contents: `import { rulesJsonSchema } from './site/rule-settings.ts';
import { settingsJsonSchema } from './site/settings-schema.ts';
import { RULES } from './rules/registry.ts';
export const schema = settingsJsonSchema(rulesJsonSchema(RULES));`,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const { schema: made } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`
  );
  const { $schema, ...schema } = made;
  return { $schema, $id: 'worklog:schemas/worklog-toml', ...schema };
}

/**
 * The files of docs/schemas and the schemas that belong into them.
 * @returns {Promise<Readonly<Record<string, Schema>>>}
 */
export async function schemaFiles() {
  const schemas = {
    weeks: listSchema('weeks', 'weekItem'),
    tasks: listSchema('tasks', 'task'),
    objectives: listSchema('objectives', 'bullet'),
    achievements: listSchema('achievements', 'bullet'),
    references: listSchema('references', 'referenceItem'),
    week: documentSchema(
      'week',
      'worklog show --output json: the page of a week, in each of the languages asked for.',
      {
        items: list(ref('shownWeek')),
      },
    ),
    changes: documentSchema('changes', 'worklog undo --list --output json: the newest change first.', {
      items: list(ref('change')),
    }),
    stats: documentSchema('stats', 'worklog stats --output json: one item for each of the languages asked for.', {
      items: list(ref('statistics')),
    }),
    'site-stats': documentSchema(
      'site-stats',
      'worklog stats --sites --output json. A line of --output ndjson is one item: #/$defs/siteStatistics; the last one is worklog:schemas/site-totals.',
      {
        items: list(ref('siteStatistics'), 'Site by site, one for each of the languages asked for.'),
        totals: list(ref('sitesTotals'), 'One for each language.'),
      },
    ),
    'site-totals': documentSchema('site-totals', 'The last line of worklog stats --sites --output ndjson.', {
      items: list(ref('sitesTotals'), 'One for each language.'),
    }),
    status: documentSchema('status', 'worklog status --output json.', STATUS_CONTENT),
    review: documentSchema('review', 'worklog review --output json.', REVIEW_CONTENT),
    config: documentSchema('config', 'worklog config show --output json.', CONFIG_CONTENT),
    diagnostics: documentSchema('diagnostics', 'worklog validate --output json.', {
      summary: object(
        {
          ...DIAGNOSTIC_COUNTS,
          fixed: whole('How many problems --fix has mended before; with --dry-run, would have.'),
        },
        'What was found, whatever --quiet leaves out of the items; with --fix, what is left.',
      ),
      fixed: list(
        object({ rule: text("The rule's id."), count: whole('How many of its problems were mended.', 1) }),
        'What --fix has mended, the most first.',
      ),
      changes: list(ref('fileChange'), 'By site.'),
      refused: list(ref('refusedFix')),
      sites: list(ref('checkedSite'), 'The sites, the worst first.'),
      items: list(ref('diagnostic'), 'Site by site, page by page, in the order of the page.'),
    }),
    sites: documentSchema(
      'sites',
      'The last line of worklog validate --output ndjson. The lines before it are diagnostics: worklog:schemas/diagnostics#/$defs/diagnostic.',
      {
        summary: object(
          {
            sites: whole('How many sites there are.'),
            failed: whole('How many of them could not be checked.'),
            ...DIAGNOSTIC_COUNTS,
          },
          'What was found, whatever --quiet leaves out of the lines.',
        ),
        items: list(ref('checkedSite'), 'The worst first.'),
      },
    ),
    rules: documentSchema('rules', 'worklog explain --output json.', { items: list(ref('rule')) }),
    baseline: documentSchema('baseline', 'What worklog validate --write-baseline writes.', {
      items: list(
        object({
          file: text('The page, relative to the site, with /.'),
          rule: text("The rule's id."),
          messageId: text("Which of the rule's messages."),
          text: text('The text at fault.'),
        }),
      ),
    }),
    'worklog-toml': await settingsSchema(),
  };
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${name}.schema.json`, schema]));
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'docs/schemas');
  mkdirSync(folder, { recursive: true });
  for (const [file, schema] of Object.entries(await schemaFiles())) {
    writeFileSync(join(folder, file), JSON.stringify(schema));
  }
  execFileSync(join(root, 'node_modules/.bin/biome'), ['format', '--write', folder], { stdio: 'inherit' });
}
