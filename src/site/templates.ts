import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderTemplate, type SectionTemplateView, type WeekTemplateView } from '../edits/week-template.js';
import type { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import type { SectionRole } from '../model/week-page.js';
import { problemText } from '../reporters/problem-text.js';
import { readText } from './read-text.js';
import type { Settings } from './settings.js';
import { readSiteText } from './site-text.js';

/** A template that was found for a language. */
export interface Template {
  /** As the user names it, for messages. */
  readonly file: string;
  readonly text: string;
  /** False where a pack of another language stands in, since worklog has none of this one. */
  readonly isOwnLanguage: boolean;
}

/** How the templates that come with worklog write the dates of tables. */
export const TEMPLATE_DATES = 'DD/MM/YYYY';

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
  return file == null ? null : { file, text: readSiteText(root, file), isOwnLanguage: true };
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
  return templateAt(path, relative(cwd, path).replaceAll(sep, '/'), true);
}

function templateAt(path: string, file: string, isOwnLanguage: boolean): Template {
  const reading = readText(path, file);
  if ('text' in reading) return { file, text: reading.text.replace(/^\ufeff/, ''), isOwnLanguage };
  throw new Failure({
    problem: 'The template cannot be read',
    file,
    expected: 'a text file',
    found: problemText(reading.problem)
      .slice(file.length + 2)
      .replace(/\.$/, ''),
  });
}

/**
 * Fills in a template.
 *
 * @throws Failure with the file and the reason where it is broken
 */
export function renderOrFail({ file, text }: Template, view: WeekTemplateView | SectionTemplateView): string {
  try {
    return renderTemplate(text, view);
  } catch (error) {
    throw new Failure(
      {
        problem: 'The template cannot be filled in',
        file,
        expected: 'a template with tags such as <% week %>',
        found: error instanceof Error ? error.message : String(error),
        advice: 'docs/templates.md tells the tags that there are.',
      },
      { cause: error },
    );
  }
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
