import { firstDayOfWeek } from '../../edits/entries/day-rows.js';
import { WorklogEditor } from '../../edits/entries/worklog-editor.js';
import type { FileEdit } from '../../model/file-edit.js';
import { pageInput } from '../../page/content-page.js';
import { readWeekPage } from '../../page/week-page.js';
import { newWeek } from '../../site/new-week.js';
import { settledBy } from '../../site/settings.js';
import { buildWorklog } from '../../worklog/build-worklog.js';
import { keptLanguages } from '../../worklog/kept-languages.js';
import type { Context } from '../command.js';
import type { EntryWork } from '../command-entries.js';
import { weekRequest } from '../command-week.js';
import type { TaskTime } from './task-time.js';

/** A week that is about to be made, and an editor that knows its pages as if they were there. */
export interface NextWeek {
  readonly editor: WorklogEditor;
  readonly edits: readonly FileEdit[];
}

/** Makes the pages of a week in memory, as `worklog new week` would: the week that work of a day is of. */
export async function makeNextWeek(
  { week, day: { date } }: Pick<TaskTime, 'week' | 'day'>,
  { opened, editor }: EntryWork,
  context: Context,
): Promise<NextWeek> {
  const { worklog, settings, vocabulary, readings } = opened;
  const { frontMatter } = editor.site;
  const request = {
    ...weekRequest(week, opened, context),
    start: date === null ? null : firstDayOfWeek(editor, date),
  };
  const made = await newWeek(opened, keptLanguages(worklog), request, { templates: context.templates, named: null });
  const pages = made.pages.map(({ file, language, text }) => ({
    week,
    page: readWeekPage(pageInput(file, language, text), { vocabulary, frontMatter }),
  }));
  const built = buildWorklog({ ...worklog, pages: [...readings, ...pages] }, settledBy(settings), vocabulary);
  return { editor: new WorklogEditor({ ...editor.site, ...built }), edits: made.edits };
}
