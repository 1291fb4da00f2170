// Bundles src/cli/main.ts with every library it uses into dist/: one entry, and a chunk for each command, loaded on demand.
import { readdirSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { thirdPartyNotices } from './third-party-notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/**
 * gray-matter's own engines hold an `eval` for `---js` front matter. worklog brings its own YAML engine and refuses all
 * others, so none of them is ever asked; left out of the bundle, they cannot be, and js-yaml stays at home with them.
 * @type {import('esbuild').Plugin}
 */
const noFrontMatterEngines = {
  name: 'no-front-matter-engines',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/ }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * cli-table3 is given stand-ins of plain ASCII to lay out (src/terminal/table.ts), for which its own measure of emoji and
 * wide characters is only a large pattern to compile at every start.
 * @type {import('esbuild').Plugin}
 */
const plainTableWidths = {
  name: 'plain-table-widths',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli-table3[\\/]node_modules[\\/]string-width[\\/]index\.js$/ }, () => ({
      contents: 'module.exports = (text) => text.length;',
    }));
  },
};

/**
 * cli-table3 asks its colours for bold and grey only; what they bring for the fun of it is not needed at every start.
 * @type {import('esbuild').Plugin}
 */
const noFunnyColors = {
  name: 'no-funny-colors',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]@colors[\\/]colors[\\/]lib[\\/](?:custom|maps)[\\/]\w+\.js$/ }, () => ({
      contents: 'module.exports = () => (text) => text;',
    }));
  },
};

/**
 * Whether to use colour is decided once, in src/terminal/style.ts. chalk's own detection would load node:tty, and with it
 * the network, at every start.
 * @type {import('esbuild').Plugin}
 */
const noColorDetection = {
  name: 'no-color-detection',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/ }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/**
 * Node's own modules are asked for by name. CommonJS libraries `require` them, which an ES module cannot; and an import
 * reads every property of the module, which for node:fs and node:process costs 3 ms of start-up each. What a source file
 * imports is one name for all files that do, of which the bundler keeps those that are used.
 * @type {import('esbuild').Plugin}
 */
const builtinModules = {
  name: 'builtin-modules',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined;
      const isImported = kind === 'import-statement' && !path.endsWith('child_process');
      return { path, namespace: isImported ? 'builtin-import' : 'builtin' };
    });
    onLoad({ filter: /./, namespace: 'builtin-import' }, ({ path }) => ({
      contents: [
        `export default /* @__PURE__ */ (() => process.getBuiltinModule('${path}'))();`,
        ...Object.keys(process.getBuiltinModule(path) ?? {})
          .filter((name) => name !== 'default')
          .map(
            (name) => `export const ${name} = /* @__PURE__ */ (() => process.getBuiltinModule('${path}').${name})();`,
          ),
      ].join('\n'),
    }));
    // commander holds it for subcommands that are programs of their own, which worklog has none of; git, editors and the
    // browser are started by it.
    onLoad({ filter: /child_process$/, namespace: 'builtin' }, ({ path }) => ({
      contents: `const load = () => process.getBuiltinModule('${path}');
module.exports = { get spawn() { return load().spawn; }, get execFile() { return load().execFile; },
get execFileSync() { return load().execFileSync; } };`,
    }));
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('${path}');`,
    }));
  },
};

// On the first line of what follows, so that stack traces name the right ones.
const PROGRAM = `import '${join(root, 'src/cli/program.ts')}';import '${join(root, 'src/cli/context.ts')}';`;

/** The files of src/ that another one imports when it is called, and none of them with the program itself. */
const onDemand = new Set(await Promise.all(sourceFiles().map(importedOnDemand)).then((found) => found.flat()));

/** @returns {string[]} */
function sourceFiles() {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.ts')).map((name) => join(root, 'src', name));
}

/** @param {string} path */
async function importedOnDemand(path) {
  const imports = (await readFile(path, 'utf8')).matchAll(/\bimport\('(\.[^']+)\.js'\)/g);
  return [...imports].map(([, file = '']) => `${resolve(dirname(path), file)}.ts`);
}

/** The libraries that are loaded on demand and asked for what they export by default. */
const WITH_DEFAULT = ['gray-matter', 'open'];

/**
 * The program and `list` are loaded whatever command is called, so whatever another one shares with them is there already.
 * Said to the bundler, that makes few chunks of what would otherwise be one for each set of commands with something in
 * common: each chunk takes half a millisecond to find and open.
 * @type {import('esbuild').Plugin}
 */
const sharedChunk = {
  name: 'shared-chunk',
  setup({ onResolve, onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      return onDemand.has(path) ? { contents: PROGRAM + (await readFile(path, 'utf8')), loader: 'ts' } : undefined;
    });
    onResolve({ filter: /^[@a-z]/ }, ({ path, kind, namespace }) => {
      return kind === 'dynamic-import' && namespace === 'file' ? { path, namespace: 'library' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'library' }, ({ path }) => ({
      resolveDir: root,
      contents: `${PROGRAM}export * from '${path}';${WITH_DEFAULT.includes(path) ? `export { default } from '${path}';` : ''}`,
    }));
  },
};

const { outputFiles, metafile } = await build({
  absWorkingDir: root,
  // The second is the program of a thread of its own (src/commands/validate/report-sites.ts).
  entryPoints: { main: 'src/cli/main.ts', 'site-helper': 'src/commands/validate/site-helper.ts' },
  outdir: dist,
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Node 20 has them; without this each `\\p{L}` of a pattern would make a new one at every use.
  supported: { 'regexp-unicode-property-escapes': true },
  // Quick to read for Node, but names stay whole, so that a stack trace can be read too.
  minifyWhitespace: true,
  minifySyntax: true,
  // Read only under --debug (bin/worklog.js); without the sources themselves, which the traces do not need.
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'eof',
  metafile: true,
  write: false,
  // As the ES modules that it has for browsers: a CommonJS module that is loaded on demand would keep its names to itself.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  plugins: [noFrontMatterEngines, plainTableWidths, noFunnyColors, noColorDetection, builtinModules, sharedChunk],
});

rmSync(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await mkdir(join(root, 'build'), { recursive: true });
await Promise.all([
  ...outputFiles.map((file) => writeFile(file.path, file.contents)),
  writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(root, metafile)),
  // What each file is made of, for the test that looks at what a command loads; beside dist/, so that nobody installs it.
  writeFile(join(root, 'build', 'bundle.json'), JSON.stringify(metafile)),
]);
