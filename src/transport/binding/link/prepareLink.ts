import type { Observable } from 'rxjs';
import type { Credential } from '../../../model/Credential.js';
import { addAuthRequest } from '../requests/addAuthRequest.js';
import { syncRequest } from '../requests/syncRequest.js';
import type { Link } from './Link.js';

/**
 * Sends what comes first on every connection, without waiting: the identities, then a sync, whose
 * answer it gives. A new handle announces no last-seen zxid, so that without the sync a lagging
 * follower would take the session back in time.
 */
export function prepareLink(link: Link, credentials: readonly Credential[]): Observable<void> {
  for (const credential of credentials) {
    link.send(addAuthRequest(credential)).subscribe({ error: ignore });
  }
  return link.send(syncRequest('/'));
}

/** A refused identity ends the connection, which is told by an event of its own. */
function ignore(): void {
  return;
}
