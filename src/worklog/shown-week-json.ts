import { type CalendarDate, parseCalendarDate } from '../model/calendar-date.js';
import type { TaskColumn } from '../model/task.js';
import { type FrontMatter, isMainRole, SECTION_ROLES, type SectionRole } from '../model/week-page.js';
import { WEEKDAYS } from '../model/weekday.js';
import type { JsonPlace } from './json-place.js';
import type { Listed, ListedDate, ListedEntry } from './listed.js';
import type { ShownBullet, ShownWeek, UntranslatedEntry } from './shown-week.js';

/** More lists inside of each other than any page has. */
const DEEPEST = 100;

/**
 * Reads the document that `worklog show --output json` gives out. What a week says must be there and of its type; where it
 * stands may be missing, as do dates and weekdays, which its texts tell. Unknown keys are passed over.
 *
 * @param root the parsed document
 * @returns a week for each item
 * @throws Failure with the way to the first value that is not as it should be
 */
export function readShownWeeks(root: JsonPlace): readonly ShownWeek[] {
  root.member('schemaVersion').oneOf([1]);
  root.member('kind').oneOf(['week']);
  const items = root.member('items');
  const weeks = items.list(readWeek);
  if (weeks.length === 0) throw items.wrong('at least one week');
  return weeks;
}

function readWeek(place: JsonPlace): ShownWeek {
  const own: Own = {
    site: '.',
    week: place.member('week').whole(0),
    language: place.member('language').text().toLowerCase(),
    file: optional(place.member('file'), (file) => file.text(), ''),
  };
  const bullet = bulletReader(own);
  const task = taskReader(own);
  const told = {
    frontMatter: readFrontMatter(place.member('frontMatter')),
    sections: place.member('sections').list(readSection),
    objectives: place.member('objectives').list(bullet),
    tasks: place.member('tasks').list(task),
    achievements: place.member('achievements').list(bullet),
  };
  const days = told.tasks.flatMap(({ start, completion }) => [start?.date ?? [], completion?.date ?? []].flat()).sort();
  const columns = place.member('columns');
  const blankBullets = place.member('blankBullets');
  const week: ShownWeek = {
    ...own,
    title: told.frontMatter.title,
    date: null,
    start: days[0] ?? null,
    end: days.at(-1) ?? null,
    ...told,
    // Without a word of them the tasks have a table with the template's.
    columns: columns.isMissing ? [] : orNull(columns, (known) => known.list(readColumn)),
    blankRows: optional(place.member('blankRows'), (rows) => rows.list(task), []),
    blankBullets: optional(blankBullets, (blanks) => blanks.list(bullet), []),
    untranslated: optional(place.member('untranslated'), (marks) => marks.list(readMark), []),
  };
  return blankBullets.isMissing ? withWaitingSections(week) : week;
}

/** Where an entry belongs. */
type Own = Pick<ShownWeek, 'site' | 'week' | 'language' | 'file'>;

function optional<Value>(place: JsonPlace, read: (place: JsonPlace) => Value, otherwise: Value): Value {
  return place.isMissing ? otherwise : read(place);
}

function orNull<Value>(place: JsonPlace, read: (place: JsonPlace) => Value): Value | null {
  return place.isNull ? null : read(place);
}

function readFrontMatter(place: JsonPlace): FrontMatter {
  return {
    title: place.member('title').textOrNull(),
    date: place.member('date').textOrNull(),
    weight: place.member('weight').numberOrNull(),
    chapter: place.member('chapter').booleanOrNull(),
    pre: place.member('pre').textOrNull(),
    other: place.member('other').record(readAny),
  };
}

/** Whatever a front matter may hold. */
function readAny(place: JsonPlace): unknown {
  place.refuseDeeper(DEEPEST);
  if (Array.isArray(place.value)) return place.list(readAny);
  return typeof place.value === 'object' && place.value !== null ? place.record(readAny) : place.value;
}

function readSection(place: JsonPlace): ShownWeek['sections'][number] {
  return {
    roles: place.member('roles').list((role) => role.oneOf(SECTION_ROLES)),
    heading: words(place.member('heading')),
    level: optional(place.member('level'), (level) => level.whole(1), 1),
    line: 1,
    paragraphs: place.member('paragraphs').list(words),
    items: place.member('items').list(readSectionItem),
  };
}

function readSectionItem(place: JsonPlace): ShownBullet {
  return { group: orNull(place.member('group'), words), ...readEntry(place) };
}

function readEntry(place: JsonPlace): ListedEntry {
  place.refuseDeeper(DEEPEST);
  return { text: words(place.member('text')), items: place.member('items').list(readEntry) };
}

function bulletReader(own: Own): (place: JsonPlace) => Listed['objectives'] {
  return (place) => ({
    address: optional(place.member('address'), (address) => address.text(), ''),
    ...own,
    line: 1,
    ...readSectionItem(place),
  });
}

function taskReader(own: Own): (place: JsonPlace) => Listed['tasks'] {
  return (place) => ({
    address: optional(place.member('address'), (address) => address.text(), ''),
    ...own,
    line: 1,
    row: place.member('row').whole(1),
    day: orNull(place.member('day'), (day) => ({
      text: cellText(day),
      weekdays: optional(day.member('weekdays'), (days) => days.list((one) => one.oneOf(WEEKDAYS)), []),
    })),
    items: place.member('items').list(readEntry),
    start: orNull(place.member('start'), readDate),
    completion: orNull(place.member('completion'), readDate),
    references: place.member('references').list((reference) => ({
      url: orNull(reference.member('url'), words),
      text: orNull(reference.member('text'), words),
    })),
    done: place.member('done').booleanOrNull(),
    extra: place.member('extra').record(words),
  });
}

function readDate(place: JsonPlace): ListedDate {
  return { text: cellText(place), date: optional(place.member('date'), calendarDate, null) };
}

/** White space around a text says nothing. */
function words(place: JsonPlace): string {
  return place.text().replace(/\r\n?/g, '\n').trim();
}

/** An empty cell is null. */
function cellText(place: JsonPlace): string {
  const own = place.member('text');
  const text = words(own);
  if (text === '') throw own.wrong('words; null in the place of the whole cell where it is empty');
  return text;
}

function calendarDate(place: JsonPlace): CalendarDate | null {
  const text = place.textOrNull('a date as YYYY-MM-DD, or null');
  const date = text === null ? null : parseCalendarDate(text);
  if (text !== null && date === null) throw place.wrong('a date as YYYY-MM-DD, or null');
  return date;
}

function readColumn(place: JsonPlace): TaskColumn {
  return {
    role: place.member('role').oneOf(['day', 'task', 'start', 'completion', 'reference', null]),
    name: place.member('name').text(),
  };
}

function readMark(place: JsonPlace): UntranslatedEntry {
  const language = place.member('language');
  const fingerprint = place.member('fingerprint');
  const isCode = /^[a-z][\w-]{0,30}$/i.test(language.text());
  if (!isCode) throw language.wrong('the code of a language');
  const signs = fingerprint.textOrNull();
  if (signs !== null && !/^[\da-f]{4}$/i.test(signs)) throw fingerprint.wrong('four signs of 0-9 and a-f, or null');
  return { address: place.member('address').text(), language: language.text().toLowerCase(), fingerprint: signs };
}

/**
 * A week from somebody who does not tell what waits in it gets what a new page has: all sections of the template, a bullet
 * to be filled in those for objectives and achievements that say nothing yet.
 */
function withWaitingSections(week: ShownWeek): ShownWeek {
  const roles = (['objectives', 'tasks', 'achievements'] as const).filter(
    (role) => !week.sections.some((section) => section.roles.includes(role)),
  );
  const says = (role: SectionRole): boolean =>
    week.sections.some((section) => section.roles.find(isMainRole) === role && section.paragraphs.length > 0);
  const { site, week: number, language, file } = week;
  return {
    ...week,
    sections: [
      ...week.sections,
      ...roles.map((role) => ({ roles: [role], heading: '', level: 1, line: 1, paragraphs: [], items: [] })),
    ],
    blankBullets: (['objectives', 'achievements'] as const)
      .filter((kind) => week[kind].length === 0 && !says(kind))
      .map((kind) => ({
        address: `${number}.${kind === 'objectives' ? 'o' : 'a'}1`,
        ...{ site, week: number, language, file },
        line: 1,
        group: null,
        text: '',
        items: [],
      })),
  };
}
