import { ReturnCode } from '../../../errors/ReturnCode.js';
import { readInt } from '../../../transport/wire/jute/read/readInt.js';
import { callerOf } from '../../memory/identity/callerOf.js';
import { readServerText } from '../jute/readServerText.js';
import type { Handler } from './Handler.js';

/**
 * The handlers of requests that clients should not send by themselves, by their types. Each of
 * these requests uses a zxid. The handlers imitate what the code of a real server happens to do.
 */
export const internalHandlers: readonly (readonly [number, Handler])[] = [
  // This request checks the version of a znode. A successful check outside of a transaction has no
  // reply.
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
  // This request opens a session. The record of this request is a timeout in ms. As the reply, the
  // client gets the details of the session that it already has.
  [
    -10,
    (reader, { server }) => {
      readInt(reader);
      server.database().skip();
      return { code: ReturnCode.ok, instead: 'grant' };
    },
  ],
];
