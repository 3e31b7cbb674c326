import { catchError, map, type Observable, of, throwError } from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import { checkPath } from '../../model/checks/checkPath.js';
import type { Sender } from '../createSender.js';
import { noVersion } from './noVersion.js';

/** What a renewal writes. */
const data = Buffer.alloc(0);

/** Sends a write that can't succeed. The error that comes back shows whether the znode exists. */
export function sendRenewal(send: Sender['send'], path: string): Observable<boolean> {
  return send({ type: 'setData', path: checkPath(path), data, version: noVersion }).pipe(
    map(() => true),
    catchError((error: unknown) => {
      // A server looks for the znode first, then at its quota, and at the version last.
      if (isZkError(error, 'BAD_VERSION') || isZkError(error, 'QUOTA_EXCEEDED')) return of(true);
      return isZkError(error, 'NO_NODE') ? of(false) : throwError(() => error);
    }),
  );
}
