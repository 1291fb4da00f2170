// What worklog stats gives out.
import { list, object, orNull, ref, text, textOrNull, whole } from './json-schema.mjs';

/** @typedef {import('./json-schema.mjs').Schema} Schema */

/** What weeks add up to. */
const totals = {
  start: orNull(ref('calendarDate')),
  end: orNull(ref('calendarDate')),
  days: whole('On how many days a task was begun.'),
  tasks: whole('How many tasks there are; rows whose task cell is empty are none.'),
  openTasks: whole('Those of them that the page says are not done.'),
  entries: whole('The items of the tasks, nested ones included.'),
  objectives: whole('How many objectives there are at the top level.'),
  achievements: whole('How many achievements there are at the top level.'),
  references: whole('How many links and sources the tasks name.'),
};

/** @type {Record<string, Schema>} */
export const STATS_DEFINITIONS = {
  statistics: object(
    {
      language: text("The language's code as the Hugo site has it, in lower case."),
      weeks: list(
        ref('weekStatistics'),
        "By number; a week without a page in the language is not among them, nor one whose page still is the template's sample.",
      ),
      samples: list(
        object({
          week: whole('The number of the week.'),
          title: textOrNull("The page's title."),
          file: text('The page, relative to the site, with /.'),
        }),
        "The weeks whose page still is the template's sample. They count for nothing, and are not told where days are asked for.",
      ),
      ...totals,
      weekdays: list(
        object(
          {
            weekday: ref('weekday'),
            days: whole('How many of these days were worked on.'),
            tasks: whole('The tasks that were begun on them.'),
            entries: whole('The items of these tasks, nested ones included.'),
          },
          'What was begun on one day of the week.',
        ),
        'From Monday to Sunday, each of them.',
      ),
      hosts: list(
        object({
          host: text('Such as 000014.awsstudygroup.com, without www. and port.'),
          references: whole('How many links of tasks lead there.', 1),
        }),
        'The most used first, equals by name.',
      ),
    },
    'What the worklog adds up to in one language. `start` and `end` are the first and the last day of the tasks, slips of the pen aside.',
  ),
  siteStatistics: object(
    {
      site: text("The site's folder, relative to where the command looked, with /."),
      language: text("The language's code as the Hugo site has it, in lower case."),
      weeks: whole("How many weeks have a page that is no longer the template's sample."),
      samples: whole("How many weeks still are the template's sample: nothing of them is counted."),
      ...totals,
    },
    'What a site adds up to in one language.',
  ),
  sitesTotals: object(
    {
      language: text("The language's code as the Hugo sites have it, in lower case."),
      sites: whole('How many sites have been added up.', 1),
      weeks: whole("How many weeks have a page that is no longer the template's sample."),
      samples: whole("How many weeks still are the template's sample: nothing of them is counted."),
      ...totals,
    },
    'What several sites add up to in one language. A day counts once for each site that worked on it.',
  ),
  weekStatistics: object(
    {
      week: whole('The number of the week.'),
      title: textOrNull("The page's title."),
      file: text('The page, relative to the site, with /.'),
      ...totals,
      worked: list(
        object({
          date: ref('calendarDate'),
          tasks: whole('The tasks that were begun on the day.'),
          openTasks: whole('Those of them that are not done.'),
          entries: whole('The items of these tasks, nested ones included.'),
        }),
        'The days on which its tasks were begun, slips of the pen aside, by date.',
      ),
    },
    'What one week adds up to.',
  ),
};
