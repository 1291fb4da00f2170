// Loaded before worklog (`--import`): writes the files that the process has compiled, and the modules of Node that it has
// loaded, one a line, into the file that WORKLOG_LOADED names. Each thread adds its own when it ends.
import { appendFileSync } from 'node:fs';
import { Session } from 'node:inspector';

const session = new Session();
const loaded = [];
session.connect();
session.on('Debugger.scriptParsed', ({ params }) => {
  if (params.url.startsWith('file:')) loaded.push(params.url);
});
session.post('Debugger.enable');

// The probe itself has brought some.
const known = new Set(process.moduleLoadList);

process.on('exit', () => {
  for (const name of process.moduleLoadList) {
    if (!known.has(name) && name.startsWith('NativeModule ')) loaded.push(`node:${name.slice('NativeModule '.length)}`);
  }
  appendFileSync(process.env.WORKLOG_LOADED ?? '', loaded.map((name) => `${name}\n`).join(''));
});
