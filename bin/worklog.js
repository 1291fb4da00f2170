#!/usr/bin/env node
// Stack traces then name the lines of src/. This has to be said before the program is loaded.
if (process.argv.includes('--debug')) process.setSourceMapsEnabled(true);

// Node keeps what it has compiled for the next run, from 22.8 on (https://nodejs.org/api/module.html#module-compile-cache).
process.getBuiltinModule('node:module').enableCompileCache?.();

const program = new URL('../dist/main.js', import.meta.url).href;
try {
  await import(program);
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || error.url !== program) throw error;
  process.stderr.write('worklog: not built yet; run `npm run build` first.\n');
  process.exitCode = 2;
}
