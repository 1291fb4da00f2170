import { describe, expect, it } from 'vitest';
import { findFrontMatter } from '../../src/markdown/front-matter-block.js';
import { slice } from '../../src/text/span.js';

function read(text: string): unknown {
  const block = findFrontMatter(text);
  if (block === null) return null;
  const { format, closed, content, bodyStart } = block;
  return [format, slice(text, content), text.slice(bodyStart), ...(closed ? [] : ['open'])];
}

describe('front matter', () => {
  it('is YAML between dashes', () => {
    expect(read('---\ntitle: x\n---\nbody\n')).toEqual(['yaml', '\ntitle: x\n', 'body\n']);
  });

  it('is TOML between plus signs', () => {
    expect(read('+++\ntitle = "x"\n+++\nbody\n')).toEqual(['toml', '\ntitle = "x"\n', 'body\n']);
  });

  it('is a JSON object', () => {
    expect(read('{"title": "x } \\" y", "a": {}}\nbody\n')).toEqual([
      'json',
      '{"title": "x } \\" y", "a": {}}',
      'body\n',
    ]);
  });

  it('may stand behind a byte order mark and white space', () => {
    expect(read('\uFEFF\n ---\ntitle: x\n---\n')).toEqual(['yaml', '\ntitle: x\n', '']);
  });

  it('may have lines that end with CRLF', () => {
    expect(read('---\r\ntitle: x\r\n---\r\nbody')).toEqual(['yaml', '\r\ntitle: x\r\n', 'body']);
  });

  it('ends at any line that begins with its fence, whose rest belongs to the body', () => {
    expect(read('---\ntitle: x\n-----\nbody\n')).toEqual(['yaml', '\ntitle: x\n', '--\nbody\n']);
  });

  it('does not end at dashes within a line', () => {
    expect(read('---\ntitle: a --- b\n ---\n---\n')).toEqual(['yaml', '\ntitle: a --- b\n ---\n', '']);
  });

  it('may be empty', () => {
    expect(read('---\n---\nbody')).toEqual(['yaml', '\n', 'body']);
  });

  it('that nobody closes reaches to the first line that can only be Markdown', () => {
    expect(read('---\ntitle: x\n\n# body\n')).toEqual(['yaml', '\ntitle: x\n', '\n# body\n', 'open']);
    expect(read('---\ntitle: x\n### body\n')).toEqual(['yaml', '\ntitle: x\n', '### body\n', 'open']);
    expect(read('---\ntitle: x')).toEqual(['yaml', '\ntitle: x', '', 'open']);
  });

  it.each(['', 'text\n---\na: b\n---\n', '# a\n', '- a\n', '--\n', '{{< x >}', '\uFEFF'])('is not in %j', (text) => {
    expect(read(text)).toBeNull();
  });
});
