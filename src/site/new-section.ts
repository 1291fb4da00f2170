import { fillTemplate } from '../edits/fill-template.js';
import { type SectionTemplateView, TEMPLATE_DATES } from '../edits/week-template.js';
import type { CalendarDate } from '../model/calendar-date.js';
import type { FileEdit } from '../model/file-edit.js';
import { parentOf } from '../worklog/section.js';
import { listContentFiles } from './content-files.js';
import type { Site } from './find-site.js';
import { pagePlace, sectionNumber } from './page-place.js';
import { SETTINGS_FILE, type Settings } from './settings.js';
import { settingsText, type WrittenSetting } from './settings-text.js';
import { packTemplate, settingsTemplate } from './templates.js';

/** A section that is to be made, and its settings. */
export interface NewSection {
  readonly edits: readonly FileEdit[];
  /** Languages that the English form stands in for. */
  readonly standIns: readonly string[];
}

/**
 * A worklog for a site that has none: a section page in each language, and the settings that name it.
 *
 * @param templates the package's `templates/` folder
 * @param languages those that get a page
 * @param shown the language that commands are to show, and what speaks for it
 */
export function newSection(
  site: Site,
  settings: Settings,
  templates: URL,
  today: CalendarDate,
  languages: readonly string[],
  shown: WrittenSetting,
): NewSection {
  const { name, place } = sectionName(site);
  const number = sectionNumber(name);
  const standIns: string[] = [];
  const pages = languages.map((code): FileEdit => {
    const template = settingsTemplate(site.root, settings, code, 'section') ?? packTemplate(templates, code, 'section');
    if (!template.isOwnLanguage) standIns.push(code);
    const view: SectionTemplateView = { language: code, date: today, weight: place, menuNumber: number };
    const text = fillTemplate(template, view);
    return { kind: 'create', file: pagePlace(site, code, name, '_index'), text };
  });
  const section = parentOf(pagePlace(site, shown.value, name, '_index'));
  const text = settingsText({
    written: new Map([
      ['section', { value: section, evidence: 'made by worklog init' }],
      ['language', shown],
    ]),
    dialects: [],
    dateFormats: new Map(site.configuration.languages.map(({ code }) => [code, TEMPLATE_DATES])),
  });
  return { edits: [...pages, { kind: 'create', file: SETTINGS_FILE, text }], standIns };
}

/** The number behind those of the other sections; where they have none, neither has the worklog. */
function sectionName(site: Site): { readonly name: string; readonly place: number } {
  const folders = new Set(
    listContentFiles(site).files.flatMap(({ logical }) => (logical.includes('/') ? [logical.split('/')[0] ?? ''] : [])),
  );
  const numbers = [...folders].map((folder) => Number(sectionNumber(folder).split('.')[0] || 0));
  const next = Math.max(0, ...numbers) + 1;
  const isNumbered = folders.size === 0 || next > 1;
  return { name: isNumbered ? `${next}-Worklog` : 'worklog', place: isNumbered ? next : folders.size + 1 };
}
