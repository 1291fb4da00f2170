import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TemplateText } from '../edits/fill-template.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import type { PageProblem } from '../model/page-problem.js';
import type { SectionRole } from '../model/week-page.js';
import { problemDetails } from '../reporters/problem-details.js';
import { readText } from './read-text.js';
import { SETTINGS_FILE, type Settings } from './settings.js';
import { LANGUAGES_KEY } from './settings-schema.js';
import { readSiteText } from './site-text.js';

/** A template that was found for a language. */
export interface Template extends TemplateText {
  /** False where a pack of another language stands in, since worklog has none of this one. */
  readonly isOwnLanguage: boolean;
}

/** The language whose templates stand in for one that worklog has no pack of. */
const STAND_IN = 'en';

/**
 * The template that the settings name for a language, or null.
 *
 * @throws Failure where it cannot be read
 */
export function settingsTemplate(
  root: string,
  settings: Settings,
  language: string,
  kind: 'week' | 'section',
): Template | null {
  const own = settings.languages.get(language);
  const file = kind === 'week' ? own?.weekTemplate : own?.sectionTemplate;
  if (file == null) return null;
  try {
    return { file, text: readSiteText(root, file), isOwnLanguage: true };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const advice = `${kind}-template of [${LANGUAGES_KEY}.${language}] in ${SETTINGS_FILE} names it.`;
    throw new Failure({ ...error.details, problem: 'The template cannot be read', advice }, { cause: error });
  }
}

/** The template that comes with worklog. */
export function packTemplate(templates: URL, language: string, kind: 'week' | 'section'): Template {
  const ownFile = new URL(`${encodeURIComponent(language)}/${kind}.md`, templates);
  const isOwnLanguage = existsSync(ownFile);
  const url = isOwnLanguage ? ownFile : new URL(`${STAND_IN}/${kind}.md`, templates);
  return templateAt(fileURLToPath(url), `templates/${isOwnLanguage ? language : STAND_IN}/${kind}.md`, isOwnLanguage);
}

/** The template that the command line names: a file as seen from the user's folder. */
export function namedTemplate(cwd: string, typed: string): Template {
  const path = resolve(cwd, typed);
  return templateAt(path, relative(cwd, path).replaceAll(sep, '/') || '.', true);
}

function templateAt(path: string, file: string, isOwnLanguage: boolean): Template {
  const reading = readText(path, file);
  if ('text' in reading) return { file, text: reading.text.replace(/^\ufeff/, ''), isOwnLanguage };
  throw unreadable(reading.problem);
}

function unreadable(problem: PageProblem): Failure {
  const advice = 'Name the template itself, such as archetypes/week.md.';
  const isNoFile = problem.kind === 'not-a-file';
  const details = { ...problemDetails(problem), ...(isNoFile ? { expected: 'the file of a template', advice } : {}) };
  return new Failure({ problem: 'The template cannot be read', ...details });
}

/** The heading of a section as the template of a language has it; null where it has none. */
export function templateHeading(
  templates: URL,
  language: string,
  role: SectionRole,
  week: number,
  vocabulary: Vocabulary,
): string | null {
  const lines = packTemplate(templates, language, 'week').text.replaceAll('<% week %>', String(week)).split(/\r?\n/);
  const heading = lines.find(
    (line) => line.startsWith('#') && vocabulary.heading(line.replace(/^#+\s*/, ''))?.roles.includes(role),
  );
  return heading ?? null;
}
