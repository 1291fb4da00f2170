import type { Dialect } from '../model/dialect.js';
import { renderJson } from '../renderers/json.js';
import type { OpenWorklog } from '../site/open-worklog.js';
import { dialectReader } from '../site/site-dialects.js';
import { type ConfigView, drawConfig } from '../terminal/config-view.js';
import { type CommonOptions, type Context, columnsOf, type ExitCode, styleFor } from './command.js';
import { chosenName } from './command-option.js';
import { exitCodeOf, openWorklogFor } from './command-worklog.js';

export interface ConfigShowOptions extends CommonOptions {
  readonly output?: string;
}

const OUTPUTS = ['pretty', 'json'] as const;

/** `worklog config show`: the settings in force, and how the site writes, with the evidence. */
export async function configShow(options: ConfigShowOptions, context: Context): Promise<ExitCode> {
  const output = chosenName('output format', options.output ?? 'pretty', OUTPUTS);
  const opened = await openWorklogFor(context, { ...options, lang: options.lang ?? 'all' });
  const view = configView(opened);
  if (output === 'json') context.stdout.write(renderJson('config', { ...view }));
  else context.stdout.write(drawConfig(view, styleFor(context.stdout, context, options), columnsOf(context)));
  return exitCodeOf(opened);
}

function configView(opened: OpenWorklog): ConfigView {
  const { site, settings, worklog, sectionFolders, sectionSource, otherSections } = opened;
  const { contentDirectory } = site.configuration;
  const dialectIn = dialectReader(opened);
  const dialects: Dialect[] = worklog.languages.map(dialectIn).filter(({ pages }) => pages > 0);
  return {
    site: {
      configuration: site.configuration.files,
      contentDirectory,
      section: worklog.section,
      sectionFolders,
      sectionSource,
      otherSections: otherSections.map(({ section, siteFolders, weeks: own, reason }) => ({
        section,
        folders: siteFolders,
        weeks: own.size,
        reason,
      })),
      weeks: worklog.weeks.length,
      languages: worklog.languages,
      language: worklog.language,
      languageSource: languageSource(opened),
    },
    settings: {
      file: settings.file,
      section: settings.section,
      language: settings.language,
      languages: Object.fromEntries(settings.languages),
      excusedWeeks: settings.excusedWeeks,
      holidays: settings.holidays,
      format: settings.format,
      rules: settings.rules,
    },
    dialects,
  };
}

/** The language that is wanted may have no pages. */
function languageSource({ worklog, settings, site }: OpenWorklog): ConfigView['site']['languageSource'] {
  if (worklog.language === settings.language) return 'worklog.toml';
  return worklog.language === site.configuration.defaultLanguage ? 'hugo' : 'pages';
}
