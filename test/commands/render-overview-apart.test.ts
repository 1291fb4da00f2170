import { describe, expect, it } from 'vitest';
import { writeFiles } from '../support/temporary-site.js';
import { OVERVIEW, overviewSite, renderOverview, textOf, worklog } from './overview-site.js';

/** Sites with an overview, in Markdown and in HTML. */
const SITES: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['Markdown', {}],
  [
    'HTML',
    {
      'hugo.toml':
        'baseURL = "/"\ndefaultContentLanguage = "en"\n[languages.en]\nweight = 1\n[languages.vi]\nweight = 2\n',
    },
  ],
];

/** What is said with an overview, which must be what was said without it. */
async function saidWithAndWithout(more: Readonly<Record<string, string>>, args: readonly string[]): Promise<unknown[]> {
  const [without, having] = [overviewSite(more), overviewSite(more)];
  await renderOverview(having);
  return [await worklog(having, ...args), await worklog(without, ...args)];
}

describe.each(SITES)('an overview in %s is no week', (_, more) => {
  it.each([
    [['list']],
    [['list', '--lang', 'all', '--output', 'json']],
    [['list', 'achievements']],
    [['validate', '--output', 'json']],
    [['stats', '--output', 'json']],
    [['status']],
    [['format', '--check']],
    [['sync', '--check']],
    [['render', 'index', '--dry-run']],
    [['config', 'show']],
    [['render', 'report']],
    [['review', '.', '--output', 'json']],
  ])('to worklog %j', async (args) => {
    const [having, without] = await saidWithAndWithout(more, args);
    expect(JSON.stringify(having).replaceAll(/worklog-\w+/g, 'site')).toEqual(
      JSON.stringify(without).replaceAll(/worklog-\w+/g, 'site'),
    );
  });

  it('to the week that comes next', async () => {
    const root = overviewSite(more);
    await renderOverview(root);
    expect((await worklog(root, 'new', 'week', '--quiet')).stdout).toContain('content/1-Worklog/1.4-Week4/_index.md\n');
    expect(textOf(root, 'content/1-Worklog/1.4-Week4/_index.md')).toMatch(/^weight: 4$/m);
    expect(textOf(root, 'content/1-Worklog/1.4-Week4/_index.md')).not.toContain('generator');
  });
});

describe('an overview', () => {
  it('that the section lists is no link that leads astray, and no placeholder', async () => {
    const list =
      '---\ntitle: Worklog\n---\n\n- [Doing task 0...](1.0-overview/)\n- **Week 1:** [Goal 1](1.1-week1/)\n- **Week 2:** [Goal 2](1.2-week2/)\n- **Week 3:** [Goal 3](1.3-week3/)\n';
    const root = overviewSite({ 'content/1-Worklog/_index.md': list });
    await renderOverview(root);
    expect((await worklog(root, 'render', 'index', '--lang', 'en')).stdout).toBe('The week list is up to date.\n');
    expect(textOf(root, 'content/1-Worklog/_index.md')).toBe(list);
    expect((await worklog(root, 'validate', 'content/1-Worklog/_index.md')).stdout).not.toContain('1.0-overview');
  });

  it('whose title names a week is of none', async () => {
    const root = overviewSite();
    const listed = (await worklog(root, 'list', '--output', 'json')).stdout;
    await renderOverview(root);
    const text = textOf(root, OVERVIEW) ?? '';
    writeFiles(root, { [OVERVIEW]: text.replace('Worklog overview', 'Week 1 to week 9') });
    expect((await worklog(root, 'list', '--output', 'json')).stdout).toBe(listed);
    expect((await worklog(root, 'validate', '--output', 'json')).stdout).not.toContain('1.0-Overview');
  });

  it('is no page to check or to lay out by itself, which is told', async () => {
    const root = overviewSite();
    await renderOverview(root);
    const before = textOf(root, OVERVIEW);
    const none = `worklog: ${OVERVIEW} holds no page of the worklog.\n`;
    expect(await worklog(root, 'format', OVERVIEW)).toEqual({ status: 0, stdout: '', stderr: none });
    expect((await worklog(root, 'validate', OVERVIEW, '--fix')).stderr).toBe(none);
    expect(textOf(root, OVERVIEW)).toBe(before);
  });
});
