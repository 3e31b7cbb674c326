import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { callerOf } from '../../memory/identity/callerOf.js';
import { readServerText } from '../jute/readServerText.js';
import type { Handler } from './Handler.js';

/**
 * Three unusual request types, each with its handler. An ordinary client sends none of these
 * requests, except type 13 as a part of a transaction. Each request of these types gets a new zxid.
 * The handlers imitate even the strange replies of a real server.
 */
export const internalHandlers: readonly (readonly [number, Handler])[] = [
  // This request checks the version of a znode. Outside of a transaction, the client gets no reply
  // if the check succeeds.
  [
    13,
    (reader, { server, connection }) => {
      const path = readServerText(reader);
      const { rc } = server.database().check(callerOf(connection), path, readInt(reader));
      return rc === ReturnCode.ok ? { code: rc, instead: 'nothing' } : { code: rc };
    },
  ],
  // This request deletes a container. A real server reads the header of the request as a part of
  // the path, so the path is always wrong.
  [
    20,
    (_, { server }) => {
      server.database().skip();
      return { code: ReturnCode.badArguments };
    },
  ],
  // A real server itself uses this request type to open a session. A client that sends this request
  // gets no new session: the reply has the details of the client's present session. The record of
  // the request contains only a timeout in ms.
  [
    -10,
    (reader, { server }) => {
      readInt(reader);
      server.database().skip();
      return { code: ReturnCode.ok, instead: 'grant' };
    },
  ],
];
