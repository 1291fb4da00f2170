import type { ListedEntry } from '../../worklog/listed.js';
import { type Html, html } from './html.js';
import { inlineHtml } from './markdown-html.js';

/** A bullet of a section, as {@link ShownWeek} has it. */
interface GroupedEntry extends ListedEntry {
  readonly group: string | null;
}

/** Entries as a list, and what is nested under them as lists in it; nothing where there are none. */
export function entriesHtml(entries: readonly ListedEntry[]): Html {
  return entries.length === 0 ? html`` : html`<ul>${entries.map((entry) => html`<li>${entryHtml(entry)}</li>`)}</ul>`;
}

/** What one entry says, and the list of what is nested under it. */
export function entryHtml({ text, items }: ListedEntry): Html {
  return html`${inlineHtml(text)}${entriesHtml(items)}`;
}

/** Bullets under the groups that head them. */
export function groupedHtml(bullets: readonly GroupedEntry[], headingLevel: number): Html {
  return html`${runsOfOneGroup(bullets).map(({ group, own }) => [
    group !== null && html`<h${headingLevel} class="group">${group}</h${headingLevel}>`,
    html`<ul class="entries">${own.map((bullet) => html`<li class="entry">${entryHtml(bullet)}</li>`)}</ul>`,
  ])}`;
}

function runsOfOneGroup(bullets: readonly GroupedEntry[]): { group: string | null; own: GroupedEntry[] }[] {
  const runs: { group: string | null; own: GroupedEntry[] }[] = [];
  for (const bullet of bullets) {
    const last = runs.at(-1);
    if (last !== undefined && last.group === bullet.group) last.own.push(bullet);
    else runs.push({ group: bullet.group, own: [bullet] });
  }
  return runs;
}
