import { describe, expect, it } from 'vitest';
import { AnswerMemory } from '../../src/locale/answer-memory.js';

describe('AnswerMemory', () => {
  it('reads a text once', () => {
    const memory = new AnswerMemory<string | null>();
    const read: string[] = [];
    const ask = (text: string) =>
      memory.answer(text, (own) => {
        read.push(own);
        return own === 'none' ? null : own.toUpperCase();
      });
    expect([ask('a day of the week'), ask('a day of the week'), ask('none'), ask('none')]).toEqual([
      ...['A DAY OF THE WEEK', 'A DAY OF THE WEEK'],
      ...[null, null],
    ]);
    expect(read).toEqual(['a day of the week', 'none']);
  });

  it('forgets, so that it does not grow with what there is to read', () => {
    const memory = new AnswerMemory<number>();
    let reads = 0;
    const ask = (text: string): number => memory.answer(text, () => ++reads);
    for (let number = 0; number < 10_000; number++) ask(`text ${number}`);
    ask('text 0');
    expect(reads).toBe(10_001);
    ask('text 0');
    expect(reads).toBe(10_001);
  });

  it('does not remember long texts', () => {
    const memory = new AnswerMemory<number>();
    let reads = 0;
    for (let turn = 0; turn < 2; turn++) memory.answer('x'.repeat(5000), () => ++reads);
    expect(reads).toBe(2);
  });
});
