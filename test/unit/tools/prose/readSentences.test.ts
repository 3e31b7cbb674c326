import { describe, expect, it } from 'vitest';
import { readSentences } from '../../../../tools/prose/readSentences.js';

describe('readSentences', () => {
  it('splits at full stops, question marks and exclamation marks', () => {
    expect(sentencesOf('One. Two? Three! (Four.) five')).toEqual([
      'One.',
      'Two?',
      'Three!',
      '(Four.)',
      'five',
    ]);
  });

  it('also starts a sentence at a name in lower case', () => {
    expect(sentencesOf('One. kazoo waits.')).toEqual(['One.', 'kazoo waits.']);
  });

  it('does not split in numbers, names, abbreviations, code and links', () => {
    const sentences = [
      'Wait 1.5 s in a.ts, e.g. here.',
      'See `a. b` and [1.](x. y).',
      '[17. Title](x)',
    ];
    for (const sentence of sentences) expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  it('returns the line of each sentence', () => {
    const sentences = readSentences({
      line: 5,
      kind: 'running',
      text: 'One. Two\ngoes on.\nThree.',
    });
    expect(sentences.map(({ line, text }) => [line, text])).toEqual([
      [5, 'One.'],
      [5, 'Two goes on.'],
      [7, 'Three.'],
    ]);
  });

  it('ignores struck-out text', () => {
    const [sentence] = readSentences({ line: 1, kind: 'running', text: '~~No. No.~~ Yes.' });
    expect(sentence?.prose).toBe('Yes.');
  });

  it('reads code, names of symbols, links and emphasis as plain words', () => {
    const text = 'A `b c`, {@link d}, {@link d | e f}, [g h](i), **j k**, _l_ and _one_two_.';
    const [sentence] = readSentences({ line: 1, kind: 'running', text });
    expect(sentence?.prose).toBe('A `c`, `c`, e f, g h, j k, l and one_two.');
  });
});

function sentencesOf(text: string): string[] {
  return readSentences({ line: 1, kind: 'running', text }).map((sentence) => sentence.text);
}
