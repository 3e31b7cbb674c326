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
    // Of the many that contain it, the first.
    ['timeout', 'sessionTimeout'],
    ['Close', 'closeTimeout'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, settings)).toBe(meant);
  });

  it.each(['', 'retries', 'x', 'logger'])('takes %j for none', (word) => {
    expect(nearest(word, settings)).toBeUndefined();
  });

  it('knows nothing among no words', () => {
    expect(nearest('auth', [])).toBeUndefined();
  });

  it('does not compare all of a very long word', () => {
    expect(nearest('a'.repeat(10_000_000), settings)).toBeUndefined();
  });
});
