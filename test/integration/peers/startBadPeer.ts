import { answerWell, types } from './answerWell.js';
import { granting } from './granting.js';
import type { Misdeed } from './misdeeds.js';
import { type Peer, startPeer } from './startPeer.js';

/** A peer that may have misbehaved. */
export interface BadPeer extends Peer {
  readonly hasMisbehaved: boolean;
}

/** A peer that behaves until somebody writes, misbehaves once, and then accepts no connections. */
export async function startBadPeer(misdeed: Misdeed): Promise<BadPeer> {
  let hasMisbehaved = false;
  const behave = granting((request, socket) => {
    const { type, record } = request;
    // With version -2 it is no write, but a question whether one would be answered.
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
