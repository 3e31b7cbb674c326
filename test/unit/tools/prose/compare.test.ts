import { describe, expect, it } from 'vitest';
import { compare } from '../../../../tools/prose/compare.js';
import { exceptionsOf } from '../../../../tools/prose/exceptionsOf.js';
import type { Finding } from '../../../../tools/prose/Finding.js';
import { fingerprint } from '../../../../tools/prose/fingerprint.js';
import { formatExceptions } from '../../../../tools/prose/formatExceptions.js';
import { parseExceptions } from '../../../../tools/prose/parseExceptions.js';

describe('compare', () => {
  const exceptions = exceptionsOf([finding('a.md', 'Old.'), finding('b.md', 'Older.')]);

  it('accepts the exceptions anywhere in their file', () => {
    const { fresh, stale } = compare(
      [finding('a.md', 'Old.', 7), finding('b.md', 'Older.')],
      exceptions,
    );
    expect([fresh, stale]).toEqual([[], []]);
  });

  it('refuses a new sentence in a file that has exceptions', () => {
    const news = finding('a.md', 'New.');
    expect(compare([finding('a.md', 'Old.'), news], exceptions).fresh).toEqual([news]);
  });

  it('refuses an exception of another file', () => {
    const moved = finding('b.md', 'Old.');
    expect(compare([moved], exceptions).fresh).toEqual([moved]);
  });

  it('lists the exceptions that are no longer needed, and keeps the others', () => {
    const { stale, kept } = compare([finding('a.md', 'Old.'), finding('a.md', 'New.')], exceptions);
    expect(stale).toEqual([{ file: 'b.md', sentence: fingerprint('Older.') }]);
    expect(kept).toEqual(exceptionsOf([finding('a.md', 'Old.')]));
  });

  it('reads exceptions as they were written', () => {
    expect(parseExceptions(formatExceptions(exceptions))).toEqual(exceptions);
  });
});

function finding(file: string, text: string, line = 1): Finding {
  return { file, line, text, faults: [{ rule: 'length', found: '26 words', advice: 'shorter' }] };
}
