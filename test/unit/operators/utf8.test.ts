import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../src/operators/utf8.js';

describe('utf8', () => {
  it.each(['', 'plain', 'zß水🍌', 'a\u0000b', '\r\n'])('decodes %j', (text) => {
    expect(utf8.decode(Buffer.from(text))).toBe(text);
  });

  it.each([
    ['a lone byte', [0x61, 0xff]],
    ['a cut sequence', [0xe6, 0xb0]],
    ['an overlong sequence', [0xc0, 0x80]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('throws for %s', (_what, bytes) => {
    expect(() => utf8.decode(Buffer.from(bytes))).toThrow(TypeError);
  });

  it.each(['', 'plain', 'zß水🍌', 'a\u0000b'])('encodes %j unchanged', (text) => {
    expect(utf8.encode(text)).toBe(text);
  });

  it.each([
    ['a lone high surrogate', 'hunter2\ud83c'],
    ['a lone low surrogate', '\udf4chunter2'],
    ['a number', 7 as never],
    ['undefined', undefined as never],
  ])('throws for %s, and does not show the text', (_what, text) => {
    expect(() => utf8.encode(text)).toThrow(/^the value is not text that UTF-8 can represent$/);
  });
});
