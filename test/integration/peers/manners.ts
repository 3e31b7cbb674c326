import type { Socket } from 'node:net';
import { connected, frame, int, long, reply, text } from '../../unit/transport/wire/wire.js';
import { granting } from './granting.js';
import type { Manner } from './startPeer.js';

const garbage = Buffer.from(Array.from({ length: 256 }, (_, index) => (index * 167 + 13) % 256));
/** The xid that every ping has. */
const pingXid = -2;
const stat = Buffer.alloc(68);

/**
 * The name of a behaviour of a peer. A peer is a program that listens in place of a ZooKeeper
 * server. The connect string of the client contains the address of the peer.
 */
export type MannerName =
  | 'closes at once'
  | 'never answers'
  | 'answers garbage'
  | 'answers as a web server does'
  | 'announces a packet of 2 GB'
  | 'announces a packet of negative length'
  | 'floods with garbage'
  | 'closes in the middle of its first packet'
  | 'refuses every session'
  | 'grants a session and closes'
  | 'grants a session and never answers'
  | 'grants a session and answers pings alone'
  | 'grants a session and answers garbage'
  | 'grants a session and closes in the middle of a reply'
  | 'grants a session and answers what nobody asked'
  | 'grants a session and sends events of no known kind'
  | 'grants a session and answers with unknown return codes';

/**
 * All ways in which a peer misbehaves, by their names.
 *
 * The list contains no reply whose body is too short. For such a reply, the C client reads random
 * memory after the end of the body, and the process may crash.
 */
export const manners: Readonly<Record<MannerName, Manner>> = {
  'closes at once': (socket) => socket.destroy(),
  'never answers': () => {},
  'answers garbage': answering(() => garbage),
  'answers as a web server does': answering(() => Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n')),
  'announces a packet of 2 GB': answering(() => Buffer.concat([int(0x7fff_ffff), garbage])),
  'announces a packet of negative length': answering(() => Buffer.concat([int(-5), garbage])),
  'floods with garbage': (socket) => {
    socket.write(Buffer.concat(Array.from({ length: 4_000 }, () => garbage)));
  },
  'closes in the middle of its first packet': answering((_, socket) => {
    socket.end(connected.subarray(0, 20));
  }),
  'refuses every session': answering(() =>
    frame(int(0), int(0), long(0n), int(16), Buffer.alloc(16), Buffer.of(0)),
  ),
  'grants a session and closes': granting((_, socket) => void socket.end()),
  'grants a session and never answers': granting(() => undefined),
  'grants a session and answers pings alone': granting(({ xid }) =>
    xid === pingXid ? reply(pingXid, 0) : undefined,
  ),
  'grants a session and answers garbage': granting(() => frame(garbage)),
  'grants a session and closes in the middle of a reply': granting(({ xid }, socket) => {
    socket.end(reply(xid, 0, text('/'), stat).subarray(0, 12));
  }),
  'grants a session and answers what nobody asked': granting(({ xid }) => reply(xid + 77, 0)),
  'grants a session and sends events of no known kind': granting(() =>
    reply(-1, 0, int(99), int(3), text('/nowhere')),
  ),
  'grants a session and answers with unknown return codes': granting(({ xid }) => reply(xid, -999)),
};

/** Returns the behaviour of a peer that replies to each piece of data that arrives. */
function answering(answer: (data: Buffer, socket: Socket) => Buffer | undefined): Manner {
  return (socket) => {
    socket.on('data', (data) => {
      const bytes = answer(data, socket);
      if (bytes !== undefined) socket.write(bytes);
    });
  };
}
