import { describe, expect, test } from 'vitest';
import { lineFingerprint } from '../../src/locale/line-fingerprint.js';
import { exampleReader } from '../support/lint-example.js';

const { prose } = exampleReader;

describe('a placeholder', () => {
  test.each([
    '...',
    '…',
    '- ...',
    '**TODO**',
    'TBD',
    'todo:',
    'DD/MM/YYYY',
    'yyyy-mm-dd',
    'Doing task 4...',
    'Doing task C',
    '[TODO]',
  ])('is %j', (text) => {
    expect(prose.isPlaceholder(text)).toBe(true);
  });

  test.each([
    'Amazon S3',
    'To do lists in React',
    'Todo app',
    '2/3',
    'And so on...',
    '',
    '29/09/2025',
    'Doing task 4 of the lab',
  ])('is not %j', (text) => {
    expect(prose.isPlaceholder(text)).toBe(false);
  });
});

describe('the language of a text', () => {
  test.each([
    ['Learn how the buckets are shared with the team', 'en'],
    ['Tìm hiểu cách chia sẻ các bucket với cả nhóm', 'vi'],
    ['Amazon S3, EC2, VPC', null],
    ['Gặp anh Nguyễn Văn An', null],
    ['Learn', null],
  ])('%j is %j', (text, language) => {
    expect(prose.languageOf(text)).toBe(language);
  });

  test('a page that holds no letter of another language holds no entry in it', () => {
    expect(prose.mayHoldOtherThan('en', 'Buckets and the team')).toBe(false);
    expect(prose.mayHoldOtherThan('en', 'Học về bucket')).toBe(true);
    expect(prose.mayHoldOtherThan('en', 'Học về bucket'.normalize('NFD'))).toBe(true);
    expect(prose.mayHoldOtherThan('vi', 'Buckets and the team')).toBe(true);
  });
});

test('a fingerprint knows a line again, however it is set', () => {
  const known = lineFingerprint('Tạo tài khoản AWS');
  expect(known).toMatch(/^[0-9a-f]{8}$/);
  expect(lineFingerprint('  **TẠO tài khoản** AWS. ')).toBe(known);
  expect(lineFingerprint('Tạo tài khoản AWS'.normalize('NFD'))).toBe(known);
  expect(lineFingerprint('Tạo tài khoản GCP')).not.toBe(known);
});

describe('a day off', () => {
  test.each([
    'Nghỉ.',
    'Nghỉ lễ Quốc khánh 2/9',
    '**Nghỉ Tết:**',
    'Nghỉ Tết Nguyên Đán (Lunar New Year Holiday)',
    '**Nghỉ phép (Việc gia đình)**',
    'Hôm nay được nghỉ',
    'Day off',
    '🎉 Public holiday: National Day',
    'Lunar New Year Holiday (Tet Holiday)',
    'Holiday – Independence Day',
    'On leave',
  ])('is %j', (text) => {
    expect(prose.isDayOff(text)).toBe(true);
  });

  test.each([
    'Nghĩ cách chia sẻ một bucket',
    'Thiết kế bảng ngày lễ cho dịch vụ lịch',
    'Implement the holiday calendar of the team',
    'Holidays are read from a calendar that the whole team shares and that nobody may change alone',
    'Offboarding',
    '',
  ])('is not %j', (text) => {
    expect(prose.isDayOff(text)).toBe(false);
  });
});
