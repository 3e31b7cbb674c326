/** Reads the fields of a jute record in turn. Every method throws a RangeError where the frame ends too early. */
export interface JuteReader {
  int(): number;
  long(): bigint;
  /** A string, or the empty one for null. */
  text(): string;
  /** A view of the frame, empty for null. */
  bytes(): Buffer;
  vector<T>(item: (reader: JuteReader) => T): readonly T[];
}

/** A reader at the start of a frame, whose length is taken off already. */
export function decodeFrame(frame: Buffer): JuteReader {
  let position = 0;
  const reader: JuteReader = {
    int: () => frame.readInt32BE(advance(4)),
    long: () => frame.readBigInt64BE(advance(8)),
    text: () => reader.bytes().toString('utf8'),
    bytes: () => {
      const length = Math.max(reader.int(), 0);
      const start = advance(length);
      return frame.subarray(start, start + length);
    },
    vector: (item) => {
      // Grows with what is really there: the count comes from the wire, an item takes bytes.
      const items = [];
      for (let left = reader.int(); left > 0; left -= 1) {
        items.push(item(reader));
      }
      return items;
    },
  };
  return reader;

  function advance(length: number): number {
    const start = position;
    position += length;
    if (position > frame.length) {
      throw new RangeError(`a frame of ${String(frame.length)} bytes ends too early`);
    }
    return start;
  }
}
