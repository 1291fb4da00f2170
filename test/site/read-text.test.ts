import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readText } from '../../src/site/read-text.js';
import { makeSite } from '../support/temporary-site.js';

function readBytes(content: string | Uint8Array, limit?: number): ReturnType<typeof readText> {
  return readText(join(makeSite({ 'page.md': content }), 'page.md'), 'page.md', limit);
}

describe('a text', () => {
  test.each([
    ['an empty one', ''],
    ['Vietnamese', 'Mục tiêu tuần 4\r\n'],
    ['a byte order mark', '\uFEFF---\n'],
    ['a replacement character that it really holds', 'a\uFFFDb'],
    ['emoji and NUL', '\u{1F600}\0'],
    ['more than the buffer for all reads', 'ệ'.repeat(100_000)],
    ['exactly the buffer for all reads', 'x'.repeat(64 * 1024)],
  ])('comes as it is: %s', (_, text) => {
    expect(readBytes(text)).toEqual({ text });
  });

  test('is not changed by the next one read', () => {
    const first = readBytes('first');
    readBytes('xxxxxxxxx');
    expect(first).toEqual({ text: 'first' });
  });
});

describe('bytes that are not UTF-8', () => {
  test.each([
    ['Latin-1', [0x61, 0xe9, 0x62], 1],
    ['a character cut off', [0x61, 0xe1, 0xbb], 1],
    ['after a real replacement character', [0xef, 0xbf, 0xbd, 0x61, 0xc3, 0xa9, 0xff], 6],
    ['a surrogate', [0x61, 0xed, 0xa0, 0x80], 1],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00], 0],
  ])('%s: the first of them is named', (_, bytes, offset) => {
    expect(readBytes(new Uint8Array(bytes))).toEqual({ problem: { kind: 'not-utf8', file: 'page.md', offset } });
  });

  test('any bytes give a text that has the same bytes, or a place', () => {
    const root = makeSite({});
    let count = 0;
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const name = `${count++}.md`;
        const path = join(root, name);
        writeFileSync(path, bytes);
        const reading = readText(path, name);
        if ('text' in reading) expect(Buffer.from(reading.text)).toEqual(Buffer.from(bytes));
        else {
          const { problem } = reading;
          if (problem.kind !== 'not-utf8') throw new Error(problem.kind);
          const before = Buffer.from(bytes.subarray(0, problem.offset));
          expect(Buffer.from(before.toString('utf8'))).toEqual(before);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is not read', () => {
  test('a file past the limit', () => {
    expect(readBytes('x'.repeat(11), 10)).toEqual({
      problem: { kind: 'too-large', file: 'page.md', bytes: 11, limit: 10 },
    });
    expect(readBytes('x'.repeat(10), 10)).toEqual({ text: 'x'.repeat(10) });
  });

  test('a folder', () => {
    const root = makeSite({});
    expect(readText(root, '.')).toEqual({ problem: { kind: 'not-a-file', file: '.', found: 'a folder' } });
  });

  test('a file that is not there', () => {
    expect(readText(join(makeSite({}), 'a.md'), 'a.md')).toEqual({
      problem: { kind: 'unreadable', file: 'a.md', reason: 'there is no such file' },
    });
  });

  test.skipIf(process.platform === 'win32')('a named pipe, without waiting for a writer', () => {
    const path = join(makeSite({}), 'pipe.md');
    execFileSync('mkfifo', [path]);
    expect(readText(path, 'pipe.md')).toEqual({
      problem: { kind: 'not-a-file', file: 'pipe.md', found: 'a named pipe' },
    });
  });

  test.skipIf(process.platform !== 'linux')('a device that never ends', () => {
    expect(readText('/dev/zero', 'zero.md')).toEqual({
      problem: { kind: 'not-a-file', file: 'zero.md', found: 'a device' },
    });
  });

  // Root may read every file, so the permission would not be missed.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file without permission', () => {
    const path = join(makeSite({ 'closed.md': '' }), 'closed.md');
    chmodSync(path, 0);
    onTestFinished(() => chmodSync(path, 0o600));
    expect(readText(path, 'closed.md')).toEqual({ problem: { kind: 'no-permission', file: 'closed.md' } });
  });
});
