import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inlineHtml } from '../../src/renderers/html/markdown-html.js';
import { browserForTests, describeWithChromium } from '../support/chromium.js';
import { hostileText } from '../support/hostile-text.js';
import { type HtmlElement, readHtml } from '../support/read-html.js';

describeWithChromium('the HTML of entries', () => {
  const browser = browserForTests();

  it('is read by a browser as the tests read it', async () => {
    const texts = fc.sample(hostileText(), 2_000).map((markdown) => String(inlineHtml(markdown)));
    const page = await browser().newPage();
    const parsed = await page.evaluate<readonly unknown[]>(`(() => {
      const outline = (node) => node.nodeType === 3 ? node.data : [
        node.localName ?? '',
        Object.fromEntries([...(node.attributes ?? [])].map(({ name, value }) => [name, value])),
        [...node.childNodes].map(outline),
      ];
      return ${JSON.stringify(texts)}.map((text) => {
        const template = document.createElement('template');
        template.innerHTML = text;
        return outline(template.content);
      });
    })()`);
    await page.close();
    texts.forEach((text, index) => {
      expect(parsed[index], text).toEqual(outline(readHtml(text)));
    });
  });
});

function outline({ tag, attributes, children }: HtmlElement): unknown {
  return [tag, attributes, children.map((child) => (typeof child === 'string' ? child : outline(child)))];
}
