import { relative, sep } from 'node:path';
import { baselineOf, beyondBaseline, type KnownDiagnostic } from '../../linter/baseline.js';
import { enabledRules, type RuleChoice } from '../../linter/enabled-rules.js';
import { lint } from '../../linter/lint.js';
import { Prose } from '../../locale/prose.js';
import { Vocabulary } from '../../locale/vocabulary.js';
import { type LocatedDiagnostic, locateDiagnostic } from '../../reporters/located-diagnostic.js';
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
import { readLanguages } from '../command-worklog.js';
import { withSettings } from './rule-choice.js';

/** What the rules say of one site: plain data, as it may come from another thread. */
export interface SiteReport {
  /** The site's folder from where the user is, with `/`; `.` where the user is in it. */
  readonly site: string;
  /** What the baseline does not know. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** How many diagnostics of the baseline were not found any more. */
  readonly gone: number;
  /** What a new baseline has to know; empty where none is to be written. */
  readonly remembered: readonly KnownDiagnostic[];
  /** How many files were asked about. */
  readonly files: number;
}

/** What is asked about each site, beside the target; plain data too. */
export interface SiteQuestion {
  readonly choice: Omit<RuleChoice, 'configured'>;
  /** Only pages in these languages; all without it. */
  readonly lang: string | undefined;
  /** Only files that differ from this revision; null for all. */
  readonly changedSince: string | null;
  readonly unsaved: UnsavedPage | null;
  /** The baseline. */
  readonly known: readonly KnownDiagnostic[];
  /** Whether a new baseline is to be written. */
  readonly writesBaseline: boolean;
}

/** The words of all languages, made once for however many sites. */
export interface Words {
  readonly vocabulary: Vocabulary;
  readonly prose: Prose;
}

export function readWords(templates: URL): Words {
  const packs = readLocalePacks(templates);
  return { vocabulary: new Vocabulary(packs), prose: new Prose(packs, readTemplateSamples(templates)) };
}

/** Runs the rules over the whole site and keeps what concerns the files that were asked about. */
export async function reportSite(
  { site, paths }: LintTarget,
  { choice, lang, changedSince, unsaved, known, writesBaseline }: SiteQuestion,
  { vocabulary, prose }: Words,
  cwd: string,
): Promise<SiteReport> {
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
  const asked = found.filter(({ file }) => isAsked(file));
  const sourceOf = (file: string): SourceText | null => pages.get(file)?.source ?? null;
  const textOf = (file: string): string => sourceOf(file)?.text ?? '';
  const { fresh, gone } = beyondBaseline(asked, known, textOf);
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  // The places are looked up right here, so that the pages of a site need not be kept until all sites are read.
  return {
    site: relative(cwd, site.root).replaceAll(sep, '/') || '.',
    diagnostics: fresh.flatMap((diagnostic) => {
      const rule = byId.get(diagnostic.rule);
      return rule === undefined ? [] : [locateDiagnostic(diagnostic, rule, sourceOf)];
    }),
    gone,
    remembered: writesBaseline ? baselineOf(asked, textOf) : [],
    files: [...files].filter(isAsked).length,
  };
}
