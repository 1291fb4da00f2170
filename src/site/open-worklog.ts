import type { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';
import type { SectionPage } from '../model/worklog.js';
import { needsFrontMatterReader, readWeekPage, type WrittenPage } from '../page/week-page.js';
import { type BuiltWorklog, buildWorklog, type NumberedPage } from '../worklog/build-worklog.js';
import { findSections, holderOf, isTie, pageName, parentOf, type SectionCandidate } from '../worklog/section.js';
import { nameWeekNumber, weekNumber } from '../worklog/week-number.js';
import { logicalFolder } from './content-directories.js';
import { type ContentFile, listContentFiles } from './content-files.js';
import type { Site } from './find-site.js';
import { loadFrontMatterReader } from './front-matter-reader.js';
import { readText } from './read-text.js';
import { readSettings, type Settings, SETTINGS_FILE } from './settings.js';

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

function chooseSection(
  site: Site,
  files: readonly ContentFile[],
  settings: Settings,
  vocabulary: Vocabulary,
): { chosen: SectionCandidate; others: readonly SectionCandidate[] } {
  const byName = findSections(files, (file) => nameWeekNumber(pageName(file), vocabulary));
  if (settings.section !== null) return namedSection(settings.section, site, files, byName);
  const candidates = byName.length > 0 ? byName : findSections(files, (file) => titleWeek(file, vocabulary));
  const [chosen, ...others] = candidates;
  if (chosen === undefined) return { chosen: emptySection(files), others: [] };
  const rival = others[0];
  if (rival !== undefined && isTie(chosen, rival)) throw severalSections([chosen, rival]);
  return { chosen, others };
}

/** The section that `worklog.toml` names, by its path from the site. */
function namedSection(
  folder: string,
  site: Site,
  files: readonly ContentFile[],
  candidates: readonly SectionCandidate[],
): { chosen: SectionCandidate; others: readonly SectionCandidate[] } {
  const section = logicalFolder(site.configuration, folder);
  if (section === null || !files.some((file) => file.logical.startsWith(`${section}/`))) {
    throw new Failure({
      problem: `The section ${folder} holds no page`,
      file: SETTINGS_FILE,
      expected: 'a folder of the site\'s content, such as "content/1-Worklog"',
      found: JSON.stringify(folder),
      advice: `Mend \`section\` in ${SETTINGS_FILE}, or take it out to have the section found by its week pages.`,
    });
  }
  const known = candidates.find((candidate) => candidate.section === section);
  return {
    chosen: known ?? { section, folders: [section], weeks: new Set() },
    others: candidates.filter((candidate) => candidate !== known),
  };
}

/** A site whose worklog has its section page but no week yet is no failure. */
function emptySection(files: readonly ContentFile[]): SectionCandidate {
  const section = files
    .filter((file) => file.kind === 'branch')
    .map((file) => parentOf(file.logical))
    .find((folder) => /work[ _-]?log|nhat[ _-]?ky/i.test(folder.slice(folder.lastIndexOf('/') + 1)));
  if (section === undefined) {
    throw new Failure({
      problem: 'This site has no worklog',
      expected: 'a folder of week pages, such as content/1-Worklog/1.1-Week1/_index.md',
      found:
        files.length === 0 ? 'no page at all' : `${files.length} pages, none of which is named or titled as a week`,
      advice:
        'Name the folder in worklog.toml (section = "content/…"), or give its pages names or titles such as "Week 1" or "Tuần 1".',
    });
  }
  return { section, folders: [section], weeks: new Set() };
}

function severalSections(candidates: readonly SectionCandidate[]): Failure {
  return new Failure({
    problem: 'This site has several worklogs, and nothing tells which one is meant',
    expected: 'one folder with week pages',
    found: candidates.map(({ section, weeks }) => `${section} (${weeks.size} weeks)`).join(', '),
    advice: 'Name the one in worklog.toml: section = "content/…".',
  });
}

function titleWeek(file: ContentFile, vocabulary: Vocabulary): number | null {
  const read = readText(file.absolute, file.file);
  const title = 'text' in read ? /^\s*["']?title["']?\s*[:=]\s*(.*)$/im.exec(read.text.slice(0, 4000))?.[1] : undefined;
  return title === undefined ? null : vocabulary.weekNumber(title);
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
