import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { runHere } from '../cli/run-here.js';
import { PAGE, SOUND, siteOf, WARNED, WRONG_DATE } from './validate-pages.js';

const TWO = { 'content/1-Worklog/1.5-Week5/_index.md': WARNED.replaceAll('Week 4', 'Week 5').replaceAll('4.', '5.') };

function gitIn(cwd: string): (...args: string[]) => void {
  return (...args) => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd, stdio: 'ignore' });
  };
}

describe('validate --changed', () => {
  it('tells of what git says has changed', async () => {
    const cwd = siteOf(WRONG_DATE, TWO);
    const git = gitIn(cwd);
    git('init');
    git('add', '.');
    git('commit', '-m', 'One');
    const changed = async (...args: string[]): Promise<string[]> => {
      const { stdout } = await runHere(['validate', '--changed', ...args, '--output', 'json'], { cwd });
      return [...new Set<string>(JSON.parse(stdout).items.map(({ file }: { file: string }) => file))];
    };
    expect(await changed()).toEqual([]);
    writeFileSync(join(cwd, PAGE), `${WRONG_DATE}\n`);
    writeFileSync(join(cwd, 'content/1-Worklog/1.6-Week6.md'), WRONG_DATE.replaceAll('Week 4', 'Week 6'));
    expect(await changed()).toEqual([PAGE, 'content/1-Worklog/1.6-Week6.md']);
    git('commit', '-am', 'Two');
    expect(await changed('HEAD~1')).toEqual([PAGE, 'content/1-Worklog/1.6-Week6.md']);
    const unknown = await runHere(['validate', '--changed', 'nope'], { cwd });
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('git knows no revision "nope"');
    expect((await runHere(['validate', '--changed', '--output=/tmp/x'], { cwd })).status).toBe(2);
  });

  it('tells a site that is not in git from one without changes', async () => {
    const { status, stderr } = await runHere(['validate', '--changed'], { cwd: siteOf(SOUND) });
    expect(status).toBe(2);
    expect(stderr).toContain('git cannot tell what has changed');
  });

  it('takes all pages of a repository without a commit for new', async () => {
    const cwd = siteOf(WRONG_DATE);
    gitIn(cwd)('init');
    expect((await runHere(['validate', '--changed'], { cwd })).stdout).toContain('date-invalid');
  });

  it('says where a path was taken for a revision', async () => {
    const cwd = siteOf(SOUND);
    gitIn(cwd)('init');
    const { stderr } = await runHere(['validate', '--changed', 'content'], { cwd });
    expect(stderr).toContain('It is a path: paths stand before --changed.');
  });

  it('runs no filter, watcher or hook that the repository names', async () => {
    const cwd = siteOf(SOUND, { '.gitattributes': '*.md filter=evil\n' });
    const git = gitIn(cwd);
    git('init');
    git('add', '.');
    git('commit', '-m', 'One');
    const trace = join(cwd, 'executed');
    git('config', 'filter.evil.clean', `touch ${trace}; cat`);
    git('config', 'filter.evil.process', `touch ${trace}`);
    git('config', 'filter.evil.required', 'true');
    git('config', 'core.fsmonitor', `touch ${trace}`);
    writeFileSync(join(cwd, PAGE), WRONG_DATE);
    expect((await runHere(['validate', '--changed'], { cwd })).stdout).toContain('date-invalid');
    expect(existsSync(trace)).toBe(false);
  });

  it('is not led astray by the variables of a hook', async () => {
    const cwd = siteOf(SOUND, TWO);
    const git = gitIn(cwd);
    git('init');
    git('add', '.');
    git('commit', '-m', 'One');
    writeFileSync(join(cwd, PAGE), WRONG_DATE);
    mkdirSync(join(cwd, 'elsewhere'));
    vi.stubEnv('GIT_DIR', join(cwd, 'elsewhere'));
    vi.stubEnv('GIT_INDEX_FILE', join(cwd, 'elsewhere/index'));
    try {
      const { stdout } = await runHere(['validate', '--changed', '--output', 'json'], { cwd });
      expect(JSON.parse(stdout).summary.files).toBe(1);
    } finally {
      vi.unstubAllEnvs();
    }
  });
});
