import type { Column } from '../../renderers/columns.js';
import { JsonItems, renderNdjson } from '../../renderers/json.js';
import { renderCsv, renderMarkdown, renderTsv } from '../../renderers/table-text.js';
import { sanitise } from '../../terminal/sanitise.js';
import type { Listed, ListKind } from '../../worklog/listed.js';
import { type Context, columnsOf, styleFor } from '../command.js';
import { markedCsv } from '../command-csv.js';
import type { ListChoice, ListOptions } from './list-choice.js';
import { drawListing, shownColumns, tableModel } from './list-table.js';

/** The entries of many sites as one text, site by site. */
export interface ListingStream {
  /** The text of one more site. */
  site(name: string, items: readonly Listed[ListKind][]): string;
  /** What stands behind the last one; without one, all that there is. */
  end(): string;
}

export function listingStream(
  choice: ListChoice,
  siteColumn: Column<Listed[ListKind]>,
  options: ListOptions,
  context: Context,
): ListingStream {
  const { output, kind } = choice;
  if (output === 'ndjson') return { site: (_, items) => renderNdjson(items), end: () => '' };
  if (output === 'json') {
    const document = new JsonItems(kind);
    return { site: (_, items) => document.add(items), end: () => document.end() };
  }
  if (output === 'table') return tables(choice, options, context);
  return oneTable(choice, siteColumn, options);
}

/** A table for each site, under its name; it is of no use to say of most sites that nothing in them matches. */
function tables(choice: ListChoice, options: ListOptions, context: Context): ListingStream {
  const style = styleFor(context.stdout, context, options);
  const width = options.wide === true ? null : columnsOf(context);
  return {
    site: (name, items) => {
      if (items.length === 0) return '';
      const columns = shownColumns(choice, new Set(items.map(({ language }) => language)).size > 1);
      return `${style.heading(sanitise(name))}\n${drawListing(choice, tableModel(columns, items, width), style, width)}\n`;
    },
    end: () => '',
  };
}

/**
 * One table for programs, of all sites. Its columns are fixed before any site is read, so that the language has one even
 * where all sites turn out to have but one.
 */
function oneTable(choice: ListChoice, siteColumn: Column<Listed[ListKind]>, options: ListOptions): ListingStream {
  const { output } = choice;
  const chosen = shownColumns(choice, true);
  const columns = chosen.includes(siteColumn) ? chosen : [siteColumn, ...chosen];
  const render = output === 'csv' ? renderCsv : output === 'tsv' ? renderTsv : renderMarkdown;
  let isContinued = false;
  const more = (items: readonly Listed[ListKind][]): string => {
    const text = render(tableModel(columns, items), isContinued);
    const marked = output === 'csv' && !isContinued ? markedCsv(text, options) : text;
    isContinued = true;
    return marked;
  };
  return { site: (_, items) => more(items), end: () => (isContinued ? '' : more([])) };
}
