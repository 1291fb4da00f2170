import { dateWriter } from '../edits/date-writer.js';
import { knownPages } from '../edits/known-page.js';
import { isStandIn, phrase, wordsOf } from '../locale/output-words.js';
import { Failure } from '../model/failure.js';
import type { Worklog } from '../model/worklog.js';
import { isMadeBy } from '../renderers/html/document-html.js';
import type { ReportPart } from '../renderers/html/report/report.js';
import { REPORT_MARK, reportHtml } from '../renderers/html/report/report-html.js';
import { readOutputWords } from '../site/locale-packs.js';
import { writeMadeFile } from '../site/made-file.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { dialectReader } from '../site/site-dialects.js';
import { sanitise } from '../terminal/sanitise.js';
import { counted } from '../text/counted.js';
import { shownWeek } from '../worklog/shown-week.js';
import { worklogStatistics } from '../worklog/statistics.js';
import { samplePages } from '../worklog/template-sample.js';
import { namedWeeks } from '../worklog/week-range.js';
import type { CommonOptions, Context, ExitCode } from './command.js';
import { sha256 } from './command-digest.js';
import { readWeeks } from './command-filters.js';
import { writeNote } from './command-note.js';
import { expectedWeeks, otherLanguagesAdvice } from './command-shown-week.js';
import { readProse } from './command-week.js';
import { englishWordsText } from './command-words.js';
import { exitCodeOf, openWorklogFor } from './command-worklog.js';

export interface RenderReportOptions extends CommonOptions {
  readonly week?: string;
  readonly out?: string;
  readonly title?: string;
  readonly force?: boolean;
}

/** `worklog render report`: the worklog as one HTML file, on stdout or where `--out` says. */
export async function renderReport(options: RenderReportOptions, context: Context): Promise<ExitCode> {
  if (options.title?.trim() === '') throw noTitle(options.title);
  if (options.out === undefined && context.stdout.isTerminal) throw noFile();
  const isChosen = readWeeks(options.week) ?? (() => true);
  const opened = await openWorklogFor(context, options);
  const worklog = { ...opened.worklog, weeks: opened.worklog.weeks.filter(({ number }) => isChosen(number)) };
  const [first, ...others] = reportParts(worklog, opened, context);
  if (first === undefined) throw nothingToReport(opened, options);
  const title = options.title ?? siteTitle(opened, first);
  for (const note of notes(options, [first, ...others], opened)) writeNote(note, options, context);
  const text = reportHtml({ title, parts: [first, ...others] }, sha256);
  const { out } = options;
  if (out === undefined || out === '-') {
    context.stdout.write(text);
  } else {
    const isOwn = (there: string): boolean => isMadeBy(REPORT_MARK, there);
    const made = { path: out, usual: 'report.html', text, isOwn, force: options.force === true };
    writeMadeFile(context.files, context.cwd, made);
    if (options.quiet !== true) context.stdout.write(`${sanitise(writtenText(out, [first, ...others]))}\n`);
  }
  return exitCodeOf(opened);
}

/** The chosen languages that have a week. */
function reportParts(worklog: Worklog, opened: OpenWorklog, context: Context): ReportPart[] {
  const languages = opened.chosenLanguages ?? worklog.languages;
  const words = readOutputWords(context.templates);
  const dialect = dialectReader(opened);
  const samples = samplePages(opened, readProse(context.templates));
  const { vocabulary, site } = opened;
  return languages.flatMap((language): ReportPart[] => {
    const pages = worklog.weeks.flatMap((week) => week.pages).filter((page) => page.language === language);
    if (pages.length === 0) return [];
    const named = site.configuration.languages.find(({ code }) => code === language)?.name;
    const pack = vocabulary.packs.find((one) => one.language === language);
    return [
      {
        language,
        languageName: named ?? pack?.name ?? language,
        words: wordsOf(words, language),
        statistics: worklogStatistics(worklog, language, samples),
        weeks: pages.map((page) => shownWeek(page, '.')),
        writeDate: dateWriter(knownPages(opened, language, vocabulary), dialect(language), vocabulary),
      },
    ];
  });
}

/** What the site calls itself in the report's first language, else what it is. */
function siteTitle({ site: { configuration } }: OpenWorklog, { language, words }: ReportPart): string {
  const own = configuration.languages.find(({ code }) => code === language)?.title;
  return own || configuration.title || phrase(words.report.worklog, words.language);
}

/** What a report lacks of what was asked for. */
function notes({ week }: RenderReportOptions, parts: readonly ReportPart[], opened: OpenWorklog): string[] {
  const missing = namedWeeks(week ?? '').filter((one) => !opened.worklog.weeks.some(({ number }) => number === one));
  const languages = opened.chosenLanguages?.join(', ') ?? 'any language';
  const wordless = parts.filter(({ language, words }) => isStandIn(words, language)).map(({ language }) => language);
  return [
    ...missing.map((one) => `There is no week ${one} in ${languages}: the report is without it.`),
    ...(wordless.length === 0 ? [] : [englishWordsText(wordless, 'the report has')]),
  ];
}

/** Where it goes on into a pipe or a file, it is printed. */
function noFile(): Failure {
  return new Failure({
    problem: 'A report is a long file of HTML, which is not to be read on a terminal',
    expected: 'the file that it goes into',
    found: 'no --out',
    advice: 'Name one, as in --out report.html; --out - prints it all the same.',
  });
}

function noTitle(title: string): Failure {
  return new Failure({
    problem: '--title names nothing',
    expected: 'what the report is to be called',
    found: JSON.stringify(title),
    advice: "Leave --title out for the site's own title.",
  });
}

function nothingToReport(opened: OpenWorklog, { week }: RenderReportOptions): Failure {
  const { worklog, chosenLanguages, sectionFolders } = opened;
  const languages = chosenLanguages?.join(', ') ?? 'any language';
  if (worklog.weeks.length === 0) {
    return new Failure({
      problem: `There is no week to report in ${languages}`,
      expected: `a week page in ${sectionFolders.join(', ')}`,
      found: 'none',
      advice: 'Begin a week with worklog new week, or choose another language with --lang.',
    });
  }
  return new Failure({
    problem: `There is no such week in ${languages}`,
    expected: expectedWeeks(worklog.weeks.map(({ number }) => number)),
    found: `--week ${week}`,
    ...otherLanguagesAdvice(opened, `worklog render report --week ${week}`),
  });
}

function writtenText(out: string, parts: readonly ReportPart[]): string {
  const counts = parts.map(({ languageName, statistics: { weeks, tasks } }) => {
    const text = `${counted(weeks.length, 'week')}, ${counted(tasks, 'task')}`;
    return parts.length === 1 ? text : `${text} in ${languageName}`;
  });
  return `Wrote ${out}: ${counts.join('; ')}.`;
}
