import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/errors/nearest.js';

const settings = ['servers', 'sessionTimeout', 'operationTimeout', 'closeTimeout', 'auth'];

describe('nearest', () => {
  it.each([
    ['sesionTimeout', 'sessionTimeout'],
    ['sessiontimeout', 'sessionTimeout'],
    ['session_timeout', 'sessionTimeout'],
    ['sessionTimeuot', 'sessionTimeout'],
    ['server', 'servers'],
    ['atuh', 'auth'],
    // Several settings contain the text `timeout`. `nearest` returns the first of these settings.
    ['timeout', 'sessionTimeout'],
    ['Close', 'closeTimeout'],
  ])('finds for %s: %s', (word, meant) => {
    expect(nearest(word, settings)).toBe(meant);
  });

  it.each(['', 'retries', 'x', 'logger'])('finds nothing for %j', (word) => {
    expect(nearest(word, settings)).toBeUndefined();
  });

  it('finds nothing in an empty list', () => {
    expect(nearest('auth', [])).toBeUndefined();
  });

  it('finds nothing for a very long word, and needs no long time', () => {
    expect(nearest('a'.repeat(10_000_000), settings)).toBeUndefined();
  });
});
