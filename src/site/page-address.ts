import type { FrontMatter } from '../model/week-page.js';
import { type HugoAddress, hugoAddress } from '../worklog/hugo-address.js';
import type { ContentFile } from './content-files.js';
import type { Publication } from './publication.js';

/** A page whose address is asked for: where it stands in the content, and its front matter. */
export interface AddressedPage extends Pick<ContentFile, 'logical' | 'kind'> {
  readonly frontMatter: Pick<FrontMatter, 'title' | 'date' | 'other'>;
}

/**
 * The address under which Hugo publishes a page, or what stands in the way of telling it.
 *
 * @param publication of the page's language and section
 * @param baseUrl where the site is published
 */
export function pageAddress(
  { logical, kind, frontMatter }: AddressedPage,
  { rules, unsettled }: Publication,
  baseUrl: string,
): HugoAddress {
  if (unsettled !== null) return { unknown: unsettled };
  if (kind === 'resource') return { unknown: `${logical} is a part of another page` };
  const { title, date } = frontMatter;
  const [slug, url] = ['slug', 'url'].map((name) => wordsAt(frontMatter, name));
  return hugoAddress({ logical, kind, title, date, slug: slug ?? null, url: url ?? null }, { ...rules, baseUrl });
}

/** Whether a page says that it is not to be published yet; Hugo reads the names of keys in any case. */
export function isDraft(frontMatter: Pick<FrontMatter, 'other'>): boolean {
  return valueAt(frontMatter, 'draft') === true;
}

function wordsAt(frontMatter: Pick<FrontMatter, 'other'>, name: string): string | null {
  const found = valueAt(frontMatter, name);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : null;
}

function valueAt({ other }: Pick<FrontMatter, 'other'>, name: string): unknown {
  return Object.entries(other).find(([key]) => key.toLowerCase() === name)?.[1];
}
