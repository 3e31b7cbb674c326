import { catchError, map, type Observable, of, throwError } from 'rxjs';
import { checkPath } from '../../model/checks/checkPath.js';
import type { Sender } from '../createSender.js';
import { foundBy } from './foundBy.js';
import { noVersion } from './noVersion.js';

/** What a renewal writes. */
const data = Buffer.alloc(0);

/** Sends a write that can't succeed. The error that comes back shows whether the znode exists. */
export function sendRenewal(send: Sender['send'], path: string): Observable<boolean> {
  return send({ type: 'setData', path: checkPath(path), data, version: noVersion }).pipe(
    map(() => true),
    catchError((error: unknown) => {
      const found = foundBy(error);
      return found === null ? throwError(() => error) : of(found);
    }),
  );
}
