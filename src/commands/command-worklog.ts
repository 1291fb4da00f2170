import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../locale/vocabulary.js';
import { Failure } from '../model/failure.js';
import type { Worklog } from '../model/worklog.js';
import { problemText } from '../reporters/problem-text.js';
import { findSite, type Site } from '../site/find-site.js';
import { readLocalePacks } from '../site/locale-packs.js';
import { type OpenWorklog, openWorklog } from '../site/open-worklog.js';
import { stateFolder, UNFINISHED } from '../site/state-folder.js';
import type { CommonOptions, Context, ExitCode } from './command.js';
import { writeNote } from './command-note.js';
import { chosenName } from './command-option.js';

/** The site that the options name, or the one that the user is in. */
export function siteFor(context: Context, options: CommonOptions): Promise<Site> {
  return findSite(context.cwd, options.site ?? null);
}

/**
 * Opens the worklog that the options name, in their languages, to be read; tells on stderr what of it could not be, and
 * whether a change to it was left unfinished.
 */
export async function openWorklogFor(context: Context, options: CommonOptions): Promise<OpenWorklog> {
  const site = await siteFor(context, options);
  await tellUnfinished(site, context, options);
  return openWorklogOf(site, context, options);
}

/** Tells on stderr of a change that an earlier run has begun and not ended. One look at the disk where there is none. */
export async function tellUnfinished(site: Site, context: Context, options: CommonOptions): Promise<void> {
  const text = await unfinishedNote(site.root, context);
  if (text === null) return;
  writeNote(text, options, context);
}

/** What is to be told of a change to a site that an earlier run has begun and not ended; null where there is none. */
export async function unfinishedNote(root: string, { env, files }: Context): Promise<string | null> {
  const folder = stateFolder({ env, platform: files.platform }, root);
  if (folder === null || !existsSync(join(folder, UNFINISHED))) return null;
  const { unfinishedText } = await import('./command-unfinished.js');
  const { ChangeJournal } = await import('../site/change-journal.js');
  return unfinishedText(new ChangeJournal(root, folder, files));
}

/** Opens the worklog of a site, in the languages of the options; see {@link openWorklogFor}. */
export async function openWorklogOf(site: Site, context: Context, options: CommonOptions): Promise<OpenWorklog> {
  const vocabulary = new Vocabulary(readLocalePacks(context.templates));
  const opened = await openWorklog(site, vocabulary, (own, all) => readLanguages(options.lang, own, all));
  for (const problem of opened.problems) {
    writeNote(problemText(problem), options, context);
  }
  checkReadable(opened);
  return opened;
}

/** @throws Failure where there are pages of the chosen languages, and none of them could be read */
export function checkReadable({ readings, chosenLanguages, ownProblems }: OpenWorklog): void {
  if (readings.length > 0 || ownProblems === 0) return;
  const languages = chosenLanguages === null ? '' : ` in ${chosenLanguages.join(', ')}`;
  throw new Failure({
    problem: `No week page${languages} could be read`,
    expected: 'at least one',
    found: `${ownProblems} ${ownProblems === 1 ? 'problem' : 'problems'}, named above`,
  });
}

/** A command that read everything is done; one that could not read a page found a problem. */
export function exitCodeOf({ problems }: OpenWorklog): ExitCode {
  return problems.length > 0 ? 1 : 0;
}

/**
 * The languages that `--lang` names, each once; null for `all`.
 *
 * @param unnamed what holds without the option: the worklog's own language, or all of them
 * @throws Failure for a language that the worklog does not have
 */
export function readLanguages(
  lang: string | undefined,
  language: string,
  languages: readonly string[],
  unnamed: 'own' | 'all' = 'own',
): readonly string[] | null {
  if (lang === undefined) return unnamed === 'all' ? null : [language];
  if (lang === 'all') return null;
  const named = lang.split(',').map((code) => chosenName('language', code.trim().toLowerCase(), languages, ['all']));
  return [...new Set(named)];
}

/**
 * The one language that an option names; the worklog's own without it.
 *
 * @throws Failure for a language that the worklog does not have
 */
export function readLanguage(
  lang: string | undefined,
  { language, languages }: Pick<Worklog, 'language' | 'languages'>,
): string {
  return lang === undefined ? language : chosenName('language', lang.trim().toLowerCase(), languages);
}

/** The languages that `--lang` names and a site has, null for all: of many sites not each has them all. */
export function ownLanguages(lang: string | undefined, languages: readonly string[]): readonly string[] | null {
  const typed = lang?.split(',').map((code) => code.trim().toLowerCase()) ?? ['all'];
  return typed.includes('all') ? null : typed.filter((code) => languages.includes(code));
}
