import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../src/cli/terminal/oneLine.js';
import { growth, isLinear } from '../../growth.js';

describe('oneLine', () => {
  it('joins lines with one space', () => {
    expect(oneLine(' one\n  two\r\n\r\n\tthree \n')).toBe('one two three');
  });

  it('keeps spaces within a line', () => {
    expect(oneLine('one   two')).toBe('one   two');
  });

  it.each([' ', '\n', ' \n', '\u2028', 'x '])('takes linear time for many %j', (piece) => {
    const cost = growth((length) => oneLine(`a${piece.repeat(length / piece.length)}b`));
    expect(isLinear(cost), JSON.stringify(cost)).toBe(true);
  });
});
