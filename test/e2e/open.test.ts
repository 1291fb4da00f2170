import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runWorklog } from '../support/run-worklog.js';
import { makeSite } from '../support/temporary-site.js';

const files = {
  'hugo.toml': 'baseURL = "https://a.test/?x=$(touch y)&a=\'b\'/"\n',
  'content/log/_index.md': '---\ntitle: Log\n---\n',
  'content/log/week-1/_index.md': '---\ntitle: Week 1\n---\n### Tasks\n- a\n',
};

/** The built program with a browser that writes down what it is told. */
function openWeb(site: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>) {
  const cwd = makeSite(site);
  const opener = join(cwd, 'xdg-open');
  const told = join(cwd, 'told');
  writeFileSync(opener, `#!/bin/sh\nprintf '%s|' "$@" > '${told}.new' && mv '${told}.new' '${told}'\n`);
  chmodSync(opener, 0o755);
  const said = runWorklog(['open', '--web'], { cwd, env: { PATH: `${cwd}:${process.env.PATH}`, ...env } });
  return { cwd, said, told };
}

const isLinux = process.platform === 'linux';

it.runIf(isLinux)('the bundled program gives the browser the address and nothing else', async () => {
  const site = { ...files, 'hugo.toml': 'baseURL = "https://a.test/"\n' };
  const { said, told } = openWeb(site, { DISPLAY: ':0' });
  expect(said).toMatchObject({ status: 0, stdout: '', stderr: '' });
  // It runs on while the program has ended.
  await vi.waitFor(() => expect(readFileSync(told, 'utf8')).toBe('https://a.test/log/week-1/|'), 10_000);
});

it.runIf(isLinux)('nothing of an address is run', () => {
  const { cwd, said } = openWeb(files, { DISPLAY: ':0' });
  expect(said.status).toBe(2);
  expect(said.stderr).toContain('Nothing says where the site is published.');
  expect(existsSync(join(cwd, 'told')) || existsSync(join(cwd, 'y'))).toBe(false);
});

it.runIf(isLinux)('over a remote shell the address is printed', () => {
  const site = { ...files, 'hugo.toml': 'baseURL = "https://a.test/"\n' };
  const { said, told } = openWeb(site, { DISPLAY: ':0', SSH_TTY: '/dev/pts/1' });
  expect(said).toMatchObject({ status: 0, stdout: 'https://a.test/log/week-1/\n' });
  expect(existsSync(told)).toBe(false);
});
