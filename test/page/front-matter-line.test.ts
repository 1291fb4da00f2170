import { describe, expect, test } from 'vitest';
import { applyTextEdits } from '../../src/edits/apply-text-edits.js';
import { pageInput, readContentPage } from '../../src/page/content-page.js';
import { frontMatterFields } from '../../src/page/front-matter-fields.js';
import { frontMatterLine, type PageWithFields, plainField } from '../../src/page/front-matter-line.js';
import { loadFrontMatterReader } from '../../src/site/front-matter-reader.js';

const reader = await loadFrontMatterReader();

function read(text: string): PageWithFields {
  const page = readContentPage(pageInput('_index.md', 'en', text), reader);
  return { ...page, fields: page.frontMatterBlock === null ? [] : frontMatterFields(text, page.frontMatterBlock) };
}

describe('a new line of the front matter', () => {
  const withWeight = (text: string): string | null => {
    const line = frontMatterLine(read(text), ['date', 'title'], 'weight', '4');
    return line === null ? null : applyTextEdits(text, [line]);
  };

  test.each([
    ['behind the best of the keys', '---\ntitle: x\ndate: y\n---\n', '---\ntitle: x\ndate: y\nweight: 4\n---\n'],
    ['behind the next best', '---\ntitle: x\npre: y\n---\n', '---\ntitle: x\nweight: 4\npre: y\n---\n'],
    ['with the line break of the page', '---\r\ntitle: x\r\n---\r\n', '---\r\ntitle: x\r\nweight: 4\r\n---\r\n'],
    ['in TOML', '+++\ntitle = "x"\n+++\n', '+++\ntitle = "x"\nweight = 4\n+++\n'],
    ['never inside of a value', '---\ndate: |\n  x\ntitle: y\n---\n', '---\ndate: |\n  x\ntitle: y\nweight: 4\n---\n'],
    ['nowhere without such a key', '---\npre: x\n---\n', null],
    ['nowhere in JSON', '{ "title": "x" }\n', null],
    ['nowhere without front matter', 'title: x\n', null],
  ])('stands %s', (_, text, expected) => {
    expect(withWeight(text)).toBe(expected);
  });
});

describe('a field on one line', () => {
  test.each([
    ['---\nweight: 4\n---\n', true],
    ['---\nweight:\n---\n', true],
    ['{ "weight": 4 }\n', true],
    ['{ "params": { "a": 1 }, "weight": 4 }\n', true],
    ['---\nweight:\n  - 4\n---\n', false],
    ['---\nweight:\n- 4\n---\n', false],
    ['---\nweight: [4]\n---\n', false],
    ['---\nparams:\n  weight: 4\n---\n', false],
    ['+++\n[params]\nweight = 4\n+++\n', false],
    ['{ "params": { "weight": 4 } }\n', false],
  ])('%j: %s', (text, isPlain) => {
    expect(plainField(read(text), 'weight') !== null).toBe(isPlain);
  });
});
