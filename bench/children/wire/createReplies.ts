/**
 * The callback of one read. The callback gets the data of the znode. If the setting `decode` is
 * `stat`, the callback also gets the stat.
 */
export type Done = (data: Buffer, stat?: object) => void;

/** Decodes the bytes that come from the server. */
export interface Replies {
  /** Registers the callback for the reply to the next request. */
  expect(done: Done): void;
  /** Decodes received bytes. After the call, the caller is allowed to overwrite these bytes. */
  take(chunk: Buffer): void;
}

const notification = -1;
const dataChanged = 3;
/**
 * The largest number of requests that wait for a reply at the same time. It is a power of two, so
 * `& (most - 1)` calculates the index of a callback in `waiting`.
 */
const most = 2 ** 17;
const nothing = Buffer.alloc(0);

/**
 * Splits received bytes into frames. A program that uses this function sends only `getData`
 * requests. So the function decodes only the parts of a frame that such a program needs.
 */
export function createReplies(
  decode: 'data' | 'stat',
  changed: (path: string) => void,
  connected: () => void,
): Replies {
  const waiting: (Done | undefined)[] = Array.from({ length: most });
  let asked = 0;
  let answered = 0;
  let xid = 0;
  let hasSession = false;
  let cut = nothing;

  return {
    expect(done) {
      waiting[asked++ & (most - 1)] = done;
    },
    take(chunk) {
      const bytes = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
      let at = 0;
      while (at + 4 <= bytes.length) {
        const end = at + 4 + bytes.readInt32BE(at);
        if (end > bytes.length) break;
        onFrame(bytes, at + 4);
        at = end;
      }
      cut = at === bytes.length ? nothing : Buffer.from(bytes.subarray(at));
    },
  };

  function onFrame(bytes: Buffer, at: number): void {
    if (!hasSession) {
      hasSession = true;
      connected();
    } else if (bytes.readInt32BE(at) === notification) onEvent(bytes, at + 16);
    else onReply(bytes, at);
  }

  function onEvent(bytes: Buffer, at: number): void {
    if (bytes.readInt32BE(at) !== dataChanged) return;
    const length = bytes.readInt32BE(at + 8);
    changed(bytes.toString('utf8', at + 12, at + 12 + length));
  }

  function onReply(bytes: Buffer, at: number): void {
    const code = bytes.readInt32BE(at + 12);
    if (bytes.readInt32BE(at) !== ++xid || code !== 0)
      throw new Error(`A read has failed with code ${code}, or its reply came in the wrong order`);
    const end = at + 20 + bytes.readInt32BE(at + 16);
    const data = Buffer.allocUnsafe(end - at - 20);
    bytes.copy(data, 0, at + 20, end);
    const slot = answered++ & (most - 1);
    const done = waiting[slot] as Done;
    waiting[slot] = undefined;
    if (decode === 'stat') done(data, statAt(bytes, end));
    else done(data);
  }
}

function statAt(bytes: Buffer, at: number): object {
  return {
    czxid: longAt(bytes, at),
    mzxid: longAt(bytes, at + 8),
    ctime: longAt(bytes, at + 16),
    mtime: longAt(bytes, at + 24),
    version: bytes.readInt32BE(at + 32),
    cversion: bytes.readInt32BE(at + 36),
    aversion: bytes.readInt32BE(at + 40),
    ephemeralOwner: longAt(bytes, at + 44),
    dataLength: bytes.readInt32BE(at + 52),
    numChildren: bytes.readInt32BE(at + 56),
    pzxid: longAt(bytes, at + 60),
  };
}

function longAt(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4);
}
