import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import { createSplitter } from '../../../../../src/transport/wire/link/createSplitter.js';
import { frame, int } from '../wire.js';

const stream = Buffer.concat([frame(Buffer.from('one')), frame(), frame(Buffer.from('three'))]);
const mebibyte = 1024 * 1024;

describe('createSplitter', () => {
  it('finds several frames in one chunk', () => {
    expect(split([stream])).toStrictEqual(['one', '', 'three']);
  });

  it('finds the same frames when the stream is split at any place', () => {
    for (let cut = 0; cut <= stream.length; cut += 1) {
      expect(split([stream.subarray(0, cut), stream.subarray(cut)])).toStrictEqual([
        ...['one', '', 'three'],
      ]);
    }
  });

  it('finds the same frames in chunks of one byte', () => {
    expect(split([...stream].map((byte) => Buffer.of(byte)))).toStrictEqual(['one', '', 'three']);
  });

  it('finds frames of any length in chunks of any length', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 20 });
    fc.assert(
      fc.property(lengths, fc.array(fc.integer({ min: 1, max: 200 })), (frames, cuts) => {
        const bodies = frames.map((length, index) =>
          'abcdefghij'.charAt(index % 10).repeat(length),
        );
        let rest = Buffer.concat(bodies.map((body) => frame(Buffer.from(body))));
        const chunks: Buffer[] = [];
        for (const cut of cuts) {
          chunks.push(rest.subarray(0, cut));
          rest = rest.subarray(cut);
        }
        expect(split([...chunks, rest])).toStrictEqual(bodies);
      }),
    );
  });

  it('keeps an incomplete frame when the chunk is overwritten', () => {
    const found: string[] = [];
    const splitter = createSplitter(({ bytes, at, end }) => {
      found.push(bytes.toString('utf8', at, end));
    });
    const chunk = Buffer.alloc(64);
    for (let at = 0; at < stream.length; at += 5) {
      const piece = stream.subarray(at, at + 5);
      piece.copy(chunk);
      splitter.take(chunk, viewOf(chunk), piece.length);
      chunk.fill(0xff);
    }

    expect(found).toStrictEqual(['one', '', 'three']);
  });

  it.each([-1, -0x80000000, 64 * mebibyte + 1, 0x7fffffff])(
    'throws for the length %i',
    (length) => {
      expect(() => split([int(length)])).toThrow(
        new ProtocolError(`a frame of ${String(length)} bytes`),
      );
      expect(() => split([int(length).subarray(0, 3), int(length).subarray(3)])).toThrow(
        new ProtocolError(`a frame of ${String(length)} bytes`),
      );
    },
  );

  it('allocates memory only for bytes that have arrived', () => {
    const before = process.memoryUsage().arrayBuffers;
    const splitters = Array.from({ length: 50 }, () => createSplitter(() => undefined));
    for (const { take } of splitters) {
      const chunk = Buffer.concat([int(60 * mebibyte), Buffer.alloc(100)]);
      take(chunk, viewOf(chunk), chunk.length);
    }

    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(mebibyte);
  });

  it('uses at most about twice the memory of the frame', () => {
    let length = 0;
    const splitter = createSplitter(({ at, end }) => (length = end - at));
    const size = 16 * mebibyte;
    const chunk = Buffer.alloc(64 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    splitter.take(int(size), viewOf(int(size)), 4);
    for (let sent = 0; sent < size / 2; sent += chunk.length) {
      splitter.take(chunk, viewOf(chunk), chunk.length);
    }
    // `arrayBuffers` can include old buffers that the garbage collector has not freed yet. So this
    // test allows 2.1 times `size`.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2.1 * size);
    for (let sent = size / 2; sent < size; sent += chunk.length) {
      splitter.take(chunk, viewOf(chunk), chunk.length);
    }

    expect(length).toBe(size);
  });

  it('passes on nothing after it is stopped, even if the chunk has more frames', () => {
    const found: string[] = [];
    const splitter = createSplitter(({ bytes, at, end }) => {
      found.push(bytes.toString('utf8', at, end));
      splitter.stop();
    });
    splitter.take(stream, viewOf(stream), stream.length);

    expect(found).toStrictEqual(['one']);
  });

  it('counts a whole frame or 4 KiB of a long frame as a sign of life, but not fewer bytes', () => {
    const splitter = createSplitter(() => undefined);
    const take = (bytes: Buffer): boolean => splitter.take(bytes, viewOf(bytes), bytes.length);

    expect(take(frame())).toBe(true);
    expect(take(int(10_000))).toBe(false);
    expect(take(Buffer.alloc(1_000))).toBe(false);
    expect(take(Buffer.alloc(4_000))).toBe(true);
    expect(take(Buffer.alloc(10))).toBe(false);
    expect(take(Buffer.alloc(4_990))).toBe(true);
    expect(take(Buffer.concat([int(10_000), Buffer.alloc(5_000)]))).toBe(true);
    expect(take(Buffer.alloc(10))).toBe(false);
  });
});

function split(chunks: readonly Buffer[]): readonly string[] {
  const found: string[] = [];
  const splitter = createSplitter(({ bytes, at, end }) => {
    found.push(bytes.toString('utf8', at, end));
  });
  for (const chunk of chunks) splitter.take(chunk, viewOf(chunk), chunk.length);
  return found;
}

function viewOf({ buffer, byteOffset, byteLength }: Buffer): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
