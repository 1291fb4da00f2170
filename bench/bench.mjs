// npm run bench [-- --corpus <folder of sites>] [--rounds <n>] [--json]
// Times worklog beside what it is measured against, in one run; figures of one machine mean something as ratios only.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { writeSection, writeSite } from './generate-site.mjs';
import { isInstalled, timeInTurn } from './timing.mjs';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const program = fileURLToPath(new URL('../bin/worklog.js', import.meta.url));
const templates = new URL('../templates/', import.meta.url).href;
const work = mkdtempSync(join(tmpdir(), 'worklog-bench-'));
const node = process.execPath;

try {
  const small = join(work, 'small');
  writeSite(small, 12);
  const large = join(work, 'large');
  const sites = join(work, 'sites');
  const pages = writeLargeSite(large, sites);
  const reader = await bundleReader();

  const start = timeInTurn(
    [
      { name: 'node -e 0', command: node, args: ['-e', '0'] },
      { name: 'worklog list, 26 pages', command: node, args: [program, 'list', '--site', small] },
    ],
    rounds,
  );
  const readers = [
    { name: `worklog reading ${pages} pages`, command: node, args: [reader, join(large, 'content'), templates] },
    {
      name: `hugo building ${pages} pages`,
      command: 'hugo',
      args: ['--quiet', '-s', large, '-d', join(work, 'public')],
      before: () => rmSync(join(work, 'public'), { recursive: true, force: true }),
    },
  ];
  const hugo = isInstalled('hugo');
  if (!hugo) console.error('hugo is not installed: the comparison with it is left out.');
  const reading = timeInTurn(hugo ? readers : readers.slice(0, 1), Math.max(3, rounds >> 1));
  const checkers = [
    {
      name: `worklog validate, ${pages} pages`,
      command: node,
      args: [program, 'validate', ...readdirSync(sites).map((site) => join(sites, site))],
      // Finding something is no failure.
      statuses: [0, 1],
    },
    ...(hugo ? readers.slice(1) : []),
    {
      name: `rumdl checking ${pages} pages`,
      command: rumdl(),
      args: ['check', '--no-cache', '--no-config', join(large, 'content')],
      statuses: [0, 1],
    },
  ];
  const checking = timeInTurn(checkers, Math.max(3, rounds >> 1));
  report(start, reading, checking);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The program itself: its package starts it by a script of its own. */
function rumdl() {
  const script = createRequire(import.meta.url).resolve('rumdl/package.json');
  const platform = `@rumdl/cli-${process.platform}-${process.arch}`;
  const name = process.platform === 'win32' ? 'rumdl.exe' : 'rumdl';
  return join(dirname(createRequire(script).resolve(`${platform}/package.json`)), name);
}

/**
 * All sites of the corpus, or generated ones of the same number and shape: as one site for Hugo, and each for itself.
 *
 * @param {string} folder where the one site goes
 * @param {string} sites where the others go
 */
function writeLargeSite(folder, sites) {
  mkdirSync(join(folder, 'content'), { recursive: true });
  writeFileSync(
    join(folder, 'hugo.toml'),
    'baseURL = "http://localhost/"\ndefaultContentLanguage = "en"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n[markup.goldmark.renderer]\nunsafe = true\n',
  );
  const layouts = join(folder, 'layouts');
  mkdirSync(join(layouts, '_default'), { recursive: true });
  mkdirSync(join(layouts, 'shortcodes'));
  for (const name of ['list', 'single'])
    writeFileSync(join(layouts, '_default', `${name}.html`), '<main>{{ .Content }}</main>');
  writeFileSync(join(layouts, 'index.html'), '<main>{{ .Content }}</main>');
  writeFileSync(join(layouts, 'shortcodes', 'notice.html'), '{{ .Inner }}');
  if (values.corpus === undefined) {
    let written = 0;
    for (let site = 1; site <= 34; site++) {
      written += writeSection(join(folder, 'content', `site-${site}`), 11, site);
      writeSection(join(sites, `site-${site}`, 'content'), 11, site);
      cpSync(join(folder, 'hugo.toml'), join(sites, `site-${site}`, 'hugo.toml'));
    }
    return written;
  }
  let copied = 0;
  for (const site of readdirSync(values.corpus)) {
    const [content] = readdirSync(join(values.corpus, site), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:^|\/)content$/.test(name))
      .sort((a, b) => a.length - b.length);
    if (content === undefined) continue;
    const target = join(folder, 'content', site);
    cpSync(join(values.corpus, site, content), target, { recursive: true });
    cpSync(join(values.corpus, site), join(sites, site), { recursive: true });
    copied += readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).length;
  }
  return copied;
}

async function bundleReader() {
  await build({
    entryPoints: [fileURLToPath(new URL('read-pages.ts', import.meta.url))],
    outdir: work,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; globalThis.require ??= createRequire(import.meta.url);",
    },
  });
  return join(work, 'read-pages.mjs');
}

/**
 * @param {readonly import('./timing.mjs').Timing[]} start
 * @param {readonly import('./timing.mjs').Timing[]} reading
 * @param {readonly import('./timing.mjs').Timing[]} checking
 */
function report(start, reading, checking) {
  const timings = [...start, ...reading, ...checking];
  const last = checking.at(-1);
  const pairs = [
    { own: start[1], other: start[0], must: 2.0 },
    { own: reading[0], other: reading[1], must: 1.0 },
    ...(checking.length > 2 ? [{ own: checking[0], other: checking[1], must: 1.0 }] : []),
    { own: checking[0], other: last, must: 1.2 },
  ];
  const ratios = pairs.flatMap(({ own, other, must }) =>
    own && other ? [{ what: `${own.name} ÷ ${other.name}`, ratio: own.median / other.median, must }] : [],
  );
  if (values.json) {
    console.log(JSON.stringify({ machine: machine(), rounds, timings, ratios }, null, 2));
    return;
  }
  console.log(machine());
  console.log('Whole processes, files in the cache of the system; medians of interleaved rounds, in milliseconds.\n');
  for (const { name, median, least, most } of timings) {
    console.log(`${median.toFixed(1).padStart(9)}  (${least.toFixed(1)} to ${most.toFixed(1)})  ${name}`);
  }
  console.log('');
  for (const { what, ratio, must } of ratios) {
    console.log(
      `${ratio.toFixed(2).padStart(9)}  ${what}  (at most ${must.toFixed(1)}${ratio > must ? ': MISSED' : ''})`,
    );
  }
  console.log(
    '\nHugo renders every page to HTML and writes it. worklog validate reads every page into its model and runs its rules, which\nare about worklogs; rumdl runs some 70 rules about Markdown, on all cores. Both print what they find.',
  );
}

function machine() {
  const hugo = isInstalled('hugo') ? execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(/[\s+]/)[1] : 'none';
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, Hugo ${hugo}`;
}
