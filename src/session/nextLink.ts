import { filter, type Observable, take, throwIfEmpty } from 'rxjs';
import { ClientClosedError } from '../errors/ClientClosedError.js';
import type { Link } from '../transport/binding/link/Link.js';

/** The live link, as soon as there is one; an error when there will be none any more. */
export function nextLink(link$: Observable<Link | null>): Observable<Link> {
  return link$.pipe(
    filter((link) => link !== null),
    take(1),
    throwIfEmpty(() => new ClientClosedError()),
  );
}
