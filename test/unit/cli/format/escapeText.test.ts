import { describe, expect, it } from 'vitest';
import { escapeText } from '../../../../src/cli/format/escapeText.js';

describe('escapeText', () => {
  it('leaves what can be read as it is', () => {
    expect(escapeText('grüße, "世界" \\ 🎉')).toBe('grüße, "世界" \\ 🎉');
  });

  it('makes line breaks visible', () => {
    expect(escapeText('a\tb\r\nc\u2028d')).toBe(String.raw`a\tb\r\nc\u2028d`);
  });

  it('disarms what a terminal would obey, and what turns the direction of text', () => {
    expect(escapeText('\u001b[31mred\u0007\u009b1m\u202eabc')).toBe(
      String.raw`\u001b[31mred\u0007\u009b1m\u202eabc`,
    );
  });
});
