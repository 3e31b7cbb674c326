import { describe, expect, it } from 'vitest';
import { dataJson } from '../../../../src/cli/format/dataJson.js';
import { dataText } from '../../../../src/cli/format/dataText.js';

const cases = [
  ['text', Buffer.from('hällo'), 'hällo', { data: 'hällo' }],
  ['lines', Buffer.from('a\nb'), String.raw`a\nb`, { data: 'a\nb' }],
  ['nothing', Buffer.alloc(0), '(empty)', { data: '' }],
  ['bytes', Buffer.from([0xff, 0x00]), '(2 bytes) /wA=', { base64: '/wA=' }],
] as const;

describe('data', () => {
  it.each(cases)('of a znode that are %s are one line for a person', (_, data, text) => {
    expect(dataText(data)).toBe(text);
  });

  it.each(cases)('of a znode that are %s are fields for a program', (_, data, __, json) => {
    expect(dataJson(data)).toEqual(json);
  });
});
