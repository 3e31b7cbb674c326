import {
  catchError,
  EMPTY,
  ignoreElements,
  merge,
  type Observable,
  of,
  retry,
  throwError,
} from 'rxjs';
import { isZkError } from '../errors/isZkError.js';
import type { Credential } from '../model/Credential.js';
import type { Sender } from './createSender.js';
import { addAuthRequest } from '../transport/binding/requests/addAuthRequest.js';
import { syncRequest } from '../transport/binding/requests/syncRequest.js';

/**
 * Presents an identity on the live connection, with a sync behind it: the C client leaves an identity
 * in its queue until something else is sent, for as long as a third of the session timeout.
 *
 * Presented again on the next connection when this one is lost: a server hangs up on an identity that
 * it refuses, and the refusal is lost when something was still being sent.
 */
export function present({ send }: Sender, identity: Credential): Observable<void> {
  const pushed$ = send(syncRequest('/')).pipe(
    ignoreElements(),
    catchError(() => EMPTY),
  );
  return merge(send(addAuthRequest(identity)), pushed$).pipe(retry({ delay: onLoss }));
}

/** Each try waits for a connection, so that nothing spins. */
function onLoss(error: unknown): Observable<unknown> {
  return isZkError(error, 'CONNECTION_LOSS') ? of(error) : throwError(() => error);
}
