import { expect } from 'vitest';
import type { Frame } from '../../support/startFrameProxy.js';

const setWatches = 101;
/** The positions of fields in a frame, in bytes. The first 4 bytes of the frame are its length. */
const offsets = { xid: 4, type: 8, replyZxid: 8, relativeZxid: 12 } as const;

/** The values of one connection. `read` takes them from the frames of the connection. */
interface Passed {
  readonly baseline: number;
  /** The highest zxid in a reply. */
  readonly zxid: number;
  readonly answered: number;
}

/**
 * Checks the baseline of each connection. The baseline is the zxid in the packets that set all
 * watches again. The first connection has no such packets, so it has no baseline. The function
 * removes all later connections without such packets from the list of connections. Then the
 * function checks each pair of neighbors among the remaining connections. Below, the earlier
 * neighbor is "the old connection", and the later neighbor is "the new connection". These rules
 * apply:
 *
 * - If the old connection is the first connection, its highest zxid in a reply must be the
 *   baseline of the new connection.
 * - On the old connection, the client sent packets that set the watches again. If the server
 *   replied to all these packets, the new connection may have one of two baselines. One is the
 *   highest zxid in the replies on the old connection. The other is the baseline of the old
 *   connection.
 * - If the server did not reply to all these packets, the new connection must have the same
 *   baseline as the old connection.
 *
 * @param packets - the number of packets that the client needs to set all watches
 * @returns the number of connections that had to keep the baseline of the old connection
 */
export function expectBaselines(frames: readonly Frame[], packets: number): number {
  const connections = new Map<number, Frame[]>();
  for (const frame of frames) {
    connections.set(frame.connection, connections.get(frame.connection) ?? []);
    connections.get(frame.connection)?.push(frame);
  }
  let before: Passed | undefined;
  let kept = 0;
  for (const passed of [...connections.values()].map(read)) {
    if (before !== undefined && Number.isNaN(passed.baseline)) continue;
    if (before !== undefined) {
      const isFirst = Number.isNaN(before.baseline);
      const isComplete = isFirst || before.answered === packets;
      if (!isComplete) kept += 1;
      // Even if the client has received the replies to all packets, it may not have read all
      // changed znodes yet. In this case, the client keeps the old baseline.
      const allowed = isFirst
        ? [before.zxid]
        : [before.baseline, ...(isComplete ? [before.zxid] : [])];
      expect(allowed).toContain(passed.baseline);
    }
    before = passed;
  }
  return kept;
}

/**
 * Reads the values of one connection from its frames. If the client did not set its watches again
 * on this connection, `baseline` is `NaN`.
 */
function read(frames: readonly Frame[]): Passed {
  const sets = frames.filter(
    ({ from, bytes }) =>
      from === 'client' && bytes.length > 20 && bytes.readInt32BE(offsets.type) === setWatches,
  );
  const xids = new Set(sets.map(({ bytes }) => bytes.readInt32BE(offsets.xid)));
  // The first frame grants the session. This frame does not have the header of a reply.
  const replies = frames
    .filter(({ from }) => from === 'server')
    .slice(1)
    .map(({ bytes }) => bytes)
    .filter((bytes) => bytes.readInt32BE(offsets.xid) > 0);
  const [first] = sets;
  return {
    baseline: first === undefined ? NaN : Number(first.bytes.readBigInt64BE(offsets.relativeZxid)),
    zxid: Math.max(...replies.map((bytes) => Number(bytes.readBigInt64BE(offsets.replyZxid)))),
    answered: replies.filter((bytes) => xids.has(bytes.readInt32BE(offsets.xid))).length,
  };
}
