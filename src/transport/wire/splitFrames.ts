import { concatMap, pipe, scan, type OperatorFunction } from 'rxjs';

/** What the chunks so far have come to. */
interface Split {
  readonly frames: readonly Buffer[];
  /** The start of the next frame, its length included. */
  readonly rest: Buffer;
}

/** Far above the `jute.maxbuffer` of a server, far below what could hurt the process. */
const longest = 4 * 1024 * 1024;

/** Cuts a stream of bytes into the frames of the protocol; an error when one announces an absurd length. */
export function splitFrames(): OperatorFunction<Buffer, Buffer> {
  return pipe(
    scan(split, { frames: [], rest: Buffer.alloc(0) }),
    concatMap(({ frames }) => frames),
  );
}

function split({ rest }: Split, chunk: Buffer): Split {
  const bytes = Buffer.concat([rest, chunk]);
  const frames: Buffer[] = [];
  let start = 0;
  while (bytes.length >= start + 4) {
    const length = bytes.readInt32BE(start);
    if (length < 0 || length > longest) {
      throw new RangeError(`a frame of ${String(length)} bytes`);
    }
    if (bytes.length < start + 4 + length) {
      break;
    }
    frames.push(bytes.subarray(start + 4, start + 4 + length));
    start += 4 + length;
  }
  return { frames, rest: bytes.subarray(start) };
}
