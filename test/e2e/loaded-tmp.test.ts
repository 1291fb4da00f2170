import { it } from 'vitest';
import { Bundle } from '../support/bundle.js';
import { runAndSeeLoaded } from '../support/loaded-parts.js';
import { makeSite } from '../support/temporary-site.js';
import { TWO_LANGUAGES } from './two-languages.js';
const lines = `--version
--help
list
list tasks
list --output json
list --output ndjson
list --output csv
list --output tsv
list --output markdown
list --output ics
list taks
show 1
show 1 --output json
config show
status
stats
stats --output csv
open 1 --print
open 1 --web --print
validate
validate --output json
validate --fix
explain
explain week-gap
review .
review . --output csv
review . --out r.html
init
new week
format
format --check
add task Read --week 1 --day mon
add objective Read --week 1
edit 1.1 Read
done 1.2
move 1.1 2
remove 1.1
sync
render index
render overview
render week 1
render week 1 --output html
render week 1 --output terminal
render report
undo --list`.split('\n');
it('x', () => {
  const bundle = Bundle.read();
  const base = new Set<string>();
  for (const line of lines) {
    const cwd = makeSite(TWO_LANGUAGES);
    const { files, nodeModules, status, stderr } = runAndSeeLoaded(line.split(' '), { cwd });
    const parts = new Set(files.flatMap((f) => [...bundle.file(f).parts]));
    const kib = files.reduce((s, f) => s + bundle.file(f).bytes, 0) / 1024;
    if (line === '--version') for (const p of parts) base.add(p);
    const own = line === '--version' ? [...parts] : [...parts].filter((p) => !base.has(p));
    console.log(line, '|', status, files.length, kib.toFixed(0), nodeModules.join(' '), '|', own.filter((p) => !p.startsWith('src')).sort().join(' '), '|', own.filter((p) => p.startsWith('src')).map(p=>p.slice(4)).sort().join(' '), status === 2 ? stderr : '');
  }
});
