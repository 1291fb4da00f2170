import { relative, sep } from 'node:path';
import { baselineOf, beyondBaseline, type KnownDiagnostic } from '../../linter/baseline.js';
import { type EnabledRule, enabledRules, type RuleChoice, type RuleConfiguration } from '../../linter/enabled-rules.js';
import { lint } from '../../linter/lint.js';
import type { JudgedSite } from '../../linter/mending-fault.js';
import { Prose } from '../../locale/prose.js';
import { Vocabulary } from '../../locale/vocabulary.js';
import type { Diagnostic } from '../../model/diagnostic.js';
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
import { shownFrom } from '../../site/find-site.js';
import { changedFiles } from '../../site/git-changes.js';
import { type LintSubject, lintSubject } from '../../site/lint-subject.js';
import { isTargeted, type LintTarget } from '../../site/lint-targets.js';
import { readLocalePacks, readTemplateSamples } from '../../site/locale-packs.js';
import { type OpenWorklog, openWorklog } from '../../site/open-worklog.js';
import type { UnsavedTexts } from '../../site/page-store.js';
import { readRuleSettings } from '../../site/rule-settings.js';
import { type WorklogExtent, worklogExtent } from '../../worklog/site-summary.js';
import { ownLanguages, readLanguages } from '../command-worklog.js';
import { withSettings } from './rule-choice.js';
import { drawSite, type SiteDrawing } from './site-drawing.js';

/** What the rules say of one site: plain data, as it may come from another thread. */
export interface SiteReport {
  /** The site's folder, absolute. */
  readonly root: string;
  /** The same from where the user is, with `/`; `.` where the user is in it. */
  readonly site: string;
  readonly extent: WorklogExtent;
  /** Whether one of the languages that are asked for is kept in the site. */
  readonly hasLanguage: boolean;
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
  /** Whether a site need not have those languages: of many sites not each has them all. */
  readonly mayLackLanguages: boolean;
  /** Only files that differ from this revision; null for all. */
  readonly changedSince: string | null;
  /** An editor's buffer; empty without one. */
  readonly unsaved: UnsavedTexts;
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

/** Runs the rules over the whole site and tells what concerns the files that were asked about. */
export async function reportSite(
  target: LintTarget,
  question: SiteQuestion,
  words: Words,
  cwd: string,
): Promise<SiteReport> {
  const asked = await askSite(target, question, words);
  return asked.report(asked.opened, cwd);
}

/** Opens a site to ask of it. */
export async function askSite(target: LintTarget, question: SiteQuestion, words: Words): Promise<AskedSite> {
  const { site } = target;
  const opened = await openWorklog(site, words.vocabulary, () => null, question.unsaved);
  return new AskedSite(target, question, words.prose, opened);
}

/** A site, and what is asked of it: by which rules it is judged, and which of its files and problems are told. */
export class AskedSite {
  /** As it stands on the disk, or would with the editor's buffer. */
  readonly opened: OpenWorklog;
  /** The rules that take part. */
  readonly rules: readonly EnabledRule[];
  readonly configured: ReadonlyMap<string, RuleConfiguration>;
  readonly #paths: LintTarget['paths'];
  readonly #question: SiteQuestion;
  readonly #prose: Prose;
  readonly #languages: readonly string[] | null;
  readonly #changed: ReadonlySet<string> | null;
  readonly #baseline: BaselineOfSite;

  constructor({ site, paths }: LintTarget, question: SiteQuestion, prose: Prose, opened: OpenWorklog) {
    const { choice, lang, mayLackLanguages, changedSince, baselineFolder } = question;
    const { language, languages } = opened.worklog;
    this.opened = opened;
    this.configured = readRuleSettings(site.root, opened.settings, RULES);
    this.rules = enabledRules(RULES, withSettings(choice, this.configured));
    this.#paths = paths;
    this.#question = question;
    this.#prose = prose;
    this.#languages = mayLackLanguages
      ? ownLanguages(lang, languages)
      : readLanguages(lang, language, languages, 'all');
    this.#changed = changedSince === null ? null : changedFiles(site.root, changedSince);
    this.#baseline = new BaselineOfSite(site.root, baselineFolder);
  }

  /**
   * Judges the site.
   *
   * @param complete whether the rules are all that take part without a choice by name
   */
  async judge(opened: OpenWorklog, rules: readonly EnabledRule[], complete: boolean): Promise<JudgedWorklog> {
    const subject = await lintSubject(opened, this.#prose);
    const { site, unread } = subject;
    const diagnostics = lint({ site, unread, rules, known: RULES.map(({ id }) => id), complete });
    return { opened, unread, pages: [...site.sections, ...site.weeks], diagnostics };
  }

  /** Whether a file was asked about. */
  isAsked(file: string, pages: PagesByFile): boolean {
    const languages = this.#languages;
    return (
      isTargeted(file, this.#paths) &&
      (this.#changed === null || this.#changed.has(file)) &&
      (languages === null || languages.includes(pages.get(file)?.language ?? languages[0] ?? ''))
    );
  }

  /** What of the diagnostics was asked about, and what of that the baseline does not know. */
  told(diagnostics: readonly Diagnostic[], pages: PagesByFile): ToldDiagnostics {
    const byId = new Set(this.rules.map(({ rule }) => rule.id));
    const asked = diagnostics.filter(({ file, rule }) => byId.has(rule) && this.isAsked(file, pages));
    const own = this.#baseline.ownOf(this.#question.known);
    const isAsked = ({ file, rule }: KnownDiagnostic): boolean => this.isAsked(file, pages) && byId.has(rule);
    return { asked, ...beyondBaseline(asked, own, textReader(pages), isAsked) };
  }

  /**
   * What is to be said of the site. The places are looked up right here, so that the pages of a site need not be kept
   * until all sites are read.
   *
   * @param isRefused whether the fix of a diagnostic was tried and left out, so that it has none
   */
  async report(
    opened: OpenWorklog,
    cwd: string,
    isRefused: (diagnostic: Diagnostic) => boolean = () => false,
  ): Promise<SiteReport> {
    const { choice, writesBaseline, tellsErrorsOnly, drawing } = this.#question;
    const { root } = opened.site;
    const complete = choice.only === null && choice.ignored.size === 0;
    const judged = await this.judge(opened, this.rules, complete);
    const { unread, diagnostics } = judged;
    const pages = byFile(judged.pages);
    const files = new Set([...pages.keys(), ...unread.map(({ file }) => file)]);
    const { asked, fresh, gone } = this.told(diagnostics, pages);
    const byId = new Map(this.rules.map(({ rule }) => [rule.id, rule]));
    const paths = this.#paths ?? [];
    const located = fresh.flatMap((diagnostic) => {
      const rule = byId.get(diagnostic.rule);
      const own = isRefused(diagnostic) ? { ...diagnostic, fix: null } : diagnostic;
      return rule === undefined ? [] : [locateDiagnostic(own, rule, (file) => pages.get(file)?.source ?? null)];
    });
    const told = tellsErrorsOnly ? located.filter(({ severity }) => severity === 'error') : located;
    return {
      root,
      site: shownFrom(cwd, root),
      extent: worklogExtent(opened.worklog),
      hasLanguage: this.#languages?.length !== 0,
      unread: unread
        .filter(({ rule, file }) => rule === 'page-unreadable' && !byId.has(rule) && this.isAsked(file, pages))
        .map(({ file, reason }) => `${file}: ${reason}`),
      strangers: paths.filter((path) => ![...files].some((file) => isTargeted(file, [path]))),
      counts: countDiagnostics(located, [...files].filter((file) => this.isAsked(file, pages)).length),
      fixes: countFixes(located),
      drawn: drawing === null ? '' : drawSite(told, root, cwd, drawing),
      diagnostics: drawing === null ? told : [],
      gone,
      remembered: writesBaseline ? this.#baseline.named(baselineOf(asked, textReader(pages))) : [],
    };
  }
}

/** A worklog and what some rules say of it. */
interface JudgedWorklog extends JudgedSite {
  readonly opened: OpenWorklog;
  readonly unread: LintSubject['unread'];
}

type PagesByFile = ReadonlyMap<string, PageSubject>;

interface ToldDiagnostics {
  /** Of the rules that take part and the files that were asked about. */
  readonly asked: readonly Diagnostic[];
  /** Those of them that the baseline does not know. */
  readonly fresh: readonly Diagnostic[];
  /** How many that the baseline knows are not there any more. */
  readonly gone: number;
}

export function byFile(pages: readonly PageSubject[]): PagesByFile {
  return new Map(pages.map((page) => [page.file, page]));
}

function textReader(pages: PagesByFile): (file: string) => string {
  return (file) => pages.get(file)?.text ?? '';
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
