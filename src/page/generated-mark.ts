import { findFrontMatter } from '../markdown/front-matter-block.js';
import type { FrontMatter } from '../model/week-page.js';
import { slice } from '../text/span.js';
import { frontMatterFields } from './front-matter-fields.js';

/** The key of a front matter by which a page says that worklog has made it, and what it says then. */
export const GENERATOR = { key: 'generator', value: 'worklog render overview' } as const;

/** Whether a page says that worklog makes it, all but its front matter: it is of no week, whatever it holds. */
export function isGenerated({ other }: Pick<FrontMatter, 'other'>): boolean {
  return Object.entries(other).some(([key, value]) => key.toLowerCase() === GENERATOR.key && value === GENERATOR.value);
}

/** The same of a page's text, be it Markdown or HTML. */
export function isGeneratedText(text: string): boolean {
  const block = findFrontMatter(text);
  if (block === null) return false;
  // What stands behind the name of a table of TOML is the table's.
  const table = block.format === 'toml' ? slice(text, block.content).search(/^[ \t]*\[/m) : -1;
  const end = table === -1 ? block.content.end : block.content.start + table;
  const fields = frontMatterFields(text, block).filter(({ line }) => line.start < end);
  return fields.some(({ key, content }) => key === GENERATOR.key && slice(text, content) === GENERATOR.value);
}
