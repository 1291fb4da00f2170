import type { Vocabulary } from '../locale/vocabulary.js';
import type { PageProblem } from '../model/page-problem.js';
import type { SectionPage } from '../model/worklog.js';
import { isGenerated } from '../page/generated-mark.js';
import { type BuiltWorklog, buildWorklog, type NumberedPage } from '../worklog/build-worklog.js';
import { holderOf, pageName, parentOf, type SectionCandidate } from '../worklog/section.js';
import { looksLikeWeek, nameWeekNumber, weekNumber } from '../worklog/week-number.js';
import { type ChosenSection, chooseSection, type OtherSection } from './choose-section.js';
import { logicalFolder } from './content-directories.js';
import { type ContentFile, type ContentListing, listContentFiles } from './content-files.js';
import type { Site } from './find-site.js';
import { PageStore, type UnsavedTexts } from './page-store.js';
import { failureOf, placeOfSetting, readSettings, SETTINGS_FILE, type Settings, settledBy } from './settings.js';

/** A worklog as it stands on the disk. */
export interface OpenWorklog extends BuiltWorklog {
  readonly site: Site;
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  /** All Markdown files of the site. */
  readonly listing: ContentListing;
  /** The section's own pages. */
  readonly sectionPages: readonly ContentFile[];
  /** The pages of the section's weeks, and others that stand among them. */
  readonly children: readonly ContentFile[];
  readonly pages: PageStore;
  /** The folders of the section, relative to the site: one, or one for each language. */
  readonly sectionFolders: readonly string[];
  readonly sectionSource: ChosenSection['source'];
  /** Other folders of the site that hold week pages. */
  readonly otherSections: readonly (OtherSection & { readonly siteFolders: readonly string[] })[];
  /** The languages whose pages are in the worklog; null for all. */
  readonly chosenLanguages: readonly string[] | null;
  /** What could not be read, in any language; the rest was. */
  readonly problems: readonly PageProblem[];
  /** How many of them are of the chosen languages. */
  readonly ownProblems: number;
  /** The same worklog with some pages that say something else, by their files. Nothing that stays is read again. */
  readonly withTexts: (texts: UnsavedTexts) => Promise<OpenWorklog>;
}

/**
 * Chooses the languages whose pages are read in full, by the language of the worklog and all that it has; null for all.
 */
export type ChooseLanguages = (language: string, languages: readonly string[]) => readonly string[] | null;

/**
 * Finds and reads the worklog of a site.
 *
 * @param unsaved an editor's buffer, which takes the place of its file
 * @throws Failure where the site has no worklog, or several that nothing tells apart
 */
export async function openWorklog(
  site: Site,
  vocabulary: Vocabulary,
  choose: ChooseLanguages = () => null,
  unsaved: UnsavedTexts = new Map(),
): Promise<OpenWorklog> {
  const settings = readSettings(site.root);
  const listing = listContentFiles(site, [...unsaved.keys()][0] ?? null);
  const files = listing.files.filter((file) => file.kind !== 'resource');
  const store = new PageStore(vocabulary, unsaved);
  const { chosen, source, others } = await chooseSection({
    site,
    files,
    problems: listing.problems,
    settings,
    vocabulary,
    pages: store,
  });
  const folders = new Set(chosen.folders);
  const children = files.filter((file) => folders.has(holderOf(file) ?? '') && !isSectionPage(file, chosen.section));
  const own = defaultLanguage(site, settings, children);
  const languages = [
    ...new Set([...site.configuration.languages, ...children].map((has) => ('code' in has ? has.code : has.language))),
  ];
  checkLanguages(site, settings, languages);
  const chosenLanguages = choose(own, languages);
  const sectionPages = files.filter((file) => isSectionPage(file, chosen.section));
  const listingProblems = listing.problems.filter(({ file }) => concerns(file, site, chosen));
  const read = async (pages: PageStore): Promise<OpenWorklog> => {
    const { numbered, problems, otherProblems } = await readPages(children, chosenLanguages, pages, vocabulary);
    const ownProblems = [...listingProblems, ...problems];
    const built = buildWorklog(
      {
        section: chosen.section,
        languages,
        language: own,
        pages: numbered,
        sectionPages: sectionPages.map(sectionPage),
      },
      settledBy(settings),
      vocabulary,
    );
    return {
      ...built,
      site,
      settings,
      vocabulary,
      listing,
      sectionPages,
      children,
      pages,
      sectionFolders: siteFolders(files, chosen.section),
      sectionSource: source,
      otherSections: others.map((other) => ({ ...other, siteFolders: siteFolders(files, other.section) })),
      chosenLanguages,
      problems: [...ownProblems, ...otherProblems],
      ownProblems: ownProblems.length,
      withTexts: (texts) => read(pages.withTexts(texts)),
    };
  };
  return read(store);
}

function isSectionPage(file: ContentFile, section: string): boolean {
  return file.kind === 'branch' && parentOf(file.logical) === section;
}

function sectionPage({ file, language }: ContentFile): SectionPage {
  return { file, language };
}

interface ReadPages {
  readonly numbered: readonly NumberedPage[];
  /** What is wrong with the pages of the chosen languages. */
  readonly problems: readonly PageProblem[];
  /** What is wrong with those of the others. */
  readonly otherProblems: readonly PageProblem[];
}

/** Reads the pages of the chosen languages in full, and of the others as much as it takes to tell what is wrong. */
async function readPages(
  files: readonly ContentFile[],
  languages: readonly string[] | null,
  store: PageStore,
  vocabulary: Vocabulary,
): Promise<ReadPages> {
  const numbered: NumberedPage[] = [];
  const problems: PageProblem[] = [];
  const otherProblems: PageProblem[] = [];
  await store.open(files);
  for (const file of files) {
    const name = pageName(file);
    if (languages?.includes(file.language) === false) {
      if (nameWeekNumber(name, vocabulary) !== null) otherProblems.push(...store.problems(file));
      continue;
    }
    const read = store.page(file);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    const { page } = read;
    if (isGenerated(page.frontMatter)) continue;
    const week = weekNumber(name, page, vocabulary);
    if (week !== null) numbered.push({ week, page });
    if (week !== null || looksLikeWeek(page)) problems.push(...page.problems);
    // A title that cannot be read may have told the week.
    if (week === null && looksLikeWeek(page) && page.problems.length === 0) {
      problems.push({ kind: 'no-week-number', file: file.file });
    }
  }
  return { numbered, problems, otherProblems };
}

/** Whether a file or folder that could not be read may be, or hold, a page of the section or one of its groups. */
function concerns(file: string, site: Site, { section, folders }: SectionCandidate): boolean {
  const path = logicalFolder(site.configuration, file);
  if (path === null) return false;
  const holder = parentOf(path);
  return [section, ...folders].some(
    (folder) =>
      path === '' ||
      folder === path ||
      folder.startsWith(`${path}/`) ||
      holder === folder ||
      (/^_?index\./.test(path.slice(holder.length + 1)) && parentOf(holder) === folder && holder !== ''),
  );
}

/** The folders of the site that a folder of the content is made of: each language may have its own. */
function siteFolders(files: readonly ContentFile[], folder: string): readonly string[] {
  const found = new Set<string>();
  for (const { file, logical } of files) {
    if (folder !== '' && !logical.startsWith(`${folder}/`)) continue;
    const below = logical.slice(folder === '' ? 0 : folder.length + 1).split('/').length;
    found.add(file.split('/').slice(0, -below).join('/'));
  }
  return [...found];
}

/** Settings for languages that the site does not have are mistakes: nothing would come of them. */
function checkLanguages(site: Site, settings: Settings, languages: readonly string[]): void {
  const known = [...languages, ...site.configuration.disabledLanguages];
  const named = [
    ...(settings.language === null || languages.includes(settings.language)
      ? []
      : [{ code: settings.language, path: ['language'], what: '`language`' }]),
    ...[...settings.languages.keys()]
      .filter((code) => !known.includes(code))
      .map((code) => ({ code, path: ['languages', code], what: `[languages.${code}]` })),
  ];
  const mistakes = named.map(({ code, path, what }) => ({
    problem: `The site has no language ${JSON.stringify(code)}`,
    ...placeOfSetting(site.root, path),
    expected: languages.join(', '),
    found: JSON.stringify(code),
    advice: `Mend ${what} in ${SETTINGS_FILE}, or take it out.`,
  }));
  if (mistakes.length > 0) throw failureOf(mistakes);
}

/** The language that commands show: the setting, else the site's own, else the one that has the most pages. */
function defaultLanguage(site: Site, settings: Settings, pages: readonly ContentFile[]): string {
  const wanted = settings.language ?? site.configuration.defaultLanguage;
  const counts = new Map<string, number>();
  for (const { language } of pages) counts.set(language, (counts.get(language) ?? 0) + 1);
  if (counts.size === 0 || counts.has(wanted)) return wanted;
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? wanted;
}
