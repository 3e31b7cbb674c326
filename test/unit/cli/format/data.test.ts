import { describe, expect, it } from 'vitest';
import { dataJson } from '../../../../src/cli/format/dataJson.js';
import { dataLines } from '../../../../src/cli/format/dataLines.js';
import { dataText } from '../../../../src/cli/format/dataText.js';

const cases = [
  ['text', Buffer.from('hällo'), 'hällo', { data: 'hällo' }],
  ['lines', Buffer.from('a\nb'), 'a\nb', { data: 'a\nb' }],
  ['nothing', Buffer.alloc(0), '(empty)', { data: '' }],
  ['bytes', Buffer.from([0xff, 0x00]), '(2 bytes) /wA=', { base64: '/wA=' }],
] as const;

describe('data', () => {
  it.each(cases)('of a znode (%s) are shown to a user as text', (_, data, text) => {
    expect(dataText(data)).toBe(text);
  });

  it.each(cases)('of a znode (%s) are shown to a program as JSON fields', (_, data, __, json) => {
    expect(dataJson(data)).toEqual(json);
  });

  it('of a znode are split into lines for a terminal', () => {
    expect(dataLines(Buffer.from('a\r\n\tb\n\nc\n'))).toEqual([['a'], ['    b'], [''], ['c']]);
    expect(dataLines(Buffer.from('a'))).toEqual([['a']]);
    expect(dataLines(Buffer.from([0xff, 0x00]))).toEqual([['(2 bytes) /wA=']]);
  });
});
