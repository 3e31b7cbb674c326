import { expect } from 'vitest';
import type { Frame } from '../../support/startFrameProxy.js';

const setWatches = 101;
/** Where the fields are in a frame, behind its length. */
const offsets = { xid: 4, type: 8, replyZxid: 8, relativeZxid: 12 } as const;

/** The frames of one connection. */
interface Passed {
  readonly baseline: number;
  /** The highest zxid in a reply. */
  readonly zxid: number;
  readonly answered: number;
}

/**
 * Checks the baseline of each connection that has set watches. It may be the highest zxid of the previous connection,
 * but only if the client got the replies to all packets on it. Otherwise it is the previous baseline.
 *
 * @param packets - how many it takes to set all watches
 * @returns how many connections kept the baseline of the one before
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
      // After the replies the client may have to look at a znode. Until that is answered it keeps the baseline too.
      const allowed = isFirst
        ? [before.zxid]
        : [before.baseline, ...(isComplete ? [before.zxid] : [])];
      expect(allowed).toContain(passed.baseline);
    }
    before = passed;
  }
  return kept;
}

/** `NaN` is the baseline of a connection on which no watches were set. */
function read(frames: readonly Frame[]): Passed {
  const sets = frames.filter(
    ({ from, bytes }) =>
      from === 'client' && bytes.length > 20 && bytes.readInt32BE(offsets.type) === setWatches,
  );
  const xids = new Set(sets.map(({ bytes }) => bytes.readInt32BE(offsets.xid)));
  // The first frame is the grant, which has no header.
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
