import { type Observable, of, retry, throwError } from 'rxjs';
import { isZkError } from '../errors/isZkError.js';
import type { Credential } from '../model/Credential.js';
import type { Sender } from './createSender.js';

/**
 * Presents an identity on the connection. If this connection is lost before the reply, the client
 * presents the identity again on the next connection. A server that refuses an identity also closes
 * the connection. If the client is still sending at that moment, it may not receive the refusal.
 * On the next connection, the identity is refused again, and the client receives this refusal.
 */
export function presentIdentity(
  { send }: Pick<Sender, 'send'>,
  credential: Credential,
): Observable<void> {
  return send({ type: 'addAuth', path: '/', credential }).pipe(retry({ delay: onLoss }));
}

/**
 * Makes `retry` send the request again at once after a lost connection. Any other error ends the
 * stream. The retries are no busy loop, because each attempt waits for a connection.
 */
function onLoss(error: unknown): Observable<unknown> {
  return isZkError(error, 'CONNECTION_LOSS') ? of(error) : throwError(() => error);
}
