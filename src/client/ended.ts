import { catchError, type Observable, of } from 'rxjs';
import type { Link } from './link/Link.js';
import { endSession } from './wire/endSession.js';

/** Ends the session of a link that was closed; a session that cannot be ended expires by itself. */
export function ended({ address, session }: Link, limit: number): Observable<undefined> {
  const { host, port } = address;
  return endSession({ host, port, timeout: limit }, session).pipe(catchError(() => of(undefined)));
}
