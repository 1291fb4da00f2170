import { describe, expect, it } from 'vitest';
import { html, joined, trustedHtml } from '../../../src/renderers/html/html.js';

describe('html', () => {
  it('escapes what is put in', () => {
    expect(String(html`<p title="${'"x" onclick="y'}">${'<script>&'}</p>`)).toBe(
      '<p title="&quot;x&quot; onclick=&quot;y">&lt;script&gt;&amp;</p>',
    );
  });

  it('leaves HTML that it made itself as it is', () => {
    expect(String(html`<ul>${['a', '<b>'].map((word) => html`<li>${word}</li>`)}</ul>`)).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
    );
  });

  it('writes nothing for null, undefined and false, and the number 0', () => {
    expect(String(html`${null}${undefined}${false}${0}`)).toBe('0');
  });

  it('lets no shortcode stand in a page of Hugo', () => {
    expect(String(html`${'{{< figure >}} {{% raw %}}'}`)).toBe('&#123;{&lt; figure &gt;}} &#123;{% raw %}}');
  });

  it('shows control characters and marks that turn the direction around', () => {
    expect(String(html`${'\u001b[31m\u202eabc'}`)).toBe('\u241b[31m\ufffdabc');
  });

  it('joins values, the separator escaped', () => {
    expect(String(joined(['<', trustedHtml('<br>')], ' & '))).toBe('&lt; &amp; <br>');
  });
});
