import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { documentHtml, type HtmlDocument, isMadeBy } from '../../../src/renderers/html/document-html.js';
import { html } from '../../../src/renderers/html/html.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const made = (own: Partial<HtmlDocument> = {}): string =>
  documentHtml({
    madeBy: 'report',
    language: 'en',
    title: 'A <title>',
    body: html`<p>b</p>`,
    styles: ['p {}', 'a {}'],
    sha256,
    ...own,
  });
const policyOf = (text: string): string =>
  /Security-Policy" content="([^"]*)"/.exec(text)?.[1]?.replaceAll('&#39;', "'") ?? '';

describe('an HTML document', () => {
  it('allows its own style and script, and forbids all else', () => {
    const text = made({ script: 'f();' });
    expect(policyOf(text)).toBe(
      `default-src 'none'; style-src 'sha256-${sha256('p {}a {}')}'; script-src 'sha256-${sha256('f();')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(text).toContain('<style>p {}a {}</style>');
    expect(text).toContain('<script>f();</script>');
  });

  it('allows no script where it has none', () => {
    expect(policyOf(made())).not.toContain('script-src');
    expect(made()).not.toContain('<script');
  });

  it('escapes its title', () => {
    expect(made()).toContain('<title>A &lt;title&gt;</title>');
  });

  it('is known again by what has made it', () => {
    expect(isMadeBy('report', made({ title: 'x'.repeat(5_000) }))).toBe(true);
    expect(isMadeBy('week', made())).toBe(false);
    expect(
      isMadeBy('report', made({ madeBy: 'week', title: '<meta name="generator" content="worklog report">' })),
    ).toBe(false);
  });
});
