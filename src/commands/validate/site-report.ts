import { relative, sep } from 'node:path';
import { enabledRules, type RuleChoice } from '../../linter/enabled-rules.js';
import { lint } from '../../linter/lint.js';
import { Prose } from '../../locale/prose.js';
import { Vocabulary } from '../../locale/vocabulary.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { RULES } from '../../rules/registry.js';
import type { PageSubject } from '../../rules/subject.js';
import { changedFiles } from '../../site/git-changes.js';
import { lintSubject } from '../../site/lint-subject.js';
import { isTargeted, type LintTarget } from '../../site/lint-targets.js';
import { readLocalePacks, readTemplateSamples } from '../../site/locale-packs.js';
import { openWorklog } from '../../site/open-worklog.js';
import type { UnsavedPage } from '../../site/page-store.js';
import { readRuleSettings } from '../../site/rule-settings.js';
import type { SourceText } from '../../text/source-text.js';
import type { Context } from '../command.js';
import { readLanguages } from '../command-worklog.js';
import { withSettings } from './rule-choice.js';

/** What the rules say of one site. */
export interface SiteReport {
  /** The site's folder from where the user is, with `/`; `.` where the user is in it. */
  readonly site: string;
  readonly diagnostics: readonly Diagnostic[];
  /** How many files were asked about. */
  readonly files: number;
  readonly sourceOf: (file: string) => SourceText | null;
}

/** What is asked about a site, beside the target. */
export interface SiteQuestion {
  readonly choice: Omit<RuleChoice, 'configured'>;
  /** Only pages in these languages; all without it. */
  readonly lang: string | undefined;
  /** Only files that differ from this revision; null for all. */
  readonly changedSince: string | null;
  readonly unsaved: UnsavedPage | null;
  readonly words: Words;
}

/** The words of all languages, made once for however many sites. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly prose: Prose;
}

export function readWords({ templates }: Context): Words {
  const packs = readLocalePacks(templates);
  return { vocabulary: new Vocabulary(packs), prose: new Prose(packs, readTemplateSamples(templates)) };
}

/** Runs the rules over the whole site and keeps what concerns the files that were asked about. */
export async function reportSite(
  { site, paths }: LintTarget,
  { choice, lang, changedSince, unsaved, words }: SiteQuestion,
  context: Context,
): Promise<SiteReport> {
  const { vocabulary, prose } = words;
  const opened = await openWorklog(site, vocabulary, () => null, unsaved);
  const rules = enabledRules(RULES, withSettings(choice, readRuleSettings(site.root, opened.settings, RULES)));
  const languages = readLanguages(lang, opened.worklog.language, opened.worklog.languages, 'all');
  const changed = changedSince === null ? null : changedFiles(site.root, changedSince);
  const { site: subject, unread } = await lintSubject(opened, prose);
  const found = lint({
    site: subject,
    unread,
    rules,
    known: RULES.map(({ id }) => id),
    complete: choice.only === null && choice.ignored.size === 0,
  });
  const pages = new Map<string, PageSubject>([...subject.sections, ...subject.weeks].map((page) => [page.file, page]));
  const isAsked = (file: string): boolean =>
    isTargeted(file, paths) &&
    (changed === null || changed.has(file)) &&
    (languages === null || languages.includes(pages.get(file)?.language ?? languages[0] ?? ''));
  const files = new Set([...pages.keys(), ...unread.map(({ file }) => file)]);
  return {
    site: relative(context.cwd, site.root).replaceAll(sep, '/') || '.',
    diagnostics: found.filter(({ file }) => isAsked(file)),
    files: [...files].filter(isAsked).length,
    sourceOf: (file) => pages.get(file)?.source ?? null,
  };
}
