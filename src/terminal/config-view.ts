import type { Dialect, Trait } from '../model/dialect.js';
import type { LayoutSettings } from '../model/layout.js';
import { SECTION_ROLES } from '../model/week-page.js';
import { EMPTY_CELL, plainCell } from '../renderers/cells.js';
import type { Style } from './style.js';
import { drawTable } from './table.js';

/** What `worklog config show` tells; its JSON form is this, as it is. */
export interface ConfigView {
  readonly site: {
    readonly configuration: readonly string[];
    readonly contentDirectory: string;
    readonly section: string;
    readonly sectionFolders: readonly string[];
    readonly sectionSource: 'pages' | 'name' | 'worklog.toml';
    readonly otherSections: readonly {
      readonly section: string;
      readonly folders: readonly string[];
      readonly weeks: number;
      readonly reason: keyof typeof NOT_CHOSEN;
    }[];
    readonly weeks: number;
    readonly languages: readonly string[];
    readonly language: string;
    readonly languageSource: 'hugo' | 'worklog.toml' | 'pages';
  };
  readonly settings: {
    readonly file: string | null;
    readonly section: string | null;
    readonly language: string | null;
    readonly languages: Readonly<Record<string, unknown>>;
    readonly excusedWeeks: readonly number[];
    readonly holidays: readonly { readonly from: string; readonly to: string }[];
    readonly format: LayoutSettings;
    readonly rules: Readonly<Record<string, unknown>>;
  };
  readonly dialects: readonly Dialect[];
}

export function drawConfig(view: ConfigView, style: Style, width: number): string {
  return [siteTable(view, style, width), ...view.dialects.map((dialect) => dialectTable(dialect, style, width))].join(
    '\n',
  );
}

/** The settings that show in no trait of the dialect. */
function settingRows({ excusedWeeks, holidays, format, rules }: ConfigView['settings']): string[][] {
  const days = holidays.map(({ from, to }) => (from === to ? from : `${from}..${to}`));
  const levels = Object.entries(rules).map(([id, value]) => (typeof value === 'string' ? `${id} ${value}` : id));
  const layout = Object.entries(format).flatMap(([name, value]) =>
    value === null ? [] : [`${LAYOUT_NAMES[name as keyof LayoutSettings]} ${value}`],
  );
  return [
    ...(excusedWeeks.length === 0 ? [] : [['excused weeks', excusedWeeks.join(', '), 'by worklog.toml']]),
    ...(days.length === 0 ? [] : [['holidays', days.join(', '), 'by worklog.toml']]),
    ...(layout.length === 0 ? [] : [['format', layout.join(', '), 'by worklog.toml']]),
    ...(levels.length === 0 ? [] : [['rules', levels.join(', '), 'by worklog.toml']]),
  ];
}

/** The settings of `[format]` by the names that they have in the file. */
const LAYOUT_NAMES: Readonly<Record<keyof LayoutSettings, string>> = {
  table: 'table',
  bullet: 'bullet',
  lineBreak: 'line-break',
  finalNewline: 'final-newline',
  trailingSpaces: 'trailing-spaces',
  blankLines: 'blank-lines',
};

function siteTable({ site, settings }: ConfigView, style: Style, width: number): string {
  const rows = [
    ['Hugo configuration', site.configuration.join(', '), ''],
    ['worklog.toml', settings.file === null ? 'none' : 'read', ''],
    ...settingRows(settings),
    ['section', site.sectionFolders.join(', '), sectionEvidence(site)],
    ...site.otherSections.map(({ folders, weeks, reason }) => [
      'not chosen',
      `${folders.join(', ')} (${count(weeks, 'week')})`,
      NOT_CHOSEN[reason],
    ]),
    ['languages', site.languages.join(', '), ''],
    ['language', site.language, LANGUAGE_EVIDENCE[site.languageSource]],
  ];
  return drawRows(['Site', 'Value', 'Evidence'], rows, style, width);
}

/** Why a folder that holds weeks is not the worklog's. */
const NOT_CHOSEN = {
  weeks: 'fewer weeks',
  name: 'not named as a worklog',
  depth: 'further from the root',
  'worklog.toml': 'worklog.toml names another',
} as const;

const LANGUAGE_EVIDENCE: Readonly<Record<ConfigView['site']['languageSource'], string>> = {
  hugo: "the site's default",
  'worklog.toml': 'by worklog.toml',
  pages: 'most pages are in it',
};

function sectionEvidence({ sectionSource, weeks }: ConfigView['site']): string {
  if (sectionSource === 'name') return 'by its name';
  return sectionSource === 'pages' ? `holds ${count(weeks, 'week')}` : 'by worklog.toml';
}

function dialectTable(dialect: Dialect, style: Style, width: number): string {
  const headings = SECTION_ROLES.flatMap((role) => {
    const heading = dialect.headings[role];
    return heading.value === null ? [] : [row(`${role} heading`, heading)];
  });
  const rows = [
    row('date order', dialect.dateOrder),
    row('date format', dialect.dateFormat),
    row('day digits', dialect.dayDigits),
    row('file name', dialect.fileName),
    row('title', dialect.title),
    row('pre', { ...dialect.pre, value: dialect.pre.value === null ? null : JSON.stringify(dialect.pre.value) }),
    row('front matter', dialect.frontMatterKeys),
    row('quoting', dialect.quoting),
    ...headings,
    row('columns', dialect.columns),
    row('table', dialect.tableStyle),
    row('bullet', dialect.bullet),
    row('cell item', dialect.cellItem),
    row('cell sub-item', dialect.cellSubItem),
    row('line break', dialect.lineBreak),
  ];
  return drawRows([`Dialect: ${dialect.language}`, 'Value', 'Evidence'], rows, style, width);
}

function row(name: string, trait: Trait<string>): string[] {
  if (trait.value === null) return [name, '–', trait.note ?? 'not shown by any page'];
  const counted = `${trait.agreeing} of ${count(trait.total, trait.unit)}`;
  return [name, trait.value, trait.note === null ? counted : `${counted}, ${trait.note}`];
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function drawRows(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  style: Style,
  width: number,
): string {
  const cells = rows.map((cellsOf) => cellsOf.map((text) => (text === '' ? EMPTY_CELL : plainCell(text))));
  return drawTable({ names: [], headings, rows: cells }, style, width, { spaced: false });
}
