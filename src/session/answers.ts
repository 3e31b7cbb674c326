import { catchError, map, type Observable, of, timeout } from 'rxjs';
import type { Link } from '../transport/binding/link/Link.js';
import { syncRequest } from '../transport/binding/requests/syncRequest.js';

/** Emits whether the server answers within `limit` ms. */
export function answers(link: Link, limit: number): Observable<boolean> {
  return link.send(syncRequest('/')).pipe(
    map(() => true),
    timeout(limit),
    catchError(() => of(false)),
  );
}
