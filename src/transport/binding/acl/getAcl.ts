import { type Observable, takeUntil, throwIfEmpty } from 'rxjs';
import { isZkError } from '../../../errors/isZkError.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import { ConnectionLossError } from '../../../errors/server/ConnectionLossError.js';
import type { Done } from '../../Done.js';
import type { Replies } from '../../Replies.js';
import { readAcl, type ReadAclConfig } from './readAcl.js';

/**
 * Reads an access control list over a connection of its own: the binding ends the process when that
 * request fails. Fails when `over$` emits, with the connection that the request belongs to.
 */
export function getAcl(
  config: ReadAclConfig,
  over$: Observable<unknown>,
  done: Done<Replies['getAcl']>,
): void {
  readAcl(config)
    .pipe(
      takeUntil(over$),
      throwIfEmpty(() => new ConnectionLossError()),
    )
    .subscribe({
      next: (nodeAcl) => {
        done(ReturnCode.ok, nodeAcl);
      },
      error: (error: unknown) => {
        done(codeOf(error), undefined, error);
      },
    });
}

function codeOf(error: unknown): number {
  if (isZkError(error, 'NO_NODE')) return ReturnCode.noNode;
  if (isZkError(error, 'NO_AUTH')) return ReturnCode.noAuth;
  if (isZkError(error, 'AUTH_FAILED')) return ReturnCode.authFailed;
  return ReturnCode.connectionLoss;
}
