import { builtinModules } from 'node:module';

// The layers of docs/architecture.md. Imports point up this list: a room may import the rooms above it, never one below.
export const PURE = [
  'text',
  'model',
  'markdown',
  'locale',
  'page',
  'dialect',
  'worklog',
  'edits',
  'rules',
  'linter',
  'renderers',
  'reporters',
];
const ROOMS = [...PURE, 'site', 'terminal', 'commands', 'cli'];

/** @param {readonly string[]} names the files of some rooms, as a pattern */
const inside = (...names) => `^src/(?:${names.join('|')})/`;
/** @param {readonly string[]} names the files of some libraries, as a pattern, and their names where they are not installed */
const libraries = (...names) => `(?:^|node_modules/)(?:${names.join('|')})(?:/|$)`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const layers = ROOMS.slice(0, -1).map((room, index) => ({
  name: `layer-${room}`,
  comment: `Imports point up the list of rooms: ${room} knows nothing of the rooms below it.`,
  severity: 'error',
  from: { path: inside(room) },
  to: { path: inside(...ROOMS.slice(index + 1)) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers,
    {
      name: 'known-rooms',
      comment: 'Every file of src/ lives in a room of the list, or no rule would watch over it.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: inside(...ROOMS) },
    },
    {
      name: 'pure-of-node',
      comment: 'The pure rooms take strings and values and give them back: no Node module, by whatever way.',
      severity: 'error',
      from: { path: inside(...PURE) },
      to: { path: `^(?:node:.+|${builtinModules.join('|')})$`, reachable: true },
    },
    {
      name: 'pure-of-the-edge',
      comment: 'The libraries of the edge (terminal, command line, file formats) are handed in, never imported.',
      severity: 'error',
      from: { path: inside(...PURE) },
      to: {
        path: libraries(
          'commander',
          '@commander-js/extra-typings',
          'chalk',
          'cli-table3',
          'gray-matter',
          'yaml',
          'smol-toml',
        ),
        reachable: true,
      },
    },
    {
      name: 'pure-of-the-world',
      comment: 'What touches the disk, the terminal or the command line is out of reach of the pure rooms.',
      severity: 'error',
      from: { path: inside(...PURE) },
      to: { path: inside('site', 'terminal', 'commands', 'cli'), reachable: true },
    },
    {
      name: 'terminal-without-site',
      comment: 'The terminal lays out what it is given; it does not go and read a site.',
      severity: 'error',
      from: { path: inside('terminal') },
      to: { path: inside('site') },
    },
    {
      name: 'rule-imports-rule',
      comment: 'One rule, one file: it can be read, tested and taken away alone. Only the registry knows them all.',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: '^src/rules/registry\\.ts$' },
      to: { path: '^src/rules/', pathNot: '^src/rules/(?:rule|subject)\\.ts$' },
    },
    {
      name: 'command-imports-command',
      comment:
        'One command, one file (and a folder of its name), loaded when called. command*.ts is what all are made of.',
      severity: 'error',
      from: { path: '^src/commands/([^/.]+)' },
      to: { path: '^src/commands/', pathNot: '^src/commands/(?:command[a-z-]*\\.ts$|$1[./])' },
    },
    {
      name: 'commander-only-in-cli',
      comment: 'The command line is declared in one room.',
      severity: 'error',
      from: { path: '^src/', pathNot: inside('cli') },
      to: { path: libraries('commander', '@commander-js/extra-typings') },
    },
    {
      name: 'gray-matter-only-in-its-reader',
      comment: 'gray-matter executes `---js` front matter unless it is told not to; one file does so.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/site/front-matter-reader\\.ts$' },
      to: { path: libraries('gray-matter') },
    },
    {
      name: 'terminal-libraries-only-in-terminal',
      comment: 'Colours and drawn tables are decided in one room, which knows whether there is a terminal.',
      severity: 'error',
      from: { path: '^src/', pathNot: inside('terminal') },
      to: { path: libraries('chalk', 'cli-table3') },
    },
    {
      name: 'no-circular',
      comment: 'A circle of files is one file that hides its size.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: '^src/cli/main\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
