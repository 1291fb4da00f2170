// Loaded before worklog (`--import`): writes the files that the process has compiled, and the modules of Node that it has
// loaded, one a line, into the file that WORKLOG_LOADED names. Each thread adds its own when it ends.
import { appendFileSync } from 'node:fs';
import { Session } from 'node:inspector';

const session = new Session();
/** @type {string[]} */
const loaded = [];
session.connect();
session.on('Debugger.scriptParsed', ({ params }) => {
  if (params.url.startsWith('file:')) loaded.push(params.url);
});
session.post('Debugger.enable');

// The probe itself has brought some.
const known = new Set(modules());

process.on('exit', () => {
  loaded.push(...modules().filter((name) => !known.has(name)));
  appendFileSync(process.env.WORKLOG_LOADED ?? '', loaded.map((name) => `${name}\n`).join(''));
});

/** @returns {string[]} what Node has loaded of its own */
function modules() {
  const list = /** @type {{ moduleLoadList?: string[] }} */ (/** @type {unknown} */ (process)).moduleLoadList ?? [];
  return list.flatMap((name) => /^NativeModule (.*)/.exec(name)?.[1] ?? []).map((name) => `node:${name}`);
}
