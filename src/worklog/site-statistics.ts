import type { Totals, WorklogStatistics } from './statistics.js';

/** What a site's worklog adds up to in one language, without its single weeks. */
export interface SiteStatistics extends Totals {
  /** Its folder from where the command looked, with `/`. */
  readonly site: string;
  readonly language: string;
  /** How many weeks have a page; two pages that claim one week are one. */
  readonly weeks: number;
}

/** What several sites add up to in one language. Days of one date are as many as there are sites that worked on it. */
export interface SitesTotals extends Totals {
  readonly language: string;
  /** How many sites have a worklog in the language. */
  readonly sites: number;
  readonly weeks: number;
}

export function siteStatistics(statistics: WorklogStatistics, site: string): SiteStatistics {
  const { language, start, end, days, tasks, openTasks, entries, objectives, achievements, references } = statistics;
  const weeks = new Set(statistics.weeks.map(({ week }) => week)).size;
  return { site, language, weeks, start, end, days, tasks, openTasks, entries, objectives, achievements, references };
}

/** The totals with one more site; null for none so far. */
export function withSite(totals: SitesTotals | null, site: SiteStatistics): SitesTotals {
  const sum = (figure: Figure): number => (totals?.[figure] ?? 0) + site[figure];
  return {
    language: site.language,
    sites: (totals?.sites ?? 0) + 1,
    weeks: sum('weeks'),
    start: earlier(totals?.start ?? null, site.start),
    end: later(totals?.end ?? null, site.end),
    days: sum('days'),
    tasks: sum('tasks'),
    openTasks: sum('openTasks'),
    entries: sum('entries'),
    objectives: sum('objectives'),
    achievements: sum('achievements'),
    references: sum('references'),
  };
}

type Figure = Exclude<keyof SitesTotals & keyof SiteStatistics, 'language' | 'start' | 'end'>;

function earlier(a: Totals['start'], b: Totals['start']): Totals['start'] {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: Totals['end'], b: Totals['end']): Totals['end'] {
  return a === null || (b !== null && b > a) ? b : a;
}
