import type { Vocabulary } from '../locale/vocabulary.js';
import type { PageProblem } from '../model/page-problem.js';
import type { SectionPage } from '../model/worklog.js';
import { needsFrontMatterReader, readWeekPage, type WrittenPage } from '../page/week-page.js';
import { type BuiltWorklog, buildWorklog, type NumberedPage } from '../worklog/build-worklog.js';
import { holderOf, pageName, parentOf, type SectionCandidate } from '../worklog/section.js';
import { weekNumber } from '../worklog/week-number.js';
import { chooseSection } from './choose-section.js';
import { type ContentFile, listContentFiles } from './content-files.js';
import type { Site } from './find-site.js';
import { loadFrontMatterReader } from './front-matter-reader.js';
import { readText } from './read-text.js';
import { readSettings, type Settings } from './settings.js';

/** A worklog as it stands on the disk. */
export interface OpenWorklog extends BuiltWorklog {
  readonly site: Site;
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  /** Other folders of the site that hold week pages. */
  readonly otherSections: readonly SectionCandidate[];
  /** What could not be read; the rest was. */
  readonly problems: readonly PageProblem[];
}

/**
 * Finds and reads the worklog of a site.
 *
 * @throws Failure where the site has no worklog, or several that nothing tells apart
 */
export async function openWorklog(site: Site, vocabulary: Vocabulary): Promise<OpenWorklog> {
  const settings = readSettings(site.root);
  const listing = listContentFiles(site);
  const files = listing.files.filter((file) => file.kind !== 'resource');
  const { chosen, others } = chooseSection(site, files, settings, vocabulary);
  const folders = new Set(chosen.folders);
  const children = files.filter((file) => folders.has(holderOf(file) ?? '') && !isSectionPage(file, chosen.section));
  const { pages, problems } = await readPages(children, vocabulary);
  const numbered = pages.flatMap(({ file, page }): NumberedPage[] => {
    const week = weekNumber(pageName(file), page, vocabulary);
    return week === null ? [] : [{ week, page }];
  });
  const languages = site.configuration.languages.map(({ code }) => code);
  const built = buildWorklog(
    {
      section: chosen.section,
      languages: [...new Set([...languages, ...numbered.map(({ page }) => page.language)])],
      language: defaultLanguage(site, settings, numbered),
      pages: numbered,
      sectionPages: files.filter((file) => isSectionPage(file, chosen.section)).map(sectionPage),
    },
    {
      dateOrder: (language) => settings.languages.get(language)?.dateOrder ?? null,
      dayDigits: (language) => settings.languages.get(language)?.dayDigits ?? null,
    },
    vocabulary,
  );
  const weekPages = new Set(numbered.map(({ page }) => page));
  return {
    ...built,
    site,
    settings,
    vocabulary,
    otherSections: others,
    problems: [
      ...listing.problems,
      ...problems,
      ...pages.filter(({ page }) => weekPages.has(page)).flatMap(({ page }) => page.problems),
    ],
  };
}

function isSectionPage(file: ContentFile, section: string): boolean {
  return file.kind === 'branch' && parentOf(file.logical) === section;
}

function sectionPage({ file, language }: ContentFile): SectionPage {
  return { file, language };
}

interface ReadPages {
  readonly pages: readonly { readonly file: ContentFile; readonly page: WrittenPage }[];
  readonly problems: readonly PageProblem[];
}

async function readPages(files: readonly ContentFile[], vocabulary: Vocabulary): Promise<ReadPages> {
  const problems: PageProblem[] = [];
  const texts: { file: ContentFile; text: string }[] = [];
  for (const file of files) {
    const read = readText(file.absolute, file.file);
    if ('text' in read) texts.push({ file, text: read.text });
    else problems.push(read.problem);
  }
  const frontMatter = texts.some(({ text }) => needsFrontMatterReader(text)) ? await loadFrontMatterReader() : null;
  const pages = texts.map(({ file, text }) => ({
    file,
    page: readWeekPage({ file: file.file, language: file.language, text }, { vocabulary, frontMatter }),
  }));
  return { pages, problems };
}

/** The language that commands show: the setting, else the site's own, else the one that has the most pages. */
function defaultLanguage(site: Site, settings: Settings, pages: readonly NumberedPage[]): string {
  const wanted = settings.language ?? site.configuration.defaultLanguage;
  const counts = new Map<string, number>();
  for (const { page } of pages) counts.set(page.language, (counts.get(page.language) ?? 0) + 1);
  if (counts.size === 0 || counts.has(wanted)) return wanted;
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? wanted;
}
