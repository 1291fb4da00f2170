import { layoutHabits } from '../dialect/layout-habits.js';
import { fillTemplate, type TemplateText } from '../edits/fill-template.js';
import { TEMPLATE_DATES, WEEK_LISTS, weekTemplateView } from '../edits/week-template.js';
import { type CalendarDate, parseCalendarDate, weekdayOf } from '../model/calendar-date.js';
import { type Layout, type LayoutHabits, siteLayout } from '../model/layout.js';
import type { PageReader } from '../page/week-page.js';
import { type WeekForm, weekForm } from '../renderers/week-page/week-form.js';
import type { ShownWeek } from '../worklog/shown-week.js';
import type { OpenWorklog } from './open-worklog.js';
import type { Settings } from './settings.js';
import { packTemplate, settingsTemplate } from './templates.js';

/** A site whose pages and settings have a say in the form of a page. */
export type FormingSite = Pick<OpenWorklog, 'readings' | 'settings'> & { readonly site: { readonly root: string } };

/** What a form is made with. */
export interface FormSources {
  /** The package's `templates/` folder. */
  readonly templates: URL;
  /** The day that a template shows which names days where the week has none. */
  readonly today: CalendarDate;
  readonly reader: PageReader;
}

/** The form of a week's page, but for its line ends. */
export interface SiteForm extends WeekForm {
  readonly language: string;
  readonly layout: Layout;
  /** Whether the English form stands in, since worklog has no template of the language. */
  readonly isStandIn: boolean;
}

/**
 * The form that a week's page has by the template of its language: the one that the site's settings name, else the one that
 * comes with worklog; laid out as the site's pages are.
 *
 * @param opened null where there is no site
 * @throws Failure where the site's template is broken
 */
export function siteForm(
  week: ShownWeek,
  opened: FormingSite | null,
  { templates, today, reader }: FormSources,
): SiteForm {
  const { language } = week;
  const dateFormat = opened?.settings.languages.get(language)?.dateFormat ?? TEMPLATE_DATES;
  const filled = (template: TemplateText): string => filledIn(template, week, dateFormat, today);
  const pack = packTemplate(templates, language, 'week');
  const usual = weekForm(filled(pack), language, reader, null);
  const own = opened === null ? null : settingsTemplate(opened.site.root, opened.settings, language, 'week');
  const form = own === null ? usual : weekForm(filled(own), language, reader, usual);
  const isStandIn = own === null && !pack.isOwnLanguage;
  return { ...form, language, layout: pageLayout(opened, language, form), isStandIn };
}

/** The layout of the site's pages, else the template's; what is to be kept as it is has no form to be kept yet. */
function pageLayout(opened: FormingSite | null, language: string, { bullet }: WeekForm): Layout {
  const pages = (opened?.readings ?? []).map(({ page }) => page).filter((page) => page.language === language);
  const own = layoutHabits(pages);
  const habits: LayoutHabits = { ...own, bullet: own.bullet ?? bullet };
  const settings = opened?.settings.format ?? NO_SETTINGS;
  const set = siteLayout(settings, habits);
  const usual = siteLayout(NO_SETTINGS, habits);
  return {
    ...set,
    table: set.table === 'keep' ? usual.table : set.table,
    bullet: set.bullet === 'keep' ? usual.bullet : set.bullet,
    lineBreak: set.lineBreak === 'keep' ? usual.lineBreak : set.lineBreak,
  };
}

const NO_SETTINGS: Settings['format'] = {
  table: null,
  bullet: null,
  lineBreak: null,
  finalNewline: null,
  trailingSpaces: null,
  blankLines: null,
};

/** The template of a week with the days that the week says, for those that stand in its headings. */
function filledIn(template: TemplateText, week: ShownWeek, dateFormat: string, today: CalendarDate): string {
  const named = parseCalendarDate((week.frontMatter.date ?? '').slice(0, 10));
  const days = [week.start ?? named, week.end ?? week.start ?? named].flatMap((date) =>
    date === null ? [] : [{ date, weekday: weekdayOf(date) }],
  );
  const view = weekTemplateView({
    language: week.language,
    week: week.week,
    topic: null,
    weekStart: days[0]?.date ?? today,
    weight: week.frontMatter.weight ?? week.week,
    menuNumber: '',
    rows: days,
    dateFormat,
    dayName: () => '',
  });
  return fillTemplate(template, view, WEEK_LISTS);
}
