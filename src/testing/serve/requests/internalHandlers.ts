import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { callerOf } from '../../memory/identity/callerOf.js';
import { readServerText } from '../jute/readServerText.js';
import type { Handler } from './Handler.js';

/**
 * The handlers of the requests that no client should send by themselves, by their types. Each has a
 * zxid. A server does whatever its code happens to do with them.
 */
export const internalHandlers: readonly (readonly [number, Handler])[] = [
  // Outside of a transaction, a check that succeeds has no reply.
  [
    13,
    (reader, { server, connection }) => {
      const path = readServerText(reader);
      const { rc } = server.database().check(callerOf(connection), path, readInt(reader));
      return rc === ReturnCode.ok ? { code: rc, instead: 'nothing' } : { code: rc };
    },
  ],
  // The deletion of a container. The server takes the header of the request for a part of the path.
  [
    20,
    (_, { server }) => {
      server.database().skip();
      return { code: ReturnCode.badArguments };
    },
  ],
  // The opening of a session, with its timeout in ms.
  [
    -10,
    (reader, { server }) => {
      readInt(reader);
      server.database().skip();
      return { code: ReturnCode.ok, instead: 'grant' };
    },
  ],
];
