import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../../src/cli/format/escapeText.js';

describe('escapeText', () => {
  it('does not change readable text', () => {
    expect(escapeText('grüße, "世界" \\ 🎉')).toBe('grüße, "世界" \\ 🎉');
  });

  it('makes line breaks visible', () => {
    expect(escapeText('a\tb\r\nc\u2028d')).toBe(String.raw`a\tb\r\nc\u2028d`);
  });

  it('escapes codes that control a terminal, and codes that change the direction of text', () => {
    expect(escapeText('\u001b[31mred\u0007\u009b1m\u202eabc')).toBe(
      String.raw`\u001b[31mred\u0007\u009b1m\u202eabc`,
    );
  });

  it.each([
    ['C1 controls', '\u0080\u009b\u009d\u009f', String.raw`\u0080\u009b\u009d\u009f`],
    ['direction marks', '\u061c\u200e\u200f', String.raw`\u061c\u200e\u200f`],
    ['embeddings', '\u202a\u202b\u202c\u202d\u202e', String.raw`\u202a\u202b\u202c\u202d\u202e`],
    ['isolates', '\u2066\u2067\u2068\u2069', String.raw`\u2066\u2067\u2068\u2069`],
    ['line and paragraph separators', '\u2028\u2029', String.raw`\u2028\u2029`],
    ['lone surrogates', 'a\ud800b\udfff', String.raw`a\ud800b\udfff`],
    [
      'invisible characters',
      '\u00ad\u200b\u2060\u3164\ufeff',
      String.raw`\u00ad\u200b\u2060\u3164\ufeff`,
    ],
    ['tag characters', '\u{e0041}', String.raw`\udb40\udc41`],
  ])('escapes %s in a way that JSON can read', (_, text, shown) => {
    expect(escapeText(text)).toBe(shown);
    expect(JSON.parse(`"${shown}"`)).toBe(text);
  });

  it('does not change codes that join letters and pictures', () => {
    expect(escapeText('👩‍💻 ❤️ می‌خواهم')).toBe('👩‍💻 ❤️ می‌خواهم');
  });
});
