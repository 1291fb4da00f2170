import { closestName } from '../model/closest-name.js';
import type { Diagnostic, Fix } from '../model/diagnostic.js';
import type { FileEdit, TextEdit } from '../model/file-edit.js';
import type { ContentPage } from '../page/content-page.js';
import type { Checking, Finding, PageEdit, Rule } from '../rules/rule.js';
import type { PageSubject, SiteSubject, UnreadPage } from '../rules/subject.js';
import { CommentedPage, UNUSED_RULE } from './commented-page.js';
import type { EnabledRule } from './enabled-rules.js';
import { fixContent } from './mendings.js';
import { type PageSuppressions, readSuppressions, type Suppression } from './suppressions.js';

export interface LintInput {
  readonly site: SiteSubject;
  /** The files that could not be read as pages, and those of no known week. */
  readonly unread: readonly UnreadPage[];
  readonly rules: readonly EnabledRule[];
  /** The ids of all rules there are, for suppressions that name none of them. */
  readonly known: readonly string[];
  /** False where rules were chosen by name, so that nobody can tell whether a suppression of all rules is of use. */
  readonly complete: boolean;
}

/**
 * Runs the rules over a worklog. The diagnostics come page by page, those of the section first, and in the order of the
 * page; what the page's own comments suppress is left out.
 */
export function lint(input: LintInput): Diagnostic[] {
  const { site, rules } = input;
  const found: Diagnostic[] = [];
  for (const { rule, severity, settings } of rules) {
    const report = (page: PageSubject, finding: Finding<string>): void => {
      found.push(diagnosticOf(rule, severity, page, finding));
    };
    const checking: Checking<string> = {
      site,
      report,
      setting: (name) => settings[name] ?? rule.settings?.[name]?.default ?? unknownSetting(rule, name),
    };
    runCheck(rule, checking);
  }
  const pages: readonly PageSubject[] = [...site.sections, ...site.weeks];
  const order = new Map(pages.map(({ file }, index) => [file, index]));
  const kept = suppress(found, pages, input);
  return [...unreadPages(input), ...kept].sort(
    (a, b) =>
      (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.rule < b.rule ? -1 : 1),
  );
}

function runCheck(rule: Rule, checking: Checking<string>): void {
  const { site } = checking;
  if ('checkWeek' in rule) {
    const { checkWeek } = rule;
    for (const week of site.weeks) checkWeek(week, checking);
  } else if ('checkPage' in rule) {
    const { checkPage } = rule;
    for (const page of site.sections) checkPage(page, checking);
    for (const page of site.weeks) checkPage(page, checking);
  } else if ('checkSite' in rule) rule.checkSite(checking);
}

function unknownSetting(rule: Rule, name: string): never {
  throw new TypeError(`${rule.id} has no setting ${name}`);
}

function diagnosticOf(
  rule: Rule,
  severity: Diagnostic['severity'],
  page: PageSubject,
  { message, span, data = {}, related = [], fix = null }: Finding<string>,
): Diagnostic {
  return {
    rule: rule.id,
    messageId: message,
    data,
    severity,
    file: page.file,
    span,
    related: related.map((place) => ({
      file: place.page.file,
      span: place.span,
      messageId: place.message,
      data: place.data ?? {},
    })),
    fix: fix === null || fix.length === 0 || rule.fix === null ? null : fixOf(rule.fix, fix),
  };
}

function fixOf(safety: Fix['safety'], edits: readonly PageEdit[]): Fix {
  const pages = new Map<PageSubject, TextEdit[]>();
  for (const { page, span, text } of edits) {
    const own = pages.get(page);
    if (own === undefined) pages.set(page, [{ span, text }]);
    else own.push({ span, text });
  }
  return {
    safety,
    edits: [...pages].map(([page, own]): FileEdit => {
      const ordered = own.sort((a, b) => a.span.start - b.span.start);
      return { kind: 'change', file: page.file, before: page.text, edits: ordered };
    }),
  };
}

function unreadPages({ unread, rules }: LintInput): Diagnostic[] {
  return unread.flatMap(({ rule: id, file, reason, page }): Diagnostic[] => {
    const enabled = rules.find(({ rule }) => rule.id === id);
    if (enabled === undefined || (page !== null && isSuppressed(page, id))) return [];
    const span = { start: 0, end: 0 };
    const data = { reason };
    return [{ rule: id, messageId: 'found', data, severity: enabled.severity, file, span, related: [], fix: null }];
  });
}

/** A page of no week is reported at its first line; whatever in it switches the rule off does so for all of it. */
function isSuppressed(page: ContentPage, id: string): boolean {
  const { suppressions } = readSuppressions({ ...page, text: page.source.text });
  return suppressions.some(({ rule, from }) => (rule === id || rule === null) && from === 1);
}

/** Takes out what the pages' comments suppress, and reports the comments that suppress nothing. */
function suppress(found: readonly Diagnostic[], pages: readonly PageSubject[], input: LintInput): Diagnostic[] {
  const byFile = new Map<string, CommentedPage>();
  for (const page of pages) {
    const comments = readSuppressions(page);
    if (Object.values(comments).every((found) => found.length === 0)) continue;
    byFile.set(page.file, new CommentedPage(page, comments));
  }
  if (byFile.size === 0) return [...found];
  const untouchable = new Set<string>();
  const isKept = (diagnostic: Diagnostic): boolean => {
    if (byFile.get(diagnostic.file)?.suppresses(diagnostic) !== true) return true;
    if (diagnostic.fix !== null) untouchable.add(fixContent(diagnostic.fix));
    return false;
  };
  // A fix that mends what a comment keeps as well, such as the weights of all weeks, is none.
  const kept = found
    .filter(isKept)
    .map((one) => (one.fix !== null && untouchable.has(fixContent(one.fix)) ? { ...one, fix: null } : one));
  const unused = [...byFile.values()].flatMap((one) => uselessComments(one.page, one.comments, one.used(), input));
  return [...kept, ...unused.filter(isKept)];
}

function uselessComments(
  page: PageSubject,
  { suppressions, strayEnables, unknownKinds }: PageSuppressions,
  used: ReadonlySet<Suppression>,
  { rules, known, complete }: LintInput,
): Diagnostic[] {
  const own = rules.find(({ rule }) => rule.id === UNUSED_RULE);
  if (own === undefined) return [];
  const isEnabled = (id: string): boolean => rules.some(({ rule }) => rule.id === id);
  const report = (message: string, { rule, span }: Pick<Suppression, 'rule' | 'span'>): Diagnostic => {
    const near = rule === null ? null : closestName(rule, known);
    const data = { rule: rule ?? '', near: near ?? '' };
    const messageId = message === 'unknown' && near !== null ? 'misspelt' : message;
    return diagnosticOf(own.rule, own.severity, page, { message: messageId, span, data });
  };
  const reported = new Set<string>();
  return [
    ...suppressions.flatMap((one) => {
      if (used.has(one)) return [];
      // One comment may cover several stretches under one name.
      const place = `${one.span.start}`;
      if (reported.has(place)) return [];
      reported.add(place);
      if (one.rule === null) return complete ? [report('unusedAll', one)] : [];
      if (!known.includes(one.rule)) return [report('unknown', one)];
      return isEnabled(one.rule) && one.rule !== UNUSED_RULE ? [report('unused', one)] : [];
    }),
    ...strayEnables.map((one) => report(one.rule === null ? 'strayAll' : 'stray', one)),
    ...unknownKinds.map(({ kind, near, span }) => {
      const data = { kind, near: near ?? '' };
      return diagnosticOf(own.rule, own.severity, page, {
        message: near === null ? 'unknownKind' : 'misspeltKind',
        span,
        data,
      });
    }),
  ];
}
