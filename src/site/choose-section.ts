import type { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import { findSections, isTie, pageName, parentOf, type SectionCandidate } from '../worklog/section.js';
import { nameWeekNumber } from '../worklog/week-number.js';
import { logicalFolder } from './content-directories.js';
import type { ContentFile } from './content-files.js';
import type { Site } from './find-site.js';
import { readText } from './read-text.js';
import { SETTINGS_FILE, type Settings } from './settings.js';

/** The folder of the worklog, and others of the site that hold week pages too. */
export interface ChosenSection {
  readonly chosen: SectionCandidate;
  readonly others: readonly SectionCandidate[];
}

/**
 * Chooses the worklog's folder: the one that `worklog.toml` names, else the one with the most week pages by their names,
 * else by their titles.
 *
 * @throws Failure where there is none, or several that nothing tells apart
 */
export function chooseSection(
  site: Site,
  files: readonly ContentFile[],
  settings: Settings,
  vocabulary: Vocabulary,
): ChosenSection {
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
): ChosenSection {
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
