import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { overviewFile } from '../edits/overview/overview-file.js';
import { isGenerated, isGeneratedText } from '../page/generated-mark.js';
import { parentOf } from '../worklog/section.js';
import type { OpenWorklog } from './open-worklog.js';
import { readSiteText } from './site-text.js';

/** Where the overview of a language is, or goes. */
export interface OverviewPlace {
  /** Relative to the site, with `/`. */
  readonly file: string;
  /** The overview that was made before, wherever its author has moved it; null for none. */
  readonly existing: { readonly file: string; readonly text: string } | null;
}

/**
 * Finds the overview of a language, or a place for it beside the weeks.
 *
 * @param week a week of the language that is in the worklog
 */
export function overviewPlace(
  opened: OpenWorklog,
  language: string,
  week: { readonly file: string; readonly number: number },
): OverviewPlace {
  const ending = opened.site.configuration.rawHtml ? 'md' : 'html';
  const file = overviewFile(week.file, week.number, ending);
  const existing = markdownOverview(opened, language) ?? htmlOverview(opened.site.root, file);
  return { file: existing === null ? file : existing.file.replace(/\.[^./]+$/, `.${ending}`), existing };
}

function markdownOverview({ children, pages }: OpenWorklog, language: string): OverviewPlace['existing'] {
  for (const child of children) {
    if (child.language !== language) continue;
    const read = pages.page(child);
    if ('page' in read && isGenerated(read.page.frontMatter)) {
      return { file: child.file, text: read.page.source.text };
    }
  }
  return null;
}

/** A page of HTML, which no worklog knows, beside the weeks or in a folder there, in the language of the place. */
function htmlOverview(root: string, place: string): OverviewPlace['existing'] {
  const isFolder = /\/_?index(?:\.[^/.]+)?\.[^/.]+$/.test(place);
  const section = isFolder ? parentOf(parentOf(place)) : parentOf(place);
  const infix = infixOf(place);
  const folders = isFolder ? foldersIn(root, section) : [section];
  for (const folder of folders) {
    for (const name of namesIn(root, folder, 'file')) {
      const file = `${folder}/${name}`;
      if (!name.endsWith('.html') || infixOf(file) !== infix) continue;
      const text = readSiteText(root, file);
      if (isGeneratedText(text)) return { file, text };
    }
  }
  return null;
}

/** `vi` of `_index.vi.html`; empty where there is none. */
function infixOf(file: string): string {
  return /\.([^./]+)\.[^./]+$/.exec(file)?.[1] ?? '';
}

function foldersIn(root: string, folder: string): string[] {
  return namesIn(root, folder, 'folder').map((name) => `${folder}/${name}`);
}

function namesIn(root: string, folder: string, kind: 'file' | 'folder'): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .flatMap((entry) => ((kind === 'file' ? entry.isFile() : entry.isDirectory()) ? [entry.name] : []))
    .sort();
}
