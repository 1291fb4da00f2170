import { relative, sep } from 'node:path';
import { baselineOf, beyondBaseline, type KnownDiagnostic } from '../../linter/baseline.js';
import { enabledRules, type RuleChoice } from '../../linter/enabled-rules.js';
import { lint } from '../../linter/lint.js';
import { Prose } from '../../locale/prose.js';
import { Vocabulary } from '../../locale/vocabulary.js';
import {
  countDiagnostics,
  countFixes,
  type DiagnosticCounts,
  type FixCounts,
  type LocatedDiagnostic,
  locateDiagnostic,
} from '../../reporters/located-diagnostic.js';
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
import { drawSite, type SiteDrawing } from './site-drawing.js';

/** What the rules say of one site: plain data, as it may come from another thread. */
export interface SiteReport {
  /** The site's folder, absolute. */
  readonly root: string;
  /** The same from where the user is, with `/`; `.` where the user is in it. */
  readonly site: string;
  /** What could not be read and no diagnostic tells, since its rule takes no part. */
  readonly unread: readonly string[];
  /** Paths that were asked about and hold no page of the worklog. */
  readonly strangers: readonly string[];
  /** What the baseline does not know, in the files that were asked about. */
  readonly counts: DiagnosticCounts;
  readonly fixes: FixCounts;
  /** The same drawn for people, by whichever thread has read the site; empty where the question asks for data. */
  readonly drawn: string;
  /** The same as data; empty where the question asks for a drawing. */
  readonly diagnostics: readonly LocatedDiagnostic[];
  /** How many diagnostics of the baseline were not found any more. */
  readonly gone: number;
  /** What a new baseline has to know; empty where none is to be written. */
  readonly remembered: readonly KnownDiagnostic[];
}

/** What is asked about each site, beside the target; plain data too. */
export interface SiteQuestion {
  readonly choice: Omit<RuleChoice, 'configured'>;
  /** Only pages in these languages; all without it. */
  readonly lang: string | undefined;
  /** Only files that differ from this revision; null for all. */
  readonly changedSince: string | null;
  readonly unsaved: UnsavedPage | null;
  /** The baseline; its files are named from its own folder, so that it may know several sites. */
  readonly known: readonly KnownDiagnostic[];
  /** The folder of the baseline that is read or written, absolute. */
  readonly baselineFolder: string;
  /** Whether a new baseline is to be written. */
  readonly writesBaseline: boolean;
  /** Whether only errors are told, whatever is counted. */
  readonly tellsErrorsOnly: boolean;
  /** How the diagnostics are drawn; null for data. */
  readonly drawing: SiteDrawing | null;
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
  question: SiteQuestion,
  { vocabulary, prose }: Words,
  cwd: string,
): Promise<SiteReport> {
  const { choice, lang, changedSince, unsaved, known, baselineFolder, writesBaseline } = question;
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
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  const baseline = new BaselineOfSite(site.root, baselineFolder);
  const { fresh, gone } = beyondBaseline(
    asked,
    baseline.ownOf(known),
    textOf,
    ({ file, rule }) => isAsked(file) && byId.has(rule),
  );
  // The places are looked up right here, so that the pages of a site need not be kept until all sites are read.
  const diagnostics = fresh.flatMap((diagnostic) => {
    const rule = byId.get(diagnostic.rule);
    return rule === undefined ? [] : [locateDiagnostic(diagnostic, rule, sourceOf)];
  });
  const told = question.tellsErrorsOnly ? diagnostics.filter(({ severity }) => severity === 'error') : diagnostics;
  return {
    root: site.root,
    site: relative(cwd, site.root).replaceAll(sep, '/') || '.',
    unread: unread
      .filter(({ rule, file }) => rule === 'page-unreadable' && !byId.has(rule) && isAsked(file))
      .map(({ file, reason }) => `${file}: ${reason}`),
    strangers: (paths ?? []).filter((path) => ![...files].some((file) => isTargeted(file, [path]))),
    counts: countDiagnostics(diagnostics, [...files].filter(isAsked).length),
    fixes: countFixes(diagnostics),
    drawn: question.drawing === null ? '' : drawSite(told, site.root, cwd, question.drawing),
    diagnostics: question.drawing === null ? told : [],
    gone,
    remembered: writesBaseline ? baseline.named(baselineOf(asked, textOf)) : [],
  };
}

/** The part of a baseline that is of one site, whose files it names from its own folder. */
class BaselineOfSite {
  readonly #prefix: string;

  constructor(root: string, folder: string) {
    const path = relative(folder, root).replaceAll(sep, '/');
    this.#prefix = path === '' ? '' : `${path}/`;
  }

  ownOf(known: readonly KnownDiagnostic[]): KnownDiagnostic[] {
    return known
      .filter(({ file }) => file.startsWith(this.#prefix))
      .map((one) => ({ ...one, file: one.file.slice(this.#prefix.length) }));
  }

  named(own: readonly KnownDiagnostic[]): KnownDiagnostic[] {
    return own.map((one) => ({ ...one, file: this.#prefix + one.file }));
  }
}
