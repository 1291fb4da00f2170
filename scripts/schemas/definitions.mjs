// What the schemas name: the items of lists, and what they are made of.
import { list, object, oneOf, orNull, ref, text, textOrNull, whole } from './json-schema.mjs';

/** @typedef {import('./json-schema.mjs').Schema} Schema */

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

/** How much was found, and in how many pages. */
export const DIAGNOSTIC_COUNTS = {
  files: whole('How many pages were checked.'),
  errors: whole('How many errors were found.'),
  warnings: whole('How many warnings were found.'),
  infos: whole('How many infos were found.'),
};

/** @type {Record<string, Schema>} */
export const DEFINITIONS = {
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
  checkedSite: object(
    {
      site: place.site,
      weeks: whole('How many weeks have a page.'),
      latest: orNull(ref('calendarDate')),
      ...DIAGNOSTIC_COUNTS,
      failure: textOrNull('Why it could not be checked; its figures are then 0.'),
    },
    'What was found in a site. `latest` is the last day of any task, slips of the pen aside; null where none has a date.',
  ),
  fileChange: object(
    {
      site: place.site,
      file: place.file,
      edits: list(ref('textEdit'), 'In the order of the file; they neither overlap nor touch.'),
    },
    'What --fix has changed in a file; with --dry-run, what it would change.',
  ),
  textEdit: object(
    {
      line: whole('The line on which the replaced text begins, from 1, before the change.', 1),
      column: whole('From 1, in UTF-16 units.', 1),
      endLine: whole('The line on which it ends.', 1),
      endColumn: whole('The column just behind it.', 1),
      text: text('What stands there now.'),
    },
    'One replaced text.',
  ),
  refusedFix: object(
    {
      site: place.site,
      rule: text("The rule's id."),
      file: place.file,
      line: whole('Where what it was to mend stood when it was tried.', 1),
      column: whole('From 1, in UTF-16 units.', 1),
      reason: text('What it would have done.'),
    },
    'A mending that was left out, since it would have done what none may do: a mistake in worklog.',
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
      columns: orNull(
        list(
          object({
            role: {
              description: 'What it is for; null for a column whose cells are in extra.',
              enum: ['day', 'task', 'start', 'completion', 'reference', null],
            },
            name: text('Its heading as plain words; of two with one heading the second is Note (2).'),
          }),
          'The columns of the task table in its order.',
        ),
        'Null where the tasks, if any, are bullets.',
      ),
      blankRows: list(ref('task'), 'The rows that wait to be filled: their task cell is empty.'),
      blankBullets: list(ref('bullet'), 'The objectives and achievements without words, which keep their places.'),
      untranslated: list(
        object({
          address: text('The entry, by its address.'),
          language: text('The language that its words are in.'),
          fingerprint: textOrNull('By which a copy is told from a translation; null where its comment has none.'),
        }),
        'The entries that wait for their translation.',
      ),
    },
    'A week in one language, in full.',
  ),
  change: object(
    {
      time: { description: 'When it was made: ISO 8601, UTC.', type: 'string', format: 'date-time' },
      summary: text('The command that made it: new week 5.'),
      state: oneOf(
        'undone: worklog undo took it back; left: a file of it was saved by somebody else before it ended.',
        ['done', 'undone', 'left'],
      ),
      files: list(
        object({
          file: text('Relative to the site, with /.'),
          done: oneOf('What was done to it.', ['made', 'changed', 'removed']),
        }),
      ),
    },
    'A change that a command made.',
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
