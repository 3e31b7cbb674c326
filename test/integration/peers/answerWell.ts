import { statBytes } from '../limits/statBytes.js';
import { int, reply, text } from '../../unit/transport/wire/wire.js';
import type { PeerRequest } from './granting.js';

/** The numbers of the request types in the protocol. */
export const types = {
  exists: 3,
  getData: 4,
  setData: 5,
  getChildren: 8,
  sync: 9,
  ping: 11,
  getChildren2: 12,
  multi: 14,
  auth: 100,
  setWatches: 101,
  setWatches2: 105,
  close: -11,
} as const;

const [unimplemented, noNode, badVersion] = [-6, -101, -103];
const end = Buffer.concat([int(-1), Buffer.of(1), int(-1)]);
const none: readonly Buffer[] = [];

/**
 * Returns the reply of a well-behaved server to the request. The server has only the root and the
 * znode `/node`. The data of both is the text "no". A `setData` for one of them fails with
 * BAD_VERSION. A transaction always fails with BAD_VERSION.
 */
export function answerWell({ xid, type, record }: PeerRequest): Buffer {
  const hasNode = [text('/node'), text('/')].some((path) => record.indexOf(path) === 0);
  const read = (...body: readonly Buffer[]): Buffer =>
    hasNode ? reply(xid, 0, ...body) : reply(xid, noNode);
  switch (type) {
    case types.exists:
      return read(statBytes);
    case types.getData:
      return read(int(2), Buffer.from('no'), statBytes);
    case types.getChildren:
      return read(int(0));
    case types.getChildren2:
      return read(int(0), statBytes);
    case types.setData:
      return reply(xid, hasNode ? badVersion : noNode);
    case types.sync:
      return reply(xid, 0, text('/'));
    case types.multi:
      // The reply contains the failure of one operation of the transaction, and then the end of the
      // list of results.
      return reply(xid, 0, int(-1), Buffer.of(0), int(badVersion), int(badVersion), end);
    case types.ping:
    case types.auth:
    case types.setWatches:
    case types.setWatches2:
    case types.close:
      return reply(xid, 0, ...none);
    default:
      return reply(xid, unimplemented);
  }
}
