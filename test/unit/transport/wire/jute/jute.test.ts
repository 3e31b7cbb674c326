import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import { readAcl } from '../../../../../src/transport/wire/jute/read/readAcl.js';
import { readBoolean } from '../../../../../src/transport/wire/jute/read/readBoolean.js';
import { readBytes } from '../../../../../src/transport/wire/jute/read/readBytes.js';
import { readEnd } from '../../../../../src/transport/wire/jute/read/readEnd.js';
import type { Reader } from '../../../../../src/transport/wire/jute/read/Reader.js';
import { readHex } from '../../../../../src/transport/wire/jute/read/readHex.js';
import { readInt } from '../../../../../src/transport/wire/jute/read/readInt.js';
import { readLong } from '../../../../../src/transport/wire/jute/read/readLong.js';
import { readText } from '../../../../../src/transport/wire/jute/read/readText.js';
import { readVector } from '../../../../../src/transport/wire/jute/read/readVector.js';
import { writeAcl } from '../../../../../src/transport/wire/jute/write/writeAcl.js';
import { writeBoolean } from '../../../../../src/transport/wire/jute/write/writeBoolean.js';
import { writeBytes } from '../../../../../src/transport/wire/jute/write/writeBytes.js';
import { writeHex } from '../../../../../src/transport/wire/jute/write/writeHex.js';
import { writeInt } from '../../../../../src/transport/wire/jute/write/writeInt.js';
import { writeLong } from '../../../../../src/transport/wire/jute/write/writeLong.js';
import type { Writer } from '../../../../../src/transport/wire/jute/write/Writer.js';
import { writeText } from '../../../../../src/transport/wire/jute/write/writeText.js';
import { writeVector } from '../../../../../src/transport/wire/jute/write/writeVector.js';
import { int, long, text } from '../wire.js';
import { readerOf } from './readerOf.js';
import { written } from './written.js';

describe('jute', () => {
  it.each<[string, (writer: Writer) => void, string]>([
    ['an int', (w) => writeInt(w, -11), 'fffffff5'],
    ['a long', (w) => writeLong(w, 0x1_0000_0002), '0000000100000002'],
    ['a negative long', (w) => writeLong(w, -2), 'fffffffffffffffe'],
    ['a long of 2^53 - 1', (w) => writeLong(w, Number.MAX_SAFE_INTEGER), '001fffffffffffff'],
    ['an id', (w) => writeHex(w, 'f00000001'), '0000000f00000001'],
    ['an id of 64 bits', (w) => writeHex(w, 'fedcba9876543210'), 'fedcba9876543210'],
    ['true', (w) => writeBoolean(w, true), '01'],
    ['false', (w) => writeBoolean(w, false), '00'],
    ['text with its length in bytes', (w) => writeText(w, '/é'), '00000003' + '2fc3a9'],
    ['text above U+FFFF', (w) => writeText(w, '😀'), '00000004' + 'f09f9880'],
    ['empty text', (w) => writeText(w, ''), '00000000'],
    ['bytes', (w) => writeBytes(w, Buffer.of(1, 255)), '00000002' + '01ff'],
    ['a vector', (w) => writeVector(w, [1, 2], writeInt), '00000002' + '00000001' + '00000002'],
    [
      'an entry of an access control list',
      (w) => writeAcl(w, { perms: 31, scheme: 'ip', id: '::1' }),
      '0000001f' + '00000002' + '6970' + '00000003' + '3a3a31',
    ],
  ])('writes %s', (_, write, expected) => {
    expect(written(write).toString('hex')).toBe(expected);
  });

  it.each<[string, Buffer, (reader: Reader) => unknown, unknown]>([
    ['an int', int(-4), readInt, -4],
    ['a long', long(-5n), readLong, -5],
    ['a long of 2^53 - 1', long(2n ** 53n - 1n), readLong, Number.MAX_SAFE_INTEGER],
    ['the smallest long', long(-(2n ** 63n)), readLong, -(2 ** 63)],
    ['an id', long(0xf_0000_0001n), readHex, 'f00000001'],
    ['an id whose first bit is 1', long(-0x7fff_ffff_ffff_fff0n), readHex, '8000000000000010'],
    ['the id 0', long(0n), readHex, '0'],
    ['true', Buffer.of(1), readBoolean, true],
    ['false', Buffer.of(0), readBoolean, false],
    ['text', text('/é😀'), readText, '/é😀'],
    ['null as empty text', int(-1), readText, ''],
    ['bytes', Buffer.concat([int(2), Buffer.of(1, 255)]), readBytes, Buffer.of(1, 255)],
    ['null as empty bytes', int(-1), readBytes, Buffer.alloc(0)],
    [
      'a vector',
      Buffer.concat([int(2), text('a'), text('b')]),
      (r) => readVector(r, readText),
      ['a', 'b'],
    ],
    ['null as an empty vector', int(-1), (r) => readVector(r, readText), []],
    [
      'an entry of an access control list',
      Buffer.concat([int(1), text('world'), text('anyone')]),
      readAcl,
      { perms: 1, scheme: 'world', id: 'anyone' },
    ],
  ])('reads %s', (_, bytes, read, expected) => {
    const reader = readerOf(bytes);

    expect(read(reader)).toStrictEqual(expected);
    readEnd(reader);
  });

  it('reads what it has written', () => {
    const item = fc.record({
      int: fc.integer(),
      long: fc.maxSafeInteger(),
      id: fc.bigInt(1n, 2n ** 64n - 1n).map((id) => id.toString(16)),
      boolean: fc.boolean(),
      text: fc
        .array(fc.constantFrom('a', '/', '\0', 'é', '€', '😀'), { maxLength: 40 })
        .map((letters) => letters.join('')),
      bytes: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        const bytes = written((writer) => {
          writeVector(writer, items, (w, { int, long, id, boolean, text, bytes }) => {
            writeInt(w, int);
            writeLong(w, long);
            writeHex(w, id);
            writeBoolean(w, boolean);
            writeText(w, text);
            writeBytes(w, bytes);
          });
        });
        const reader = readerOf(bytes);
        const read = readVector(reader, (r) => ({
          int: readInt(r),
          long: readLong(r),
          id: readHex(r),
          boolean: readBoolean(r),
          text: readText(r),
          bytes: readBytes(r),
        }));
        readEnd(reader);
        expect(read).toEqual(items);
      }),
    );
  });

  it('returns a copy of the bytes, which stays when the frame is overwritten', () => {
    const frame = Buffer.concat([int(3), Buffer.from('abc')]);
    const bytes = readBytes(readerOf(frame));
    frame.fill(0);

    expect(bytes.toString()).toBe('abc');
  });

  it.each<[string, Buffer, (reader: Reader) => unknown]>([
    ['an int', int(0).subarray(1), readInt],
    ['a long', long(0n).subarray(1), readLong],
    ['an id', long(0n).subarray(1), readHex],
    ['a boolean', Buffer.alloc(0), readBoolean],
    ['text', text('abc').subarray(0, 6), readText],
    ['text of 2^31 - 1 bytes', int(0x7fffffff), readText],
    ['bytes', text('abc').subarray(0, 6), readBytes],
    ['bytes of 2^31 - 1 bytes', int(0x7fffffff), readBytes],
    [
      'a vector of 2^31 - 1 items',
      Buffer.concat([int(0x7fffffff), int(1)]),
      (r) => readVector(r, readInt),
    ],
  ])('throws when %s is cut', (_, bytes, read) => {
    expect(() => read(readerOf(bytes))).toThrow(new ProtocolError('a frame ends within a record'));
  });

  it.each([
    ['text', readText],
    ['bytes', readBytes],
    ['a vector', (reader: Reader) => readVector(reader, readInt)],
  ])('throws for the length -2 of %s', (_, read) => {
    expect(() => read(readerOf(int(-2)))).toThrow(new ProtocolError('a length of -2'));
  });

  it('throws for bytes after a record', () => {
    expect(() => readEnd(readerOf(int(0)))).toThrow(
      new ProtocolError('4 bytes after the end of a record'),
    );
  });
});
