import { answerWell, types } from './answerWell.js';
import { granting } from './granting.js';
import type { Misdeed } from './misdeeds.js';
import { type Peer, startPeer } from './startPeer.js';

/** A peer that knows whether it has misbehaved yet. */
export interface BadPeer extends Peer {
  readonly hasMisbehaved: boolean;
}

/**
 * Starts a peer that behaves well until a client writes. The peer then misbehaves once. After that,
 * the peer closes each new connection at once.
 */
export async function startBadPeer(misdeed: Misdeed): Promise<BadPeer> {
  let hasMisbehaved = false;
  const behave = granting((request, socket) => {
    const { type, record } = request;
    // A `setData` with the version -2 changes nothing. The client sends such a `setData` only to
    // find out whether the server replies to writes.
    if (type !== types.setData || record.readInt32BE(record.length - 4) === -2) {
      return answerWell(request);
    }
    hasMisbehaved = true;
    misdeed(request.xid, socket);
    return undefined;
  });
  const peer = await startPeer((socket) => {
    if (hasMisbehaved) socket.destroy();
    else behave(socket);
  });
  return {
    get servers() {
      return peer.servers;
    },
    get connections() {
      return peer.connections;
    },
    get sent() {
      return peer.sent;
    },
    get hasMisbehaved() {
      return hasMisbehaved;
    },
    [Symbol.asyncDispose]: () => peer[Symbol.asyncDispose](),
  };
}
