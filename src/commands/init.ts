import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../locale/vocabulary.js';
import { localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { applyChanges } from '../site/apply-changes.js';
import { NoWorklogFailure } from '../site/choose-section.js';
import { findSite, NoSiteFailure, type Site } from '../site/find-site.js';
import { readLocalePacks } from '../site/locale-packs.js';
import { newSection } from '../site/new-section.js';
import { type OpenWorklog, openWorklog } from '../site/open-worklog.js';
import { readSettings, SETTINGS_FILE } from '../site/settings.js';
import { settingsText } from '../site/settings-text.js';
import { dialectReader } from '../site/site-dialects.js';
import type { CommonOptions, Context, ExitCode } from './command.js';
import { writeDiff, writeFiles, writeNext, writeNote } from './command-changes.js';

export interface InitOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

/** `worklog init`: adopts a Hugo site. */
export async function init(options: InitOptions, context: Context): Promise<ExitCode> {
  const site = await siteToAdopt(options, context);
  const opened = await worklogOf(site, context);
  if (existsSync(join(site.root, SETTINGS_FILE))) {
    if (opened === null) throw sectionless();
    context.stdout.write(`${SETTINGS_FILE} is there already. Nothing was changed.\n`);
    return 0;
  }
  if (opened !== null) {
    const edits = [settingsFile(opened)];
    finish(
      site,
      edits,
      ['worklog config show tells what is inferred, worklog new week makes the next week.'],
      options,
      context,
    );
    return 0;
  }
  const { edits, standIns } = newSection(site, readSettings(site.root), context.templates, localDate(context.now()));
  finish(site, edits, ['Run worklog new week to make the first week.'], options, context);
  for (const language of standIns) {
    writeNote(`There is no template in ${language}: the section page has the English form.`, options, context);
  }
  return 0;
}

async function siteToAdopt(options: InitOptions, context: Context): Promise<Site> {
  try {
    return await findSite(context.cwd, options.site ?? null);
  } catch (error) {
    if (!(error instanceof NoSiteFailure)) throw error;
    const advice = 'Make one with hugo new site <folder>, go to that folder, and run worklog init there.';
    throw new Failure({ ...error.details, advice }, { cause: error });
  }
}

/** The worklog of a site, or null where it has none; one that could not be read is not none. */
async function worklogOf(site: Site, context: Context): Promise<OpenWorklog | null> {
  try {
    return await openWorklog(site, new Vocabulary(readLocalePacks(context.templates)));
  } catch (error) {
    if (error instanceof NoWorklogFailure && (error.details.causes ?? []).length === 0) return null;
    throw error;
  }
}

function settingsFile(opened: OpenWorklog): FileEdit {
  const { worklog, sectionFolders, site } = opened;
  const [section] = sectionFolders;
  const weeks = worklog.weeks.length;
  const isDefault = worklog.language === site.configuration.defaultLanguage;
  const found = weeks === 0 ? 'found by its name' : `found by its ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  const dialectIn = dialectReader(opened);
  const text = settingsText({
    written: new Map([
      ...(section === undefined || section === '' ? [] : [['section', { value: section, evidence: found }] as const]),
      [
        'language',
        {
          value: worklog.language,
          evidence: isDefault ? 'the default language of the Hugo configuration' : 'the language of most pages',
        },
      ] as const,
    ]),
    dateFormats: new Map(),
    dialects: worklog.languages.map(dialectIn).filter(({ pages }) => pages > 0),
  });
  return { kind: 'create', file: SETTINGS_FILE, text };
}

function finish(
  site: Site,
  edits: readonly FileEdit[],
  next: readonly string[],
  options: InitOptions,
  context: Context,
): void {
  if (options.dryRun === true) {
    writeDiff(edits, options, context);
    return;
  }
  applyChanges(site.root, edits);
  writeFiles(site.root, edits, options, context);
  writeNext(next, options, context);
}

function sectionless(): Failure {
  return new Failure({
    problem: `${SETTINGS_FILE} is there, but the site has no worklog`,
    file: SETTINGS_FILE,
    expected: 'week pages, or a section page in a folder such as content/1-Worklog',
    found: 'neither',
    advice: `Move ${SETTINGS_FILE} away and run worklog init again to have the section made.`,
  });
}
