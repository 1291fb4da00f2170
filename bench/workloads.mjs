// What the tools are given to work on: real sites where there are some, else generated ones of the same shape.
import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSection } from './generate-site.mjs';

/**
 * Pages of many sites: `sites` holds each for itself, `joint` all of them as one site, for tools that know only one.
 * @typedef {{ name: string, sites: string, joint: string, pages: number, bytes: number }} Workload
 */

/** Weeks of a generated site in a cohort; each has two languages, and a page for the section in both. */
const WEEKS = 12;
const PAGES_OF_SITE = 2 * (WEEKS + 1);

const CONFIGURATION = `baseURL = "http://localhost/"
defaultContentLanguage = "en"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
[languages.en]
weight = 1
[languages.vi]
weight = 2
[markup.goldmark.renderer]
unsafe = true
`;

/**
 * The sites of a folder.
 *
 * @param {string} corpus
 * @param {string} work
 * @returns {Workload}
 */
export function realSites(corpus, work) {
  const { sites, joint } = emptyWorkload(join(work, 'real'));
  for (const site of readdirSync(corpus)) {
    const [content] = readdirSync(join(corpus, site), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:^|[\\/])content$/.test(name))
      .sort((a, b) => a.length - b.length);
    if (content === undefined) continue;
    cpSync(join(corpus, site, content), join(joint, 'content', site), { recursive: true });
    cpSync(join(corpus, site), join(sites, site), { recursive: true });
  }
  const { pages, bytes } = measured(join(joint, 'content'));
  return { name: `${pages} real pages`, sites, joint, pages, bytes };
}

/**
 * Generated sites with so many pages, or a few more.
 *
 * @param {number} wanted
 * @param {string} work
 * @param {{ withJoint: boolean }} options whether all of them are wanted as one site too
 * @returns {Workload}
 */
export function generatedSites(wanted, work, { withJoint }) {
  const { sites, joint } = emptyWorkload(join(work, `generated-${wanted}`));
  const count = Math.ceil(wanted / PAGES_OF_SITE);
  for (let site = 1; site <= count; site++) {
    const name = `site-${String(site).padStart(5, '0')}`;
    writeSection(join(sites, name, 'content', '1-Worklog'), WEEKS, site);
    writeFileSync(join(sites, name, 'hugo.toml'), CONFIGURATION);
    if (withJoint) writeSection(join(joint, 'content', name), WEEKS, site);
  }
  const { pages, bytes } = measured(sites);
  return { name: `${pages} generated pages`, sites, joint, pages, bytes };
}

/** @param {string} folder */
function emptyWorkload(folder) {
  const sites = join(folder, 'sites');
  const joint = join(folder, 'joint');
  mkdirSync(sites, { recursive: true });
  mkdirSync(join(joint, 'content'), { recursive: true });
  writeFileSync(join(joint, 'hugo.toml'), CONFIGURATION);
  const layouts = join(joint, 'layouts');
  mkdirSync(join(layouts, '_default'), { recursive: true });
  mkdirSync(join(layouts, 'shortcodes'));
  for (const name of ['_default/list.html', '_default/single.html', 'index.html'])
    writeFileSync(join(layouts, name), '<main>{{ .Content }}</main>');
  writeFileSync(join(layouts, 'shortcodes', 'notice.html'), '{{ .Inner }}');
  return { sites, joint };
}

/** @param {string} folder */
function measured(folder) {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return { pages: found.length, bytes: found.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) };
}
