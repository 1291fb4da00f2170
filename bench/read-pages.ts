// Reads every Markdown file below a folder as a week page: what any command does with a page before it does its own work.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Vocabulary } from '../src/locale/vocabulary.js';
import { type PageInput, pageInput } from '../src/page/content-page.js';
import { readWeekPage } from '../src/page/week-page.js';
import { expectPages } from '../src/site/engine-flags.js';
import { loadFrontMatterReader } from '../src/site/front-matter-reader.js';
import { readLocalePacks } from '../src/site/locale-packs.js';
import { readText } from '../src/site/read-text.js';

const [folder = '.', templates = ''] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
expectPages(names.length);
const inputs: PageInput[] = [];
for (const name of names) {
  const read = readText(join(folder, name), name);
  if ('text' in read) inputs.push(pageInput(name, 'en', read.text));
}
const needsLibrary = inputs.some((input) => input.frontMatter.data === null);
const reader = {
  vocabulary: new Vocabulary(readLocalePacks(new URL(templates))),
  frontMatter: needsLibrary ? await loadFrontMatterReader() : null,
};
let entries = 0;
for (const input of inputs) {
  const page = readWeekPage(input, reader);
  entries += page.tasks.length + page.objectives.length + page.achievements.length;
}
process.stdout.write(`${inputs.length} pages, ${entries} entries\n`);
