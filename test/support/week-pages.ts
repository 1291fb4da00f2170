/** How a site of the tests writes its week pages; every page of it is written alike. */
export interface SiteForm {
  readonly weeks: number;
  readonly start: string;
  readonly title: (week: number) => string;
  readonly date: (week: number) => string | null;
  readonly weight: (week: number) => string;
  readonly objectives: (week: number) => string;
  readonly tasks: string;
  readonly achievements: (week: number) => string;
  /** The table's header and delimiter; null where the tasks are bullets. */
  readonly table: readonly [header: string, delimiter: string] | null;
  /** The cells of a row by weekday, 0 for Monday; the task's is filled in. */
  readonly row: (weekday: number, date: Date, task: string) => readonly string[];
  readonly days: readonly number[];
  readonly bullet: string;
  /** What stands between a heading and what is under it. */
  readonly gap: '\n' | '\n\n';
  readonly eol: '\n' | '\r\n';
  readonly finalNewline: boolean;
}

const two = (number: number): string => String(number).padStart(2, '0');

export function dayFirst(date: Date): string {
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** The form that most sites have. */
export const USUAL_FORM: SiteForm = {
  weeks: 3,
  start: '2026-06-15',
  title: (week) => `"Week ${week} Worklog"`,
  date: (week) => isoDay('2026-06-15', week, 0),
  weight: String,
  objectives: (week) => `### Week ${week} Objectives:`,
  tasks: '### Tasks to be carried out this week:',
  achievements: (week) => `### Week ${week} Achievements:`,
  table: ['| Day | Task | Start Date | Completion Date | Reference |', '| --- | --- | --- | --- | --- |'],
  row: (weekday, date, task) => [String(weekday + 2), task, dayFirst(date), dayFirst(date), ''],
  days: [0, 1, 2, 3, 4],
  bullet: '*',
  gap: '\n\n',
  eol: '\n',
  finalNewline: true,
};

/** The day of a week that counts from 1, `YYYY-MM-DD`. */
export function isoDay(start: string, week: number, weekday: number): string {
  return dayOf(start, week, weekday).toISOString().slice(0, 10);
}

function dayOf(start: string, week: number, weekday: number): Date {
  return new Date(Date.parse(`${start}T00:00:00Z`) + ((week - 1) * 7 + weekday) * 86_400_000);
}

/** One page of the site. */
export function weekPageText(form: SiteForm, week: number): string {
  const date = form.date(week);
  const rows = form.days.map((weekday) =>
    form.row(weekday, dayOf(form.start, week, weekday), `- Work ${week}.${weekday}`),
  );
  const tasks =
    form.table === null
      ? rows.map((_, index) => `${form.bullet} Work ${week}.${index}`)
      : [...form.table, ...rows.map((cells) => `| ${cells.join(' | ')} |`)];
  const text = [
    '---',
    `title: ${form.title(week)}`,
    ...(date === null ? [] : [`date: ${date}`]),
    `weight: ${form.weight(week)}`,
    'chapter: false',
    `pre: " <b> 1.${week}. </b> "`,
    '---',
    '',
    `${form.objectives(week)}${form.gap}${form.bullet} Aim ${week}`,
    '',
    `${form.tasks}${form.gap}${tasks.join('\n')}`,
    '',
    `${form.achievements(week)}${form.gap}${form.bullet} Gain ${week}`,
  ].join('\n');
  return (text + (form.finalNewline ? '\n' : '')).replaceAll('\n', form.eol);
}

/** A whole site in English with a week list. */
export function siteOf(form: SiteForm): Record<string, string> {
  const weeks = Array.from({ length: form.weeks }, (_, index) => index + 1);
  const list = weeks.map((week) => `**Week ${week}:** [About ${week}](1.${week}-week${week}/)`).join('\n\n');
  return {
    'hugo.toml': 'baseURL = "https://example.org/"\n',
    'content/1-Worklog/_index.md': `---\ntitle: Worklog\nweight: 1\n---\n\nWhat was done.\n\n${list}\n`,
    ...Object.fromEntries(
      weeks.map((week) => [`content/1-Worklog/1.${week}-Week${week}/_index.md`, weekPageText(form, week)]),
    ),
  };
}
