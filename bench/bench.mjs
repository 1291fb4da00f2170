// npm run bench [-- --corpus <folder of sites>] [--rounds <n>] [--json]
// Times worklog beside what it is measured against, in one run; figures of one machine mean something as ratios only.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const pages = writeLargeSite(large);
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
  report(start, reading);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** All sites of the corpus as one, or generated pages of the same number and shape. @param {string} folder */
function writeLargeSite(folder) {
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
    for (let site = 1; site <= 34; site++) written += writeSection(join(folder, 'content', `site-${site}`), 11, site);
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

/** @param {readonly import('./timing.mjs').Timing[]} start @param {readonly import('./timing.mjs').Timing[]} reading */
function report(start, reading) {
  const groups = [
    { rows: start, subject: 1, base: 0, must: 2.0 },
    { rows: reading, subject: 0, base: 1, must: 1.0 },
  ];
  const ratios = groups.flatMap(({ rows, subject, base, must }) => {
    const [own, other] = [rows[subject], rows[base]];
    return own && other ? [{ what: `${own.name} ÷ ${other.name}`, ratio: own.median / other.median, must }] : [];
  });
  if (values.json) {
    console.log(JSON.stringify({ machine: machine(), rounds, timings: [...start, ...reading], ratios }, null, 2));
    return;
  }
  console.log(machine());
  console.log('Whole processes, files in the cache of the system; medians of interleaved rounds, in milliseconds.\n');
  for (const { name, median, least, most } of [...start, ...reading]) {
    console.log(`${median.toFixed(1).padStart(9)}  (${least.toFixed(1)} to ${most.toFixed(1)})  ${name}`);
  }
  console.log('');
  for (const { what, ratio, must } of ratios) {
    console.log(
      `${ratio.toFixed(2).padStart(9)}  ${what}  (at most ${must.toFixed(1)}${ratio > must ? ': MISSED' : ''})`,
    );
  }
  console.log(
    '\nHugo renders every page to HTML and writes it; worklog reads every page into its model and writes nothing.',
  );
}

function machine() {
  const hugo = isInstalled('hugo') ? execFileSync('hugo', ['version'], { encoding: 'utf8' }).split(/[\s+]/)[1] : 'none';
  return `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, Hugo ${hugo}`;
}
