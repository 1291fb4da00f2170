import type { Vocabulary } from '../locale/vocabulary.js';
import { weekdayName } from './day-cells.js';
import { fillTemplate, type TemplateText } from './fill-template.js';
import type { KnownPage } from './known-page.js';
import { newPageFile } from './new-page.js';
import { type NewWeekPage, type WeekRequest, type WeekTime, weekRows, weekWeights } from './new-week.js';
import { newWeight } from './new-weight.js';
import { USUAL_WEEK, workingWeek } from './week-calendar.js';
import { TEMPLATE_DATES, WEEK_LISTS, weekTemplateView } from './week-template.js';

/** What a page by a template is made of, beside what is asked of every new week. */
export interface TemplatedPage {
  readonly language: string;
  readonly template: TemplateText;
  /** The language's weeks that are there: they say on which days there are rows, how weights go on, where pages stand. */
  readonly known: readonly KnownPage[];
  /** Where the page goes if it is the first one, relative to the site. */
  readonly firstFile: string;
  /** The number of the section's folder; empty where it has none. */
  readonly sectionNumber: string;
  /** Such as `DD/MM/YYYY`; null where the settings name none. */
  readonly dateFormat: string | null;
}

/**
 * A page by a template, beside the weeks that are there or where the first of them goes.
 *
 * @throws Failure where the template is broken
 */
export function templateWeekPage(
  { language, template, known, firstFile, sectionNumber, dateFormat }: TemplatedPage,
  time: WeekTime,
  request: WeekRequest,
  vocabulary: Vocabulary,
): NewWeekPage {
  const { week, topic } = request;
  const rows = weekRows(time, known.length > 0 ? workingWeek(known) : USUAL_WEEK, request);
  const files = known.map((one) => ({ file: one.page.file, week: one.week }));
  const view = weekTemplateView({
    language,
    week,
    topic,
    weekStart: time.from,
    weight: newWeight(weekWeights(known), week),
    menuNumber: sectionNumber === '' ? '' : `${sectionNumber}.${week}`,
    rows,
    dateFormat: dateFormat ?? TEMPLATE_DATES,
    dayName: ({ weekday }) => weekdayName(weekday, language, vocabulary),
  });
  return {
    language,
    file: newPageFile(files, week) ?? firstFile,
    text: fillTemplate(template, view, WEEK_LISTS),
    title: '',
    rows,
    skeleton: null,
    template: template.file,
  };
}
