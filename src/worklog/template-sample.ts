import type { Prose } from '../locale/prose.js';
import type { WrittenPage } from '../page/week-page.js';
import { isMostlySample } from './page-entries.js';

/** So much of a page's text makes it the template's. */
const SAMPLE_SHARE = 0.8;
/** How far below the front matter the template's notice begins at most. */
const OPENING = 1000;

/**
 * Whether a week's page is still the template's own sample. In the first week people really do what the sample tells; the
 * notice still there shows that nobody has been at it.
 */
export function isTemplateSample(
  week: number,
  page: Pick<WrittenPage, 'objectives' | 'achievements' | 'frontMatterBlock' | 'source'> & {
    readonly tasks: readonly Pick<WrittenPage['tasks'][number], 'items'>[];
  },
  prose: Prose,
): boolean {
  if (!isMostlySample(page, prose, SAMPLE_SHARE)) return false;
  const start = page.frontMatterBlock?.bodyStart ?? 0;
  return week !== 1 || prose.isTemplateWarning(page.source.text.slice(start, start + OPENING));
}
