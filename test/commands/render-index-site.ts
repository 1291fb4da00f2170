import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runHere, type Said } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';

const CONFIGURATION =
  'baseURL = "https://example.org/"\ndefaultContentLanguage = "en"\n[languages.en]\n[languages.vi]\n';

/** The page of a week: its title, and the Markdown below its objectives. */
export function weekPage(title: string, objectives = ''): string {
  return `---\ntitle: "${title}"\n---\n\n### Objectives\n\n${objectives}\n`;
}

/**
 * A site with a section page and some weeks.
 *
 * @param pages pages by their path in the section: `1.4-Week4/_index.md`
 */
export function siteWith(pages: Readonly<Record<string, string>>): string {
  const files = Object.entries(pages).map(([path, text]) => [`content/1-Worklog/${path}`, text]);
  return makeSite({ 'hugo.toml': CONFIGURATION, ...Object.fromEntries(files) });
}

export function renderIndex(cwd: string, ...args: string[]): Promise<Said> {
  return runHere(['render', 'index', ...args], { cwd });
}

export function listOf(root: string, file = '_index.md'): string {
  return readFileSync(join(root, 'content/1-Worklog', file), 'utf8');
}

/** What becomes of a week list in English, and what is said of it on stderr. */
export async function rendered(
  list: string,
  pages: Readonly<Record<string, string>>,
): Promise<{ readonly list: string; readonly notes: string }> {
  const root = siteWith({ '_index.md': list, ...pages });
  const { stderr } = await renderIndex(root);
  return { list: listOf(root), notes: stderr };
}
