import { type Observable, of, retry, throwError } from 'rxjs';
import { isZkError } from '../errors/isZkError.js';
import type { Credential } from '../model/Credential.js';
import type { Sender } from './createSender.js';

/**
 * Presents an identity on the connection. Presented again on the next one when this one is lost: a
 * server hangs up on an identity that it refuses, and the refusal is lost when something was still
 * being sent.
 */
export function presentIdentity(
  { send }: Pick<Sender, 'send'>,
  credential: Credential,
): Observable<void> {
  return send({ type: 'addAuth', path: '/', credential }).pipe(retry({ delay: onLoss }));
}

/** Each try waits for a connection, so that nothing spins. */
function onLoss(error: unknown): Observable<unknown> {
  return isZkError(error, 'CONNECTION_LOSS') ? of(error) : throwError(() => error);
}
