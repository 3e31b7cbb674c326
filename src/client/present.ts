import { catchError, EMPTY, ignoreElements, merge, type Observable } from 'rxjs';
import type { Credential } from './Credential.js';
import type { Sender } from './createSender.js';
import { addAuthRequest } from './requests/addAuthRequest.js';
import { syncRequest } from './requests/syncRequest.js';

/**
 * Presents an identity on the live connection, with a sync behind it: the C client leaves an identity
 * in its queue until something else is sent, for as long as a third of the session timeout.
 */
export function present({ send }: Sender, identity: Credential): Observable<void> {
  const pushed$ = send(syncRequest('/')).pipe(
    ignoreElements(),
    catchError(() => EMPTY),
  );
  return merge(send(addAuthRequest(identity)), pushed$);
}
