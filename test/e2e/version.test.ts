import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runWorklog } from '../support/run-worklog.js';

it('says its version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(runWorklog(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});
