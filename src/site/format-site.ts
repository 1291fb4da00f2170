import { layoutHabits } from '../dialect/layout-habits.js';
import { layOutPage, type PageLayout } from '../edits/format/lay-out-page.js';
import type { FileEdit } from '../model/file-edit.js';
import { type Layout, siteLayout } from '../model/layout.js';
import type { PageProblem } from '../model/page-problem.js';
import { type ContentPage, pageInput } from '../page/content-page.js';
import { readWeekPage } from '../page/week-page.js';
import type { OpenWorklog } from './open-worklog.js';

/** What came of laying out the pages of a site. */
export interface FormattedSite {
  /** The pages that were looked at, relative to the site. */
  readonly files: readonly string[];
  readonly edits: readonly FileEdit[];
  /** Pages that were left as they are, since laid out they would say something else. */
  readonly altered: readonly string[];
  /** What of the section pages could not be read. */
  readonly problems: readonly PageProblem[];
}

/**
 * Lays out the week pages and section pages of a worklog.
 *
 * @param opened the worklog in all of its languages: what most pages do is the layout of them all
 * @param isAsked whether a page is to be laid out
 */
export async function formatSite(
  opened: OpenWorklog,
  isAsked: (file: string, language: string) => boolean,
): Promise<FormattedSite> {
  const { pages, sectionPages, readings, vocabulary } = opened;
  await pages.open(sectionPages);
  const sections = sectionPages.map((file) => pages.sectionPage(file));
  const all: readonly ContentPage[] = [
    ...sections.flatMap((read) => ('page' in read ? [read.page] : [])),
    ...readings.map(({ page }) => page),
  ];
  const asked = all.filter(({ file, language }) => isAsked(file, language));
  const layoutIn = layoutReader(opened);
  const laidOut = asked.map((page) => ({ page, layout: layOutPage(page, layoutIn(page.language), vocabulary) }));
  return {
    files: asked.map(({ file }) => file),
    edits: laidOut.flatMap(({ page: { file, source }, layout }): FileEdit[] =>
      layout.outcome === 'changed' ? [{ kind: 'change', file, before: source.text, edits: layout.edits }] : [],
    ),
    altered: laidOut.flatMap(({ page, layout }) => (layout.outcome === 'altered' ? [page.file] : [])),
    problems: sections.flatMap((read) => ('problem' in read ? [read.problem] : [])),
  };
}

/** Lays out a text as the worklog's own language is, be it a page of the worklog or not. */
export function formatText(opened: OpenWorklog, file: string, text: string): PageLayout {
  const { worklog, vocabulary } = opened;
  const input = pageInput(file, worklog.language, text);
  const page = readWeekPage(input, { vocabulary, frontMatter: () => ({ ok: true, data: {} }) });
  return layOutPage(page, layoutReader(opened)(worklog.language), vocabulary);
}

/** How the pages of each language are laid out. */
function layoutReader({ readings, settings }: OpenWorklog): (language: string) => Layout {
  const known = new Map<string, Layout>();
  return (language) => {
    const own = readings.map(({ page }) => page).filter((page) => page.language === language);
    const layout = known.get(language) ?? siteLayout(settings.format, layoutHabits(own));
    known.set(language, layout);
    return layout;
  };
}
