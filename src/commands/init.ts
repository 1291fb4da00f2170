import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../locale/vocabulary.js';
import { localDate } from '../model/calendar-date.js';
import { Failure } from '../model/failure.js';
import type { FileEdit } from '../model/file-edit.js';
import { NoWorklogFailure } from '../site/choose-section.js';
import { findSite, NoSiteFailure, type Site } from '../site/find-site.js';
import { readLocalePacks } from '../site/locale-packs.js';
import { newSection } from '../site/new-section.js';
import { type OpenWorklog, openWorklog } from '../site/open-worklog.js';
import { readSettings, SETTINGS_FILE } from '../site/settings.js';
import { settingsText, type WrittenSetting } from '../site/settings-text.js';
import { dialectReader } from '../site/site-dialects.js';
import type { Context, ExitCode } from './command.js';
import {
  type ChangeOptions,
  changingSite,
  type MakeChanges,
  TAKES_BACK,
  writeDiff,
  writeFiles,
  writeNext,
} from './command-changes.js';
import { writeNote } from './command-note.js';
import { readLanguages } from './command-worklog.js';

export type InitOptions = ChangeOptions;

/** `worklog init`: adopts a Hugo site. */
export async function init(options: InitOptions, context: Context): Promise<ExitCode> {
  const site = await siteToAdopt(options, context);
  await changingSite(site, options, context, (makeChanges) => adopt(site, options, context, makeChanges));
  return 0;
}

async function adopt(site: Site, options: InitOptions, context: Context, makeChanges: MakeChanges): Promise<void> {
  const opened = await worklogOf(site, context);
  const hasSettings = existsSync(join(site.root, SETTINGS_FILE));
  const finish = (edits: readonly FileEdit[], next: string): void => {
    if (options.dryRun === true) {
      writeDiff(edits, options, context);
      return;
    }
    makeChanges(edits, 'init');
    writeFiles(site.root, edits, options, context);
    writeNext([next, TAKES_BACK], options, context);
  };
  if (hasSettings && opened !== null) {
    context.stdout.write(`${SETTINGS_FILE} is there already. Nothing was changed.\n`);
    return;
  }
  if (opened !== null) {
    finish(
      [settingsFile(opened, options.lang)],
      'worklog config show tells what is inferred, worklog new week makes the next week.',
    );
    return;
  }
  const settings = readSettings(site.root);
  const codes = site.configuration.languages.map(({ code }) => code);
  const { defaultLanguage } = site.configuration;
  const languages = readLanguages(options.lang, defaultLanguage, codes, 'all') ?? codes;
  const shown = chosenLanguage(options.lang, defaultLanguage, codes) ?? {
    value: defaultLanguage,
    evidence: 'the default language of the Hugo configuration',
  };
  const today = localDate(context.now());
  const { edits: made, standIns } = newSection(site, settings, context.templates, today, languages, shown);
  // Settings that are there already are kept.
  const edits = made.filter(({ file }) => !hasSettings || file !== SETTINGS_FILE);
  finish(edits, 'Run worklog new week to make the first week.');
  for (const language of standIns) {
    writeNote(`There is no template in ${language}: the section page has the English form.`, options, context);
  }
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

/** The language that commands are to show where `--lang` names some: the site's own if it is one of them, else the first. */
function chosenLanguage(lang: string | undefined, own: string, languages: readonly string[]): WrittenSetting | null {
  const chosen = readLanguages(lang, own, languages, 'all');
  const [first] = chosen ?? [];
  if (first === undefined || chosen?.includes(own) === true) return null;
  return { value: first, evidence: 'chosen with --lang' };
}

function settingsFile(opened: OpenWorklog, lang: string | undefined): FileEdit {
  const { worklog, sectionFolders, site } = opened;
  const [section] = sectionFolders;
  const weeks = worklog.weeks.length;
  const isDefault = worklog.language === site.configuration.defaultLanguage;
  const own: WrittenSetting = {
    value: worklog.language,
    evidence: isDefault ? 'the default language of the Hugo configuration' : 'the language of most pages',
  };
  const found = weeks === 0 ? 'found by its name' : `found by its ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`;
  const dialectIn = dialectReader(opened);
  const text = settingsText({
    written: new Map([
      ...(section === undefined || section === '' ? [] : [['section', { value: section, evidence: found }] as const]),
      ['language', chosenLanguage(lang, worklog.language, worklog.languages) ?? own] as const,
    ]),
    dateFormats: new Map(),
    dialects: worklog.languages.map(dialectIn).filter(({ pages }) => pages > 0),
  });
  return { kind: 'create', file: SETTINGS_FILE, text };
}
