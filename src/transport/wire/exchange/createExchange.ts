import { ProtocolError } from '../../../errors/wire/ProtocolError.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { UnimplementedError } from '../../../errors/server/UnimplementedError.js';
import type { WatchEvent } from '../../../model/WatchEvent.js';
import { advance } from '../jute/read/advance.js';
import { longAt } from '../jute/read/longAt.js';
import { readEnd } from '../jute/read/readEnd.js';
import type { Reader } from '../jute/read/Reader.js';
import type { Link } from '../link/openLink.js';
import { nothing } from '../records/nothing.js';
import { callBack } from './callBack.js';
import { createAllowance } from './createAllowance.js';
import { createLine } from './createLine.js';
import type { Exchange } from './Exchange.js';
import { isKnownToAll } from './isKnownToAll.js';
import { nextXid } from './nextXid.js';
import type { Pending } from './Pending.js';
import { readWatchEvent } from './readWatchEvent.js';
import { writeRequest } from './writeRequest.js';

const { connectionLoss, noNode, unimplemented } = ReturnCode;
const notification = -1;
const ping = { xid: -2, type: 11 } as const;
const auth = -4;

/**
 * Makes the exchange of one connection. Each reply has the number (xid) of its request. `receive`
 * throws if a frame breaks the protocol, for example if a reply is not for the oldest request. The
 * error ends the connection.
 */
export function createExchange(
  { writer, flush }: Pick<Link, 'writer' | 'flush'>,
  onWatchEvent: (event: WatchEvent) => void,
): Exchange {
  const line = createLine();
  const allowance = createAllowance();
  let lastXid = 0;
  let zxid = 0;
  let pings = 0;
  let unknownType: number | undefined;

  return {
    send(record, operation, done) {
      const xid = record.xid ?? (lastXid = nextXid(lastXid));
      writeRequest(writer, xid, record.typeOf(operation), record.encode, operation);
      const heard = allowance.grow(record, operation, done);
      line.push({ xid, record, operation, done: heard, state: 'waiting' } as Pending);
      flush();
    },
    ping() {
      writeRequest(writer, ping.xid, ping.type, nothing, undefined);
      pings += 1;
      flush();
    },
    receive(reader) {
      const at = advance(reader, 16);
      const xid = reader.view.getInt32(at);
      const returnCode = codeAt(reader, at + 12);
      if (xid > 0) {
        onReply(xid, longAt(reader.view, at + 4), returnCode, reader);
      } else if (xid === notification && allowance.spend()) {
        callBack(onWatchEvent, readWatchEvent(reader));
      } else if (xid === ping.xid && pings > 0) {
        pings -= 1;
      } else if (xid === auth) {
        onAuth(returnCode);
      } else {
        throw new ProtocolError(`a frame with the unexpected xid ${String(xid)}`);
      }
    },
    end(cause) {
      line.end(
        (pending) => (typeOf(pending) === unknownType ? unimplemented : connectionLoss),
        cause,
      );
    },
    zxid: () => zxid,
    unknownType: () => unknownType,
  };

  function onReply(xid: number, seen: number, returnCode: number, reader: Reader): void {
    const oldest = line.first();
    if (oldest?.xid !== xid) throw outOfOrder(xid, returnCode);
    const { record, operation, done } = oldest;
    if (returnCode === unimplemented) checkUnknown(oldest);
    let reply: unknown;
    // If the request has failed, the exchange does not read the record of the reply. For example, a
    // server that refuses SASL sends an empty record.
    if (returnCode === 0) {
      reply = record.decode(reader, operation);
      readEnd(reader);
    }
    line.shift();
    if (seen > zxid) zxid = seen;
    unknownType = returnCode === unimplemented ? typeOf(oldest) : undefined;
    if (returnCode === noNode && record.missing !== undefined) {
      callBack(done, 0, record.missing);
    } else {
      callBack(done, record.meaning?.(returnCode, operation) ?? returnCode, reply);
    }
  }

  function onAuth(returnCode: number): void {
    const pending = line.find(auth);
    if (pending === undefined) throw new ProtocolError('a reply to an identity that was not sent');
    pending.state = 'answered';
    callBack(pending.done, returnCode);
  }

  /**
   * Makes the error for a reply that is not for the oldest request. If a server does not know the
   * type of a request, it sends the refusal before the replies to older requests. The server then
   * closes the connection. Any other reply that is not for the oldest request breaks the protocol.
   */
  function outOfOrder(xid: number, returnCode: number): Error {
    const pending = returnCode === unimplemented ? line.find(xid) : undefined;
    if (pending === undefined) return new ProtocolError('a reply out of order');
    checkUnknown(pending);
    unknownType = typeOf(pending);
    return new UnimplementedError();
  }
}

/**
 * Called when a server has replied that it does not know a request. Some types of requests are
 * known to every version of ZooKeeper. For such a type, the reply is wrong, and this function
 * throws. If this function did not throw, the transport would never send requests of this type to
 * this server again.
 */
function checkUnknown(pending: Pending): void {
  if (isKnownToAll(typeOf(pending))) {
    throw new ProtocolError('it does not know a request that every server knows');
  }
}

function typeOf({ record, operation }: Pending): number {
  return record.typeOf(operation);
}

/**
 * Reads a return code. A server sends only codes from -999 to 0. For any other code, this function
 * throws. The codes below -1000 exist only inside this library.
 */
function codeAt({ view }: Reader, at: number): number {
  const returnCode = view.getInt32(at);
  if (returnCode > 0 || returnCode <= -1000) {
    throw new ProtocolError(`the return code ${String(returnCode)}`);
  }
  return returnCode;
}
