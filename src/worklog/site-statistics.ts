import { countWeeks, type Totals, type WorklogStatistics } from './statistics.js';

/** What a site's worklog adds up to in one language, without its single weeks. */
export interface SiteStatistics extends Totals {
  /** Its folder from where the command looked, with `/`. */
  readonly site: string;
  readonly language: string;
  /** How many weeks somebody has a page of; two pages that claim one week are one. */
  readonly weeks: number;
  /** How many weeks still are the template's sample; they are not among the weeks. */
  readonly samples: number;
}

/** What several sites add up to in one language. Days of one date are as many as there are sites that worked on it. */
export interface SitesTotals extends Totals {
  readonly language: string;
  /** How many sites have a worklog in the language. */
  readonly sites: number;
  readonly weeks: number;
  readonly samples: number;
}

export function siteStatistics(statistics: WorklogStatistics, site: string): SiteStatistics {
  const { language, start, end, days, tasks, openTasks, entries, objectives, achievements, references } = statistics;
  const weeks = countWeeks(statistics.weeks);
  const samples = countWeeks(statistics.samples);
  return {
    site,
    language,
    weeks,
    samples,
    start,
    end,
    days,
    tasks,
    openTasks,
    entries,
    objectives,
    achievements,
    references,
  };
}

/** The totals with one more site; null for none so far. */
export function withSite(totals: SitesTotals | null, site: SiteStatistics): SitesTotals {
  const sum = (figure: Figure): number => (totals?.[figure] ?? 0) + site[figure];
  return {
    language: site.language,
    sites: (totals?.sites ?? 0) + 1,
    weeks: sum('weeks'),
    samples: sum('samples'),
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
