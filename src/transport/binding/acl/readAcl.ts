import {
  catchError,
  concat,
  concatMap,
  endWith,
  map,
  take,
  throwError,
  type Observable,
} from 'rxjs';
import { ConnectionLossError } from '../../../errors/server/ConnectionLossError.js';
import { fromReturnCode, type FailedRequest } from '../../../errors/fromReturnCode.js';
import { ZkError } from '../../../errors/ZkError.js';
import type { Credential } from '../../../model/Credential.js';
import type { NodeAcl } from '../../../model/NodeAcl.js';
import type { Ask } from '../../wire/Ask.js';
import { authenticate } from './authenticate.js';
import { closeSession } from '../../wire/closeSession.js';
import { decodeNodeAcl } from './decodeNodeAcl.js';
import { decodeReply } from '../../wire/decodeReply.js';
import { encodeFrame } from '../../wire/encodeFrame.js';
import { openConnection } from '../../wire/openConnection.js';
import { startSession } from '../../wire/startSession.js';

/** What {@link readAcl} reads, and through which server. */
export interface ReadAclConfig {
  readonly host: string;
  readonly port: number;
  /** The path as the server knows it, a chroot included. */
  readonly path: string;
  /** The path that errors name. @defaultValue `path` */
  readonly shownPath?: string;
  /** Added to the connection in this order. */
  readonly credentials: readonly Credential[];
  /** Bounds the whole exchange, in ms; 2^31 - 1 at most. */
  readonly timeout: number;
}

const xid = 1;

/**
 * Emits a znode's access control list and completes, having opened and closed a connection and a
 * session of its own: the C binding ends the process when getACL fails.
 *
 * Cold. Asks one thing at a time, for a server that refuses something closes at once, and bytes
 * still unread at that moment could take its reply with them. Unsubscribing drops the connection;
 * the session, which owns nothing, then expires after `timeout`. So it does after AUTH_FAILED, for
 * the server reads no further. A connection that fails in any way is CONNECTION_LOSS with a `cause`.
 */
export function readAcl(config: ReadAclConfig): Observable<NodeAcl> {
  const { path, shownPath = path, credentials, timeout } = config;
  const request: FailedRequest = { operation: 'getAcl', path: shownPath, effect: 'read' };
  return openConnection(config).pipe(
    concatMap((ask) =>
      concat(
        startSession(ask, timeout),
        ...credentials.map((credential) => authenticate(ask, credential, request)),
        lastReply(ask, getAclRequest(path)),
      ),
    ),
    take(1),
    map((frame) => toNodeAcl(frame, request)),
    catchError((cause: unknown) => throwError(() => toZkError(cause, request))),
  );
}

/** Holds the reply, good or bad, back until the session is closed. */
function lastReply(ask: Ask, frame: Buffer): Observable<Buffer> {
  return ask(frame).pipe(
    take(1),
    concatMap((reply) => closeSession(ask).pipe(endWith(reply))),
  );
}

function getAclRequest(path: string): Buffer {
  return encodeFrame({ int: xid }, { int: 6 }, { text: path });
}

function toNodeAcl(frame: Buffer, request: FailedRequest): NodeAcl {
  const { returnCode, body } = decodeReply(frame, xid);
  if (returnCode !== 0) {
    throw fromReturnCode(returnCode, request);
  }
  return decodeNodeAcl(body);
}

function toZkError(cause: unknown, { operation, path }: FailedRequest): ZkError {
  return cause instanceof ZkError ? cause : new ConnectionLossError({ operation, path, cause });
}
