import { describe, expect, it } from 'vitest';
import { pageRemains } from '../../../src/edits/comparison/page-remains.js';
import { readWritten, render, shownOf } from '../../renderers/week-page/rendering.js';
import { vocabulary } from '../../support/vocabulary.js';

/** What the page in the template's form would not have of a page, by line. */
function remainsOf(text: string): string[] {
  const after = render(shownOf(text));
  return pageRemains(readWritten(text), readWritten(after), vocabulary).map(
    ({ what, line, text: own }) => `${line} ${what}: ${own}`,
  );
}

const PAGE = '### Objectives\n\n- a\n\n';

describe('what a rendered page would lose of a page', () => {
  it.each([
    [
      'headings, columns and list markers in other words',
      '## **GOALS** 🎉\n\n* a\n* b\n\n## Tasks\n\n| Ngày | Tasks |\n|:-:|-|\n| 2 | • a<br/>&nbsp;&nbsp;+ b |\n',
    ],
    ['rules, blank lines and breaks', `${PAGE}\n\n---\n\n<br>\n\n### Achievements\n\n- b  \n`],
    [
      'a numbered row and commas between sources',
      '### Tasks\n\n| Task | Reference |\n|-|-|\n| 1. a<br>2. b | <https://a.b/>, <https://c.d/> / [x](https://e.f/) |\n',
    ],
    ['words before a list', `${PAGE}### Lessons\n\nWords *here*.\n\n- b\n`],
  ])('is nothing where they are form: %s', (_, text) => {
    expect(remainsOf(text)).toEqual([]);
  });

  it.each([
    ['a paragraph before the first section', `Hello.\n\n${PAGE}`, ['1 a paragraph: Hello.']],
    [
      'a notice',
      `---\ntitle: x\n---\n{{% notice %}}\nHello.\n{{% /notice %}}\n\n${PAGE}`,
      ['4 a shortcode: {{% notice %}}', '5 a paragraph: Hello.', '6 a shortcode: {{% /notice %}}'],
    ],
    ['a title in the page', `# My week\n\n${PAGE}`, ['1 a heading: My week']],
    [
      'a heading without a list',
      `${PAGE}#### Why\n\nWords.\n`,
      ['5 a heading: Why', '7 the place of the text: Words.'],
    ],
    [
      'the addresses of a heading',
      '## [A](u "(") [B](<v)>) ![C](w\\(x) `[D](y)`\n\n### Objectives\n\n- a\n',
      ['1 a heading: A B [D](y)', '1 a link: [A](u "(")', '1 a link: [B](<v)>)', '1 a picture: ![C](w\\(x)'],
    ],
    ['what the heading is about', '### Objectives: storage\n\n- a\n', ['1 a heading: storage']],
    ['a second table', `${PAGE}| x | y |\n|-|-|\n| 1 | 2 |\n`, ['5 a table: | x | y | | 1 | 2 |']],
    ['code', `${PAGE}\`\`\`sh\nls\n\`\`\`\n`, ['5 code: ```sh ls ```']],
    ['HTML', `${PAGE}<div>\nx\n</div>\n`, ['5 HTML: <div> x </div>']],
    ['a comment', `${PAGE}<!-- worklog-disable-file -->\n`, ['5 a comment: <!-- worklog-disable-file -->']],
    ['a quote', `${PAGE}> Well.\n`, ['5 a quote: > Well.']],
    ['an address of links', `${PAGE}[x]: https://a.b/\n`, ['5 an address of links: [x]: https://a.b/']],
    ['checkboxes', '### Objectives\n\n- [x] a\n', ['3 a checkbox: [x] a']],
    ['the numbers of a list', '### Objectives\n\n1. a\n', ['3 the number of an item: 1.']],
    ['a line break in a bullet', '### Objectives\n\n- a  \n  b\n', ['3 a paragraph: a ⏎ b']],
    ['bullets beside a task table', '### Tasks\n\n| Day | Task |\n|-|-|\n| 2 | a |\n\n- b\n', ['7 a paragraph: b']],
    [
      'cells beyond the last column',
      '### Tasks\n\n| Day | Task |\n|-|-|\n| 2 | a | more |\n',
      ['5 a cell beyond the last column: more'],
    ],
    [
      'the title of a link',
      '### Tasks\n\n| Task | Reference |\n|-|-|\n| a | [x](https://a.b/ "Handbook") |\n',
      ['5 a part of a reference: Handbook'],
    ],
    [
      'a comment in the front matter',
      `---\n# mine\ntitle: x\n---\n${PAGE}`,
      ['2 a comment in the front matter: # mine'],
    ],
    [
      'words behind a list',
      `${PAGE}That was it.\n\n### Lessons\n\n**Go:**\n\nSome words.\n\n- b\n`,
      ['5 the place of the text: That was it.', '11 the place of the text: Some words.'],
    ],
    ['words of an item behind its list', '### Objectives\n\n- a\n  - b\n\n  c\n', ['6 the place of the text: c']],
    [
      'front matter that cannot be read',
      `---\ntitle: [x\n---\n${PAGE}`,
      ['1 front matter that cannot be read: --- title: [x ---'],
    ],
    [
      'a weight that is none',
      `---\ntitle: x\nweight: first\n---\n${PAGE}`,
      ['3 a value for weight that is none: first'],
    ],
  ])('is told with its line: %s', (_, text, remains) => {
    expect(remainsOf(text)).toEqual(remains);
  });
});
