// What worklog review gives out.
import { list, object, oneOf, orNull, ref, text, textOrNull, whole } from './json-schema.mjs';

/** @typedef {import('./json-schema.mjs').Schema} Schema */

const STATES = ['done', 'partial', 'missing', 'excused', 'upcoming'];
const LACKS = [
  'page',
  'unreadable',
  'sample',
  'entries',
  'tasks',
  'achievements',
  'objectives',
  'blank-rows',
  'open-tasks',
];

const problemCounts = {
  errors: whole('How many errors the rules find; what nobody has written yet is left out.'),
  warnings: whole('How many warnings.'),
  infos: whole('How many infos.'),
};

const page = {
  language: text('The code of the language, in lower case.'),
  file: text('The page, relative to the site, with /.'),
};

/** @param {string} description @returns {Schema} */
const weekOrNull = (description) => ({ description, type: ['integer', 'null'], minimum: 0 });

/** @param {string} description @returns {Schema} */
const weekNumbers = (description) => list({ type: 'integer', minimum: 0 }, description);

/** @type {Record<string, Schema>} */
export const REVIEW_DEFINITIONS = {
  reviewedSite: object(
    {
      site: text("The site's folder, relative to where the command looked, with /; . for that folder itself."),
      name: text('As much of it as tells it from the others.'),
      title: textOrNull('What the site calls itself.'),
      failure: textOrNull('Why it could not be read; it has no weeks then.'),
      rank: whole('From 1, for whom to write to first.', 1),
      languages: list({ type: 'string' }, 'The codes of the languages that are judged.'),
      calendar: {
        description:
          'Whose dates tell which week it should be: own, or cohort where the site has no dates and most others began together. Null where nothing tells.',
        enum: ['own', 'cohort', null],
      },
      start: orNull(ref('calendarDate'), 'The first day of its first week.'),
      expected: weekOrNull('The last week that should be there; null where none should be yet.'),
      reached: weekOrNull('The last week that somebody has written; null for none.'),
      missing: weekNumbers('The weeks that are due, and nobody has written them.'),
      partial: weekNumbers('The weeks that are due, and something of them lacks.'),
      weeks: list(ref('reviewedWeek'), 'By number: those with a page and those that are due.'),
      ...problemCounts,
      problems: list(ref('reviewProblem'), 'Page by page, those of the section first.'),
      unread: list({ type: 'string' }, 'What could not be read, in words.'),
      newTasks: {
        description: 'How many tasks are of a day after --since; null where that is no date.',
        type: ['integer', 'null'],
        minimum: 0,
      },
    },
    'One site.',
  ),
  reviewedWeek: object(
    {
      week: whole('The number of the week.'),
      state: oneOf(
        'done: tasks and achievements in every language, nothing blank or open. partial: something is written, and something lacks. missing: over, and nobody has written anything. excused: the same, and worklog.toml allows it. upcoming: not due yet, and not begun.',
        STATES,
      ),
      isDue: { description: 'Whether it should be there by the calendar of the site.', type: 'boolean' },
      start: orNull(ref('calendarDate')),
      end: orNull(ref('calendarDate')),
      lacks: list(
        object({
          kind: oneOf(
            "page: there is none. unreadable: there is one, and it cannot be read. sample: it is the template's sample still. entries: it holds none. tasks, achievements, objectives: the section says nothing. blank-rows, open-tasks: so many rows wait, so many tasks are not done.",
            LACKS,
          ),
          language: page.language,
          count: whole('How many rows or tasks it is about, else 1.', 1),
        }),
        'What it lacks to be done.',
      ),
      pages: list(object(page), 'Its pages in the languages that are judged.'),
      isNew: {
        description: 'Whether something of it is newer than --since; null without it, and where nobody can tell.',
        type: ['boolean', 'null'],
      },
      ...problemCounts,
    },
    'A week of a site.',
  ),
  reviewProblem: object(
    {
      severity: oneOf('How bad it is.', ['error', 'warning', 'info']),
      rule: text("The rule's id."),
      message: text('What is wrong.'),
      help: text('What to do about it; empty where there is nothing to say.'),
      file: page.file,
      line: whole('From 1.', 1),
      column: whole('From 1, in UTF-16 units.', 1),
      week: weekOrNull("The week of the page; null for the section's own page."),
    },
    'What a rule says of a place.',
  ),
  similarSites: object(
    {
      sites: list({ type: 'string' }, 'The names of the two.'),
      pages: list(
        object({
          places: list(
            object({ week: whole('The number of the week.'), ...page }),
            'A page of the one and one of the other.',
          ),
          share: {
            description: "How much of the shorter page's own text stands in the other one too.",
            type: 'number',
            minimum: 0,
            maximum: 1,
          },
          words: whole('About how many words that is.', 1),
          passage: text('The longest passage that both have, cut after some words.'),
        }),
        'The most similar first.',
      ),
    },
    'Pages of two sites that share much of their text.',
  ),
};

const weekCounts = Object.fromEntries(STATES.map((state) => [state, whole(`How many are ${state}.`)]));

/** @type {Record<string, Schema>} */
export const REVIEW_CONTENT = {
  asOf: ref('calendarDate'),
  weeks: {
    description: 'How many weeks --weeks says there are to be; null without it.',
    type: ['integer', 'null'],
    minimum: 1,
  },
  since: orNull(
    object({
      kind: oneOf('What --since was taken for.', ['date', 'revision']),
      value: text('The date as YYYY-MM-DD, or the name of the revision.'),
    }),
  ),
  summary: object({
    sites: whole('How many sites there are.'),
    failed: whole('How many of them could not be read.'),
    behind: whole('How many lack a week that is due.'),
    incomplete: whole('How many have all weeks that are due, and some only in part.'),
    weeks: object(weekCounts, 'The weeks of all sites by their states.'),
    ...problemCounts,
  }),
  items: list(ref('reviewedSite'), 'In the order in which they were found.'),
  similar: list(ref('similarSites'), 'The most similar first.'),
};
