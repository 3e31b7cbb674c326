import type { Connection } from '../../transport/Connection.js';
import type { WatchPacket } from './packetsOf.js';

/** Sets watches without a read. Those whose znodes have changed since the zxid fire at once. */
export function setWatches(
  connection: Pick<Connection, 'request'>,
  relativeZxid: number,
  packet: WatchPacket,
  answered: (code: number) => void,
): void {
  connection.request<'setWatches'>(
    { type: 'setWatches', path: '/', relativeZxid, ...packet },
    answered,
  );
}
