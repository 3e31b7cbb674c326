import { describe, expect, it } from 'vitest';
import { json } from '../../../src/operators/json.js';

describe('json', () => {
  it.each([
    ['{"a":[1,"ü",null]}', { a: [1, 'ü', null] }],
    ['7', 7],
    ['null', null],
    [' "x" ', 'x'],
  ])('decodes %s', (text, value) => {
    expect(json.decode(Buffer.from(text))).toStrictEqual(value);
  });

  it.each(['', '{', 'undefined', '{"hunter2":}', 'hunter2'])(
    'throws for %j without quoting it',
    (text) => {
      const decode = (): unknown => json.decode(Buffer.from(text));

      expect(decode).toThrow(SyntaxError);
      expect(decode).toThrow(/^the data are not valid JSON$/);
    },
  );

  it('throws for bytes that are not UTF-8', () => {
    expect(() => json.decode(Buffer.of(0x22, 0xff, 0x22))).toThrow(TypeError);
  });
});
