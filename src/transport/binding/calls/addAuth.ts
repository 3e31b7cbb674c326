import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { Call } from './Call.js';

/**
 * Calls `zoo_add_auth`, and then sends a sync. The C client does not send the identity at once. It
 * sends the identity only when it sends the next request. Without the sync, the C client might send
 * its next request only after a third of the session timeout.
 */
export const addAuth: Call<'addAuth'> = (native, { credential: { scheme, credentials } }, done) => {
  const refused = native.add_auth(scheme, credentials, (rc) => {
    done(rc);
  });
  if (refused === ReturnCode.ok) native.a_sync('/', native.began);
  return refused;
};
