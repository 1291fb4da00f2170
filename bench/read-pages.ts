// Reads every Markdown file below a folder as a week page: what any command does with a page before it does its own work.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../src/locale/vocabulary.js';
import { pageInput, readWeekPage } from '../src/page/week-page.js';
import { loadFrontMatterReader } from '../src/site/front-matter-reader.js';
import { readLocalePacks } from '../src/site/locale-packs.js';
import { readText } from '../src/site/read-text.js';

const [folder = '.', templates = ''] = process.argv.slice(2);
const reader = {
  vocabulary: new Vocabulary(readLocalePacks(new URL(templates))),
  frontMatter: await loadFrontMatterReader(),
};
let pages = 0;
let entries = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md')) continue;
  const read = readText(join(folder, name), name);
  if (!('text' in read)) continue;
  const page = readWeekPage(pageInput(name, 'en', read.text), reader);
  pages++;
  entries += page.tasks.length + page.objectives.length + page.achievements.length;
}
process.stdout.write(`${pages} pages, ${entries} entries\n`);
