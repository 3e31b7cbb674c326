import { describe, expect, it } from 'vitest';
import { encodeFrame } from '../../../../src/transport/wire/encodeFrame.js';

describe('encodeFrame', () => {
  it('is a zero length for no fields', () => {
    expect(encodeFrame().toString('hex')).toBe('00000000');
  });

  it.each([
    ['an int', { int: -11 }, '00000004' + 'fffffff5'],
    ['a long', { long: -2n }, '00000008' + 'fffffffffffffffe'],
    ['true', { bool: true }, '00000001' + '01'],
    ['false', { bool: false }, '00000001' + '00'],
    ['text, counted in bytes of UTF-8', { text: '/é' }, '00000007' + '00000003' + '2fc3a9'],
    ['bytes', { bytes: Uint8Array.of(1, 255) }, '00000006' + '00000002' + '01ff'],
  ])('writes %s', (_, field, expected) => {
    expect(encodeFrame(field).toString('hex')).toBe(expected);
  });

  it('puts the length of all fields in front of them', () => {
    expect(encodeFrame({ int: 1 }, { text: '' }, { bool: true }).toString('hex')).toBe(
      '00000009' + '00000001' + '00000000' + '01',
    );
  });
});
