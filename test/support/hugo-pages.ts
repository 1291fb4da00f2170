import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Raw HTML stays, as in every site that holds worklogs; nothing is added to code. */
const CONFIGURATION = `baseURL = "/"
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "404"]
[markup.goldmark.renderer]
unsafe = true
[markup.highlight]
codeFences = false
`;
/** The shortcodes of the test pages: one whose inside is Markdown, one that stands for finished HTML. */
const SHORTCODES = {
  'notice.html': '<div class="notice">\n\n{{ .Inner }}\n\n</div>\n',
  'x.html': '<span>{{ .Inner }}</span>',
};

/**
 * What Hugo makes of pages, in one build with bare layouts: the HTML of each page's content.
 *
 * @param pages whole pages; those without front matter are to be given one, or begin with text
 * @param more shortcodes beside the usual ones, by their file names
 */
export function renderWithHugo(pages: readonly string[], more: Readonly<Record<string, string>> = {}): string[] {
  const root = mkdtempSync(join(tmpdir(), 'worklog-hugo-'));
  try {
    for (const folder of ['content/p', 'layouts/_default', 'layouts/shortcodes']) {
      mkdirSync(join(root, folder), { recursive: true });
    }
    writeFileSync(join(root, 'hugo.toml'), CONFIGURATION);
    writeFileSync(join(root, 'layouts/_default/single.html'), '{{ .Content }}');
    for (const [name, template] of Object.entries({ ...SHORTCODES, ...more }))
      writeFileSync(join(root, 'layouts/shortcodes', name), template);
    pages.forEach((page, index) => {
      writeFileSync(join(root, `content/p/n${index}.md`), page);
    });
    const { status, stdout, stderr } = spawnSync('hugo', ['--quiet', '--source', root], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`hugo ended with ${status}: ${stdout}${stderr}`);
    // Hugo writes no file for a page without content.
    return pages.map((_, index) => {
      const file = join(root, `public/p/n${index}/index.html`);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A page of this Markdown under front matter of no interest. */
export function asPage(markdown: string): string {
  return `---\ntitle: x\n---\n${markdown}`;
}
