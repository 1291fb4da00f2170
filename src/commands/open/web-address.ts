import { localDate } from '../../model/calendar-date.js';
import { Failure } from '../../model/failure.js';
import type { WeekPage } from '../../model/week-page.js';
import type { OpenWorklog } from '../../site/open-worklog.js';
import { isDraft, pageAddress } from '../../site/page-address.js';
import { isPublicAddress, type Publication, readPublication } from '../../site/publication.js';
import { frontMatterDate } from '../../worklog/listed.js';
import type { Context } from '../command.js';

/** Where a page is published. */
export interface WebAddress {
  readonly address: string;
  /** Why Hugo does not publish it now; null where nothing is known to stand in the way. */
  readonly note: string | null;
}

/**
 * The address under which Hugo publishes a week's page.
 *
 * @throws Failure where the configuration does not say where the site is, or the address cannot be told of it
 */
export async function webAddress(page: WeekPage, opened: OpenWorklog, context: Context): Promise<WebAddress> {
  const file = opened.children.find((child) => child.file === page.file);
  if (file === undefined || file.kind === 'resource') throw new TypeError(`${page.file} is no page of the section`);
  const [section = ''] = file.logical.split('/');
  const publication = await readPublication(opened.site, page.language, section);
  const baseUrl = context.env.HUGO_BASEURL?.trim() || publication.baseUrl;
  if (baseUrl === null || !isPublicAddress(baseUrl)) throw noBaseUrl(baseUrl, opened);
  const found = pageAddress({ ...file, frontMatter: page.frontMatter }, publication, baseUrl);
  if ('unknown' in found) throw unknownAddress(page, found.unknown);
  return { address: found.address, note: unpublished(page, publication, context) };
}

function unpublished(page: WeekPage, { buildsDrafts, buildsFuture }: Publication, { now }: Context): string | null {
  if (isDraft(page.frontMatter) && !buildsDrafts) return `${page.file} is a draft, which Hugo does not publish.`;
  const date = frontMatterDate(page);
  if (date === null || date <= localDate(now()) || buildsFuture) return null;
  return `Hugo publishes ${page.file} from ${date} on, the date of its front matter.`;
}

function noBaseUrl(baseUrl: string | null, { site }: OpenWorklog): Failure {
  const { files } = site.configuration;
  const [file] = files;
  return new Failure({
    problem: 'Nothing says where the site is published',
    ...(file === undefined || files.length > 1 ? {} : { file }),
    expected: 'baseURL with the address of the site, such as "https://someone.github.io/report/"',
    found: baseUrl === null ? 'no baseURL' : JSON.stringify(baseUrl),
    advice: `Set baseURL in ${file ?? 'the Hugo configuration'}. Without --web the page itself is opened.`,
  });
}

function unknownAddress(page: WeekPage, why: string): Failure {
  return new Failure({
    problem: `The address of week ${page.week} cannot be told for certain`,
    file: page.file,
    expected: 'an address that every version of Hugo makes alike',
    found: why,
    advice: 'Look it up on the published site. Without --web the page itself is opened.',
  });
}
