import { catchError, map, type Observable, of, throwError } from 'rxjs';
import { checkPath } from '../../model/checks/checkPath.js';
import type { Sender } from '../createSender.js';
import { foundBy } from './foundBy.js';
import { noVersion } from './noVersion.js';

/** The data that a renewal tries to write. */
const data = Buffer.alloc(0);

/**
 * Renews the lease with a write that always fails, because no znode has the version `noVersion`.
 * The error of the server shows whether the znode exists. Emits `true` if the znode exists, and
 * `false` if it is missing.
 */
export function sendRenewal(send: Sender['send'], path: string): Observable<boolean> {
  return send({ type: 'setData', path: checkPath(path), data, version: noVersion }).pipe(
    map(() => true),
    catchError((error: unknown) => {
      const found = foundBy(error);
      return found === null ? throwError(() => error) : of(found);
    }),
  );
}
