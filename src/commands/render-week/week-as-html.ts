import { wordsOf } from '../../locale/output-words.js';
import { weekDocument } from '../../renderers/html/week-document.js';
import { readOutputWords } from '../../site/locale-packs.js';
import type { ShownWeek } from '../../worklog/shown-week.js';
import type { Context } from '../command.js';
import { sha256 } from '../command-digest.js';

/** A week as an HTML file of its own, with the words of its language. */
export function weekAsHtml(week: ShownWeek, { templates }: Context): string {
  return weekDocument(week, wordsOf(readOutputWords(templates), week.language), sha256);
}
