// Writes docs/rules/: a page for each rule, made of what the rule says about itself and of what it really reports on its
// own examples. A test compares the files with what this makes.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const TIERS = ['basic', 'recommended', 'strict', 'review'];

/** What the documentation is made with, bundled from src/. */
async function loadCore() {
  const { outputFiles } = await build({
    stdin: {
      resolveDir: join(root, 'src'),
      contents: `export { RULES } from './rules/registry.ts';
export { explainRule } from './reporters/rule-explanation.ts';
export { drawDiagnostics } from './terminal/diagnostics-view.ts';
export { makeStyle } from './terminal/style.ts';
export { readLocalePacks, readTemplateSamples } from './site/locale-packs.ts';
export { loadFrontMatterReader } from './site/front-matter-reader.ts';
export { Vocabulary } from './locale/vocabulary.ts';
export { Prose } from './locale/prose.ts';`,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  // Beside the libraries that it imports.
  const file = join(root, 'node_modules', `.rule-docs-${process.pid}.mjs`);
  writeFileSync(file, outputFiles[0]?.contents ?? '');
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

/**
 * The files of docs/rules, by name.
 *
 * @returns {Promise<Record<string, string>>}
 */
export async function ruleDocs() {
  const core = await loadCore();
  const templates = new URL('../templates/', import.meta.url);
  const packs = core.readLocalePacks(templates);
  const reader = {
    vocabulary: new core.Vocabulary(packs),
    prose: new core.Prose(packs, core.readTemplateSamples(templates)),
    frontMatter: await core.loadFrontMatterReader(),
  };
  const layout = {
    style: core.makeStyle(false),
    width: 100,
    wraps: true,
    shownFile: (/** @type {string} */ file) => file,
  };
  /** @type {any[]} */
  const explained = core.RULES.map((/** @type {any} */ rule) => core.explainRule(rule, core.RULES, reader));
  /** @param {any} example */
  const reported = (example) => core.drawDiagnostics(example.diagnostics, layout).trimEnd();
  return {
    'README.md': index(explained),
    ...Object.fromEntries(explained.map((rule) => [`${rule.id}.md`, page(rule, reported(rule.failing))])),
  };
}

/** @param {any} rule @param {string} reported */
function page(rule, reported) {
  const { id, tier, severity, fix, summary, why, suppressible, settings, failing, passing } = rule;
  return [
    `# ${id}`,
    '',
    `Catches ${summary}.`,
    '',
    `| Tier | Severity | Fix |`,
    `| --- | --- | --- |`,
    `| ${tier} | ${severity} | ${fix ?? 'none'} |`,
    '',
    why,
    '',
    ...(failing.files.length === 0 ? [] : ['## Fails', '', ...exampleLines(failing)]),
    ...(reported === '' ? [] : ['', 'What `worklog validate` says:', '', ...fenced('text', reported)]),
    ...(passing.files.length === 0 ? [] : ['', '## Passes', '', ...exampleLines(passing), '']),
    ...settingLines(settings, id),
    '## Switching it off',
    '',
    ...fenced('toml', `[rules]\n${id} = "off"`),
    '',
    ...(suppressible
      ? [
          'for the whole site in `worklog.toml`, or in one page before its first heading:',
          '',
          ...fenced('markdown', `<!-- worklog-disable ${id} -->`),
        ]
      : ['for the whole site in `worklog.toml`.']),
    '',
  ].join('\n');
}

/** @param {any[]} settings @param {string} id */
function settingLines(settings, id) {
  if (settings.length === 0) return [];
  return [
    '## Settings',
    '',
    ...settings.map(
      ({ name, description, default: value }) => `- \`${name}\`, by default \`${value}\`: ${description}`,
    ),
    '',
    ...fenced(
      'toml',
      `[rules.${id}]\n${settings.map((one) => `${one.name} = ${JSON.stringify(one.default)}`).join('\n')}`,
    ),
    '',
  ];
}

/** @param {any} example */
function exampleLines({ files, isNamed }) {
  return files.flatMap((/** @type {any} */ { file, text }, /** @type {number} */ at) => [
    ...(at > 0 ? [''] : []),
    ...(isNamed ? [`\`${file}\``, ''] : []),
    ...fenced('markdown', text.trimEnd()),
  ]);
}

/** A code block whose fence is longer than any in it. @param {string} language @param {string} text */
function fenced(language, text) {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...text.split('\n'), fence];
}

/** @param {any[]} rules */
function index(rules) {
  const sections = TIERS.flatMap((tier) => [
    '',
    `## ${tier}`,
    '',
    ABOUT[tier] ?? '',
    '',
    '| Rule | Severity | Fix | Catches |',
    '| --- | --- | --- | --- |',
    ...rules
      .filter((rule) => rule.tier === tier)
      .map(({ id, severity, fix, summary }) => `| [${id}](${id}.md) | ${severity} | ${fix ?? ''} | ${summary} |`),
  ]);
  return [
    '# Rules',
    '',
    'What `worklog validate` checks. Tiers are cumulative: `--tier strict` has the rules of all three. `worklog explain <rule>`',
    'tells in the terminal what stands here. These pages are generated from the rules themselves (`node scripts/rule-docs.mjs`).',
    'A *safe* fix is the one evident mending and loses no entry: `worklog validate --fix` makes it. An *unsafe* one wants a look',
    'afterwards and takes `--fix-unsafe`.',
    ...sections,
    '',
  ].join('\n');
}

/** @type {Record<string, string>} */
const ABOUT = {
  basic: 'What breaks the page or loses content.',
  recommended: 'What a mentor would ask to have mended. The default.',
  strict: "The programme's template to the letter.",
  review: 'Heuristics for a mentor, switched on with `--review`: worth a look, never a verdict.',
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = join(root, 'docs/rules');
  mkdirSync(folder, { recursive: true });
  const files = await ruleDocs();
  for (const name of readdirSync(folder)) if (!(name in files)) rmSync(join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
