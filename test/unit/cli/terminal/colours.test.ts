import { describe, expect, it } from 'vitest';
import { createPaint } from '../../../../src/cli/terminal/createPaint.js';
import { hasColours } from '../../../../src/cli/terminal/hasColours.js';

describe('colours', () => {
  it.each([
    ['a terminal', { isTTY: true }, { TERM: 'xterm' }, true],
    ['a pipe', {}, { TERM: 'xterm' }, false],
    ['a terminal with NO_COLOR', { isTTY: true }, { NO_COLOR: '1' }, false],
    ['a terminal with an empty NO_COLOR', { isTTY: true }, { NO_COLOR: '' }, true],
    ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, false],
  ])('for %s: $3', (_, stream, env, expected) => {
    expect(hasColours(stream, env)).toBe(expected);
  });

  it('are escape sequences when they are on, and absent when they are off', () => {
    expect(createPaint(true)('red', 'text')).toBe('\u001b[31mtext\u001b[39m');
    expect(createPaint(false)('red', 'text')).toBe('text');
  });
});
