import type { Prose } from '../locale/prose.js';
import type { Entry } from '../model/entry.js';
import type { WrittenPage } from '../page/week-page.js';
import type { BuiltWorklog } from './build-worklog.js';
import { isMostlySample, pageEntries } from './page-entries.js';

/** So much of a page's text makes it the template's. */
const SAMPLE_SHARE = 0.8;
/** How far below the front matter the template's notice begins at most. */
const OPENING = 1000;

/**
 * Whether a week's page is still the template's own sample. In the first week people really do what the sample tells; the
 * notice still there shows that nobody has been at it.
 *
 * @param entries all of the page's entries
 */
export function isTemplateSample(week: number, page: OpenedPage, entries: readonly Entry[], prose: Prose): boolean {
  if (!isMostlySample(entries, prose, SAMPLE_SHARE)) return false;
  return week !== 1 || keepsTemplateWarning(page, prose);
}

type OpenedPage = Pick<WrittenPage, 'frontMatterBlock' | 'source'>;

/** Whether the template's notice, which says that what follows is only an example, still stands at the top of a page. */
export function keepsTemplateWarning({ frontMatterBlock, source }: OpenedPage, prose: Prose): boolean {
  const start = frontMatterBlock?.bodyStart ?? 0;
  return prose.isTemplateWarning(source.text.slice(start, start + OPENING));
}

/** The files of the pages that still are the template's sample, in all languages that were read. */
export function samplePages({ readings }: Pick<BuiltWorklog, 'readings'>, prose: Prose): ReadonlySet<string> {
  return new Set(
    readings
      .filter(({ week, page }) => isTemplateSample(week, page, pageEntries(page), prose))
      .map(({ page }) => page.file),
  );
}
