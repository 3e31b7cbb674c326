import { from, lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { splitFrames } from '../../../../src/transport/wire/splitFrames.js';
import { frame, int } from './wire.js';

const stream = Buffer.concat([frame(Buffer.from('one')), frame(), frame(Buffer.from('three'))]);

async function split(chunks: readonly Buffer[]): Promise<readonly string[]> {
  const frames = await lastValueFrom(from(chunks).pipe(splitFrames(), toArray()));
  return frames.map(String);
}

describe('splitFrames', () => {
  it('finds several frames in one chunk', async () => {
    expect(await split([stream])).toStrictEqual(['one', '', 'three']);
  });

  it('finds the same frames wherever the stream is cut in two', async () => {
    for (let cut = 0; cut <= stream.length; cut += 1) {
      expect(await split([stream.subarray(0, cut), stream.subarray(cut)])).toStrictEqual([
        'one',
        '',
        'three',
      ]);
    }
  });

  it('finds the same frames in chunks of one byte', async () => {
    expect(await split([...stream].map((byte) => Buffer.of(byte)))).toStrictEqual([
      'one',
      '',
      'three',
    ]);
  });

  it('drops a frame that is not complete', async () => {
    expect(await split([stream.subarray(0, -1)])).toStrictEqual(['one', '']);
  });

  it('emits a frame of 4 MiB', async () => {
    const frames = from([frame(Buffer.alloc(4 * 1024 * 1024))]).pipe(splitFrames());

    expect((await lastValueFrom(frames)).length).toBe(4_194_304);
  });

  it.each([4_194_305, 0x7fffffff, -1])('fails at a length of %i', async (length) => {
    await expect(split([int(length)])).rejects.toThrow(`a frame of ${String(length)} bytes`);
  });

  it('starts afresh for each subscriber', async () => {
    const frames = from([stream.subarray(0, 9)]).pipe(splitFrames(), toArray());
    await lastValueFrom(frames);

    expect((await lastValueFrom(frames)).map(String)).toStrictEqual(['one']);
  });
});
