import type { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';
import { isGenerated } from '../page/generated-mark.js';
import { problemText } from '../reporters/problem-text.js';
import {
  findSections,
  pageName,
  parentOf,
  reasonBefore,
  type SectionCandidate,
  type SectionReason,
} from '../worklog/section.js';
import { nameWeekNumber, weekNumber } from '../worklog/week-number.js';
import { logicalFolder } from './content-directories.js';
import type { ContentFile } from './content-files.js';
import type { Site } from './find-site.js';
import type { PageStore } from './page-store.js';
import { placeOfSetting, SETTINGS_FILE, type Settings } from './settings.js';

/** A folder with week pages that is not the worklog's. */
export interface OtherSection extends SectionCandidate {
  /** Why the worklog's was chosen before it. */
  readonly reason: SectionReason | 'worklog.toml';
}

/** The folder of the worklog, and others of the site that hold week pages too. */
export interface ChosenSection {
  readonly chosen: SectionCandidate;
  /** What it was found by: its week pages, its own name where it has none yet, or the settings. */
  readonly source: 'pages' | 'name' | 'worklog.toml';
  readonly others: readonly OtherSection[];
}

/** What a section is chosen from. */
export interface SectionChoice {
  readonly site: Site;
  readonly files: readonly ContentFile[];
  /** What stood in the way of finding more files. */
  readonly problems: readonly PageProblem[];
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  readonly pages: PageStore;
}

/** So many weeks in the names of the pages tell the worklog without opening any of them. */
const ENOUGH_WEEKS = 2;

/**
 * Chooses the worklog's folder: the one that `worklog.toml` names, else the one with the most week pages. Their names
 * tell in nearly every site; where they tell hardly anything, every page is read (page format §1.5).
 *
 * @throws Failure where there is none, or several that nothing tells apart
 */
export async function chooseSection(choice: SectionChoice): Promise<ChosenSection> {
  const { files, settings, vocabulary } = choice;
  const byName = findSections(files, (file) => nameWeekNumber(pageName(file), vocabulary), vocabulary);
  if (settings.section !== null) return namedSection(settings.section, choice, byName);
  const candidates = weeksOf(byName) >= ENOUGH_WEEKS ? byName : await readForSections(choice, byName);
  const [chosen, ...others] = candidates;
  if (chosen === undefined) return { chosen: emptySection(choice), source: 'name', others: [] };
  return {
    chosen,
    source: 'pages',
    others: others.map((other): OtherSection => {
      const reason = reasonBefore(chosen, other, vocabulary);
      if (reason === null) throw severalSections([chosen, other]);
      return { ...other, reason };
    }),
  };
}

function weeksOf([likeliest]: readonly SectionCandidate[]): number {
  return likeliest?.weeks.size ?? 0;
}

/** The candidates by all that tells a page's week, where that tells of more weeks than the names did. */
async function readForSections(
  { files, pages, vocabulary }: SectionChoice,
  byName: readonly SectionCandidate[],
): Promise<readonly SectionCandidate[]> {
  await pages.open(files);
  const weekOf = (file: ContentFile): number | null => {
    const read = pages.page(file);
    if ('page' in read && isGenerated(read.page.frontMatter)) return null;
    return 'page' in read
      ? weekNumber(pageName(file), read.page, vocabulary)
      : nameWeekNumber(pageName(file), vocabulary);
  };
  const byPage = findSections(files, weekOf, vocabulary);
  return weeksOf(byPage) > weeksOf(byName) ? byPage : byName;
}

/** The section that `worklog.toml` names, by its path from the site; its weeks may be grouped in folders of it. */
function namedSection(
  folder: string,
  { site, files }: SectionChoice,
  candidates: readonly SectionCandidate[],
): ChosenSection {
  const section = logicalFolder(site.configuration, folder);
  if (section === null || !files.some((file) => section === '' || file.logical.startsWith(`${section}/`))) {
    throw new Failure({
      problem: `The section ${folder} holds no page`,
      ...placeOfSetting(site.root, ['section']),
      expected: 'a folder of the site\'s content, such as "content/1-Worklog"',
      found: JSON.stringify(folder),
      advice: `Mend \`section\` in ${SETTINGS_FILE}, or take it out to have the section found by its week pages.`,
    });
  }
  const known =
    candidates.find((candidate) => candidate.section === section) ??
    candidates.find(({ folders }) => folders.every((group) => group !== '' && parentOf(group) === section));
  return {
    chosen: {
      section,
      folders: [...new Set([section, ...(known?.folders ?? [])])],
      weeks: known?.weeks ?? new Set(),
    },
    source: 'worklog.toml',
    others: candidates
      .filter((candidate) => candidate !== known)
      .map((candidate) => ({ ...candidate, reason: 'worklog.toml' })),
  };
}

/** The site has no worklog; `causes` are the pages that could not be read and may have been one. */
export class NoWorklogFailure extends Failure {}

/** A site whose worklog has its section page but no week yet is no failure. */
function emptySection({ files, pages, problems, vocabulary }: SectionChoice): SectionCandidate {
  const section = files
    .filter((file) => file.kind === 'branch')
    .map((file) => parentOf(file.logical))
    .find((folder) => vocabulary.isWorklogName(folder.slice(folder.lastIndexOf('/') + 1)));
  if (section !== undefined) return { section, folders: [section], weeks: new Set() };
  const unread = [...problems, ...files.flatMap((file) => pages.problems(file))];
  throw new NoWorklogFailure({
    problem: 'This site has no worklog',
    expected: 'a folder of week pages, such as content/1-Worklog/1.1-Week1/_index.md',
    found:
      files.length === 0
        ? 'no page at all'
        : `${files.length} ${files.length === 1 ? 'page' : 'pages'}, none of which is named or titled as a week`,
    // What could not be read may have been it.
    causes: unread.map((problem) => ({ problem: problemText(problem).replace(/\.$/, '') })),
    advice:
      'Name the folder in worklog.toml (section = "content/…"), or give its pages names or titles such as "Week 1" or "Tuần 1". To begin a worklog, run worklog init.',
  });
}

function severalSections(candidates: readonly SectionCandidate[]): Failure {
  return new Failure({
    problem: 'This site has several worklogs, and nothing tells which one is meant',
    expected: 'one folder with week pages',
    found: candidates
      .map(({ section, weeks }) => `${section} (${weeks.size} ${weeks.size === 1 ? 'week' : 'weeks'})`)
      .join(', '),
    advice: 'Name the one in worklog.toml: section = "content/…".',
  });
}
