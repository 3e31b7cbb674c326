import type { Socket } from 'node:net';
import { frame, int, long, reply, text } from '../../unit/transport/wire/wire.js';

/** What a misbehaving peer sends in place of a reply. Before the misdeed, the peer behaves well. */
export type MisdeedName =
  | 'sends an event without a body'
  | 'sends an event with a path of a length that is not there'
  | 'sends an event with a path of a negative length'
  | 'answers twice'
  | 'answers another request'
  | 'sends a frame that is too short for a header'
  | 'sends an empty frame'
  | 'sends a frame of negative length'
  | 'refuses an identity that nobody has presented'
  | 'sends an event that authentication has failed'
  | 'sends a frame that never ends';

/** Sends wrong bytes in place of the reply to the request with this xid. */
export type Misdeed = (xid: number, socket: Socket) => void;

const authXid = -4;
const authFailed = -115;
/** The type of session events, and the number of the state "authentication has failed". */
const [sessionEvent, authFailedState] = [-1, -113];
/** An event of type `changed`, in the state `connected`. */
const changed = [int(3), int(3)];

/** All misdeeds, by their names. */
export const misdeeds: Readonly<Record<MisdeedName, Misdeed>> = {
  'sends an event without a body': sending(() => event()),
  'sends an event with a path of a length that is not there': sending(() =>
    event(...changed, int(1_000)),
  ),
  'sends an event with a path of a negative length': sending(() => event(...changed, int(-5))),
  'answers twice': sending((xid) => Buffer.concat([reply(xid, -103), reply(xid, -103)])),
  'answers another request': sending((xid) => reply(xid + 1, 0)),
  'sends a frame that is too short for a header': sending((xid) => frame(int(xid))),
  'sends an empty frame': sending(() => frame()),
  'sends a frame of negative length': sending(() => int(-5)),
  'refuses an identity that nobody has presented': sending(() => reply(authXid, authFailed)),
  'sends an event that authentication has failed': sending(() =>
    event(int(sessionEvent), int(authFailedState), text('')),
  ),
  'sends a frame that never ends': (_, socket) => {
    const piece = Buffer.alloc(2 ** 16);
    socket.write(int(0x7fff_ffff));
    const timer = setInterval(() => {
      if (!socket.writableNeedDrain) socket.write(piece);
    }, 4);
    socket.once('close', () => {
      clearInterval(timer);
    });
  },
};

function sending(bytes: (xid: number) => Buffer): Misdeed {
  return (xid, socket) => {
    socket.write(bytes(xid));
  };
}

function event(...record: readonly Buffer[]): Buffer {
  return frame(int(-1), long(-1n), int(0), ...record);
}
