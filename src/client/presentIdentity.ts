import { type Observable, of, retry, throwError } from 'rxjs';
import { isZkError } from '../errors/isZkError.js';
import type { Credential } from '../model/Credential.js';
import type { Sender } from './createSender.js';

/**
 * Presents an identity on the connection. If this connection is lost before the reply, the client
 * presents the identity again on the next connection. The repetition is also useful if a server
 * refuses an identity. The server then closes the connection. If the client was still sending, the
 * refusal of the server may be lost.
 */
export function presentIdentity(
  { send }: Pick<Sender, 'send'>,
  credential: Credential,
): Observable<void> {
  return send({ type: 'addAuth', path: '/', credential }).pipe(retry({ delay: onLoss }));
}

/**
 * Repeats at once after a lost connection. The repetition is no busy loop, because each attempt
 * waits for a connection.
 */
function onLoss(error: unknown): Observable<unknown> {
  return isZkError(error, 'CONNECTION_LOSS') ? of(error) : throwError(() => error);
}
