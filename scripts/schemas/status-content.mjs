// What worklog status gives out.
import { list, object, oneOf, orNull, ref, text, textOrNull, whole } from './json-schema.mjs';

/** @typedef {import('./json-schema.mjs').Schema} Schema */

const STATES = ['empty', 'sample', 'undated', 'before', 'during', 'between', 'over', 'ended'];
const KINDS = [
  ...['first-week', 'page-missing', 'sample', 'dates-elsewhere', 'today-blank', 'today-missing', 'today-open'],
  ...['day-blank', 'day-missing', 'open', 'tasks-missing', 'objectives-missing', 'achievements-missing'],
  ...['next-week', 'go-on', 'language-behind', 'untranslated', 'open-before'],
];

/** @type {Record<string, Schema>} */
export const STATUS_CONTENT = {
  site: text("The site's folder, relative to where the command looked, with /; . for the only one."),
  language: text('The code of the language that is told of, in lower case.'),
  today: object(
    {
      date: ref('calendarDate'),
      weekday: ref('weekday'),
      work: {
        description:
          'Of a day in a week: whether its row holds work (told), waits for it (blank) or is not there (missing); off where nobody works on such a day, holiday where worklog.toml says so. Null outside of the weeks, where the tasks have no days, and on days on which there sometimes is work.',
        enum: ['told', 'blank', 'missing', 'off', 'holiday', null],
      },
      address: textOrNull('By which the commands name its row; null where it has none.'),
    },
    "The user's own day.",
  ),
  state: oneOf(
    "Where today lies: before the first week, during a week, between two of them; over: the last week is over and the next not begun; ended: so long ago that none is expected. empty: there is no week; sample: all weeks are the template's sample still; undated: no page tells when its week is.",
    STATES,
  ),
  week: orNull(
    object(
      {
        week: whole('The number of the week.'),
        title: textOrNull("The page's title."),
        file: textOrNull('The page, relative to the site, with /; null where the week has none in the language.'),
        start: orNull(ref('calendarDate')),
        end: orNull(ref('calendarDate')),
      },
      'The week that today is in, else the last one that somebody wrote; with the first and the last of its days.',
    ),
  ),
  next: orNull(
    object(
      {
        week: whole('The number of the week.'),
        start: orNull(ref('calendarDate')),
        exists: { description: 'Whether it is there already.', type: 'boolean' },
      },
      'The week to come, or the one that worklog new week would make.',
    ),
  ),
  items: list(
    object({
      kind: oneOf('What there is to do.', KINDS),
      week: {
        description: 'The week that it is about; null for the worklog as a whole.',
        type: ['integer', 'null'],
        minimum: 0,
      },
      language: text('The language of the page that lacks something.'),
      addresses: list(
        { type: 'string' },
        'By which the commands name the rows or entries that it is about; the weeks where it is about several.',
      ),
      date: orNull(ref('calendarDate')),
      count: whole('How many entries, weeks or changes it is about.', 1),
      command: {
        description: 'What sees to it, word by word, to be run where this command was; null where no command does.',
        anyOf: [list({ type: 'string' }), { type: 'null' }],
      },
    }),
    'What there is to do, the next step first.',
  ),
};
