// Writes docs/schemas/: the JSON Schemas (draft 2020-12) of everything that worklog gives out for machines, and of worklog.toml.
// A test compares the files with what this makes of them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @typedef {Readonly<Record<string, unknown>>} Schema */

/**
 * An object that has all of its properties and no others.
 * @param {Record<string, Schema>} properties
 * @param {string} [description]
 * @returns {Schema}
 */
const object = (properties, description) => ({
  ...(description === undefined ? {} : { description }),
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
/** @param {Schema} items @param {string} [description] @returns {Schema} */
const list = (items, description) => ({ ...(description === undefined ? {} : { description }), type: 'array', items });
/** @param {string} name @returns {Schema} */
const ref = (name) => ({ $ref: `#/$defs/${name}` });
/** @param {Schema} schema @returns {Schema} */
const orNull = (schema) => ({ anyOf: [schema, { type: 'null' }] });
/** @param {string} description @returns {Schema} */
const text = (description) => ({ description, type: 'string' });
/** @param {string} description @returns {Schema} */
const textOrNull = (description) => ({ description, type: ['string', 'null'] });
/** @param {string} description @param {number} [minimum] @returns {Schema} */
const whole = (description, minimum = 0) => ({ description, type: 'integer', minimum });
/** @param {string} description @param {readonly string[]} values @returns {Schema} */
const oneOf = (description, values) => ({ description, enum: values });

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const SECTION_ROLES = [
  ...['objectives', 'tasks', 'achievements', 'plan', 'lessons', 'references', 'notes', 'evidence', 'challenges'],
  'summary',
];

/** Where an entry belongs. */
const place = {
  site: text("The site's folder, relative to where the command looked, with /; . for the only one."),
  week: whole('The number of the week.'),
  language: text("The language's code as the Hugo site has it, in lower case."),
  file: text('The page, relative to the site, with /.'),
};
const line = whole('The line of the page on which it begins, from 1.', 1);
const address = text('By which the commands name the entry: 4.3 is row 3 of week 4, 4.o2 its second objective.');

/** @type {Record<string, Schema>} */
const DEFINITIONS = {
  calendarDate: {
    description: 'A day on the calendar, YYYY-MM-DD.',
    type: 'string',
    pattern: '^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$',
  },
  weekday: { enum: WEEKDAYS },
  entry: object(
    {
      text: text('Its Markdown without the list marker and the white space around it.'),
      items: list(ref('entry'), 'What is nested under it.'),
    },
    'A bullet, or an item of a table cell, with what is nested under it.',
  ),
  dateCell: object(
    {
      text: text('The cell as it is written.'),
      date: orNull(ref('calendarDate')),
    },
    'A date cell; its date is null where the text is no date, or day and month cannot be told apart.',
  ),
  reference: object(
    {
      url: textOrNull('The address; null where the source is named without one.'),
      text: textOrNull('The words of the link or of the source; null where an address stands alone.'),
    },
    'A source that a task names.',
  ),
  weekItem: object(
    {
      ...place,
      title: textOrNull("The page's title."),
      date: orNull(ref('calendarDate')),
      start: orNull(ref('calendarDate')),
      end: orNull(ref('calendarDate')),
      objectives: whole('How many objectives there are at the top level.'),
      tasks: whole('How many tasks there are; rows whose task cell is empty are none.'),
      achievements: whole('How many achievements there are at the top level.'),
    },
    'A week in one language. `date` is that of the front matter; `start` and `end` are the first and the last day of the tasks.',
  ),
  task: object(
    {
      address,
      ...place,
      line,
      row: whole('Its row in the task table, from 1; without a table, its number among the bullets.', 1),
      day: orNull(
        object({
          text: text('The day cell as it is written.'),
          weekdays: list(ref('weekday'), 'The weekdays that the cell names.'),
        }),
      ),
      items: list(ref('entry'), 'What the task cell lists.'),
      start: orNull(ref('dateCell')),
      completion: orNull(ref('dateCell')),
      references: list(ref('reference'), 'The sources that the task names.'),
      done: { description: 'Null where the page does not say.', type: ['boolean', 'null'] },
      extra: {
        description:
          'The cells of columns without a role, by their heading as it is written. Empty cells are left out.',
        type: 'object',
        additionalProperties: { type: 'string' },
      },
    },
    'A row of the task table; a cell that is missing or empty is null.',
  ),
  bullet: object(
    {
      address,
      ...place,
      line,
      group: textOrNull('The bold paragraph or the sub-heading that heads its list.'),
      text: text('Its Markdown without the list marker and the white space around it.'),
      items: list(ref('entry'), 'What is nested under it.'),
    },
    'An objective or an achievement.',
  ),
  referenceItem: object(
    {
      address: text('The address of the task that names the source.'),
      ...place,
      line,
      url: textOrNull('The address; null where the source is named without one.'),
      text: textOrNull('The words of the link or of the source; null where an address stands alone.'),
    },
    'A source that a task names.',
  ),
  place: object(
    {
      file: text('The page, relative to the site, with /.'),
      line,
      column: whole('From 1, in UTF-16 units.', 1),
      message: text('What there is to see.'),
    },
    'Another place that a diagnostic speaks of.',
  ),
  diagnostic: object(
    {
      site: place.site,
      file: place.file,
      line,
      column: whole('From 1, in UTF-16 units.', 1),
      endLine: whole('The line on which the fault ends.', 1),
      endColumn: whole('The column just behind it.', 1),
      severity: oneOf('How bad it is.', ['error', 'warning', 'info']),
      rule: text("The rule's id."),
      message: text('What is wrong.'),
      help: text('What to do about it; empty where there is nothing to say.'),
      fixable: { description: 'Whether a mending is evident.', type: 'boolean' },
      related: list(ref('place'), 'Other places that it speaks of.'),
    },
    'One finding of a rule.',
  ),
  exampleFile: object({ file: text('Where it stands in a site.'), text: text('What it says.') }),
  located: object(
    {
      file: text('The page.'),
      line,
      column: whole('From 1, in UTF-16 units.', 1),
      message: text('What is wrong.'),
      help: text('What to do about it.'),
    },
    'What a rule reports on its example.',
  ),
  rule: object(
    {
      id: text('Permanent.'),
      tier: oneOf('Tiers are cumulative; review stands beside them.', ['basic', 'recommended', 'strict', 'review']),
      severity: oneOf('How bad it is where the settings say nothing.', ['error', 'warning', 'info']),
      fix: { description: 'How safe its mending is; null where it has none.', enum: ['safe', 'unsafe', null] },
      summary: text('What it catches.'),
      why: text('Why it matters.'),
      suppressible: { description: 'Whether a comment in a page can switch it off.', type: 'boolean' },
      settings: list(
        object({
          name: text('Its key in [rules.<id>].'),
          description: text('What it is for.'),
          default: { description: 'Its value where the settings say nothing.', type: ['string', 'integer'] },
        }),
      ),
      failing: object({ files: list(ref('exampleFile')), diagnostics: list(ref('located')) }),
      passing: object({ files: list(ref('exampleFile')), diagnostics: list(ref('located')) }),
    },
    'A rule of worklog validate.',
  ),
  frontMatter: object(
    {
      title: textOrNull('As it is written.'),
      date: textOrNull('As it is written, be it a date or not.'),
      weight: { type: ['number', 'null'] },
      chapter: { type: ['boolean', 'null'] },
      pre: textOrNull('As it is written.'),
      other: { description: 'Every other key, as the page has it.', type: 'object', additionalProperties: true },
    },
    'The front matter of a page.',
  ),
  sectionItem: object(
    {
      group: textOrNull('The bold paragraph or the sub-heading that heads its list.'),
      text: text('Its Markdown without the list marker and the white space around it.'),
      items: list(ref('entry'), 'What is nested under it.'),
    },
    'A bullet that is neither objective nor task nor achievement.',
  ),
  section: object(
    {
      roles: list({ enum: SECTION_ROLES }, 'What the section is for; a heading may name two roles.'),
      heading: text("The heading's words."),
      level: {
        description: '1 to 6; 7 for a bold paragraph that stands for a heading.',
        type: 'integer',
        minimum: 1,
        maximum: 7,
      },
      line,
      paragraphs: list({ type: 'string' }, 'Paragraphs outside of lists, as Markdown.'),
      items: list(
        ref('sectionItem'),
        'The bullets of a section that is not for objectives, tasks or achievements; those of the others are entries.',
      ),
    },
    'A section of a page.',
  ),
  shownWeek: object(
    {
      ...place,
      title: textOrNull("The page's title."),
      date: orNull(ref('calendarDate')),
      start: orNull(ref('calendarDate')),
      end: orNull(ref('calendarDate')),
      objectives: list(ref('bullet')),
      tasks: list(ref('task')),
      achievements: list(ref('bullet')),
      frontMatter: ref('frontMatter'),
      sections: list(ref('section')),
    },
    'A week in one language, in full.',
  ),
  trait: object(
    {
      value: textOrNull('Null where the pages do not show the habit.'),
      source: oneOf('Where it comes from.', ['pages', 'worklog.toml', 'language', 'none']),
      agreeing: whole('How many of those that show the habit show this value.'),
      total: whole('How many show the habit at all.'),
      unit: oneOf('What is counted.', ['page', 'date', 'row', 'bullet', 'heading']),
      note: textOrNull('What else speaks for it, in words.'),
    },
    'One habit of a site, and what speaks for it. {week} stands for the number of a week, {week:2} for one with a leading zero.',
  ),
  dialect: object(
    {
      language: place.language,
      pages: whole('How many pages of the language were read.'),
      ...Object.fromEntries(['dateOrder', 'dateFormat', 'dayDigits', 'fileName', 'title', 'pre'].map(asTrait)),
      ...Object.fromEntries(['frontMatterKeys', 'quoting'].map(asTrait)),
      headings: object(Object.fromEntries(SECTION_ROLES.map(asTrait)), 'The headings of the sections, by their role.'),
      ...Object.fromEntries(['columns', 'tableStyle', 'bullet', 'cellItem', 'cellSubItem', 'lineBreak'].map(asTrait)),
    },
    'How the site writes its worklog in one language.',
  ),
};

/** @param {string} name @returns {[string, Schema]} */
function asTrait(name) {
  return [name, ref('trait')];
}

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
    config: documentSchema('config', 'worklog config show --output json.', {
      site: object({
        configuration: list({ type: 'string' }, 'The files of the Hugo configuration, relative to the site.'),
        contentDirectory: text('The content folder, relative to the site.'),
        section: text('The folder of the worklog, relative to the content.'),
        sectionFolders: list(
          { type: 'string' },
          'The folders of the worklog, relative to the site: one, or one for each language.',
        ),
        sectionSource: oneOf('What it was found by.', ['pages', 'name', 'worklog.toml']),
        otherSections: list(
          object({
            section: text('A folder, relative to the content.'),
            folders: list({ type: 'string' }, 'Its folders, relative to the site.'),
            weeks: whole('How many weeks it holds.'),
            reason: oneOf('Why the worklog was chosen before it.', ['weeks', 'name', 'depth', 'worklog.toml']),
          }),
          'Other folders of the site that hold week pages.',
        ),
        weeks: whole('How many weeks the worklog has in the languages asked for.'),
        languages: list({ type: 'string' }, "The languages of the site, in the site's order."),
        language: text('The language that commands show by default.'),
        languageSource: oneOf('What it was chosen by.', ['hugo', 'worklog.toml', 'pages']),
      }),
      settings: object(
        {
          file: textOrNull('The settings file; null where there is none.'),
          section: textOrNull('The folder of the worklog, relative to the site.'),
          language: textOrNull('The language that commands show by default.'),
          languages: {
            description: 'The settings of one language each, by its code.',
            type: 'object',
            additionalProperties: object({
              dateOrder: { enum: ['day-first', 'month-first', 'year-first', null] },
              dateFormat: textOrNull('Such as DD/MM/YYYY.'),
              dayDigits: { enum: ['monday-is-1', 'monday-is-2', 'row-number', null] },
              weekTemplate: textOrNull('The file of the site that a new week is made of.'),
              sectionTemplate: textOrNull("The file of the site that the section's page is made of."),
            }),
          },
          excusedWeeks: list(whole('The number of a week that needs no page.')),
          holidays: list(
            object(
              { from: ref('calendarDate'), to: ref('calendarDate') },
              'Days on which nobody works, both included.',
            ),
          ),
          format: object(
            {
              table: { enum: ['padded', 'compact', 'keep', null] },
              bullet: { enum: ['*', '-', '+', 'keep', null] },
              lineBreak: { enum: ['<br>', '<br/>', '<br />', 'keep', null] },
              finalNewline: { type: ['boolean', 'null'] },
              trailingSpaces: { enum: ['remove', 'keep', null] },
              blankLines: { enum: ['normalise', 'keep', null] },
            },
            'How worklog format lays pages out; null where the file does not say.',
          ),
          rules: {
            description: 'What it says of the rules, by their ids, as it is written.',
            type: 'object',
            additionalProperties: true,
          },
        },
        'What worklog.toml says; null where it says nothing.',
      ),
      dialects: list(ref('dialect'), 'One for each language asked for that has pages.'),
    }),
    diagnostics: documentSchema('diagnostics', 'worklog validate --output json.', {
      summary: object(
        {
          files: whole('How many pages were checked.'),
          errors: whole('How many errors were found.'),
          warnings: whole('How many warnings were found.'),
          infos: whole('How many infos were found.'),
        },
        'What was found, whatever --quiet leaves out of the items.',
      ),
      items: list(ref('diagnostic'), 'Page by page, in the order of the page.'),
    }),
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
