import { describe, expect, it } from 'vitest';
import { maskShortcodes } from '../../src/markdown/shortcodes.js';

describe('a page without shortcodes', () => {
  it.each(['', 'text', '{{ .Title }}', '{{', '{{<', '{{% a', '{{< a >}', '{{<>}}'])('stays as it is: %j', (text) => {
    expect(maskShortcodes(text)).toBe(text);
  });
});

describe('a tag with percent signs', () => {
  it('gives way to spaces, and what it surrounds stays', () => {
    expect(maskShortcodes('{{% a %}}\n- b\n{{% /a %}}\n')).toBe('         \n- b\n          \n');
  });

  it('that runs over lines stays as it is', () => {
    expect(maskShortcodes('{{% a\nb %}}')).toBe('{{% a\nb %}}');
  });
});

describe('a tag with angle brackets', () => {
  it('is one word with its closing tag and what stands between', () => {
    expect(maskShortcodes('a {{< b >}}\n# c\n{{< /b >}} d')).toBe(`a ${'x'.repeat(24)} d`);
  });

  it('stands alone where nothing closes it', () => {
    expect(maskShortcodes('{{< a "b" >}} c {{< d />}}')).toBe(`${'x'.repeat(13)} c ${'x'.repeat(10)}`);
  });

  it('is closed by the tag of its own name', () => {
    expect(maskShortcodes('{{< a >}}{{< b >}}{{< /a >}}c')).toBe(`${'x'.repeat(28)}c`);
  });

  it('that only closes stays as it is', () => {
    expect(maskShortcodes('{{< /a >}}')).toBe('{{< /a >}}');
  });
});

it('an escaped tag stays as it is', () => {
  expect(maskShortcodes('{{</* a */>}} {{%/* b */%}}')).toBe('{{</* a */>}} {{%/* b */%}}');
});

it('a tag that is not closed before the next begins is none', () => {
  expect(maskShortcodes('{{< a {{< b >}}')).toBe(`{{< a ${'x'.repeat(9)}`);
});

it('all offsets stay where they are', () => {
  const text = 'đ {{< a >}}\n🚀{{< /a >}} {{% b %}}';
  expect(maskShortcodes(text)).toHaveLength(text.length);
});
