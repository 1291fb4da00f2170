import type { Vocabulary } from '../locale/vocabulary.js';
import type { PageProblem } from '../model/page-problem.js';
import type { SectionPage } from '../model/worklog.js';
import { frontMatterProblems, type PageInput, pageInput, readWeekPage, type WrittenPage } from '../page/week-page.js';
import { type BuiltWorklog, buildWorklog, type NumberedPage } from '../worklog/build-worklog.js';
import { holderOf, pageName, parentOf, type SectionCandidate } from '../worklog/section.js';
import { nameWeekNumber, weekNumber } from '../worklog/week-number.js';
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
  /** The languages whose pages are in the worklog; null for all. */
  readonly chosenLanguages: readonly string[] | null;
  /** What could not be read, in any language; the rest was. */
  readonly problems: readonly PageProblem[];
}

/**
 * Chooses the languages whose pages are read in full, by the language of the worklog and all that it has; null for all.
 */
export type ChooseLanguages = (language: string, languages: readonly string[]) => readonly string[] | null;

/**
 * Finds and reads the worklog of a site.
 *
 * @throws Failure where the site has no worklog, or several that nothing tells apart
 */
export async function openWorklog(
  site: Site,
  vocabulary: Vocabulary,
  choose: ChooseLanguages = () => null,
): Promise<OpenWorklog> {
  const settings = readSettings(site.root);
  const listing = listContentFiles(site);
  const files = listing.files.filter((file) => file.kind !== 'resource');
  const { chosen, others } = chooseSection(site, files, settings, vocabulary);
  const folders = new Set(chosen.folders);
  const children = files.filter((file) => folders.has(holderOf(file) ?? '') && !isSectionPage(file, chosen.section));
  const own = defaultLanguage(site, settings, children);
  const languages = [
    ...new Set([...site.configuration.languages, ...children].map((has) => ('code' in has ? has.code : has.language))),
  ];
  const chosenLanguages = choose(own, languages);
  const { pages, problems } = await readPages(children, chosenLanguages, vocabulary);
  const numbered = pages.flatMap(({ file, page }): NumberedPage[] => {
    const week = weekNumber(pageName(file), page, vocabulary);
    return week === null ? [] : [{ week, page }];
  });
  const built = buildWorklog(
    {
      section: chosen.section,
      languages,
      language: own,
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
    chosenLanguages,
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

/** Reads the pages of the chosen languages in full, and of the others as much as it takes to tell what is wrong. */
async function readPages(
  files: readonly ContentFile[],
  languages: readonly string[] | null,
  vocabulary: Vocabulary,
): Promise<ReadPages> {
  const problems: PageProblem[] = [];
  const inputs: { file: ContentFile; input: PageInput }[] = [];
  for (const file of files) {
    const read = readText(file.absolute, file.file);
    if ('problem' in read) problems.push(read.problem);
    else inputs.push({ file, input: pageInput(file.file, file.language, read.text) });
  }
  const needsLibrary = inputs.some(({ input }) => input.frontMatter.data === null);
  const frontMatter = needsLibrary ? await loadFrontMatterReader() : null;
  const reader = { vocabulary, frontMatter };
  const pages: { file: ContentFile; page: WrittenPage }[] = [];
  for (const { file, input } of inputs) {
    if (languages?.includes(file.language) ?? true) pages.push({ file, page: readWeekPage(input, reader) });
    else if (nameWeekNumber(pageName(file), vocabulary) !== null) {
      problems.push(...frontMatterProblems(input, frontMatter));
    }
  }
  return { pages, problems };
}

/** The language that commands show: the setting, else the site's own, else the one that has the most pages. */
function defaultLanguage(site: Site, settings: Settings, pages: readonly ContentFile[]): string {
  const wanted = settings.language ?? site.configuration.defaultLanguage;
  const counts = new Map<string, number>();
  for (const { language } of pages) counts.set(language, (counts.get(language) ?? 0) + 1);
  if (counts.size === 0 || counts.has(wanted)) return wanted;
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? wanted;
}
