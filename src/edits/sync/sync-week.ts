import type { Prose } from '../../locale/prose.js';
import type { FileEdit } from '../../model/file-edit.js';
import type { WeekPage } from '../../model/week-page.js';
import type { WrittenPage } from '../../page/week-page.js';
import { buildWorklog, type Settled } from '../../worklog/build-worklog.js';
import { pageEntries } from '../../worklog/page-entries.js';
import { isTemplateSample } from '../../worklog/template-sample.js';
import { differingPart } from '../entries/page-editor.js';
import { type EditedWorklog, WorklogEditor } from '../entries/worklog-editor.js';
import { type Carried, PageSync } from './page-sync.js';
import { syncBullets } from './sync-bullets.js';
import { syncRows } from './sync-rows.js';

/** What `worklog sync` is asked. */
export interface SyncRequest {
  readonly weeks: (week: number) => boolean;
  /** The language that is right. */
  readonly from: string;
  /** The languages that are brought in step with it. */
  readonly targets: readonly string[];
  /** Tells the template's own sample from what somebody wrote. */
  readonly prose: Prose;
}

/** What was done to a page, or would be, and what is out of step still. */
export interface SyncedPage {
  readonly week: number;
  readonly language: string;
  /** Null where the week has no page in the language. */
  readonly file: string | null;
  readonly carried: ReadonlyMap<Carried, number>;
  readonly left: readonly string[];
  readonly edit: FileEdit | null;
}

/** Dates that are carried over may change how those beside them are read, and these what is carried. */
const MOST_ROUNDS = 4;

/**
 * Brings languages back in step with one of them, week by week. Nothing of a target is taken out, and no text of it that
 * somebody wrote is changed.
 *
 * @param settled what the settings fix of dates and days
 */
export function syncWorklog(site: EditedWorklog, request: SyncRequest, settled: Settled): readonly SyncedPage[] {
  let [current, round] = [site, syncOnce(site, request)];
  const all = new Map(round.pages.map((page) => [`${page.week} ${page.language}`, page]));
  for (let rounds = 1; rounds < MOST_ROUNDS && round.changed.size > 0; rounds++) {
    current = reread(current, round.changed, settled);
    round = syncOnce(current, request);
    for (const page of round.pages) {
      const key = `${page.week} ${page.language}`;
      all.set(key, { ...page, carried: sums(all.get(key)?.carried ?? new Map(), page.carried) });
    }
  }
  return [...all.values()].map((page) => ({
    ...page,
    edit: page.file === null ? null : editOf(page.file, site, current, round),
  }));
}

interface Round {
  readonly pages: readonly Omit<SyncedPage, 'edit'>[];
  /** The pages that were changed, as they are now. */
  readonly changed: ReadonlyMap<string, WrittenPage>;
}

function syncOnce(site: EditedWorklog, { weeks, from, targets, prose }: SyncRequest): Round {
  const editor = new WorklogEditor(site);
  const changed = new Map<string, WrittenPage>();
  const pages = site.worklog.weeks
    .filter(({ number }) => weeks(number))
    .flatMap(({ number: week }) => {
      const own = editor.pagesOf(week).filter(({ language }) => language === from);
      return targets.map((language): Omit<SyncedPage, 'edit'> => {
        const others = editor.pagesOf(week).filter((page) => page.language === language);
        const [source, target] = [own[0], others[0]];
        const nothing = { week, language, file: target?.file ?? null, carried: new Map<Carried, number>() };
        if (source === undefined || target === undefined || own.length > 1 || others.length > 1) {
          return { ...nothing, left: [unpaired(editor, week, from, language, own, others)] };
        }
        const sync = syncPage(editor, source, target, prose);
        if (sync.carried.size > 0) changed.set(target.file, sync.written);
        return { ...nothing, carried: sync.carried, left: sync.left };
      });
    });
  return { pages, changed };
}

function syncPage(editor: WorklogEditor, source: WeekPage, target: WeekPage, prose: Prose): PageSync {
  const sync = new PageSync(editor, source, target);
  const samples = [sync.sourceWritten, sync.written].filter((page) =>
    isTemplateSample(source.week, page, pageEntries(page), prose),
  );
  if (samples.length > 0) {
    // Two samples are in step.
    if (samples.length === 1) sync.leave(`${samples[0]?.file} is still the template's sample.`);
    return sync;
  }
  if (source.hasTaskTable && target.hasTaskTable) syncRows(sync);
  else if (!source.hasTaskTable && !target.hasTaskTable) syncBullets(sync, 'tasks');
  else sync.leave(`Only ${source.hasTaskTable ? sync.sourceName : sync.targetName} has a task table.`);
  syncBullets(sync, 'objectives');
  syncBullets(sync, 'achievements');
  return sync;
}

function unpaired(
  editor: WorklogEditor,
  week: number,
  from: string,
  language: string,
  own: readonly WeekPage[],
  others: readonly WeekPage[],
): string {
  if (own.length > 1 || others.length > 1) {
    return `There are several pages of the week: ${[...own, ...others].map(({ file }) => file).join(', ')}.`;
  }
  const lacking = others.length === 0 ? language : from;
  return `There is no page in ${editor.nameOf(lacking)}: worklog new week ${week} --lang ${lacking} makes it.`;
}

function sums(one: ReadonlyMap<Carried, number>, other: ReadonlyMap<Carried, number>): ReadonlyMap<Carried, number> {
  const all = new Map(one);
  for (const [kind, count] of other) all.set(kind, (all.get(kind) ?? 0) + count);
  return all;
}

/** The worklog as it is understood with changed pages in it. */
function reread(site: EditedWorklog, changed: ReadonlyMap<string, WrittenPage>, settled: Settled): EditedWorklog {
  const { section, languages, language, sectionPages } = site.worklog;
  const pages = site.readings.map(({ week, page }) => ({ week, page: changed.get(page.file) ?? page }));
  const built = buildWorklog({ section, languages, language, sectionPages, pages }, settled, site.vocabulary);
  return { ...site, ...built };
}

/** All that became of a page, as one edit of its file. */
function editOf(file: string, before: EditedWorklog, current: EditedWorklog, { changed }: Round): FileEdit | null {
  const pageIn = ({ readings }: EditedWorklog): WrittenPage | undefined =>
    readings.find(({ page }) => page.file === file)?.page;
  const text = pageIn(before)?.source.text ?? '';
  const after = (changed.get(file) ?? pageIn(current))?.source.text ?? '';
  if (text === after) return null;
  return { kind: 'change', file, before: text, edits: [differingPart(text, after)] };
}
