import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { makeSite } from '../support/temporary-site.js';
import { PAGE, SOUND, siteOf, WARNED } from './validate-pages.js';

describe('a baseline', () => {
  it('keeps quiet about what it knows, wherever the line has gone, and tells the rest', async () => {
    const cwd = siteOf(WARNED);
    const written = await runHere(['validate', '--write-baseline', 'known.json'], { cwd });
    expect(written).toEqual({
      status: 0,
      stdout: '1 problem written to known.json. From now on: worklog validate --baseline known.json\n',
      stderr: '',
    });
    const again = ['validate', '--baseline', 'known.json'];
    expect((await runHere(again, { cwd })).stdout).toBe('No problem found in 1 page.\n');
    writeFileSync(join(cwd, PAGE), WARNED.replace('- TODO', '- Read\n- TODO\n- TBD'));
    const more = await runHere(again, { cwd });
    expect(more.stdout).toContain('TBD');
    expect(more.stdout).not.toContain('TODO\n');
    expect(more.stdout).toContain('1 warning in 1 page.');
    writeFileSync(join(cwd, PAGE), SOUND);
    expect((await runHere(again, { cwd })).stdout).toBe(
      'No problem found in 1 page.\nOne problem of the baseline is gone: worklog validate --write-baseline known.json forgets it.\n',
    );
  });

  it.each([
    ['a file that is not there', null, 'The baseline known.json cannot be read'],
    ['no JSON', 'nope', 'known.json is no baseline'],
    ['JSON of another kind', '{"kind": "tasks", "items": []}', 'known.json is no baseline'],
  ])('that is %s is refused', async (_, content, problem) => {
    const cwd = siteOf(SOUND, content === null ? {} : { 'known.json': content });
    const { status, stderr, stdout } = await runHere(['validate', '--baseline', 'known.json'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(problem);
  });

  it('of one site knows nothing of another', async () => {
    const cwd = makeSite({
      'a/hugo.toml': 'title = "a"\n',
      [`a/${PAGE}`]: WARNED,
      'b/hugo.toml': 'title = "b"\n',
      [`b/${PAGE}`]: WARNED,
    });
    await runHere(['validate', 'a', '--write-baseline', 'known.json'], { cwd });
    const one = await runHere(['validate', 'a', 'b', '--baseline', 'known.json'], { cwd });
    expect(one.stdout).toContain(`b/${PAGE}:10:3  warning  placeholder-entry`);
    expect(one.stdout).not.toContain(`a/${PAGE}`);
    await runHere(['validate', 'a', 'b', '--write-baseline', 'known.json'], { cwd });
    const both = await runHere(['validate', '--baseline', '../known.json'], { cwd: join(cwd, 'b') });
    expect(both.stdout).toBe('No problem found in 1 page.\n');
  });

  it.each([
    ['of other rules', ['--rule', 'date-invalid']],
    ['of a lower tier', ['--tier', 'basic']],
    ['of other pages', ['content/1-Worklog/1.5-Week5']],
  ])('is not gone because a run is %s', async (_, args) => {
    const cwd = siteOf(WARNED, { 'content/1-Worklog/1.5-Week5/_index.md': SOUND.replaceAll('Week 4', 'Week 5') });
    await runHere(['validate', '--write-baseline', 'known.json'], { cwd });
    const { stdout } = await runHere(['validate', '--baseline', 'known.json', ...args], { cwd });
    expect(stdout).not.toContain('of the baseline');
  });

  it('never takes the place of another file', async () => {
    const cwd = siteOf(WARNED);
    const { status, stderr } = await runHere(['validate', '--write-baseline', PAGE], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('is there already, and it is no baseline');
    expect(readFileSync(join(cwd, PAGE), 'utf8')).toBe(WARNED);
  });
});
