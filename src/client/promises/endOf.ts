import { ClientClosedError } from '../../errors/ClientClosedError.js';
import { AuthFailedError } from '../../errors/server/AuthFailedError.js';
import type { ZkError, ZkErrorContext } from '../../errors/ZkError.js';
import type { SessionState } from '../../model/SessionState.js';

/** Returns the error that says why a client is closed. */
export function endOf(
  { reason }: Extract<SessionState, { readonly status: 'closed' }>,
  context: ZkErrorContext,
): ZkError {
  return reason === 'authFailed' ? new AuthFailedError(context) : new ClientClosedError(context);
}
