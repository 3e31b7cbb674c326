import { describe, expect, it } from 'vitest';
import { decodeFrame } from '../../../../src/transport/wire/decodeFrame.js';
import { int, long, text } from './wire.js';

describe('decodeFrame', () => {
  it('reads fields in turn', () => {
    const reader = decodeFrame(
      Buffer.concat([int(-4), long(-5n), text('/é'), text('raw'), int(9)]),
    );

    expect([reader.int(), reader.long(), reader.text()]).toStrictEqual([-4, -5n, '/é']);
    expect(reader.bytes()).toStrictEqual(Buffer.from('raw'));
    expect(reader.int()).toBe(9);
  });

  it('reads null as empty', () => {
    const reader = decodeFrame(Buffer.concat([int(-1), int(-1), int(-1), int(9)]));

    expect([reader.text(), reader.bytes().length, reader.vector(() => 1)]).toStrictEqual([
      '',
      0,
      [],
    ]);
    expect(reader.int()).toBe(9);
  });

  it('reads a vector of records', () => {
    const reader = decodeFrame(Buffer.concat([int(2), int(1), text('a'), int(2), text('b')]));

    expect(reader.vector((item) => [item.int(), item.text()])).toStrictEqual([
      [1, 'a'],
      [2, 'b'],
    ]);
  });

  it.each([
    ['an int', int(0).subarray(1), 'int'],
    ['a long', long(0n).subarray(1), 'long'],
    ['text', text('abc').subarray(0, 6), 'text'],
    ['bytes', int(0x7fffffff), 'bytes'],
  ] as const)('throws where %s is cut', (_, bytes, method) => {
    expect(() => decodeFrame(bytes)[method]()).toThrow(RangeError);
  });

  it('throws at the first missing item of a vector, whatever its count', () => {
    const reader = decodeFrame(Buffer.concat([int(0x7fffffff), int(1), int(2)]));

    expect(() => reader.vector((item) => item.int())).toThrow('a frame of 12 bytes ends too early');
  });
});
