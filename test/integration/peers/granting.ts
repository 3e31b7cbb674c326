import type { Socket } from 'node:net';
import { connected } from '../../unit/transport/wire/wire.js';
import type { Manner } from './startPeer.js';

/** A request as the peer receives it. */
export interface PeerRequest {
  readonly xid: number;
  /** The number of the request type. */
  readonly type: number;
  /** The rest of the frame, after `xid` and `type`. */
  readonly record: Buffer;
}

/**
 * Returns the behaviour of a peer that grants a session. The peer then replies to each request with
 * the result of the given function.
 */
export function granting(
  answer: (request: PeerRequest, socket: Socket) => Buffer | undefined,
  grant: Buffer = connected,
): Manner {
  return (socket) => {
    let pending = Buffer.alloc(0);
    let granted = false;
    socket.on('data', (data) => {
      pending = Buffer.concat([pending, data]);
      while (pending.length >= 4 && pending.length >= 4 + pending.readInt32BE()) {
        const body = pending.subarray(4, 4 + pending.readInt32BE());
        pending = pending.subarray(4 + body.length);
        const bytes = granted ? answer(parse(body), socket) : grant;
        granted = true;
        if (bytes !== undefined && socket.writable) socket.write(bytes);
      }
    });
  };
}

function parse(body: Buffer): PeerRequest {
  return { xid: body.readInt32BE(), type: body.readInt32BE(4), record: body.subarray(8) };
}
