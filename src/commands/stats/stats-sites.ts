import { Vocabulary } from '../../locale/vocabulary.js';
import { readLocalePacks } from '../../site/locale-packs.js';
import { openWorklog } from '../../site/open-worklog.js';
import { type SitesTotals, siteStatistics, withSite } from '../../worklog/site-statistics.js';
import { worklogStatistics } from '../../worklog/statistics.js';
import { samplePages } from '../../worklog/template-sample.js';
import type { Context, ExitCode } from '../command.js';
import { checkBom } from '../command-csv.js';
import { readDates, readWeeks } from '../command-filters.js';
import { chosenName } from '../command-option.js';
import { SitesRun } from '../command-sites.js';
import { readProse } from '../command-week.js';
import { checkReadable } from '../command-worklog.js';
import { figuresStream, SITES_OUTPUTS } from './figures-stream.js';
import { type StatsOptions, shownLanguages } from './stats-options.js';

/** `worklog stats --sites`: what each of many sites adds up to, told as soon as it is read, and all of them together. */
export async function statsOfSites(options: StatsOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', SITES_OUTPUTS);
  checkBom(options, output);
  const weeks = readWeeks(options.week);
  const run = new SitesRun(options, context);
  const vocabulary = new Vocabulary(readLocalePacks(context.templates));
  const prose = readProse(context.templates);
  // A day that only one of the sites could tell the meaning of would mean another one in the next.
  const query = { weeks, ...readDates(options, { readings: [], vocabulary }, context) };
  const stream = figuresStream(output, options, context);
  const totals = new Map<string, SitesTotals>();
  let hasProblems = false;
  await run.each(async ({ site, name }) => {
    const opened = await openWorklog(site, vocabulary, run.chooseLanguages);
    run.tellProblems(name, opened);
    checkReadable(opened);
    const samples = samplePages(opened, prose);
    const figures = shownLanguages(opened).map((language) =>
      siteStatistics(worklogStatistics(opened.worklog, language, samples, query), name),
    );
    for (const one of figures) totals.set(one.language, withSite(totals.get(one.language) ?? null, one));
    hasProblems ||= opened.problems.length > 0;
    await run.write(stream.site(figures));
  });
  await run.write(stream.end([...totals.values()]));
  run.end('read');
  return hasProblems ? 1 : 0;
}
