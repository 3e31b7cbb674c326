import { catchError, type Observable, of } from 'rxjs';
import type { Link } from '../transport/binding/link/Link.js';
import type { Transport } from '../transport/Transport.js';

/** Ends the session of a link that was given up; one that cannot be ended expires by itself. */
export function ended(
  { endSession }: Transport,
  { address: { host, port }, session }: Link,
  timeout: number,
): Observable<unknown> {
  return endSession({ host, port, timeout }, session).pipe(catchError(() => of(undefined)));
}
