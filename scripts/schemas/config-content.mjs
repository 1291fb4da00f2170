// What `worklog config show --output json` holds.
import { list, object, oneOf, ref, text, textOrNull, whole } from './json-schema.mjs';

/** @type {Record<string, import('./json-schema.mjs').Schema>} */
export const CONFIG_CONTENT = {
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
        object({ from: ref('calendarDate'), to: ref('calendarDate') }, 'Days on which nobody works, both included.'),
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
};
