import { type OverviewFile, overviewFile } from '../edits/overview/overview-file.js';
import { isGenerated, isGeneratedText } from '../page/generated-mark.js';
import { weekPath } from '../worklog/week-links.js';
import { type ContentFile, listContentFiles } from './content-files.js';
import type { OpenWorklog } from './open-worklog.js';
import { logicalPath } from './page-place.js';
import { readText } from './read-text.js';

/** Where the overview of a language is, or goes. */
export interface OverviewPlace extends Pick<OverviewFile, 'file' | 'isAmongWeeks'> {
  /** The overview that was made before, wherever its author has moved it; null for none. */
  readonly existing: { readonly file: string; readonly text: string } | null;
  /** An overview that was made at the same address in another form, as when somebody has brought back an old one; null for none. */
  readonly double: OverviewPlace['existing'];
  /** Further overviews of the language that worklog made, at other addresses: nobody keeps them up to date. */
  readonly left: readonly string[];
  /** A page that worklog did not make and that has the address which a new overview would have; null for none. */
  readonly inTheWay: string | null;
}

/** What Hugo takes for a page: Markdown, or HTML that has a front matter. */
const PAGES = /\.(?:md|markdown|mdown|html?)$/;

/** A page of the section that may be an overview, and what it says. */
interface Candidate extends ContentFile {
  readonly text: string;
  readonly isMade: boolean;
}

/**
 * Finds the overview of a language in the section, or a place for it.
 *
 * @param rawHtml whether HTML may stand in Markdown; otherwise the page is HTML
 * @param week a week of the language that is in the worklog, by its page's file
 */
export function overviewPlace(
  opened: OpenWorklog,
  { language, rawHtml }: { readonly language: string; readonly rawHtml: boolean },
  week: { readonly file: string; readonly number: number },
): OverviewPlace {
  const { worklog, children } = opened;
  const child = children.find(({ file }) => file === week.file);
  if (child === undefined) throw new TypeError(`${week.file} is no page of the section`);
  const ending = rawHtml ? 'md' : 'html';
  const usual = overviewFile({ ...child, number: week.number }, worklog.section, ending);
  const others = sectionFiles(opened, language);
  const made = others.flatMap((file) => withText(opened, file) ?? []).filter(({ isMade }) => isMade);
  const path = pathIn(opened, usual.file);
  const existing = made.find(({ logical }) => weekPath(logical, true) === path) ?? made[0] ?? null;
  const file = existing === null ? usual.file : withEnding(existing.file, ending);
  const own = pathIn(opened, file);
  const isElsewhere = (other: ContentFile): boolean => other.file !== existing?.file;
  const isAtPath = ({ kind, logical }: ContentFile): boolean => kind !== 'resource' && weekPath(logical, true) === own;
  const double = made.find((other) => isElsewhere(other) && isAtPath(other)) ?? null;
  const inTheWay = others.find((other) => isElsewhere(other) && isAtPath(other) && other.file !== double?.file);
  const left = made.filter((other) => isElsewhere(other) && other !== double).map((other) => other.file);
  return {
    ...usual,
    file,
    existing,
    double,
    left,
    inTheWay: existing?.file === file ? null : (inTheWay?.file ?? null),
  };
}

/** The path at which a file is published. In lower case: where Hugo keeps capitals, two that differ in these alone are too alike. */
function pathIn({ site, worklog }: OpenWorklog, file: string): string {
  return weekPath(logicalPath(site, file, worklog.languages), true);
}

/** An author may have given it another ending of Markdown or HTML. */
function withEnding(file: string, ending: 'md' | 'html'): string {
  const isOf = ending === 'md' ? /\.(?:md|markdown|mdown)$/ : /\.html?$/;
  return isOf.test(file) ? file : file.replace(/\.[^./]+$/, `.${ending}`);
}

/** The pages of the section in a language, be they Markdown or HTML; where the section is the whole content, those at its top. */
function sectionFiles({ site, worklog: { section } }: OpenWorklog, language: string): readonly ContentFile[] {
  const isInside = ({ logical }: ContentFile): boolean =>
    section === '' ? logical.split('/').length <= 2 : logical.startsWith(`${section}/`);
  return listContentFiles(site, null, PAGES).files.filter((file) => file.language === language && isInside(file));
}

/** What cannot be read is nothing that worklog has made. */
function withText({ children, pages }: OpenWorklog, file: ContentFile): Candidate | null {
  if (file.kind === 'resource') return null;
  const child = children.find((one) => one.file === file.file);
  if (child !== undefined) {
    const known = pages.page(child);
    if (!('page' in known)) return null;
    const { source, frontMatter } = known.page;
    // The front matter as it was read: a mark may be written in any form of YAML.
    return { ...file, text: source.text, isMade: isGenerated(frontMatter) || isGeneratedText(source.text) };
  }
  const read = readText(file.absolute, file.file);
  return 'text' in read ? { ...file, text: read.text, isMade: isGeneratedText(read.text) } : null;
}
