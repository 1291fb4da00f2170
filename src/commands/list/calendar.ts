import { phrase, wordsOf } from '../../locale/output-words.js';
import { eventDays, renderCalendar } from '../../renderers/calendar.js';
import { readOutputWords } from '../../site/locale-packs.js';
import type { OpenWorklog } from '../../site/open-worklog.js';
import { siteIdentity } from '../../site/site-identity.js';
import type { ListedTask } from '../../worklog/listed.js';
import type { Context } from '../command.js';

/** Tasks as a calendar, and how many of them have no date, so that they are not in it. */
export interface TaskCalendar {
  readonly text: string;
  readonly undated: number;
}

/** Makes the calendar of `list tasks --output ics`. */
export function taskCalendar(
  tasks: readonly ListedTask[],
  { site, worklog }: OpenWorklog,
  { templates, now }: Context,
): TaskCalendar {
  const words = readOutputWords(templates);
  const { configuration } = site;
  const shown = new Set(tasks.map(({ language }) => language));
  const [only] = shown.size === 1 ? shown : [];
  const title = configuration.languages.find(({ code }) => code === only)?.title ?? configuration.title;
  const figure = (language: string, name: 'weekNumber' | 'references', values = {}): string =>
    phrase(wordsOf(words, language).figures[name], language, values);
  const text = renderCalendar(tasks, {
    name: title ?? configuration.languages.find((language) => language.title !== null)?.title ?? null,
    identity: siteIdentity(site, worklog.section),
    now: now(),
    pageOf: ({ week, language, file }) => {
      const pages = worklog.weeks.find(({ number }) => number === week)?.pages ?? [];
      return pages.filter((page) => page.language === language).findIndex((page) => page.file === file) + 1;
    },
    weekName: (language, week) => figure(language, 'weekNumber', { week }),
    referencesName: (language) => figure(language, 'references'),
  });
  return { text, undated: tasks.filter((task) => eventDays(task) === null).length };
}
