import { type Observable, of, retry, throwError } from 'rxjs';
import { isZkError } from '../errors/isZkError.js';
import type { Credential } from '../model/Credential.js';
import type { Sender } from './createSender.js';

/**
 * Presents an identity on the connection. If this connection is lost before the reply, the client
 * presents the identity again on the next connection. A server that refuses an identity sends a
 * refusal, and then closes the connection. The connection may close before the client has read this
 * refusal. In this case too, the client presents the identity again, and receives the refusal on
 * the next connection.
 */
export function presentIdentity(
  { send }: Pick<Sender, 'send'>,
  credential: Credential,
): Observable<void> {
  return send({ type: 'addAuth', path: '/', credential }).pipe(retry({ delay: onLoss }));
}

/**
 * After a lost connection, makes `retry` subscribe to `send` again without a pause. The attempts do
 * not become a busy loop, because `send` waits for the next connection before each attempt.
 */
function onLoss(error: unknown): Observable<unknown> {
  return isZkError(error, 'CONNECTION_LOSS') ? of(error) : throwError(() => error);
}
