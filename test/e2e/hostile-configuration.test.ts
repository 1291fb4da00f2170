import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSite } from '../support/temporary-site.js';
import { GOOD, HUGO, page, run, siteWith } from './hostile-site.js';

describe('a configuration', () => {
  const refused = (files: Readonly<Record<string, string | Uint8Array>>, complaint: RegExp): void => {
    const { status, stderr } = run(['list'], makeSite({ [page(1)]: GOOD, ...files }));
    expect(stderr).toMatch(complaint);
    expect(status).toBe(2);
  };

  it('of 2 MiB', () => {
    refused({ 'hugo.toml': `# ${'x'.repeat(2 ** 21)}` }, /hugo\.toml is too large for a configuration/);
  });

  it('that is broken', () => {
    refused({ 'hugo.toml': 'a = 1\nb = = 2\n' }, /^worklog: hugo\.toml:2:\d+: /);
    refused({ 'hugo.yaml': 'a: b: c\n' }, /^worklog: hugo\.yaml:1:\d+: /);
    refused({ 'hugo.json': '{"a": }' }, /^worklog: hugo\.json/);
  });

  it('that is not UTF-8', () => {
    refused({ 'hugo.toml': new Uint8Array([0x61, 0xff]) }, /hugo\.toml cannot be read/);
  });

  it('with aliases that multiply', () => {
    const laughs = Array.from(
      { length: 12 },
      (_, index) => `a${index + 1}: &a${index + 1} [${Array(10).fill(`*a${index}`)}]`,
    );
    refused({ 'hugo.yaml': `a0: &a0 x\n${laughs.join('\n')}\n` }, /hugo\.yaml/);
  });

  it('with keys that mean something to JavaScript', () => {
    const hugo =
      'title = "x"\n[__proto__]\npolluted = 1\n[constructor.prototype]\npolluted = 1\n[languages.__proto__]\nweight = 1\n';
    const { status } = run(['config', 'show', '--output', 'json'], siteWith({ 'hugo.toml': hugo }));
    expect(status).toBeLessThanOrEqual(2);
    run(['list'], makeSite({ [page(1)]: GOOD, 'hugo.yaml': 'title: x\n__proto__: {languages: {xx: {}}}\n' }));
    run(['list'], makeSite({ [page(1)]: GOOD, 'hugo.json': '{"title": "x", "__proto__": {"languages": {"xx": {}}}}' }));
  });

  it('that is a named pipe', () => {
    for (const name of ['hugo.toml', 'worklog.toml']) {
      const cwd = makeSite({ [page(1)]: GOOD, ...(name === 'hugo.toml' ? {} : { 'hugo.toml': HUGO }) });
      expect(spawnSync('mkfifo', [join(cwd, name)]).status).toBe(0);
      const { status, stderr } = run(['list'], cwd);
      expect(stderr).toContain(name === 'hugo.toml' ? 'hugo' : 'worklog.toml cannot be read');
      expect(status).toBe(2);
    }
  });

  it('that leads out of the site', () => {
    refused({ 'hugo.toml': 'contentDir = "../../etc"\n' }, /leads outside of the site/);
    const elsewhere = makeSite({ 'worklog.toml': 'section = "x"\n' });
    const cwd = siteWith({});
    symlinkSync(join(elsewhere, 'worklog.toml'), join(cwd, 'worklog.toml'));
    expect(run(['list'], cwd).stderr).toContain('worklog.toml is a link that leads outside of the site');
  });
});
